import Danchieu
import DanchieuDocument
import DanchieuReport
import DanchieuTestSupport
import Foundation
import Testing

/// The graph exports: as they were, well formed, and cut where other programs give up.
@Suite struct GraphTests {
  static let names = GraphExport.Format.allCases.map(\.rawValue)

  /// Two documents that cite each other; no instrument of the registry, so that only the export
  /// can change the output.
  private static let first = """
    ỦY BAN NHÂN DÂN XÃ TÂN LẬP
    Số: 12/BC-UBND
    Tân Lập, ngày 10 tháng 4 năm 2024
    BÁO CÁO
    Về kế hoạch "A" <b> & \\N

    Thực hiện Kế hoạch số 41/KH-UBND ngày 02/4/2024 của Ủy ban nhân dân xã Tân Lập và Quyết định \
    số ……/QĐ-UBND, thay thế Quyết định số 7/QĐ-UBND ngày 05/01/2024 của Ủy ban nhân dân xã Tân Lập.

    """
  private static let second = """
    ỦY BAN NHÂN DÂN XÃ TÂN LẬP
    Số: 41/KH-UBND
    Tân Lập, ngày 02 tháng 4 năm 2024
    KẾ HOẠCH
    Về việc chăm sóc cây xanh

    Căn cứ Quyết định số 7/QĐ-UBND ngày 05/01/2024 của Ủy ban nhân dân xã Tân Lập.

    """

  private func export(_ name: String, _ texts: [(String, String)]) throws -> String {
    var model = GraphModel()
    for (path, text) in texts {
      for document in try Analysis().analyze(Array(text.utf8), path: path) {
        model.add(document.reading, document.graph, sha256: document.sha256)
      }
    }
    let format = try #require(GraphExport.Format(rawValue: name))
    return GraphExport.write(model, tool: HostileRun.tool, format, .vi)
  }

  private func sample(_ name: String) throws -> String {
    try export(name, [("\"báo cáo\".txt", Self.first), ("<kế hoạch>.txt", Self.second)])
  }

  @Test(arguments: names)
  func theExportIsAsItWas(name: String) throws {
    let snapshot = Snapshot("graph.\(name)", of: "DanchieuReportTests")
    let difference = try snapshot.difference(from: Array(sample(name).utf8))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func graphMLParsesAndDeclaresItsKeys() throws {
    let text = try sample("graphml")
    #expect(try DocumentReader.read(Array(text.utf8), path: "g").first?.format == .xml)
    for part in text.split(separator: "<data key=\"").dropFirst() {
      let key = part.prefix { $0 != "\"" }
      #expect(text.contains("<key id=\"\(key)\""), "\(key)")
    }
  }

  @Test func jsonNamesItsNodes() throws {
    let object = try JSONSerialization.jsonObject(with: Data(try sample("json").utf8))
    let graph = try #require((object as? [String: Any])?["graph"] as? [String: Any])
    let nodes = try #require(graph["nodes"] as? [String: Any])
    let edges = try #require(graph["edges"] as? [[String: Any]])
    #expect(!edges.isEmpty)
    for edge in edges {
      for end in ["source", "target"] {
        #expect((edge[end] as? String).map { nodes[$0] != nil } == true)
      }
    }
  }

  @Test func documentsThatCiteEachOtherAreLinked() throws {
    let dot = try sample("dot")
    #expect(dot.components(of: "41/KH-UBND\", id=") == 1)
    #expect(dot.contains("shape=\"note\""))
  }

  @Test func mermaidIsCutAndSaysSo() throws {
    var text = ""
    for number in 10..<700 {
      text += "Theo Quyết định số \(number)/QĐ-UBND ngày 02/4/2024 của UBND xã A.\n"
    }
    let diagram = try export("mermaid", [("a.txt", text)])
    #expect(diagram.components(of: " -->|") <= 400)
    #expect(diagram.utf16.count <= 50_000)
    #expect(diagram.contains("bị lược"))
  }

  private static let dot = ["/usr/bin/dot", "/usr/local/bin/dot"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: dot != nil, "SKIPPED: graphviz is not installed (no dot)"))
  func graphvizDrawsTheGraph() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.dot))
    process.arguments = ["-Tsvg"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(try sample("dot").utf8))
    try input.fileHandleForWriting.close()
    let svg = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(svg.contains("</svg>"))
    #expect(svg.contains("41/KH"))
  }
}
