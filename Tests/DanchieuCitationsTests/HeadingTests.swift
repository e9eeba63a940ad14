import DanchieuCitations
import DanchieuDocument
import DanchieuTestSupport
import DanchieuText
import Testing

/// What a document says of itself.
@Suite struct HeadingTests {
  @Test(arguments: TextCase.table("Heading"))
  func `headings`(_ test: TextCase) throws {
    let reading = Reading(text: test.text)
    let wanted = try #require(
      test.expected.first?.pairs.dropFirst().filter { $0.field != "nested" })
    let differences = wanted.filter { value($0.field, reading) != $0.value }.map {
      "  \($0.field): expected \($0.value)\n      but read \(value($0.field, reading))"
    }
    if !differences.isEmpty {
      let lines = ["\(test.source) [\(test.place)]", "“\(test.text)”"] + differences
      Issue.record(Comment(rawValue: lines.joined(separator: "\n")))
    }
  }

  private func value(_ field: String, _ reading: Reading) -> String {
    let heading = reading.heading
    func string(_ range: TextRange?) -> String { range.map(reading.string) ?? "-" }
    switch field {
    case "code":
      guard let code = heading.code, !code.oddities.contains(.blankNumber) else { return "-" }
      return code.canonical(in: reading.document.text) ?? "-"
    case "type": return heading.type?.name ?? "-"
    case "date": return heading.date?.iso ?? "-"
    case "year": return heading.year.map(String.init) ?? "-"
    case "place": return string(heading.place)
    case "issuer": return string(heading.issuer)
    case "title": return CitationFields.bare(string(heading.title))
    case "family": return heading.family.rawValue
    default: return "unknown field \(field)"
    }
  }
}
