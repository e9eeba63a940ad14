extension BrokenHeadingSequence {
  /// Numbers that are there, though what stands around hides them.
  static let hiddenNumbers: [RuleMetadata.Example] = [
    .init(
      """
      Điều 4. Đăng ký và lưu công văn đến
      1. Đăng ký công văn
      a) Mở túi trong ngày;
      b) Đối chiếu số ghi trên bì.
      2. Lưu công văn đến
      a) Ghi sổ;
      b) Đóng quyển;
      c) Nộp vào kho.
      Điều 5. Kiểm nghiệm và lưu mẫu
      1. Kiểm nghiệm
      a) Mở túi;
      b) Cân từng phần.
      2. Lưu mẫu
      a) Dán nhãn;
      b) Niêm phong.
      Điều 6. Mở và đóng tài khoản
      1. Mở trong ngày.
      a) Nộp đơn;
      b) Đối chiếu giấy tờ.
      2. Đóng tài khoản
      a) Nộp đơn;
      b) Trả lại thẻ.
      Điều 7. Hiệu lực
      """, why: "titles that end in a word which elsewhere asks for a number"),
  ]

  /// Parts of other instruments among the headings.
  static let foreignParts: [RuleMetadata.Example] = []
}
