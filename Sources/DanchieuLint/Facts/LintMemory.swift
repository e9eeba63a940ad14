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
  @exclusivity(unchecked) private var codes = Table<CodeFacts>()
  @exclusivity(unchecked) private var shapes = Table<CodeFacts.Doubts>()
  @exclusivity(unchecked) private var symbols = Table<SymbolFacts>()
  @exclusivity(unchecked) private var issuers = Table<IssuerFacts>()
  @exclusivity(unchecked) private var titles = Table<TitleComparison.Title>()
  @exclusivity(unchecked) private var keys = ByteTable()
  /// The registry whose records the next two speak of.
  @exclusivity(unchecked) private var registry: Registry?
  /// What findings say of the sources of records, by record.
  @exclusivity(unchecked) private var suffixes: [RegistryRecord.ID: Message] = [:]
  /// The ends of records, by record.
  @exclusivity(unchecked) private var replacements: [RegistryRecord.ID: Replacement?] = [:]

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

  /// The facts of `code`, which a mention of `type` has in `text`; `made` makes that mention.
  func facts(
    of code: InstrumentCode, _ type: InstrumentType?, _ text: Mention.Text,
    _ made: () -> Mention
  ) -> CodeFacts {
    let printed = text.slice(code.printed)
    // What else the facts depend on.
    let places =
      UInt64(UInt8(truncatingIfNeeded: code.symbol.start - code.printed.start))
      | UInt64(UInt8(truncatingIfNeeded: code.printed.end - code.symbol.end)) << 8
      | (code.number.isEmpty ? 1 << 16 : 0)
    let tag = Self.tag(code, type)
    return codes.value(printed, tag: tag | places << 32) {
      let mention = made()
      let key = CodeParts.plainKey(printed) ?? Array(CodeParts(text(code.printed)).key.utf8)
      let doubts = shapes.value(CodeShape.of(printed)[...], tag: tag) {
        CodeFacts.doubts(of: mention, code)
      }
      let symbol = symbols.value(text.slice(code.symbol), tag: tag & ~Self.oddities) {
        SymbolFacts(mention, code) { keys.index(of: Array($0.utf8)) }
      }
      return CodeFacts(key: keys.index(of: key), symbol, doubts)
    }
  }

  /// What facts of spellings depend on besides the letters.
  private static func tag(_ code: InstrumentCode, _ type: InstrumentType?) -> UInt64 {
    UInt64(type?.id ?? 0xFF) | UInt64(code.family.order) << 8
      | UInt64(code.oddities.rawValue) << 16
  }
  /// The bits of a tag that are those of ``InstrumentCode/oddities``.
  private static let oddities: UInt64 = 0xFFFF << 16

  /// The facts of the body that `name` names.
  func issuer(_ name: ArraySlice<UInt8>) -> IssuerFacts {
    issuers.value(name) { IssuerFacts(String(decoding: name, as: UTF8.self)) }
  }

  /// The words of the UTF-8 `title`.
  func title(_ title: ArraySlice<UInt8>, isName: Bool) -> TitleComparison.Title {
    titles.value(title, tag: isName ? 1 : 0) { TitleComparison.title(title, isName: isName) }
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
      shapes = Table()
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
  /// Values by the bytes, and the tag, that they were made of.
  private struct Table<Value> {
    private var names = ByteTable()
    private var values: [Value] = []
    var count: Int { values.count }

    mutating func value(
      _ name: ArraySlice<UInt8>, tag: UInt64 = 0, _ make: () -> Value
    ) -> Value {
      let index = name.withUnsafeBufferPointer { names.index(of: $0, tag: tag) }
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
