public import DanchieuCitations

/// What the registry knows of one instrument.
public struct RegistryRecord: Sendable, Equatable {
  /// Canonical code (`45/2013/QH13`, `11-QĐi/TW`); `Hiến pháp 2013` for constitutions.
  public var code: String
  public var type: InstrumentType?
  public var title: String?
  public var issuer: String?
  public var issued: CalendarDate?
  public var effective: CalendarDate?
  public var expired: CalendarDate?
  /// Codes of the instruments that wholly replaced it; several: it went out of force in parts.
  public var replacedBy: [String]
  /// Codes of the instruments that it amends.
  public var amends: [String]
  /// Names of the source families.
  public var sources: [String]
  /// Number of source families that give exactly this date of issue: 0 unchecked, 1 a hint,
  /// 2 or more good enough for a finding of severity error.
  public var confidence: Int

  public init(code: String) {
    self.code = code
    replacedBy = []
    amends = []
    sources = []
    confidence = 0
  }
}
