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
