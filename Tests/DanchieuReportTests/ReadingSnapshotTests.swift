import Danchieu
import DanchieuGraph
import DanchieuLint
import DanchieuReport
import DanchieuTestSupport
import DanchieuText
import Testing

/// The formats of `extract`, `outline`, `explain` and `rules` print as they did when somebody last
/// looked at them.
@Suite struct ReadingSnapshotTests {
  /// Endings of the snapshots.
  static let names = [
    "extract.text", "extract.csv", "extract.json", "extract.jsonl", "extract.akn", "outline.text",
    "outline.json", "explain.text", "explain.json", "rules.text", "rules.json", "rules.list",
  ]

  /// Instruments that no registry knows, so that only the format can change the output.
  private static let text = """
    ỦY BAN NHÂN DÂN XÃ TÂN LẬP
    Số: 12/QĐ-UBND
    Tân Lập, ngày 10 tháng 4 năm 2024
    QUYẾT ĐỊNH
    Ban hành Quy chế "A" <b> & \\N

    Căn cứ Kế hoạch số 41/KH-UBND ngày 02/4/2024 của Ủy ban nhân dân xã Tân Lập về "=1+1", <i>;
    Điều 1. Ban hành kèm theo Quyết định này Quy chế \u{1B}[31m làm việc.
    1. Theo điểm a khoản 2 Điều 5 Quyết định số 7/QĐ-UBND ngày 31/6/2024, số ……/QĐ-UBND.
    Điều 2. Quyết định này thay thế Quyết định số 7/QĐ-UBND ngày 05/01/2024.

    """

  private static func document() throws -> AnalyzedDocument {
    var analysis = Analysis(linter: Linter(rules: HostileRun.rules))
    analysis.outlines = true
    let documents = try analysis.analyze(Array(text.utf8), path: "=quyết định\t<1>.txt")
    return try #require(documents.first)
  }

  private static func output(_ name: String, _ language: Language) throws -> [UInt8] {
    let document = try document()
    let style = TerminalStyle(
      language: language, palette: Palette(isColoured: false), columns: 100)
    let rules = HostileRun.rules.map { $0.metadata }
    let json = DocumentJSON(language: language)
    var out = ByteBuffer()
    switch name {
    case "extract.text": ExtractText(style: style).write(document, to: &out)
    case "extract.csv":
      out.append(CitationCSV.head)
      CitationCSV.write(document, to: &out)
    case "extract.json":
      out.append(JSONReport.head(HostileRun.tool))
      json.write(document, to: &out)
      out.append(JSONReport.tail)
    case "extract.jsonl": json.write(document, to: &out)
    case "extract.akn":
      out.append(AkomaNtosoDocument.head)
      AkomaNtosoDocument().write(document, to: &out)
      out.append(AkomaNtosoDocument.tail)
    case "outline.text": OutlineText(style: style).write(document, to: &out)
    case "outline.json": OutlineJSON.write(document, to: &out)
    case "explain.text": try explanation(document).write(style, to: &out)
    case "explain.json":
      try explanation(document).writeJSON(tool: HostileRun.tool, language: language, to: &out)
    case "rules.text": for rule in rules { RulesReport.write(rule, style, to: &out) }
    case "rules.json": RulesReport.writeJSON(rules, language: language, to: &out)
    default: RulesReport.writeList(rules, style, to: &out)
    }
    return out.takeBytes()
  }

  private static func explanation(_ document: AnalyzedDocument) throws -> Explanation {
    try #require(Explanation(of: document, line: 9))
  }

  @Test(arguments: names)
  func theFormatIsAsItWas(name: String) throws {
    let snapshot = Snapshot(name, of: "DanchieuReportTests")
    let difference = try snapshot.difference(from: Self.output(name, .vi))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: ["explain", "rules"])
  func theEnglishFormatIsAsItWas(name: String) throws {
    let snapshot = Snapshot("\(name)-en.text", of: "DanchieuReportTests")
    let difference = try snapshot.difference(from: Self.output("\(name).text", .en))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: ["extract.text", "extract.csv", "outline.text", "explain.text"])
  func noControlCharacterIsPrinted(name: String) throws {
    let bytes = try Self.output(name, .vi)
    #expect(!bytes.contains(0x1B))
  }
}
