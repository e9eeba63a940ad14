import DanchieuText

/// The words of the forms of a comparison.
enum ComparisonWording {
  static let title = Message(vi: "So sánh hai dự thảo", en: "Two drafts compared")
  static let added = Message(vi: "Dẫn chiếu thêm", en: "Citations added")
  static let dropped = Message(vi: "Dẫn chiếu bỏ", en: "Citations dropped")
  static let changed = Message(vi: "Dẫn chiếu đổi", en: "Citations changed")
  static let newFindings = Message(vi: "Phát hiện mới", en: "New findings")
  static let goneFindings = Message(vi: "Phát hiện không còn", en: "Findings gone")
  static let nothing = Message(
    vi: "Dẫn chiếu và phát hiện không khác nhau", en: "Citations and findings do not differ")
  static let missing = Message(vi: "không có", en: "none")

  static func field(_ field: ComparedCitation.Field) -> Message {
    switch field {
    case .code: Message(vi: "số, ký hiệu", en: "code")
    case .codeText: Message(vi: "cách viết số, ký hiệu", en: "spelling of the code")
    case .type: Message(vi: "loại", en: "type")
    case .date: Message(vi: "ngày", en: "date")
    case .issuer: Message(vi: "cơ quan", en: "body")
    case .title: Message(vi: "trích yếu", en: "title")
    case .pinpoint: Message(vi: "điều khoản", en: "place")
    case .relation: Message(vi: "quan hệ", en: "relation")
    }
  }

  static func summary(_ comparison: Comparison) -> Message {
    if comparison.isEmpty { return nothing }
    let (added, dropped) = (comparison.added.count, comparison.dropped.count)
    let changed = comparison.changed.count
    let (new, gone) = (comparison.newFindings.count, comparison.goneFindings.count)
    return Message(
      vi: "Dẫn chiếu: \(added) thêm, \(dropped) bỏ, \(changed) đổi; "
        + "phát hiện: \(new) mới, \(gone) không còn",
      en: "Citations: \(added) added, \(dropped) dropped, \(changed) changed; "
        + "findings: \(new) new, \(gone) gone")
  }

  /// `ngày: 2024-04-02 → 2024-04-05`, one for each field.
  static func differences(_ change: Comparison.Change, _ language: Language) -> [String] {
    change.fields.map { field in
      let none = missing.text(in: language)
      let (old, new) = (change.old.values[field] ?? none, change.new.values[field] ?? none)
      return "\(self.field(field).text(in: language)): \(old) → \(new)"
    }
  }
}
