import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
import DanchieuText

/// The words of the terminal forms in both languages.
enum Wording {
  static let basis = Message(vi: "Căn cứ", en: "Norm")
  static let fix = Message(vi: "Sửa", en: "Fix")

  static func severity(_ severity: Severity) -> Message {
    switch severity {
    case .error: Message(vi: "lỗi", en: "error")
    case .warning: Message(vi: "cảnh báo", en: "warning")
    case .note: Message(vi: "ghi chú", en: "note")
    }
  }

  static func summary(_ tally: CheckTally) -> Message {
    func plural(_ count: Int, _ word: String) -> String {
      "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let documents = plural(tally.documents, "document")
    guard tally.reaches(.note) else {
      return Message(
        vi: "Đã kiểm tra \(tally.documents) tài liệu: không có phát hiện nào",
        en: "\(documents) checked: no findings")
    }
    return Message(
      vi: "Đã kiểm tra \(tally.documents) tài liệu: \(tally.errors) lỗi, "
        + "\(tally.warnings) cảnh báo, \(tally.notes) ghi chú",
      en: "\(documents) checked: \(plural(tally.errors, "error")), "
        + "\(plural(tally.warnings, "warning")), \(plural(tally.notes, "note"))")
  }

  static func failures(_ count: Int) -> Message {
    Message(
      vi: "\(count) tệp không đọc được",
      en: "\(count) file\(count == 1 ? "" : "s") could not be read")
  }

  static func omitted(_ count: Int) -> Message {
    Message(
      vi: "còn \(count) phát hiện nữa, không in",
      en: "\(count) more finding\(count == 1 ? "" : "s"), not printed")
  }

  static func capped(_ tally: CheckTally, _ limit: Int) -> Message {
    Message(
      vi:
        "Có \(tally.findings) phát hiện; chỉ in khoảng \(limit) phát hiện đầu, thêm văn bản có lỗi "
        + "(“--max-findings 0” in tất cả). Theo quy tắc:",
      en:
        "\(tally.findings) findings; only about the first \(limit), and documents with errors, are printed "
        + "(“--max-findings 0” prints all). By rule:")
  }

  static func coverage(applied: Int, silent: Int) -> Message {
    Message(
      vi: "\(applied) quy tắc đã xem xét, \(silent) quy tắc không áp dụng được",
      en: "\(applied) rules applied, \(silent) not applicable")
  }

  static func kind(_ kind: Citation.Kind) -> Message {
    switch kind {
    case .numbered: Message(vi: "có số, ký hiệu", en: "by number and symbol")
    case .titled: Message(vi: "theo tên", en: "by name")
    case .short: Message(vi: "tên viết gọn", en: "short form")
    case .selfReference: Message(vi: "chính văn bản này", en: "this very document")
    case .internal: Message(vi: "phần của văn bản này", en: "part of this document")
    }
  }

  static func typeSource(_ source: Citation.TypeSource) -> Message {
    switch source {
    case .text: Message(vi: "từ chỉ loại đứng ngay đây", en: "the type word stands here")
    case .symbol: Message(vi: "suy từ ký hiệu", en: "taken from the symbol")
    case .list:
      Message(vi: "theo từ chỉ loại ở đầu danh sách", en: "inherited from the head of the list")
    }
  }

  static let typeOfName = Message(
    vi: "của văn bản mà tên này chỉ", en: "that of the instrument that the name stands for")

  static func relation(_ relation: Relation) -> Message {
    switch relation {
    case .cites: Message(vi: "dẫn chiếu", en: "cites")
    case .basedOn: Message(vi: "làm căn cứ", en: "legal basis")
    case .amends: Message(vi: "sửa đổi, bổ sung", en: "amends")
    case .replaces: Message(vi: "thay thế", en: "replaces")
    case .repeals: Message(vi: "bãi bỏ", en: "repeals")
    case .guides: Message(vi: "hướng dẫn", en: "guides")
    case .responseTo: Message(vi: "phúc đáp", en: "response to")
    case .promulgates: Message(vi: "ban hành", en: "promulgates")
    case .attachedTo: Message(vi: "kèm theo", en: "attached to")
    case .corrects: Message(vi: "đính chính", en: "corrects")
    }
  }

  static func status(_ status: Resolution.Status) -> Message {
    switch status {
    case .resolved: Message(vi: "có trong danh mục đã biết", en: "known to the registry")
    case .unknown: Message(vi: "không có trong danh mục đã biết", en: "not in the registry")
    case .ambiguous: Message(vi: "có nhiều văn bản phù hợp", en: "several instruments fit")
    case .selfReference: Message(vi: "chính văn bản này", en: "this very document")
    }
  }

  /// The place of words in formats that have paragraphs or pages, and no lines; nil for the others.
  static func place(_ location: SourceLocation?) -> Message? {
    if let page = location?.page { return Message(vi: "trang \(page)", en: "page \(page)") }
    guard let paragraph = location?.paragraph else { return nil }
    return Message(vi: "đoạn \(paragraph)", en: "paragraph \(paragraph)")
  }
}
