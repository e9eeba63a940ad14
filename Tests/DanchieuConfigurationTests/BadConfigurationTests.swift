import DanchieuConfiguration
import DanchieuTestSupport
import Testing

/// What is wrong with a file is named with its line, and no file ends the program.
@Suite struct BadConfigurationTests {
  @Test(arguments: [
    ("ignroe = []", "1: không có khóa “ignroe”; có phải “ignore”?"),
    ("\n\nselct = []", "3: không có khóa “selct”; có phải “select”?"),
    (
      "[suppression]\nrequire_reason = true",
      "2: không có khóa “suppression.require_reason”; "
        + "có phải “require-reason”?"
    ),
    ("xyz = 1", "1: không có khóa “xyz”"),
    (
      "[severity]\nDC105 = 'eror'",
      "2: “eror” không phải là một trong: off, note, warning, error; "
        + "có phải “error”?"
    ),
    ("[severity]\n# ghi chú\nDC999 = 'off'", "3: không có quy tắc “DC999”"),
    ("select = [\n  'DC105',\n  'dateing',\n]", "3: không có quy tắc “dateing”; có phải “dating”?"),
    ("exclude = 'a'", "1: “exclude” phải là danh sách chuỗi ký tự"),
    ("[[types]]\nletters = []", "1: thiếu khóa “name”"),
    ("[[types]]\nname = 'A'\n[[types]]\nname = 'B'\nx = 1", "5: không có khóa “types.1.x”"),
    ("extend = 'a.toml'", "1: không đọc được “a.toml” mà “extend” nêu"),
  ])
  func mistakesAreNamed(text: String, complaint: String) {
    let expected = "/d/danchieu.toml:" + complaint
    #expect(ConfigurationStore.complaint(about: text).hasPrefix(expected))
  }

  @Test(arguments: [
    "a = 1979-05-27T", "a = ", "[x", "[đơn-vị]\n", "a = [1,\n2", "a = 1 b = 2", "a = \u{1}", "]",
    "=1", "[]", "[[",
    "[\u{2}]", "a = {đ = 1}", "a = {b", "x = '", "\"\\", "a = 1e999", "a = 99999999999999999999",
  ])
  func brokenSyntaxIsNamed(text: String) {
    #expect(ConfigurationStore.complaint(about: text).contains(": cú pháp TOML sai: "))
  }

  @Test func deepFilesAreRefused() {
    for text in [
      String(repeating: "[", count: 100_000), "a = " + String(repeating: "[", count: 100_000),
      "a" + String(repeating: ".a", count: 100_000) + " = 1",
      "a = {a" + String(repeating: ".a", count: 100_000) + " = 1}",
    ] {
      #expect(!ConfigurationStore.complaint(about: text).isEmpty)
    }
  }

  @Test func mutatedFilesDoNotEndTheProgram() {
    let seeds = [
      "select = ['DC1']\n[severity]\nDC105 = \"off\"\n[[types]]\nname = \"Thông tri\"\n",
      "exclude = [\"a\", 'b'] # x\nextend = \"\"\"a\"\"\"\n[a.\"b c\".d]\nx = {y = 1, z.w = 2}\n",
      "a = 1979-05-27T07:32:00Z\nb = 0x1F\nc = 1_000.5\nd = '''x'''\n[ a . b ]\n[[ x ]]\n",
    ]
    var mutator = Mutator(seeds: seeds.map { Array($0.utf8) }, seed: 4)
    for _ in 0..<3_000 {
      let text = String(decoding: mutator.next(), as: UTF8.self)
      _ = ConfigurationStore.complaint(about: text)
    }
  }

  @Test func theDocumentedExampleIsRight() throws {
    let page = String(
      decoding: try TestFolders.bytes(
        TestFolders.checkout + "/Sources/Danchieu/Danchieu.docc/Configuration.md"), as: UTF8.self)
    let example = try #require(page.split(separator: "```toml").last?.split(separator: "```").first)
    let text = example.split(separator: "\n").filter { !$0.hasPrefix("extend") }
    #expect(text.count > 20)
    #expect(ConfigurationStore.complaint(about: text.joined(separator: "\n")) == "")
  }

  @Test func theSchemaHasTheSameKeys() throws {
    let schema = try ConfigurationSchema()
    #expect(schema.keys == KnownKeys.root.keys.sorted())
    for (key, shape) in KnownKeys.root {
      #expect(try schema.shape(of: key) == Self.words(shape), "\(key)")
    }
  }

  /// A shape in the words of ``ConfigurationSchema``.
  private static func words(_ shape: KnownKeys.Shape) -> String {
    switch shape {
    case .string: "string"
    case .boolean: "boolean"
    case .choice(let words): "enum \(words.sorted())"
    case .strings: "array of string"
    case .rules: "array of rule"
    case .table(let shapes): "object of \(members(shapes)) required []"
    case .map(_, let inner): "map of \(words(inner))"
    case .records(let shapes, let required):
      "array of object of \(members(shapes)) required \(required.sorted())"
    }
  }

  private static func members(_ shapes: [String: KnownKeys.Shape]) -> [String] {
    shapes.map { "\($0.key): \(words($0.value))" }.sorted()
  }
}
