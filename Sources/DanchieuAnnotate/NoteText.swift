import DanchieuCitations
package import DanchieuLint
package import DanchieuReport
package import DanchieuText

/// What a note on a finding says, line by line: the same words in every format.
package struct NoteText: Sendable {
  /// Severity, message and rule (`Lỗi: … [DC105]`).
  package var message: String
  /// The norm, related places, the certain correction, how sure it is; each a line of its own.
  package var details: [String] = []

  /// All lines.
  package var lines: [String] { [message] + details }

  /// The note on `finding` in `document`.
  package init(_ finding: Finding, in document: AnalyzedDocument, _ language: Language) {
    func text(_ vi: String, _ en: String) -> String { language == .en ? en : vi }
    let severity =
      switch finding.severity {
      case .error: text("Lỗi", "Error")
      case .warning: text("Cảnh báo", "Warning")
      case .note: text("Ghi chú", "Note")
      }
    message = "\(severity): \(finding.message.text(in: language)) [\(finding.code)]"
    // As SARIF tells it: what rules of a severity must reach to stay on.
    let certainty =
      switch finding.severity {
      case .error: text("rất cao", "very high")
      case .warning: text("cao", "high")
      case .note: text("vừa, cần người xem", "medium, for a person to judge")
      }
    if let basis = finding.basis { details.append("\(text("Căn cứ", "Norm")): \(basis)") }
    for related in finding.related {
      let words = document.reading.string(related.range)
      details.append("“\(words)”: \(related.message.text(in: language))")
    }
    if let fix = finding.fix {
      let old = document.reading.string(fix.range)
      details.append("\(text("Sửa", "Fix")): “\(old)” → “\(fix.text)”")
    }
    details.append("\(text("Độ chắc chắn", "Certainty")): \(certainty)")
  }
}
