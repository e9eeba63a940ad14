import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText
import Synchronization

/// What checking the documents before has worked out: pure facts of spellings.
///
/// Documents cite the same instruments over and over. The memory only saves work: a document has
/// the same findings with an empty one. Each worker has its own at a time.
///
/// `@unchecked`: handed from worker to worker by the pool, never shared.
final class LintMemory: @unchecked Sendable {
  private var codes = Table<CodeFacts>()
  private var symbols = Table<SymbolFacts>()
  private var issuers = Table<IssuerFacts>()
  private var titles = Table<TitleComparison.Title>()
  private var keys = ByteTable()
  /// The registry whose records the next two speak of.
  private var registry: Registry?
  /// What findings say of the sources of records, by record.
  private var suffixes: [RegistryRecord.ID: Message] = [:]
  /// The ends of records, by record.
  private var replacements: [RegistryRecord.ID: Replacement?] = [:]
  private var query: [UInt8] = []

  /// Calls `body` with a memory.
  static func with<Result>(_ body: (LintMemory) -> Result) -> Result {
    let memory = pool.withLock { $0.popLast() } ?? LintMemory()
    memory.forgetMuch()
    defer {
      pool.withLock { free in
        if free.count < limit { free.append(memory) }
      }
    }
    return body(memory)
  }

  /// The facts of the code of `mention`.
  func facts(of mention: Mention, _ code: InstrumentCode) -> CodeFacts {
    query.removeAll(keepingCapacity: true)
    query.append(contentsOf: mention.text.slice(code.printed))
    // What else the facts depend on.
    query.append(mention.type?.id ?? 0xFF)
    query.append(UInt8(truncatingIfNeeded: code.symbol.start - code.printed.start))
    query.append(UInt8(truncatingIfNeeded: code.printed.end - code.symbol.end))
    query.append(UInt8(truncatingIfNeeded: code.oddities.rawValue))
    query.append(code.number.isEmpty ? 1 : 0)
    query.append(code.family.order)
    return codes.value(query) {
      CodeFacts(mention, code, symbol(of: mention, code)) { index(of: $0) }
    }
  }

  private func symbol(of mention: Mention, _ code: InstrumentCode) -> SymbolFacts {
    var query = Array(mention.text.slice(code.symbol))
    // What else the facts depend on.
    query.append(mention.type?.id ?? 0xFF)
    query.append(code.family.order)
    return symbols.value(query) { SymbolFacts(mention, code) { index(of: $0) } }
  }

  /// The number of `key`, a new one when it comes for the first time.
  private func index(of key: String) -> Int { keys.index(of: Array(key.utf8)) }

  /// The facts of the body that `name` names.
  func issuer(_ name: ArraySlice<UInt8>) -> IssuerFacts {
    query.removeAll(keepingCapacity: true)
    query.append(contentsOf: name)
    return issuers.value(query) { IssuerFacts(String(decoding: name, as: UTF8.self)) }
  }

  /// The words of the UTF-8 `title`.
  func title(_ title: ArraySlice<UInt8>, isName: Bool) -> TitleComparison.Title {
    query.removeAll(keepingCapacity: true)
    query.append(contentsOf: title)
    query.append(isName ? 1 : 0)
    return titles.value(query) { TitleComparison.title(title, isName: isName) }
  }

  /// What `make` makes of `record`, which `registry` holds.
  func suffix(
    of record: RegistryRecord, in registry: Registry, _ make: () -> Message
  ) -> Message {
    use(registry)
    if let known = suffixes[record.id] { return known }
    let made = make()
    suffixes[record.id] = made
    return made
  }

  /// How `registry` says that `record` was replaced.
  static func replacement(of record: RegistryRecord, in registry: Registry) -> Replacement? {
    with { memory in
      memory.use(registry)
      if let known = memory.replacements[record.id] { return known }
      let made = Replacement(of: record, in: registry)
      memory.replacements[record.id] = made
      return made
    }
  }

  /// Forgets what another registry than `registry` says.
  private func use(_ registry: Registry) {
    if self.registry?.isSame(as: registry) == true { return }
    self.registry = registry
    suffixes = [:]
    replacements = [:]
  }

  /// The words of the title that the registry gives; nil when it knows none.
  static func title(of record: RegistryRecord, isName: Bool) -> TitleComparison.Title? {
    let title = record.titleBytes
    guard !title.isEmpty else { return nil }
    return with { $0.title(Array(title)[...], isName: isName) }
  }

  /// Starts anew where an odd archive fills the tables: memory stays bounded.
  private func forgetMuch() {
    if codes.count > Self.room || keys.count > Self.room {
      codes = Table()
      symbols = Table()
      keys = ByteTable()
    }
    if issuers.count > Self.room { issuers = Table() }
    if titles.count > Self.room { titles = Table() }
  }

  private static let room = 20_000
  private static let limit = 64
  private static let pool = Mutex<[LintMemory]>([])
}

extension LintMemory {
  /// Values by the bytes that they were made of.
  private struct Table<Value> {
    private var names = ByteTable()
    private var values: [Value] = []
    var count: Int { values.count }

    mutating func value(_ name: [UInt8], _ make: () -> Value) -> Value {
      let index = names.index(of: name)
      if index < values.count { return values[index] }
      let made = make()
      values.append(made)
      return made
    }
  }
}

extension CodeFamily {
  /// A number for each family.
  fileprivate var order: UInt8 {
    switch self {
    case .administrative: 0
    case .normative: 1
    case .nationalAssembly: 2
    case .party: 3
    case .letter: 4
    case .consolidated: 5
    case .judgment: 6
    case .historical: 7
    case .other: 8
    }
  }
}
