import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
import DanchieuRegistry
import DanchieuTestSupport
import DanchieuText

/// Runs rules over a text the way the program does: read, resolve, check.
enum Checking {
  static func subject(
    _ text: String, declared: DeclaredMetadata? = nil, tables: [TextRange] = []
  ) -> Subject {
    var document = Document(
      path: "test.txt", format: .text, encoding: .utf8, text: Array(text.utf8))
    document.declared = declared
    document.tables = tables
    let reading = Reading(of: document)
    let graph = CitationGraph(of: reading, registry: .embedded)
    return Subject(reading: reading, graph: graph, registry: .embedded)
  }

  static func check(_ text: String, _ rules: [any Rule.Type] = RuleCatalogue.onByDefault)
    -> Linter.Result
  {
    Linter(rules: rules).check(subject(text))
  }

  /// The words found, each with its rule, in order of position: what a marked text shows.
  static func found(_ text: MarkedText, _ rules: [any Rule.Type]) -> [String] {
    check(text.text, rules).findings
      .map { MarkedText.Mark($0.code, $0.range.start..<$0.range.end) }
      .sorted().map(text.words)
  }

  /// The words marked in a text, in order of position.
  static func marked(_ text: MarkedText) -> [String] { text.marks.map(text.words) }

  static func rule(_ code: String) -> [any Rule.Type] {
    RuleCatalogue.rule(code).map { [$0] } ?? []
  }

  /// Codes of the findings of `code` alone on `text`, with severity.
  static func severities(_ code: String, _ text: String) -> [Severity] {
    check(text, rule(code)).findings.map(\.severity)
  }
}

/// A report of a commune dated 22/11/2024 with `body`.
func report(_ body: String, code: String = "15/BC-UBND", date: String = "22 tháng 11 năm 2024")
  -> String
{
  """
  ỦY BAN NHÂN DÂN XÃ VÍ DỤ

  Số: \(code)

  Ví Dụ, ngày \(date)

  BÁO CÁO
  Kết quả công tác trong kỳ

  I. TÌNH HÌNH CHUNG

  \(body)
  """
}

/// A decision of a commune dated 22/11/2024 with `basis` lines.
func decision(_ basis: String, code: String = "15/QĐ-UBND", date: String = "22 tháng 11 năm 2024")
  -> String
{
  """
  ỦY BAN NHÂN DÂN XÃ VÍ DỤ

  Số: \(code)

  Ví Dụ, ngày \(date)

  QUYẾT ĐỊNH
  Về việc thành lập Tổ công tác

  \(basis)

  QUYẾT ĐỊNH:

  Điều 1. Thành lập Tổ công tác.
  """
}
