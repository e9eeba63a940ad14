extension SelfMismatch {
  /// More texts in which the rule is silent.
  static let moreNonTriggering: [RuleMetadata.Example] = [
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 93/QĐ-UBND
      Ví Dụ, ngày 02 tháng 5 năm 2024
      QUYẾT ĐỊNH
      Về việc ban hành Quy chế làm việc
      (Ban hành kèm theo Quyết định số 93/QĐ-UBND ngày 02/5/2024 của Ủy ban nhân dân xã)
      """, why: "the same day in figures"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 93/QĐ-UBND
      Ví Dụ, ngày 02 tháng 5 năm 2024
      QUYẾT ĐỊNH
      Về việc ban hành Quy chế làm việc
      (Ban hành kèm theo Quyết định số    /QĐ-UBND ngày … tháng … năm 2024 của Ủy ban nhân dân xã)
      """, why: "left open, as electronic documents have it"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 93/QĐ-UBND
      Ví Dụ, ngày 02 tháng 5 năm 2024
      QUYẾT ĐỊNH
      Về việc ban hành Quy chế làm việc
      Điều 1. Báo cáo lập theo mẫu tại Phụ lục ban hành kèm theo Quyết định số 92/QĐ-UBND ngày \
      02 tháng 5 năm 2024 của Ủy ban nhân dân xã Ví Dụ về chế độ thống kê.
      """, why: "the annex of another decision of the same day"),
  ]
}
