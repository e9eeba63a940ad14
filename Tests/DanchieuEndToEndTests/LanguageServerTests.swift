import DanchieuTestSupport
import Foundation
import Testing

/// `danchieu lsp`, spoken to as editors do.
@Suite struct LanguageServerTests {
  private typealias Object = [String: Any]

  /// An emoji is one character, two units of UTF-16 and four bytes.
  private let text = """
    😀 Căn cứ Quyết định số 3O/2020/QĐ-UBND ngày 05/3/2020;
    Căn cứ Nghị định số 30/2020/NĐ-CP ngày 31/02/2020.

    """

  private func message(_ method: String, id: Any? = nil, _ params: Object = [:]) throws -> Data {
    var object: Object = ["jsonrpc": "2.0", "method": method, "params": params]
    object["id"] = id
    let body = try JSONSerialization.data(withJSONObject: object)
    return Data("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }

  private func initialize(_ capabilities: Object = [:]) throws -> Data {
    try message("initialize", id: 1, ["capabilities": capabilities])
  }

  private func open(_ uri: String, _ text: String) throws -> Data {
    let document: Object = ["uri": uri, "languageId": "plaintext", "version": 3, "text": text]
    return try message("textDocument/didOpen", ["textDocument": document])
  }

  private func end() throws -> Data {
    try message("shutdown", id: "end") + message("exit")
  }

  private struct Answers {
    var status: Int32
    var errors: String
    var messages: [Object]

    /// Of each text that was sent, what was found in it.
    var diagnostics: [[Object]] {
      messages.compactMap { ($0["params"] as? Object)?["diagnostics"] as? [Object] }
    }
    func result(_ id: String) -> Any? { messages.first { $0["id"] as? String == id }?["result"] }
    func fault(_ id: Int) -> Int? {
      (messages.first { $0["id"] as? Int == id }?["error"] as? Object)?["code"] as? Int
    }
  }

  /// What the server says to `parts`, one after the other.
  private func talk(_ parts: Data..., arguments: [String] = []) throws -> Answers {
    let outcome = try Program.run(["lsp"] + arguments, input: parts.reduce(Data(), +))
    var rest = outcome.output
    var messages: [Object] = []
    while let header = rest.range(of: Data("\r\n\r\n".utf8)) {
      let line = String(decoding: rest[rest.startIndex..<header.lowerBound], as: UTF8.self)
      let count = try #require(Int(line.dropFirst("Content-Length: ".count)))
      let body = rest[header.upperBound...].prefix(count)
      messages.append(try #require(try JSONSerialization.jsonObject(with: body) as? Object))
      rest = rest[(header.upperBound + count)...]
    }
    #expect(rest.isEmpty)
    return Answers(status: outcome.status, errors: outcome.errors, messages: messages)
  }

  /// Lines and columns of `range`: start line, start column, end line, end column.
  private func numbers(_ range: Any?) -> [Int] {
    guard let range = range as? [String: [String: Int]] else { return [] }
    return ["start", "end"].flatMap { [range[$0]?["line"] ?? -1, range[$0]?["character"] ?? -1] }
  }

  @Test(arguments: [
    (["utf-8"], [36, 52]), (["utf-16"], [24, 39]), (["utf-32"], [23, 38]), ([], [24, 39]),
  ])
  func findingsStandWhereTheEditorCounts(_ encodings: [String], _ columns: [Int]) throws {
    let said = try talk(
      initialize(["general": ["positionEncodings": encodings]]), open("file:///a.txt", text), end())
    #expect(said.status == 0)
    let found = try #require(said.diagnostics.first)
    #expect(found.map { $0["code"] as? String } == ["DC112", "DC201"])
    #expect(found.map { $0["severity"] as? Int } == [2, 1])
    #expect(numbers(found[0]["range"]) == [0, columns[0], 0, columns[1]])
    #expect((found[1]["message"] as? String)?.contains("31/02/2020") == true)
  }

  @Test func fixesAreOfferedWhereTheCursorIs() throws {
    func ask(_ id: String, line: Int, only: [String]? = nil) throws -> Data {
      let range = [
        "start": ["line": line, "character": 26], "end": ["line": line, "character": 26],
      ]
      var context: Object = ["diagnostics": [Any]()]
      context["only"] = only
      return try message(
        "textDocument/codeAction", id: id,
        ["textDocument": ["uri": "file:///a.txt"], "range": range, "context": context])
    }
    let said = try talk(
      initialize(), open("file:///a.txt", text), ask("on", line: 0), ask("off", line: 1),
      ask("other", line: 0, only: ["refactor"]), end())
    let actions = try #require(said.result("on") as? [Object])
    #expect(actions.map { $0["title"] as? String } == ["DC112: sửa “3O” thành “30”"])
    let changes = (actions[0]["edit"] as? Object)?["changes"] as? [String: [Object]]
    let edit = try #require(changes?["file:///a.txt"]?.first)
    #expect(edit["newText"] as? String == "30")
    #expect(numbers(edit["range"]) == [0, 24, 0, 26])
    #expect((said.result("off") as? [Object])?.isEmpty == true)
    #expect((said.result("other") as? [Object])?.isEmpty == true)
  }

  @Test func everyTextReplacesTheOneBefore() throws {
    let change: Object = [
      "textDocument": ["uri": "file:///a.txt", "version": 4],
      "contentChanges": [["text": "Căn cứ Quyết định số 30/2020/QĐ-UBND ngày 05/3/2020;\n"]],
    ]
    let said = try talk(
      initialize(), open("file:///a.txt", text), message("textDocument/didChange", change),
      open("file:///a.xml", "<a><b></a>"),
      message("textDocument/didClose", ["textDocument": ["uri": "file:///a.xml"]]), end())
    #expect(said.diagnostics.map(\.count) == [2, 0, 1, 0])
    #expect(said.diagnostics[2].first?["code"] as? String == "unreadable")
    #expect((said.messages[2]["params"] as? Object)?["version"] as? Int == 4)
  }

  @Test func theConfigurationClosestToTheFileHolds() throws {
    let folder = try TemporaryFolder()
    try folder.write("danchieu.toml", "ignore = [\"DC112\"]\n")
    let uri = "file://" + folder.path.replacingOccurrences(of: "-", with: "%2D") + "/b%C3%A1o.txt"
    let said = try talk(initialize(), open(uri, text), end(), arguments: ["--lang", "en"])
    let found = try #require(said.diagnostics.first)
    #expect(found.map { $0["code"] as? String } == ["DC201"])
    #expect((found[0]["message"] as? String)?.contains("does not exist") == true)
  }

  @Test func wrongMessagesAreAnswered() throws {
    let broken = Data("content-length: 3\r\nContent-Type: x\r\n\r\n{{{".utf8)
    let said = try talk(
      message("textDocument/codeAction", id: 7), initialize(), broken,
      message("textDocument/codeAction", id: 8), message("no/such", id: 9),
      message("$/cancelRequest", ["id": 9]), message("initialize", id: 10), end())
    #expect([7, 8, 9, 10].map(said.fault) == [-32002, -32602, -32601, -32600])
    #expect(said.messages.contains { ($0["error"] as? Object)?["code"] as? Int == -32700 })
    #expect(said.status == 0)
  }

  @Test(arguments: [
    ("Content-Length: 99\r\n\r\n{}", "bị cắt"), ("xin chào\r\n\r\n", "Content-Length"),
    ("Content-Length: -1\r\n\r\n", "Content-Length"),
    ("Content-Length: 99999999999\r\n\r\n", "99999999999"),
  ])
  func aBrokenStreamEndsWithAReason(_ input: String, _ reason: String) throws {
    let outcome = try Program.run(["lsp"], input: Data(input.utf8))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(reason))
    #expect(outcome.output.isEmpty)
  }

  @Test func anEndThatNobodyAskedForIsAFailure() throws {
    #expect(try talk(initialize(), message("exit")).status == 2)
    #expect(try talk(initialize()).status == 2)
  }
}
