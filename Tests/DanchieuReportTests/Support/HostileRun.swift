import Danchieu
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
import DanchieuReport
import DanchieuText

/// A run over documents that try to break out of every format, with rules that do not change.
enum HostileRun {
  static let tool = ToolInfo(
    name: "danchieu", version: "1.2.3", rules: .init(version: "1", date: "2026-01-02"),
    registry: .init(version: "1", date: "2026-01-03"))

  /// Every line is an attack on one format or more; the rules below find something in each.
  static let text = """
    ::error file=/etc/passwd,line=1::Nghị định số 1/2020/NĐ-CP, 100%0A::stop-commands::khoá
    \u{1B}[31mQuyết định số 5/QĐ-UBND\u{1B}[0m và \u{202E}ngược\u{202C} \u{7}chuông
    </script><script>alert("1")</script> ]]> <!-- Thông tư số 9/2021/TT-BNV --> &amp; 'đơn'
    =HYPERLINK("http://vi-du.vn")\tsố 9/2021/TT-BNV; | ô | [x](javascript:alert(1)) @ai-do #12 `mã`
    Quyết định số 5/QĐ-UBND ngày
    30/02/2024 của Ủy ban nhân dân xã\r
    e\u{302}\u{301} Ê \u{1F1FB}\u{1F1F3} số 9/2021/TT-BNV

    """

  static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <bao-cao>
      <p>Theo Quyết định số 5/QĐ-UBND của &lt;xã&gt;.</p>
      <p>Theo Thông tư số&#32;<b>9</b>/2021/TT-BNV &amp; số 9/2021/TT-BNV.</p>
    </bao-cao>
    """

  /// The documents: hostile, clean, XML, and one inside another file.
  static func documents() throws -> [AnalyzedDocument] {
    let files = [
      ("dự thảo/::error,=1|<b>%.txt", text), ("sạch.txt", "Không có gì.\n"), ("=a.xml", xml),
      ("thư.edxml#đính kèm.txt", "Quyết định số 5/QĐ-UBND.\n"),
    ]
    return try files.flatMap { path, text in
      try Analysis(linter: Linter(rules: rules)).analyze(Array(text.utf8), path: path)
    }
  }

  static let rules: [any Rule.Type] = [WrongRule.self, DoubtfulRule.self, RemarkRule.self]

  static let remarks = [
    RunFacts.Remark(
      path: "hỏng\n::error::.txt",
      message: Message(vi: "không phải văn bản: “\u{1B}]0;x\u{7}”", en: "not text"),
      isFailure: true),
    RunFacts.Remark(
      path: "sạch.txt", message: Message(vi: "một byte bị thay", en: "a byte was replaced"),
      isFailure: false),
  ]

  static func context(_ language: Language = .vi, maximum: Int? = nil) -> ReportContext {
    var context = ReportContext(
      tool: tool, style: TerminalStyle(language: language, palette: Palette(isColoured: false)),
      rules: rules.map { $0.metadata },
      locate: { path in
        guard let sign = path.firstIndex(of: "#") else { return ArtifactLocation(path: path) }
        return ArtifactLocation(
          path: String(path[..<sign]), inner: String(path[path.index(after: sign)...]))
      })
    context.showsCoverage = true
    context.maximumFindings = maximum
    return context
  }

  /// What the format called `name` prints of `documents`.
  static func output(
    _ name: String, _ context: ReportContext = context(), of documents: [AnalyzedDocument]? = nil,
    remarks: [RunFacts.Remark] = remarks
  ) throws -> [UInt8] {
    guard let entry = CheckFormats.entry(name) else { return [] }
    var writer = entry.make(context)
    var out = ByteBuffer()
    var tally = CheckTally()
    writer.begin(to: &out)
    for document in try documents ?? self.documents() {
      let digest = DocumentFindings(of: document, context, hashesLines: writer.usesLineHashes)
      var counted = CheckTally()
      counted.count(document)
      writer.add(document, writer.readsFindings ? digest : nil, counted, after: tally, to: &out)
      tally.add(counted)
    }
    tally.failures = remarks.count { $0.isFailure }
    writer.end(RunFacts(tally: tally, remarks: remarks), to: &out)
    return out.takeBytes()
  }

  static func text(_ name: String, _ context: ReportContext = context()) throws -> String {
    String(decoding: try output(name, context), as: UTF8.self)
  }
}
