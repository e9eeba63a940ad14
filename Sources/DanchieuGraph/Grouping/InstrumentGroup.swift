import DanchieuCitations
import DanchieuRegistry

/// Mentions that are taken as one instrument, while they are being gathered.
struct InstrumentGroup {
  /// What the mentions so far say that tells this instrument from others with the same code.
  var evidence = Evidence()
  /// Number of its code in the table of codes, -1 without one.
  var code = -1
  /// Number of its folded name in the table of law names, -1 without one.
  var name = -1
  /// Day of a law cited by name and date.
  var nameDate: CalendarDate?
  /// Number of the configured alias that it is known by only, -1 where the text tells.
  var alias = -1
  /// Several instruments of the registry fit.
  var isAmbiguous = false
  /// The registry's record, when it has been looked up; see ``Knowledge``.
  var knowledge = Knowledge.notAsked

  enum Knowledge {
    case notAsked
    case known(RegistryRecord?)
  }
}

/// What a mention says of its instrument beyond the code; 0 and -1 say nothing.
struct Evidence {
  /// Year of issue, for codes that have none themselves.
  var year = 0
  /// Number of the body in the table of issuers, for codes that do not name a single body.
  var issuer = -1
  /// Term of the Party body.
  var term = 0
  /// The class of type, for codes that do not tell the type.
  var typeClass = 0
  /// Day of issue: instruments are not told apart by it, but an equal day joins.
  var day: CalendarDate?

  /// Whether a mention with this evidence can found an instrument of its own; others join one.
  func tellsApart(_ shape: CodeShape) -> Bool {
    shape.year.isEmpty ? year != 0 : issuer >= 0 || typeClass != 0
  }

  /// Whether both can speak of one instrument.
  func isCompatible(with other: Evidence, _ issuers: IssuerTable) -> Bool {
    (year == 0 || other.year == 0 || year == other.year)
      && (typeClass == 0 || other.typeClass == 0 || typeClass == other.typeClass)
      && (term == 0 || other.term == 0 || term == other.term)
      && PartyTerm.isPossible(year: year, term: other.term)
      && PartyTerm.isPossible(year: other.year, term: term)
      && issuers.areCompatible(issuer, other.issuer)
  }

  /// Takes over what `other` says more.
  mutating func add(_ other: Evidence, _ issuers: IssuerTable) {
    if year == 0 { year = other.year }
    if term == 0 { term = other.term }
    if typeClass == 0 { typeClass = other.typeClass }
    if day == nil { day = other.day }
    issuer = issuers.fuller(issuer, other.issuer)
  }
}
