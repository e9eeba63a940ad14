extension DanglingReference {
  /// More texts in which the rule is silent.
  static let moreNonTriggering: [RuleMetadata.Example] = [
    .init(
      """
      Điều 1. Hồ sơ
      1. Hồ sơ gồm:
      a) Đơn đề nghị;
      b) Bản sao giấy tờ.
      [Điểm c Khoản này bị bãi bỏ bởi Khoản 3 Điều 1 Nghị định 107/2021/NĐ-CP]
      2. Giấy tờ tại điểm d khoản 1 Điều này được chứng thực.
      Điều 2. Nghị định này có hiệu lực kể từ ngày ký.
      TM. CHÍNH PHỦ
      """, why: "editors note parts that they do not print"),
    .init(
      """
      Điều 1. Thành lập Tổ công tác.
      Điều 2. Nhiệm vụ của Tổ công tác.
      Điều
      3. Kinh phí hoạt động.
      Điều
      4. Kinh phí theo Điều 3 Quyết định này được cấp hằng năm.
      Nơi nhận:
      """, why: "headings broken after their word"),
    .init(
      """
      VĂN PHÒNG QUỐC HỘI
      Số: 47/VBHN-VPQH
      Hà Nội, ngày 05 tháng 4 năm 2024
      LUẬT
      LƯU TRỮ
      Điều 1. Phạm vi
      1. Luật này quy định việc lưu trữ.
      2. Việc khác theo khoản 5 Điều này.
      Điều 2. Luật này có hiệu lực kể từ ngày 01 tháng 7 năm 2024.
      XÁC THỰC VĂN BẢN HỢP NHẤT
      KT. CHỦ NHIỆM
      """, why: "a consolidated text"),
    .init(
      """
      Điều 1. Bãi bỏ quy chế
      1. Quy chế làm việc.
      2. Quy chế chi tiêu.
      Điều 2. Hiệu lực
      1. Quyết định này có hiệu lực kể từ ngày ký.
      2. Chánh Văn phòng thi hành.
      Nơi nhận:
      - Lưu: VT.
      Mục lục
      Điều 1
      Khoản 1
      Khoản 3
      Điều 2
      Khoản 4
      """, why: "the table of contents of a web page"),
  ]
}
