import DanchieuCitations
import DanchieuLint
import DanchieuText

/// One self-contained page: findings by document with the marked line, norm, related places and
/// fix, filters, and the documentation of the rules. It works from `file://`, without network and,
/// apart from the filters, without scripts; it prints on A4.
struct HTMLFormat: FindingsFormat {
  /// Findings on the page: more nobody reads, and browsers become slow.
  static let limit = 2000

  let context: ReportContext
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
    writeHead(run, to: &out)
    writeSummary(run, documents, to: &out)
    if run.tally.findings > 0 { writeFilters(run, documents, to: &out) }
    writeFailures(run.failures, to: &out)
    out.append("<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">")
    out.append(words(vi: "Phát hiện", en: "Findings"))
    out.append("</h2>\n<p id=\"count\" aria-live=\"polite\">")
    out.append(Wording.summary(run.tally).text(in: context.language))
    out.append(".</p>\n")
    if dropped > 0 {
      out.append("<p class=\"more\">")
      out.append(
        words(
          vi: "Còn \(dropped) phát hiện nữa không có trên trang này; các phát hiện nặng hơn "
            + "được giữ lại.",
          en: "\(dropped) more findings are not on this page; the graver ones were kept."))
      out.append("</p>\n")
    }
    var writer = HTMLFindings(language: context.language)
    for (index, document) in documents.enumerated() {
      writer.write(document, index: index, to: &out)
    }
    out.append("</section>\n")
    HTMLRules(language: context.language).write(context.rules, run.tally.byRule, to: &out)
    out.append("</main>\n")
    writeHelp(to: &out)
    out.append("<script>")
    out.append(PageScript.code)
    out.append("</script>\n</body>\n</html>\n")
  }

  private func writeHead(_ run: RunFacts, to out: inout ByteBuffer) {
    let title = words(vi: "Kết quả kiểm tra dẫn chiếu", en: "Citation check")
    out.append("<!DOCTYPE html>\n<html lang=\"\(context.language.rawValue)\">\n<head>\n")
    out.append("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
    out.append("default-src 'none'; style-src '\(PageStyle.hash)'; ")
    out.append("script-src '\(PageScript.hash)'; base-uri 'none'; form-action 'none'\">\n")
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    out.append("<meta name=\"referrer\" content=\"no-referrer\">\n")
    out.append("<meta name=\"robots\" content=\"noindex\">\n<title>\(title)</title>\n<style>")
    out.append(PageStyle.code)
    out.append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#findings\">")
    out.append(words(vi: "Đến phần phát hiện", en: "Skip to the findings"))
    out.append("</a>\n<header>\n<h1>\(title)</h1>\n<p>")
    let tool = context.tool
    out.appendXML("\(tool.name) \(tool.version)")
    out.append(
      words(
        vi: ", quy tắc ngày \(vietnamese(tool.rules.date)), danh mục văn bản ngày "
          + vietnamese(tool.registry.date),
        en: ", rules of \(tool.rules.date), registry of \(tool.registry.date)"))
    out.append(".</p>\n</header>\n<main>\n")
  }

  /// The ISO date `iso` as people write it.
  private func vietnamese(_ iso: String) -> String { CalendarDate(iso: iso)?.vietnamese ?? iso }

  private func writeSummary(
    _ run: RunFacts, _ documents: [FindingsCollection.Entry], to out: inout ByteBuffer
  ) {
    out.append("<section aria-labelledby=\"summary\">\n<h2 id=\"summary\">")
    out.append(words(vi: "Tóm tắt", en: "Summary"))
    out.append("</h2>\n<p>\(Wording.summary(run.tally).text(in: context.language)).</p>\n")
    defer { out.append("</section>\n") }
    guard !documents.isEmpty else { return }
    let heads = [
      words(vi: "Tài liệu", en: "Document"), words(vi: "Lỗi", en: "Errors"),
      words(vi: "Cảnh báo", en: "Warnings"), words(vi: "Ghi chú", en: "Notes"),
    ]
    out.append("<div class=\"table\"><table>\n<thead><tr>")
    for head in heads { out.append("<th scope=\"col\">\(head)</th>") }
    out.append("</tr></thead>\n<tbody>\n")
    for (index, document) in documents.prefix(Self.limit).enumerated() {
      out.append("<tr><th scope=\"row\"><a href=\"#d\(index + 1)\">")
      out.appendXMLAttribute(document.path)
      out.append("</a></th><td>\(document.errors)</td><td>\(document.warnings)</td>")
      out.append("<td>\(document.notes)</td></tr>\n")
    }
    out.append("</tbody></table></div>\n")
    if documents.count > Self.limit {
      let left = documents.count - Self.limit
      out.append("<p class=\"more\">")
      out.append(words(vi: "Còn \(left) tài liệu nữa.", en: "\(left) more documents."))
      out.append("</p>\n")
    }
  }

  private func writeFailures(_ failures: [RunFacts.Remark], to out: inout ByteBuffer) {
    guard !failures.isEmpty else { return }
    out.append("<section aria-labelledby=\"unread\">\n<h2 id=\"unread\">")
    out.append(Wording.failures(failures.count).text(in: context.language))
    out.append("</h2>\n<ul>\n")
    for failure in failures.prefix(Self.limit) {
      out.append("<li><code>")
      out.appendXMLAttribute(failure.path)
      out.append("</code>: ")
      out.appendXMLAttribute(failure.message.text(in: context.language))
      out.append("</li>\n")
    }
    if failures.count > Self.limit { out.append("<li>…</li>\n") }
    out.append("</ul>\n</section>\n")
  }

  func words(vi: String, en: String) -> String { context.language == .en ? en : vi }
}
