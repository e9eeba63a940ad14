import DanchieuCitations
import DanchieuText

/// Mentions that can only mean the document itself, whatever number they have.
extension SelfMismatch {
  /// "Quyết định này (Quyết định số 351/QĐ-UBND)": a remark in brackets on the document itself.
  static func explainsSelf(_ subject: Subject, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (before, citation) = (
      subject.reading.citations[index - 1], subject.reading.citations[index]
    )
    guard before.kind == .selfReference, before.code == nil, before.type == citation.type,
      before.range.end < citation.range.start
    else { return false }
    let gap = subject.text(TextRange(before.range.end, citation.range.start))
    return gap == " (" && subject.text(TextRange(citation.range.end, citation.range.end + 1)) == ")"
  }

  /// Whether the number is the document's own with digits exchanged, or one of them wrong.
  static func hasSlipOfNumber(_ subject: Subject, _ code: InstrumentCode) -> Bool {
    guard let own = subject.reading.heading.code else { return false }
    let (printed, right) = (subject.text(code.number), subject.text(own.number))
    return printed.count > 1 && OneSlip.between(printed, right) != nil
  }
}
