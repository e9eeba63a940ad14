import DanchieuConfiguration
import Testing

/// TOML 1.0, as far as configurations use it.
@Suite struct TOMLTests {
  /// What `text` says, as the parser's values print; nil when it is refused.
  private func read(_ text: String) -> String? {
    (try? TOMLParser.parse(Array(text.utf8))).map(Self.words)
  }

  private static func words(_ node: TOMLNode) -> String {
    switch node.value {
    case .string(let string): "'\(string)'"
    case .integer(let integer): "\(integer)"
    case .boolean(let boolean): "\(boolean)"
    case .array(let nodes): "[" + nodes.map(words).joined(separator: " ") + "]"
    case .table(let table):
      "{"
        + table.sorted { $0.key < $1.key }.map { "\($0.key):\(words($0.value))" }
        .joined(separator: " ") + "}"
    }
  }

  @Test(arguments: [
    ("a = 'x' # y\r\nb = \"\\u1EBF\\t\\\"\"", "{a:'x' b:'\u{1EBF}\t\"'}"),
    ("a = \"\"\"\nx\\\n   y\"\"\"\"", "{a:'xy\"'}"), ("a = '''x'y'''", "{a:'x'y'}"),
    ("a = +1_0\nb = -0x", ""), ("a = 0x1F\nb = 0b10\nc = 0o7\nd = -5", "{a:31 b:2 c:7 d:-5}"),
    ("a = [ # x\n 1,\n [true, ],\n]", "{a:[1 [true]]}"),
    ("a.b = 1\na.\"c d\" = {e = 2, f.g = 3}", "{a:{b:1 c d:{e:2 f:{g:3}}}}"),
    ("[a.b]\nx = 1\n[a]\ny = 2", "{a:{b:{x:1} y:2}}"),
    ("[[a]]\nx = 1\n[[a]]\n[a.b]\ny = 2", "{a:[{x:1} {b:{y:2}}]}"),
    ("\u{FEFF}a = 1", "{a:1}"),
  ])
  func valuesAreRead(text: String, expected: String) {
    #expect(read(text) == (expected.isEmpty ? nil : expected))
  }

  @Test(arguments: [
    "a = 1\na = 2", "[a]\n[a]", "a.b = 1\n[a]", "[a.b]\n[a]\nb.c = 1", "a = {}\n[a.b]",
    "[[a]]\n[a]", "a = []\n[[a]]", "a = {b = 1,}", "a = {b = 1\n}", "a = 01", "a = 1__0", "a = _1",
    "a = '\n'", "a = \"\\x\"", "a = \"\\uD800\"", "a = 1 2", "[a] b = 1", "[a", "[[a]", "[[a] ]",
    "a = tru", "a = 1.5", "a = 2020-01-01", "# \u{1}", "a = 'x\u{7F}'", "a = 1\r", "= 1", "a. = 1",
  ])
  func whatTOMLForbidsIsRefused(text: String) {
    #expect(read(text) == nil)
  }

  @Test func everyValueKnowsItsLine() throws {
    let root = try TOMLParser.parse(Array("\n[a]\nb = [\n  1,\n  2,\n]\n\"\"\"\"".utf8.dropLast(4)))
    guard case .table(let top) = root.value, let a = top["a"], case .table(let inner) = a.value,
      let b = inner["b"], case .array(let nodes) = b.value
    else {
      Issue.record("not read as tables")
      return
    }
    #expect([a.line, b.line] + nodes.map(\.line) == [2, 3, 4, 5])
  }
}
