public import DanchieuCitations
public import DanchieuRegistry

/// The instruments that one document cites, and how it cites them.
public struct CitationGraph: Sendable {
  /// The distinct instruments, the document itself first (index 0, also when nothing cites it),
  /// then in order of first mention.
  public var instruments: [Instrument]
  /// For each citation of the document its resolution, by citation index.
  public var resolutions: [Resolution]

  public init(instruments: [Instrument], resolutions: [Resolution]) {
    self.instruments = instruments
    self.resolutions = resolutions
  }

  /// The instrument that citation `index` resolves to, nil when it is ambiguous. Mentions of parts
  /// of the document resolve to the document.
  public func instrument(ofCitation index: Int) -> Instrument? {
    resolutions[index].instrument.map { instruments[$0] }
  }
}

/// What a mention was resolved to.
public struct Resolution: Sendable, Equatable {
  public enum Status: String, Sendable {
    /// To an instrument that the registry knows.
    case resolved
    /// To an instrument of this document that the registry does not know.
    case unknown
    /// Several instruments fit.
    case ambiguous
    /// To this very document.
    case selfReference = "self"
  }
  public var status: Status
  /// Index into `CitationGraph.instruments`; nil when ambiguous without a choice.
  public var instrument: Int?
  public init(status: Status, instrument: Int?) {
    self.status = status
    self.instrument = instrument
  }
}

/// An instrument as the mentions in one document describe it.
public struct Instrument: Sendable {
  /// `i1`, `i2`, … in order of first mention; `i0` is the document itself.
  public var id: String
  /// Stable across documents and runs.
  public var key: String
  /// Whether equal keys mean the same instrument in any document: false where the year or the
  /// body that the code needs is not said, and for names without date.
  public var isKeyComplete = true
  /// URN:LEX (RFC 9676); unofficial, since Vietnam has not registered a name space.
  public var urn: String
  /// Canonical spelling (ruling 6); nil for instruments known by name only.
  public var code: String?
  public var type: InstrumentType?
  public var title: String?
  public var issuer: String?
  /// The date of issue that most mentions give.
  public var date: CalendarDate?
  /// Indices of the citations that mention it, in order of position.
  public var mentions: [Int]
  /// What the registry knows, nil when it does not know the instrument or cannot tell which of
  /// several it is.
  public var known: RegistryRecord?

  public init(id: String, key: String, urn: String) {
    self.id = id
    self.key = key
    self.urn = urn
    mentions = []
  }
}
