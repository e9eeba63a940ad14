import DanchieuLint
import DanchieuText

/// SARIF 2.1.0 with every field that GitHub code scanning reads.
///
/// Results are held as bytes until the end: a run may have 25,000 of them, and when there are more
/// the graver ones stay.
struct SARIFFormat: FindingsFormat {
  static let usesLineHashes = true
  /// Results that code scanning takes in one run.
  static let limit = 25_000

  private let context: ReportContext
  private let ruleIndex: [String: Int]
  private var results = SeverityCap<[UInt8]>(limit: Self.limit)

  init(_ context: ReportContext) {
    self.context = context
    ruleIndex = Dictionary(
      context.rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func add(_ document: DocumentFindings, to out: inout ByteBuffer) {
    for finding in document.findings {
      var bytes = ByteBuffer(capacity: 2048)
      let writer = SARIFResult(location: document.location, language: context.language)
      writer.write(finding, ruleIndex: ruleIndex[finding.code], to: &bytes)
      results.add(bytes.takeBytes(), finding.severity)
    }
  }

  mutating func end(_ run: RunFacts, to out: inout ByteBuffer) {
    results.cut()
    out.append("{")
    out.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    out.member("version", "2.1.0")
    out.key("runs")
    out.append("[{")
    out.key("tool")
    out.append("{\"driver\":{")
    out.member("name", context.tool.name)
    out.member("semanticVersion", context.tool.version)
    out.member("informationUri", "urn:danchieu:tool")
    out.member("language", context.language.rawValue)
    out.key("rules")
    out.append("[")
    for (index, rule) in context.rules.enumerated() {
      out.append(index > 0 ? ",\n" : "\n")
      SARIFRule.write(rule, language: context.language, to: &out)
    }
    out.append("]")
    out.key("properties")
    out.append("{")
    out.member("rulesDate", context.tool.rules.date)
    out.member("registryDate", context.tool.registry.date)
    out.append("}}}")
    out.member("language", context.language.rawValue)
    out.member("columnKind", "unicodeCodePoints")
    out.member("automationDetails", "id", "danchieu/check/")
    writeInvocation(run, to: &out)
    out.key("results")
    out.append("[")
    for (index, result) in results.items.enumerated() {
      out.append(index > 0 ? ",\n" : "\n")
      out.append(result.element)
    }
    out.append("\n]}]}\n")
  }

  private func writeInvocation(_ run: RunFacts, to out: inout ByteBuffer) {
    out.key("invocations")
    out.append(
      run.failures.isEmpty
        ? "[{\"executionSuccessful\":true" : "[{\"executionSuccessful\":false")
    out.append(",\"toolExecutionNotifications\":[")
    var isFirst = true
    func begin(_ level: String, _ message: String, to out: inout ByteBuffer) {
      out.append(isFirst ? "\n{" : ",\n{")
      isFirst = false
      out.member("level", level)
      out.member("message", "text", Visible.line(message))
    }
    for remark in run.remarks {
      begin(
        remark.isFailure ? "error" : "note", remark.message.text(in: context.language), to: &out)
      out.append(",\"locations\":[{\"physicalLocation\":{")
      SARIFResult.writeArtifact(context.locate(remark.path), to: &out)
      out.append("}}]}")
    }
    let dropped = results.dropped
    if dropped > 0 {
      let words = Message(
        vi: "\(dropped) phát hiện nhẹ hơn bị lược: một lượt chạy có tối đa \(Self.limit).",
        en: "\(dropped) lesser findings were left out: a run has at most \(Self.limit).")
      begin("warning", words.text(in: context.language), to: &out)
      out.append("}")
    }
    out.append("]}]")
  }
}
