extension SelfMismatch {
  /// More texts in which the rule finds something.
  static let moreTriggering: [RuleMetadata.Example] = [
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 45/KH-UBND
      Ví Dụ, ngày 18 tháng 4 năm 2022
      KẾ HOẠCH
      Tổng vệ sinh môi trường
      1. Trong quá trình thực hiện Kế hoạch số ⟦DC401:54/KH-UBND⟧, nếu có vướng mắc, các thôn báo cáo.
      Trên đây là Kế hoạch số ⟦DC401:54/KH-UBND⟧ ngày 18 tháng 4 năm 2022 về tổng vệ sinh./.
      Nơi nhận:
      - Lưu: VT.
      PHỤ LỤC
      PHÂN CÔNG
      (Kèm theo Quyết định số ⟦DC401:45/QĐ-UBND⟧ ngày 18 tháng 4 năm 2022 của Ủy ban nhân dân xã Ví Dụ)
      """, why: "closing formulas, and the line of an annex under another type"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 315/QĐ-UBND
      Ví Dụ, ngày 02 tháng 5 năm 2024
      QUYẾT ĐỊNH
      Về việc kiện toàn Ban Chỉ đạo
      Điều 1. Kiện toàn Ban Chỉ đạo theo danh sách kèm theo.
      Điều 2. Các đơn vị thực hiện Quyết định này (Quyết định số 315/QĐ-UBND).
      CHỦ TỊCH
      PHỤ LỤC
      DANH SÁCH
      (Kèm theo Quyết định số ⟦DC401:351/QĐ-UBND⟧)
      """, why: "digits exchanged in the line of an annex, without a date"
    ),
  ]

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
