public import DanchieuText

/// What a document says of itself in its heading.
public struct Heading: Sendable {
  /// Own number and symbol; its `number` is empty when it was left blank.
  public var code: InstrumentCode?
  public var type: InstrumentType?
  /// The title type ("BÁO CÁO") as printed.
  public var typeRange: TextRange?
  /// Date of issue, nil when absent, partial or impossible.
  public var date: CalendarDate?
  public var dateRange: TextRange?
  public var dateForm: DateForm = .none
  /// Year of the date line, also when day or month is blank.
  public var year: Int?
  public var place: TextRange?
  public var issuer: TextRange?
  /// The first line of a body's name whose second line is `issuer`, where two columns that were
  /// flattened keep them apart ("ỦY BAN NHÂN DÂN   CỘNG HÒA … / TỈNH BẾN TRE   Độc lập …").
  public var issuerHead: TextRange?
  public var title: TextRange?
  public var family: DocumentFamily = .unknown
  /// One past the last byte of the heading, title included.
  public var end = 0
  /// A heading without any part.
  public init() {}

  /// Whether the own number or date is left open, as in a draft before signature.
  public var isDraft: Bool {
    code?.oddities.contains(.blankNumber) == true || dateForm == .blank
  }
}

/// The family of a document, which decides the norms that apply to it (norms.md §1.1).
public enum DocumentFamily: String, Sendable {
  case administrative, normative, nationalAssembly, party, massOrganisation, court, unknown
}
