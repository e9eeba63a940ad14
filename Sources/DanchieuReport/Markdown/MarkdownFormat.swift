import DanchieuLint
import DanchieuText

/// A summary in Markdown for pull requests and job summaries: numbers, rules, the findings of each
/// document in a table.
struct MarkdownFormat: FindingsFormat {
  /// Findings and documents that are listed: a comment on GitHub holds 65,536 characters.
  static let limit = 200

  private let context: ReportContext
  private var collection: FindingsCollection

  init(_ context: ReportContext) {
    self.context = context
    collection = FindingsCollection(limit: context.limit(Self.limit))
  }

  mutating func add(_ document: DocumentFindings, to out: inout ByteBuffer) {
    collection.add(document)
  }

  mutating func end(_ run: RunFacts, to out: inout ByteBuffer) {
    let (documents, dropped) = collection.finish()
    out.append("# ")
    out.append(words(vi: "Kết quả kiểm tra dẫn chiếu", en: "Citation check"))
    out.append("\n\n\(Wording.summary(run.tally).text(in: context.language)).\n")
    writeRules(run.tally, to: &out)
    writeFailures(run.failures, to: &out)
    for document in documents where !document.findings.isEmpty { write(document, to: &out) }
    guard dropped > 0 else { return }
    out.append("\n")
    out.append(
      words(
        vi: "Còn \(dropped) phát hiện nữa không liệt kê ở đây.",
        en: "\(dropped) more findings are not listed here."))
    out.append("\n")
  }

  private func writeRules(_ tally: CheckTally, to out: inout ByteBuffer) {
    let rules = context.rules.filter { tally.byRule[$0.code] != nil }
    guard !rules.isEmpty else { return }
    out.append(words(vi: "\n| Mã | Quy tắc | Số lần |", en: "\n| Code | Rule | Count |"))
    out.append("\n|---|---|---:|\n")
    for rule in rules {
      let summary = MarkdownText.escaped(rule.summary.text(in: context.language))
      out.append("| \(rule.code) | \(summary) | \(tally.byRule[rule.code, default: 0]) |\n")
    }
  }

  private func writeFailures(_ failures: [RunFacts.Remark], to out: inout ByteBuffer) {
    guard !failures.isEmpty else { return }
    out.append("\n## \(Wording.failures(failures.count).text(in: context.language))\n\n")
    for failure in failures.prefix(Self.limit) {
      out.append("- \(MarkdownText.escaped(failure.path)): ")
      out.append("\(MarkdownText.escaped(failure.message.text(in: context.language)))\n")
    }
    if failures.count > Self.limit { out.append("- …\n") }
  }

  private func write(_ document: FindingsCollection.Entry, to out: inout ByteBuffer) {
    out.append("\n## \(MarkdownText.escaped(document.path))\n\n")
    out.append(words(vi: "| Chỗ | Mức | Quy tắc | ", en: "| Place | Level | Rule | "))
    out.append(words(vi: "Phát hiện |", en: "Finding |"))
    out.append("\n|---:|---|---|---|\n")
    for finding in document.findings {
      let place = finding.place.ending(in: context.language).drop { ": ".contains($0) }
      let severity = Wording.severity(finding.severity).text(in: context.language)
      out.append("| \(place) | \(severity) | \(finding.code) | ")
      out.append(MarkdownText.escaped(finding.message))
      if let basis = finding.basis {
        out.append(" *\(Wording.basis.text(in: context.language)): ")
        out.append("\(MarkdownText.escaped(basis)).*")
      }
      out.append(" |\n")
    }
    let left = document.count - document.findings.count
    if left > 0 { out.append("\n\(Wording.omitted(left).text(in: context.language))\n") }
  }

  private func words(vi: String, en: String) -> String {
    Message(vi: vi, en: en).text(in: context.language)
  }
}
