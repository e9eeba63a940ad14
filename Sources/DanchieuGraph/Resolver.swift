public import DanchieuCitations
import DanchieuDocument
public import DanchieuRegistry
import DanchieuText

extension CitationGraph {
  /// Resolves every citation of `reading` to an instrument (rulings 16 and 18).
  ///
  /// - Complexity: O(*n*) in the number of citations and the bytes that they span.
  public init(of reading: Reading, registry: Registry, on day: ReferenceDay = ReferenceDay()) {
    self = reading.document.text.withUnsafeBufferPointer { text in
      ResolverMemory.with(registry) { memory in
        var resolver = Resolver(reading, text, memory, day.day(of: reading.heading))
        resolver.groupNumbered()
        resolver.groupTitled()
        resolver.resolveShortForms()
        return resolver.graph()
      }
    }
  }
}

/// Gathers the citations of one document into groups, each an instrument.
///
/// Group 0 is the document itself. Codes are grouped first, then names of laws, which may name an
/// instrument with a code, then short forms, which point to any of them.
struct Resolver {
  let text: UnsafeBufferPointer<UInt8>
  let heading: Heading
  let citations: [Citation]
  let registry: Registry
  let memory: ResolverMemory
  /// The day on which laws cited by name alone are looked up; nil when nothing tells.
  let day: CalendarDate?

  /// By citation: its group, -1 as long as it has none.
  var groupOf: [Int]
  var groups: [InstrumentGroup] = [InstrumentGroup()]
  /// What the file itself marks as references.
  var links: MarkedLinks
  /// The groups as instruments, while they are being described.
  var drafts: [InstrumentDraft] = []
  /// By key, as this document numbers them: how many instruments have it.
  var keyUses: [Int] = []

  init(
    _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>, _ memory: ResolverMemory,
    _ day: CalendarDate?
  ) {
    self.day = day
    self.text = text
    self.memory = memory
    registry = memory.registry
    heading = reading.heading
    citations = reading.citations
    links = MarkedLinks(reading)
    groupOf = Array(repeating: -1, count: reading.citations.count)
  }

  /// The bytes at `range` of the text.
  func bytes(_ range: TextRange) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[range.start..<range.end])
  }

  /// A new group without mentions; its number.
  mutating func makeGroup(code: Int = -1, evidence: Evidence = Evidence()) -> Int {
    var group = InstrumentGroup()
    group.code = code
    group.evidence = evidence
    groups.append(group)
    return groups.count - 1
  }
}
