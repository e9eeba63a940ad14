import DanchieuCitations
import DanchieuTestSupport
import Testing

/// The same document in other bytes gives the same citations.
@Suite struct VariantTests {
  static let samples = TestFolders.files(in: TestFolders.samples, suffix: ".txt")

  @Test(arguments: samples, Variant.allCases)
  func `a sample gives the same citations in every variant`(name: String, variant: Variant) throws {
    let text = try String(
      decoding: TestFolders.bytes(TestFolders.samples + "/" + name), as: UTF8.self)
    #expect(Reading(text: text).external.count >= 3, "a sample without citations shows nothing")
    expectEqualFacts(text, variant, place: name)
  }

  @Test(arguments: Variant.allCases)
  func `the sentences of the cases give the same citations in every variant`(variant: Variant) {
    for test in CaseTableTests.all where !(variant == .carriageReturns && test.text.contains("\r"))
    {
      expectEqualFacts(test.text, variant, place: test.description)
    }
  }

  private func expectEqualFacts(_ text: String, _ variant: Variant, place: String) {
    let expected = facts(Reading(text: text))
    let changed = variant.apply(to: text)
    let actual = facts(Reading(text: changed))
    guard expected != actual else { return }
    let gone = expected.filter { !actual.contains($0) }.map { "  - " + $0 }
    let new = actual.filter { !expected.contains($0) }.map { "  + " + $0 }
    Issue.record(
      Comment(rawValue: (["\(place) as \(variant.rawValue):"] + gone + new).joined(separator: "\n"))
    )
  }

  /// Kind, code, type and date of every citation.
  private func facts(_ reading: Reading) -> [String] {
    reading.external.map {
      let fields = CitationFields(citation: $0, reading: reading)
      return ["kind", "code", "type", "date"].map { fields.value($0) }.joined(separator: " | ")
    }
  }
}
