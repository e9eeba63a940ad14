public import DanchieuText

/// One mention of an instrument in a text, as offsets into that text.
///
/// A small value without references, so that copies cost nothing: strings are made only when
/// somebody prints them.
public struct Citation: Sendable {
  /// How the instrument is named; the raw values are those of the JSON output.
  public enum Kind: String, Sendable, CaseIterable {
    /// By number and symbol.
    case numbered
    /// A law, code, ordinance or constitution by name.
    case titled
    /// By a short form of an instrument cited before ("Nghị định nêu trên", an alias).
    case short
    /// This very document ("Thông tư này", its own code printed again).
    case selfReference = "self"
    /// A part of this document ("khoản 2 Điều 5").
    case `internal`
  }

  /// Where the type was read.
  public enum TypeSource: String, Sendable { case text, symbol, list }

  public var kind: Kind
  /// The whole span: from the type word (or "số", or the number) to the end of the last part.
  public var range: TextRange
  /// Number and symbol; nil for titled and short mentions. A blank number has a code whose
  /// `number` is empty.
  public var code: InstrumentCode?
  /// The type as printed or as the symbol tells; nil when neither is certain.
  public var type: InstrumentType?
  public var typeSource: TypeSource = .text
  /// The printed type word, nil when there is none at this place.
  public var typeRange: TextRange?
  /// Date of issue; nil when none is given or when the words do not name a day that exists.
  public var date: CalendarDate?
  /// The words of the date, from the first digit (or "ngày" where a part is left blank) on. They
  /// stand before ``range`` where the sentence says so ("Ngày 13/1/1981, Ban Bí thư ra Chỉ thị …").
  public var dateRange: TextRange?
  public var dateForm: DateForm = .none
  /// Year of a law cited by name ("Luật Đất đai năm 2013"), nil when none.
  public var year: Int?
  /// The issuing body as printed, after "của".
  public var issuer: TextRange?
  /// The title as printed; for laws the name without the type word.
  public var title: TextRange?
  /// Where its units stand in ``Reading/pinpoints``; ``Reading/pinpoints(of:)`` gives them.
  public var pinpoints = PinpointRange(0, 0)
  public var relation: Relation = .cites
  /// The words change, replace or repeal it, whoever does so ("Tham mưu bãi bỏ …" in a report).
  public var isChanged = false
  /// Stands inside another citation's title.
  public var isNested = false
  /// Stands in a căn cứ item of the preamble.
  public var isBasis = false
  /// Stands inside quotation marks that hold the text of another instrument (amending blocks).
  public var isQuoted = false
  /// Stands in a table, list of instruments or form, where the norms on first mentions are silent.
  public var isTabular = false
  /// For `short` and `self`: the citation (index) or nil, that this one points back to, as far as
  /// the words alone tell (an alias, a quoted amended instrument); see `Antecedent`.
  public var antecedent: Antecedent = .none

  /// What a short form points to.
  public enum Antecedent: Sendable, Equatable {
    case none
    /// The citation with this index in the document.
    case citation(Int)
    /// The nearest citation before it with the same type.
    case nearestOfType
    /// A member of a list whose number alone is printed ("số 10, 11 và 12/NQ-HĐND"): the rest of
    /// its code is that of the citation with this index.
    case sharesSymbol(of: Int)
    /// The instrument that the configuration gives this name (``OwnAlias/all``), unless the
    /// document itself tells another.
    case alias(Int)
  }

  /// Whether it is a member of a list that leaves its symbol to the last one.
  public var isElided: Bool {
    if case .sharesSymbol = antecedent { true } else { false }
  }

  /// A citation of `kind` that stands at `range`.
  public init(kind: Kind, range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// How a date is printed.
public enum DateForm: UInt8, Sendable {
  case none
  /// "ngày 02 tháng 4 năm 2024"
  case long
  /// "02/4/2024", "03-3-2009", "1.2.2020"
  case numeric
  /// A part is left open ("ngày … tháng … năm 2024").
  case blank
  /// Day and month without year, or a year of two digits
  case partial
}

/// What a citation does in this document; the raw values are those of the JSON output.
public enum Relation: String, Sendable, CaseIterable {
  case cites, basedOn, amends, replaces, repeals, guides, responseTo, promulgates, attachedTo
  case corrects
}

/// One unit of a place inside an instrument ("khoản 2").
public struct Pinpoint: Sendable, Equatable {
  /// The units, in the spelling of the JSON output.
  public enum Unit: String, Sendable, CaseIterable {
    case point = "điểm"
    case clause = "khoản"
    case article = "Điều"
    case subsection = "Tiểu mục"
    case section = "Mục"
    case chapter = "Chương"
    case part = "Phần"
    case annex = "Phụ lục"
    case form = "Mẫu"
    case template = "Biểu"
    case table = "Bảng"
    case indent = "tiết"
    case paragraph = "đoạn"
  }
  public var unit: Unit
  /// The value as printed (`a`, `2`, `XII`, `01`).
  public var value: TextRange
  /// Unit word and value; the value alone in a list ("khoản 1, 2").
  public var range: TextRange
  public init(unit: Unit, value: TextRange, range: TextRange) {
    self.unit = unit
    self.value = value
    self.range = range
  }
}

/// The units of one citation, as places in the list of all units of a reading.
public struct PinpointRange: Sendable, Equatable {
  private var first: UInt32
  private var number: UInt32

  /// `count` units from index `first` on.
  init(_ first: Int, _ count: Int) {
    self.first = UInt32(truncatingIfNeeded: first)
    number = UInt32(truncatingIfNeeded: count)
  }

  /// Indices into ``Reading/pinpoints``.
  public var indices: Range<Int> { Int(first)..<Int(first) + Int(number) }
  /// Whether the citation names no unit.
  public var isEmpty: Bool { number == 0 }
  /// How many units the citation names.
  public var count: Int { Int(number) }
}
