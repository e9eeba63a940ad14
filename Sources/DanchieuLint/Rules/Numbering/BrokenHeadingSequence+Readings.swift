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
    .init(
      """
      1. Công thức gồm:
      a) K: hệ số vùng;
      b) N: số hộ;
      c) ∆T: thời gian chênh lệch;
      d) \u{200B}M: mức hỗ trợ;
      đ) \u{200B}\u{200B}P: phụ cấp;
      e) Q: kinh phí dự phòng.
      2. Kinh phí hỗ trợ
      """, why: "a sign of mathematics or a character without width after the number"),
    .init(
      """
      1. Bàn ghế được cấp một lần.
      2. Tủ sách được cấp một lần.
      3 Máy in dùng chung.
      4. Máy quét được cấp một lần.
      5. Bảng tin do khu phố tự làm.
      """, why: "a number without its stop"),
    .init(
      """
      1. Bàn ghế được cấp một lần.
      2. Tủ sách được cấp một lần.
      3a, 3b, 3c. Đèn bàn, quạt và rèm.
      4. Máy quét được cấp một lần.
      """, why: "a number in three parts"),
    .init(
      """
      1. Bàn ghế được cấp một lần.
      2a. Tủ sách.
      2b. Tủ hồ sơ.
      3. Máy quét được cấp một lần.
      """, why: "a number in two parts"),
    .init(
      """
      1. Bàn ghế được cấp một lần.
      2*. Tủ sách được cấp một lần.
      **3**. Máy in dùng chung.
      4. Máy quét được cấp một lần.
      """, why: "Markdown emphasis around the number alone"),
    .init(
      """
      1. Hồ sơ gồm:
      a) Đơn đề nghị;
      (b) Bản sao giấy tờ;
      (c) Ảnh chân dung;
      (d) Phiếu lý lịch;
      đ) Biên lai.
      2. Thời hạn là 05 ngày.
      """, why: "some letters in two brackets"),
  ]

  /// Parts of other instruments among the headings.
  static let foreignParts: [RuleMetadata.Example] = [
    .init(
      """
      VĂN BẢN HỢP NHẤT -
      BỘ VÍ DỤ

      THÔNG TƯ
      Quy định về hồ sơ
      Điều 12. Trình tự thực hiện
      1. Cơ quan tiếp nhận hồ sơ.
      2.4 Cơ quan trả kết quả.
      3. Thời hạn là 05 ngày.
      MỤC 45 (được bãi bỏ)
      MỤC 67 (được bãi bỏ)
      MỤC 7. LƯU TRỮ

      4 Khoản này được sửa đổi theo quy định tại khoản 2 Điều 1 Thông tư số 33/2021/TT-BNV.
      """, why: "a consolidated text of the gazette, with the signs of its notes"),
    .init(
      """
      BỘ VÍ DỤ
      Số: 15/2024/TT-BTC
      Hà Nội, ngày 22 tháng 11 năm 2024
      THÔNG TƯ
      Quy định về đăng ký
      Điều 1. Phạm vi điều chỉnh
      Thông tư này quy định về đăng ký.
      Mẫu số: 01-ĐK-TCT
      TỜ KHAI ĐĂNG KÝ
      3. Địa chỉ trụ sở
      4. Địa chỉ nhận thông báo
      3a. Số nhà, đường phố:
      4a. Số nhà, đường phố:
      3b. Xã, phường:
      Phụ lục III
      PHIẾU RÀ SOÁT
      1. Bê tông
      2. Ngói
      4. Khác, ghi rõ
      3. Diện tích ao
      4. Diện tích mặt nước
      """, why: "two columns of a form, one after the other"),
    .init(
      """
      Điều 1. Sửa đổi Quy chế làm việc
      1. Sửa đổi điểm b và điểm d khoản 2 Điều 6 như sau:
      \u{A0}“b) Lịch họp được gửi trước 03 ngày;”
      \u{A0}“d) Biên bản được lưu tại Văn phòng;”
      \u{A0}“đ) Kết luận được thông báo trong 02 ngày.”
      2. Bãi bỏ Điều 9.
      """, why: "a no-break space before the quotation mark"),
    .init(
      """
      Điều 1. Sửa đổi Quyết định về sửa đổi các quy chế
      1. Sửa đổi khoản 2 Điều 3 như sau:
      a) Sửa đổi điểm a, b, c như sau:
      “a) Sửa đổi khoản 1 Điều 7 Quy chế họp như sau:
      “1. Họp mỗi quý một lần.”;
      b) Sửa đổi khoản 4 Điều 8 Quy chế họp như sau:
      “4. Biên bản gửi trong 05 ngày.”;
      c) Sửa đổi khoản 5 Điều 8 Quy chế họp như sau:
      “5. Kết luận được niêm yết.”
      b) Sửa đổi điểm e như sau:
      “e) Bãi bỏ khoản 6 Điều 8 Quy chế họp.”
      c) Bãi bỏ điểm g.
      2. Bãi bỏ khoản 3 Điều 3.
      """, why: "the quoted points quote clauses of a third instrument"),
    .init(
      """
      Điều 1. Bãi bỏ Quy chế họp
      Điều 2. Sửa đổi Quy chế văn thư
      “Điều 1. Phạm vi
      Quy chế này áp dụng tại các khu phố.
      Điều 3. Sửa đổi Quy chế thi đua
      1. Sửa đổi khoản 4 Điều 3 như sau:
      “4. Kết quả được niêm yết.”
      Điều 4. Hiệu lực
      """, why: "a quotation that is never closed"),
    .init(
      """
      Sửa đổi định mức bảo dưỡng như sau:
      Mục 2
      BẢO DƯỠNG ĐƯỜNG
      Vật liệu và nhân công giữ nguyên.
      Mục 4
      BẢO DƯỠNG CẦU
      Nhân công giảm một nửa.
      """, why: "sections of the amended instrument, from another one than the first on"),
    .init(
      """
      Đơn đăng ký thi đua
      1. Họ và tên: .....................
      2. Khu phố: .....................
      3. Thành tích: .....................
      1. ..............................
      2. Đề nghị khen thưởng: ...........
      3. Ý kiến của khu phố: ...........
      """, why: "a form with blanks to fill in"),
    .init(
      """
      DANH MỤC ĐƠN
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Đơn đăng ký thi đua
      I. Cá nhân
      II. Thành tích
      III. Cam kết
      Người viết đơn ký tên.
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Đơn đăng ký mượn phòng họp
      Thông tin chung ghi ở mặt sau.
      II. Thời gian
      III. Cam kết
      Người viết đơn ký tên.
      """, why: "two models, each with the head of an instrument"),
    .init(
      """
      I. THỦ TỤC ĐƯỢC SỬA ĐỔI
      1. Thủ tục lập kế hoạch
      2. Thủ tục lập đề án
      Đề án theo đề cương sau.
      Chương I
      HIỆN TRẠNG
      I. Kết quả
      1. Kết quả chung.
      Chương II
      TỔ CHỨC THỰC HIỆN
      I. GIẢI PHÁP
      II. PHÂN CÔNG
      1. Trách nhiệm của Văn phòng.
      3. Thủ tục điều chỉnh đề án
      II. THỦ TỤC ĐƯỢC THAY THẾ
      1. Thủ tục lập biên bản
      """, why: "chapters of a model stand within the list"),
  ]
}
