public import DanchieuCitations
public import DanchieuRegistry
package import Synchronization

/// An instrument as the mentions in one document describe it.
public struct Instrument: Sendable {
  /// Its index in ``CitationGraph/instruments``; 0 is the document itself.
  public var number: Int
  /// Indices of the citations that mention it, in order of position; a slice of one list for the
  /// whole document.
  public var mentions: ArraySlice<Int>
  package var facts: InstrumentFacts

  package init(number: Int, mentions: ArraySlice<Int>, facts: InstrumentFacts) {
    self.number = number
    self.mentions = mentions
    self.facts = facts
  }

  /// `i1`, `i2`, … in order of first mention; `i0` is the document itself.
  public var id: String { "i\(number)" }
  /// Stable across documents and runs.
  public var key: String { facts.key }
  /// Whether equal keys mean the same instrument in any document: false where the year or the
  /// body that the code needs is not said, and for names without date.
  public var isKeyComplete: Bool { facts.isKeyComplete }
  /// URN:LEX (RFC 9676); unofficial, since Vietnam has not registered a name space.
  public var urn: String { facts.urn }
  /// Canonical spelling (ruling 6); nil for instruments known by name only.
  public var code: String? { facts.code }
  public var type: InstrumentType? { facts.type }
  public var title: String? { facts.title }
  public var issuer: String? { facts.issuer }
  /// The date of issue that most mentions give.
  public var date: CalendarDate? { facts.date }
  /// What the registry knows, nil when it does not know the instrument or cannot tell which of
  /// several it is.
  public var known: RegistryRecord? { facts.known }
}

/// What ``Instrument`` says beyond one document: shared by the documents that cite it in the same
/// words, so that a copy of an instrument counts two references and not eight.
package final class InstrumentFacts: Sendable {
  package let key: String
  package let isKeyComplete: Bool
  package let urn: String
  package let code: String?
  package let type: InstrumentType?
  package let title: String?
  package let issuer: String?
  package let date: CalendarDate?
  package let known: RegistryRecord?
  /// What the report in JSON keeps of these facts: most are printed for many documents.
  package let printed = Mutex(Printed.never)

  /// How often the facts were printed, and from the second time on the object of the instrument,
  /// but for its id before and its mentions between.
  package enum Printed: Sendable {
    case never
    case once
    case kept(beforeMentions: [UInt8], afterMentions: [UInt8])
  }

  init(
    key: String, isKeyComplete: Bool, urn: String, code: String?, type: InstrumentType?,
    title: String?, issuer: String?, date: CalendarDate?, known: RegistryRecord?
  ) {
    self.key = key
    self.isKeyComplete = isKeyComplete
    self.urn = urn
    self.code = code
    self.type = type
    self.title = title
    self.issuer = issuer
    self.date = date
    self.known = known
  }

  /// The same with another key.
  func named(_ key: String) -> InstrumentFacts {
    InstrumentFacts(
      key: key, isKeyComplete: isKeyComplete, urn: urn, code: code, type: type, title: title,
      issuer: issuer, date: date, known: known)
  }

  /// The same with what `other`, another document's view of the instrument, says beyond it.
  package func filled(from other: InstrumentFacts) -> InstrumentFacts {
    InstrumentFacts(
      key: key, isKeyComplete: isKeyComplete, urn: urn, code: code ?? other.code,
      type: type ?? other.type, title: title ?? other.title, issuer: issuer ?? other.issuer,
      date: date ?? other.date, known: known ?? other.known)
  }
}
