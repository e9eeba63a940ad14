import DanchieuRegistry
import Synchronization

/// What resolving the documents before has worked out: pure facts of spellings and codes.
///
/// An archive cites the same instruments over and over, in the same words. The memory only saves
/// work: a document gives the same graph with an empty one. Each worker has its own at a time.
///
/// `@unchecked`: handed from worker to worker by the pool, never shared; nor does one of its tables
/// ever reach another, so that no access needs a check while the program runs.
final class ResolverMemory: @unchecked Sendable {
  /// The registry that the facts come from.
  let registry: Registry
  @exclusivity(unchecked) var codes = CodeTable()
  @exclusivity(unchecked) var issuers = IssuerTable()
  @exclusivity(unchecked) var names = LawNameTable()
  @exclusivity(unchecked) var instruments = InstrumentMemory()
  @exclusivity(unchecked) var lawAnswers = LawAnswers()
  /// The instruments of configured aliases.
  @exclusivity(unchecked) var aliases: [Int: Instrument] = [:]

  /// The codes of the document at hand.
  @exclusivity(unchecked) var ownCodes = LocalNumbers()
  /// The names of laws of the document at hand.
  @exclusivity(unchecked) var ownNames = LocalNumbers()
  /// The keys of the document at hand.
  @exclusivity(unchecked) var ownKeys = LocalNumbers()

  private init(_ registry: Registry) { self.registry = registry }

  /// Calls `body` with a memory of facts from `registry`.
  static func with<Result>(_ registry: Registry, _ body: (ResolverMemory) -> Result) -> Result {
    let free = pool.withLock { free in
      free.firstIndex { $0.registry.isSame(as: registry) }.map { free.remove(at: $0) }
    }
    let memory = free ?? ResolverMemory(registry)
    memory.beginDocument()
    defer {
      pool.withLock { free in
        if free.count < limit { free.append(memory) }
      }
    }
    return body(memory)
  }

  /// Starts anew where an odd archive fills the tables: memory stays bounded.
  private func beginDocument() {
    ownCodes.begin()
    ownNames.begin()
    ownKeys.begin()
    if issuers.count > Self.room { issuers = IssuerTable() }
    if names.count > Self.room {
      names = LawNameTable()
      ownNames = LocalNumbers()
    }
    // Instruments are kept under numbers of codes.
    if codes.count > Self.room || instruments.count > Self.room {
      codes = CodeTable()
      instruments = InstrumentMemory()
      lawAnswers = LawAnswers()
      ownCodes = LocalNumbers()
      ownKeys = LocalNumbers()
    }
  }

  private static let room = 20_000
  private static let limit = 64
  private static let pool = Mutex<[ResolverMemory]>([])
}
