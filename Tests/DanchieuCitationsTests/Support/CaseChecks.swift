import DanchieuCitations
import DanchieuDocument
import DanchieuTestSupport
import DanchieuText
import Testing

extension Reading {
  /// Reads `text` as a plain document.
  init(text: String) {
    self.init(of: Document(path: "t", format: .text, encoding: .utf8, text: Array(text.utf8)))
  }

  /// The citations that cases are about.
  var external: [Citation] { citations.filter { $0.kind != .internal } }
}

extension TextCase {
  /// The cases of `Cases/<topic>.cases`; a file that cannot be read is one failing case.
  static func table(_ topic: String) -> [TextCase] {
    let path = TestFolders.checkout + "/Tests/DanchieuCitationsTests/Cases/\(topic).cases"
    do {
      return try CaseFile.read(path)
    } catch {
      var failure = TextCase(source: "\(error)", place: path, text: "unreadable table")
      failure.expected = [.init(head: ["unreadable"], positional: [], fields: [])]
      return [failure]
    }
  }
}

extension TextCase.Expected {
  /// What the line says, as pairs of field and value, in the order in which they are compared.
  var pairs: [(field: String, value: String)] {
    var result = [(field: "kind", value: head[0])]
    result.append((field: "code", value: head.count > 1 ? head[1] : head[0] == "self" ? "*" : "-"))
    for (field, value) in zip(["type", "date"], positional) {
      result.append((field: field, value: value))
    }
    for (name, value) in fields { result.append((field: name, value: value)) }
    if !fields.contains(where: { $0.name == "nested" }) {
      result.append((field: "nested", value: "false"))
    }
    return result.filter { $0.value != "*" }
  }
}

/// Records an issue that shows the sentence and both lists when `reading` is not what `test` says.
func check(_ test: TextCase) {
  let reading = Reading(text: test.text)
  var actual = reading.external.map { CitationFields(citation: $0, reading: reading) }
  if test.isOpen { actual = aligned(actual, with: test.expected) }
  var differences: [String] = []
  for index in 0..<max(actual.count, test.expected.count) {
    guard index < test.expected.count else {
      differences.append("+ not expected: \(summary(actual[index]))")
      continue
    }
    let wanted = test.expected[index].pairs
    guard index < actual.count else {
      differences.append("- missing: " + wanted.map { "\($0.value)" }.joined(separator: " | "))
      continue
    }
    for (field, value) in wanted where actual[index].value(field) != value {
      differences.append(
        "\(index + 1). \(field): expected \(value)\n\(spaces(field))but read \(actual[index].value(field))"
      )
    }
  }
  guard !differences.isEmpty else { return }
  let lines =
    ["\(test.source) [\(test.place)]", "    “\(test.text)”"] + differences.map { "  " + $0 }
    + ["  read in all:"]
    + reading.external.map {
      "    " + summary(CitationFields(citation: $0, reading: reading))
    }
  Issue.record(Comment(rawValue: lines.joined(separator: "\n")))
}

private func spaces(_ field: String) -> String { String(repeating: " ", count: field.count + 7) }

/// The citations that match the expected ones by kind and code, in order; the others left out.
private func aligned(_ actual: [CitationFields], with expected: [TextCase.Expected])
  -> [CitationFields]
{
  var result: [CitationFields] = []
  var rest = actual[...]
  for line in expected {
    let keys = line.pairs.filter { ["kind", "code", "year", "nested"].contains($0.field) }
    while let first = rest.popFirst() {
      if keys.allSatisfy({ first.value($0.field) == $0.value }) {
        result.append(first)
        break
      }
    }
  }
  return result
}

private func summary(_ fields: CitationFields) -> String {
  let shown = ["kind", "code", "type", "date", "title", "issuer", "pin", "rel"]
  return shown.map { fields.value($0) }.joined(separator: " | ") + " ← “\(fields.value("text"))”"
}
