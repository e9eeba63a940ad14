import DanchieuLint
import DanchieuText

extension HTMLFormat {
  /// The filters; hidden until the script shows that they work.
  func writeFilters(
    _ run: RunFacts, _ documents: [FindingsCollection.Entry], to out: inout ByteBuffer
  ) {
    out.append("<form id=\"filters\" hidden aria-label=\"")
    out.append(words(vi: "Bộ lọc", en: "Filters"))
    out.append("\">\n<fieldset><legend>\(words(vi: "Mức", en: "Level"))</legend>\n")
    for severity in [Severity.error, .warning, .note] {
      let name = severity.rawValue
      out.append("<label><input type=\"checkbox\" name=\"severity\" value=\"\(name)\" checked> ")
      out.append("\(Wording.severity(severity).text(in: context.language))</label>\n")
    }
    out.append("</fieldset>\n<label>\(words(vi: "Quy tắc", en: "Rule"))\n<select name=\"rule\">")
    out.append("<option value=\"\">\(words(vi: "tất cả", en: "all"))</option>")
    for rule in context.rules {
      guard let count = run.tally.byRule[rule.code] else { continue }
      out.append("<option value=\"\(rule.code)\">\(rule.code) (\(count))</option>")
    }
    out.append("</select></label>\n")
    out.append("<label>\(words(vi: "Tài liệu", en: "Document"))\n<select name=\"document\">")
    out.append("<option value=\"\">\(words(vi: "tất cả", en: "all"))</option>")
    for (index, document) in documents.enumerated() where !document.findings.isEmpty {
      out.append("<option value=\"d\(index + 1)\">")
      out.appendXMLAttribute(document.path)
      out.append("</option>")
    }
    out.append("</select></label>\n<label>\(words(vi: "Tìm", en: "Search"))\n")
    out.append("<input type=\"search\" name=\"words\"></label>\n<label>")
    out.append("<input type=\"checkbox\" name=\"keys\" checked> ")
    out.append(words(vi: "Phím tắt (?)", en: "Keys (?)"))
    out.append("</label>\n</form>\n")
    out.append("<p id=\"found\" class=\"visually-hidden\" data-words=\"")
    out.append(words(vi: "Hiện {n} trên {m} phát hiện.", en: "{n} of {m} findings shown."))
    out.append("\"></p>\n")
  }

  /// The keys, shown by `?`.
  func writeHelp(to out: inout ByteBuffer) {
    let keys = [
      ("j", words(vi: "phát hiện sau", en: "next finding")),
      ("k", words(vi: "phát hiện trước", en: "previous finding")),
      ("/", words(vi: "tìm", en: "search")),
      ("?", words(vi: "bảng phím tắt", en: "these keys")),
      ("Esc", words(vi: "đóng", en: "close")),
    ]
    out.append("<dialog id=\"help\" aria-labelledby=\"keys\">\n<h2 id=\"keys\">")
    out.append(words(vi: "Phím tắt", en: "Keys"))
    out.append("</h2>\n<dl>\n")
    for (key, meaning) in keys { out.append("<dt><kbd>\(key)</kbd></dt><dd>\(meaning)</dd>\n") }
    out.append("</dl>\n<form method=\"dialog\"><button>")
    out.append(words(vi: "Đóng", en: "Close"))
    out.append("</button></form>\n</dialog>\n")
  }
}
