import DanchieuCitations
package import DanchieuText

/// One instrument as a user's file gives it: the fields by column, before they are checked.
package struct RegistryRow: Sendable {
  /// The columns of registry files, in the order of the compact form.
  package enum Column: String, CaseIterable, Sendable {
    case code, type
    case issued = "date_issued"
    case effective = "date_effective"
    case expired = "date_expired"
    case replacedBy = "replaced_by"
    case amends, confidence, issuer, title, sources

    /// Columns that a file may lack: all but the code.
    var isOptional: Bool { self != .code }
  }

  /// The line of the file (1-based), or the number of the object in a JSON array.
  package let place: Int
  private var fields: [String]

  /// An empty row that stands at `place`.
  package init(at place: Int) {
    self.place = place
    fields = Array(repeating: "", count: Column.allCases.count)
  }

  /// The field in `column`, on one line and without blanks around it.
  package subscript(column: Column) -> String {
    get { fields[Self.index(of: column)] }
    set {
      let words = newValue.split { $0.isWhitespace || $0.isNewline }
      fields[Self.index(of: column)] = words.joined(separator: " ")
    }
  }

  private static func index(of column: Column) -> Int {
    Column.allCases.firstIndex(of: column) ?? 0
  }

  /// The year in the code; nil for codes without one.
  var codeYear: Int? {
    let parts = self[.code].split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2, parts[1].utf8.count == 4, let year = Int(parts[1]),
      (1900...2100).contains(year)
    else { return nil }
    return year
  }

  /// The line of the compact form: fields separated by tabs.
  package var line: String { fields.joined(separator: "\t") }

  /// What is wrong with the fields; nil when they can be used.
  package var problem: Message? {
    guard self[.code].contains(where: \.isNumber) else {
      return Message(
        vi: "thiếu số, ký hiệu (cột code)", en: "the code is missing (column code)")
    }
    if !self[.type].isEmpty, InstrumentType(named: self[.type]) == nil {
      return Message(
        vi: "không biết loại văn bản “\(self[.type])”",
        en: "there is no type of instrument “\(self[.type])”")
    }
    var dates: [CalendarDate] = []
    for column in [Column.issued, .effective, .expired] where !self[column].isEmpty {
      guard let date = CalendarDate(iso: self[column]) else {
        return Message(
          vi: "“\(self[column])” (cột \(column.rawValue)) không phải ngày dạng 2024-11-22",
          en: "“\(self[column])” (column \(column.rawValue)) is no date like 2024-11-22")
      }
      dates.append(date)
    }
    if let year = codeYear, let issued = CalendarDate(iso: self[.issued]), issued.year != year {
      return Message(
        vi: "năm trong “\(self[.code])” khác năm ban hành \(issued.iso)",
        en: "the year in “\(self[.code])” is not that of the date of issue, \(issued.iso)")
    }
    if self[.replacedBy].split(separator: ";").contains(where: { $0 == self[.code] }) {
      return Message(
        vi: "“\(self[.code])” được ghi là thay thế chính nó",
        en: "“\(self[.code])” is said to replace itself")
    }
    if zip(dates, dates.dropFirst()).contains(where: { $0 > $1 }) {
      return Message(
        vi: "ngày ban hành, có hiệu lực, hết hiệu lực không theo thứ tự thời gian",
        en: "dates of issue, effect and expiry are not in order")
    }
    guard self[.confidence].isEmpty || (0...99).contains(Int(self[.confidence]) ?? -1) else {
      return Message(
        vi: "“\(self[.confidence])” (cột confidence) không phải số từ 0 đến 99",
        en: "“\(self[.confidence])” (column confidence) is no number from 0 to 99")
    }
    return nil
  }
}

/// A registry file that cannot be used, or a row of it.
package struct RegistryFileProblem: Error, Equatable {
  /// Line (1-based) or number of the object; nil for the whole file.
  package var place: Int?
  package var message: Message
}
