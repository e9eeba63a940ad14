import DanchieuCitations
import DanchieuText

/// The norm that governs a document: its family and period (norms.md §1.1).
enum Norm: Sendable, Equatable {
  /// Before Thông tư 01/2011/TT-BNV came into force.
  case administrativeBefore2011
  /// Thông tư 01/2011/TT-BNV, 05/3/2011 to 04/3/2020.
  case administrative2011
  /// Nghị định 30/2020/NĐ-CP, since 05/3/2020.
  case administrative2020
  /// Before Luật 80/2015/QH13 and Nghị định 34/2016/NĐ-CP came into force.
  case normativeBefore2016
  /// Luật 80/2015/QH13, 01/7/2016 to 31/3/2025.
  case normative2016
  /// Luật 64/2025/QH15 and Nghị định 78/2025/NĐ-CP, since 01/4/2025.
  case normative2025
  /// National Assembly and its Standing Committee; `since2025` as for `normative2025`.
  case nationalAssembly(since2025: Bool)
  case party
  case massOrganisation
  case court

  private static let since2011 = 2011_03_05
  private static let since2020 = 2020_03_05
  private static let since2016 = 2016_07_01
  private static let since2025 = 2025_04_01

  /// The norm of a document of `family` that was issued between the days `first` and `last`; nil
  /// when the family is unknown or the two days have different norms.
  init?(_ family: DocumentFamily, from first: CalendarDate, to last: CalendarDate) {
    guard let a = Norm(family, on: first), a == Norm(family, on: last) else { return nil }
    self = a
  }

  private init?(_ family: DocumentFamily, on date: CalendarDate) {
    let day = date.year * 10_000 + date.month * 100 + date.day
    switch family {
    case .administrative:
      self =
        day >= Self.since2020
        ? .administrative2020
        : day >= Self.since2011 ? .administrative2011 : .administrativeBefore2011
    case .normative:
      self =
        day >= Self.since2025
        ? .normative2025 : day >= Self.since2016 ? .normative2016 : .normativeBefore2016
    case .nationalAssembly: self = .nationalAssembly(since2025: day >= Self.since2025)
    case .party: self = .party
    case .massOrganisation: self = .massOrganisation
    case .court: self = .court
    case .unknown: return nil
    }
  }

  /// Whether the document is an administrative one under a norm that could be read.
  var isAdministrativeSince2011: Bool {
    self == .administrative2011 || self == .administrative2020
  }

  /// Whether dates in the long form take leading zeros: administrative documents since 2011, and
  /// normative ones since 2016, whose practice is the same (no readable text, so no norm is named).
  var asksForLeadingZerosInDates: Bool {
    isAdministrativeSince2011 || self == .normative2016 || self == .normative2025
  }

  /// The norm on separators and leading zeros of codes; nil where no text could be read.
  var codeFormBasis: String? {
    switch self {
    case .administrative2020:
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm c khoản 3"
    case .administrative2011: "Thông tư 01/2011/TT-BNV, Điều 8, khoản 2"
    case .normative2016: "Nghị định 34/2016/NĐ-CP, Điều 58"
    default: nil
    }
  }

  /// The norm on the parts of codes (type letters, year); nil where no text could be read.
  var codePartsBasis: String? {
    switch self {
    case .administrative2020:
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm b khoản 3"
    case .administrative2011: "Thông tư 01/2011/TT-BNV, Điều 8, điểm b khoản 1"
    case .normative2016: "Luật 80/2015/QH13, Điều 10"
    default: nil
    }
  }

  /// The norm on the zeros of days and months; nil where no text could be read.
  var dateFormBasis: String? {
    switch self {
    case .administrative2020:
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm b khoản 4"
    case .administrative2011: "Thông tư 01/2011/TT-BNV, Điều 9, điểm b khoản 1"
    default: nil
    }
  }

  /// The norm on what the first mention and the căn cứ must give; nil where no text could be read.
  func firstMentionBasis(isBasis: Bool) -> String? {
    switch self {
    case .administrative2020:
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, điểm \(isBasis ? "a" : "b") khoản 6"
    case .administrative2011: "Thông tư 01/2011/TT-BNV, Điều 11, điểm a khoản 1"
    default: nil
    }
  }

  /// Of the two bases of a rule on layout, Nghị định 30/2020 and Thông tư 01/2011, the one that
  /// governs an administrative document; nil for others.
  func layoutBasis(of metadata: RuleMetadata) -> String? {
    switch self {
    case .administrative2020: metadata.bases[0]
    case .administrative2011: metadata.bases[1]
    default: nil
    }
  }

  /// The norm on the order of numbers in a series; nil where no text could be read.
  var seriesBasis: String? {
    self == .administrative2020 ? "Nghị định 30/2020/NĐ-CP, Điều 15, khoản 1" : nil
  }
}

extension Norm {
  /// The norm that governed an instrument with a code of `family` issued on `date`.
  init?(code family: CodeFamily, on date: CalendarDate?) {
    guard let date else { return nil }
    switch family {
    case .administrative, .letter: self.init(.administrative, from: date, to: date)
    case .normative: self.init(.normative, from: date, to: date)
    default: return nil
    }
  }
}
