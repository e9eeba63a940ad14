extension BrokenHeadingSequence {
  /// Slips that only the norm, the whole document or the end of a count can tell.
  static let moreTriggering: [RuleMetadata.Example] = [
    .init(
      """
      Điều 1. Báo cáo
      1. Nội dung 1.
      2. Nội dung 2.
      3. Nội dung 3.
      4. Nội dung 4.
      5. Nội dung 5.
      6. Nội dung 6.
      7. Nội dung 7.
      8. Nội dung 8.
      9. Nội dung 9.
      ⟦DC114:1.⟧ Nội dung 10.
      11. Nội dung 11.
      12. Nội dung 12.
      """, why: "a digit of 10 is missing"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/QĐ-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      QUYẾT ĐỊNH
      Về chế độ báo cáo
      Điều 1. Báo cáo
      1. Nội dung một.
      2. Nội dung hai.
      ⟦DC114:33.⟧ Nội dung ba.
      Điều 2. Hiệu lực
      """, why: "a digit is printed twice"),
    .init(
      """
      I. TÌNH HÌNH CHUNG
      Công tác được duy trì.
      ⟦DC114:I.⟧ PHƯƠNG HƯỚNG
      Tiếp tục triển khai các nhiệm vụ.
      """, why: "two parts under one Roman number"),
    .init(
      """
      CHÍNH PHỦ
      Số: 15/2024/NĐ-CP
      Hà Nội, ngày 05 tháng 4 năm 2024
      NGHỊ ĐỊNH
      Quy định về quản lý dữ liệu
      Chương I
      QUY ĐỊNH CHUNG
      Điều 1. Phạm vi
      Nghị định này quy định về dữ liệu.
      Chương II
      THU THẬP VÀ KHAI THÁC
      Mục 1
      THU THẬP
      Điều 2. Thu thập
      Thu thập kịp thời.
      ⟦DC114:Mục 1⟧
      KHAI THÁC
      Điều 3. Khai thác
      Khai thác đúng mục đích.
      TM. CHÍNH PHỦ
      """, why: "the last section has the number of the first, and the articles run on"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/KH-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      KẾ HOẠCH
      Chuyển đổi số năm 2025
      I. MỤC TIÊU
      Số hóa hồ sơ.
      II. NHIỆM VỤ
      1. Tuyên truyền
      a) Phổ biến kế hoạch.
      b) Biên soạn tài liệu.
      ⟦DC114:1.⟧ Đào tạo
      Mở lớp cho công chức.
      III. TỔ CHỨC THỰC HIỆN
      Văn phòng theo dõi.
      """, why: "the last item has the number of the first"),
    .init(
      """
      Điều 1. Thành lập Tổ công tác.
      ⟦DC114:Điều 1⟧. Nhiệm vụ của Tổ công tác.
      Điều 2. Hiệu lực thi hành.
      """),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/QĐ-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      QUYẾT ĐỊNH
      Về việc thành lập Tổ công tác
      Điều 1. Hồ sơ gồm:
      a) Đơn đề nghị;
      b) Bản sao giấy tờ;
      c) Ảnh chân dung;
      d) Phiếu lý lịch;
      ⟦DC114:e)⟧ Giấy ủy quyền.
      Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
      """, why: "point đ is missing: the norm counts with the Vietnamese alphabet"),
    .init(
      """
      Điều 9. Kinh phí
      Điều 10. Khen thưởng
      Điều 11. Kiểm tra
      ⟦DC114:Điều 21⟧. Hiệu lực thi hành
      """, why: "the digits of 12 exchanged, at the end of the count"),
    .init(
      """
      Điều 13. Kinh phí
      Điều 14. Khen thưởng
      ⟦DC114:Điều 51⟧. Kiểm tra
      Điều 16. Hiệu lực thi hành
      """, why: "51 is the misprint, not 16 after it"),
    .init(
      """
      1. Nhiệm vụ
      1.1. Rà soát quy ước.
      ⟦DC114:1.1.⟧ Tổng hợp kiến nghị.
      2. Giải pháp
      """, why: "the first clause of a clause is printed twice"),
    .init(
      """
      Điều 1. Thành lập Tổ công tác.
      ⟦DC114:Điều 1⟧. Nhiệm vụ của Tổ công tác.
      Điều 3. Hiệu lực thi hành.
      """, why: "the second one is the slip, not the third"),
    .init(
      """
      1. Nhiệm vụ
      1.1. Rà soát quy ước.
      ⟦DC114:2.2.⟧ Tổng hợp kiến nghị.
      1.3. Báo cáo kết quả.
      2. Giải pháp
      ⟦DC114:1.1.⟧ Tuyên truyền.
      1.2. Tập huấn.
      """, why: "numbers of another clause"),
    .init(
      """
      Điều 1. Nhiệm vụ của Tổ công tác
      1. Rà soát quy ước.
      ⟦DC114:1.⟧ Tổng hợp kiến nghị.
      Điều 2. Hiệu lực thi hành
      """, why: "both clauses have the first number"),
    .init(
      """
      Điều 1. Sửa đổi Quy chế làm việc
      1. Sửa đổi Điều 7 như sau:
      “Điều 7. Chế độ họp
      1. Tổ công tác họp mỗi quý một lần.
      ⟦DC114:1.⟧ Biên bản được gửi trong 05 ngày.
      2. Kết luận được niêm yết.”
      2. Bãi bỏ Điều 9.
      """, why: "the first clause of a quoted article is printed twice"),
    .init(
      """
      Điều 1. Phạm vi điều chỉnh
      Điều 2. Đối tượng áp dụng
      ⟦DC114:Điều 13⟧. Giải thích từ ngữ
      Điều 4. Nguyên tắc
      Điều 5. Tổ chức thực hiện
      """, why: "a wide jump, but the next article goes on with the count"),
    .init(
      """
      Điều 1. Nhiệm vụ của các đơn vị:
      1. Văn phòng tham mưu cho Ủy ban nhân dân.
      ⟦DC114:1.⟧ Công chức Tài chính lập dự toán.
      2. Công chức Văn hóa tuyên truyền.
      Điều 2. Hiệu lực thi hành.
      """, why: "the first number is printed twice"),
  ]
  static let missingFirsts: [RuleMetadata.Example] = [
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/QĐ-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      QUYẾT ĐỊNH
      Về việc thành lập Tổ công tác
      Điều 1. Nhiệm vụ
      1. Rà soát hồ sơ, gồm:
      ⟦DC114:b)⟧ Hồ sơ đất đai;
      c) Hồ sơ hộ tịch.
      2. Báo cáo kết quả.
      Điều 2. Hiệu lực thi hành
      ⟦DC114:2.⟧ Văn phòng chịu trách nhiệm thi hành Quyết định này.
      """, why: "the first of a list is left out"),
    .init(
      """
      Điều 1. Bãi bỏ các nghị quyết sau đây:
      1. Nghị quyết số 35/2004/NQ-HĐND về phụ cấp.
      2. Nghị quyết số 258/2008/NQ-HĐND về phí vệ sinh.
      ⟦DC114:4.⟧ Nghị quyết số 341/2010/NQ-HĐND về phí chợ.
      Điều 2. Nghị quyết này có hiệu lực từ ngày ký.
      """, why: "a list of what is repealed"),
  ]
  static let moreNonTriggering: [RuleMetadata.Example] = [
    .init(
      """
      Điều 1. Cơ cấu tổ chức
      1. Cục gồm:
      a) Ban hoặc phòng;
      b)
      Văn phòng (nếu có);
      c)
      Thanh tra (nếu có);
      d)
      Chi cục và tương đương (nếu có);
      đ) Đơn vị sự nghiệp (nếu có).
      """, why: "letters that a web page puts on lines of their own"),
    .init(
      """
      Điều 18. Tạm ngừng hoạt động
      Điều 19. Giải thể
      Điều 21. Xử lý tài sản
      Điều 22. Lưu trữ hồ sơ
      """, why: "single articles of another instrument, quoted in an answer"),
    .init(
      """
      BỘ TÀI CHÍNH
      Số: 12/VBHN-BTC
      Hà Nội, ngày 22 tháng 11 năm 2024
      THÔNG TƯ
      Quy định về lưu trữ hồ sơ
      Chương I
      QUY ĐỊNH CHUNG
      Điều 1. Phạm vi
      1. Hồ sơ giấy.
      2.5 (được bãi bỏ)
      3. Hồ sơ điện tử.
      Chương II6 (được bãi bỏ)
      Chương III
      TỔ CHỨC THỰC HIỆN
      Điều 2. Trách nhiệm
      Điều 3. Hiệu lực thi hành
      Điều 2. Điều khoản thi hành của Thông tư sửa đổi
      """, why: "a consolidated text: signs of footnotes, articles of the amending circular"),
    .init(
      """
      Điều 1. Miễn lệ phí:
      a) Trẻ em;
      b) Người cao tuổi;
      c) Người khuyết tật;
      d) Hộ nghèo;
      e) Người có công.
      """, why: "no heading tells the norm"),
    .init(
      """
      Điều 1. Sửa đổi một số quy định
      1. Sửa đổi, bổ sung điểm a, d khoản 1 Điều 3 như sau:
      a) Đơn đề nghị;
      d) Biên lai.
      2. Bãi bỏ khoản 4 Điều 5.
      """, why: "points of another instrument without quotation marks"),
    .init(
      """
      I. NHIỆM VỤ
      1. Công tác chỉ đạo
      1.1. Ban hành kế hoạch.
      1.2. Phân công thành viên.
      II. GIẢI PHÁP
      1. Tuyên truyền
      1.1. Phát thanh.
      2. Tập huấn
      2.1. Cấp xã.
      2.2. Khu phố.
      """, why: "each section counts its clauses anew"),
    .init(
      """
      III. Mái của nhà
      1. Bê tông
      2. Ngói
      3. Tấm lợp
      4. Khác
      4. Lá, rơm rạ
      IV. Tường của nhà
      1. Gạch
      2. Gỗ
      3. Đất
      4. Khác
      4. Tre nứa
      V. Sàn của nhà
      1. Gạch men
      2. Xi măng
      3. Đất nện
      4. Khác
      4. Ván gỗ
      VI. Nguồn điện
      1. Lưới điện
      2. Máy phát
      VII. Nguồn nước
      1. Nước máy
      2. Giếng
      """, why: "two columns of a form, one after the other"),
    .init(
      """
      1. Hồ sơ:
      a) Đơn;
      b) Bản sao;
      c) Ảnh;
      d) Lý lịch;
      đ) Biên lai;
      e) Cam kết.
      A. Mở đầu
      B. Tình hình
      C. Kết quả
      D. Tồn tại
      E. Kết luận
      """, why: "capitals have no norm"),
    .init(
      """
      3.1. Soạn thảo.
      3.2
      Thực hiện kế hoạch.
      3.3
      Theo dõi kết quả.
      3.4   Kiểm tra.
      3.5 Phối hợp công tác
      """, why: "cells with the number alone in a line or before blanks"),
    .init(
      """
      Chương I
      QUY ĐỊNH CHUNG
      Điều 1. Phạm vi
      Chương IICHÍNH SÁCH
      Điều 2. Chính sách
      a) Hỗ trợ;
      b) Cho vay;
      с) Bảo lãnh;
      d) Miễn phí. XỬ LÝ VI PHẠMĐiều 3. Xử lý
      Chương III
      THI HÀNH
      Điều 4. Hiệu lực
      """, why: "headings glued to the words before or after, a Cyrillic letter"),
    .init(
      """
      1. Hồ sơ gồm:
      a) Đơn;
      b) Bản sao.
      Trường hợp khác thực hiện như sau: a) Nộp trực tiếp;
      b) Nộp trực tuyến;
      c) Nộp qua bưu chính.
      2. Thời hạn.
      """, why: "a list that begins in the middle of a line"),
    .init(
      """
      Chương I
      QUY ĐỊNH CHUNG
      Điều 1. Phạm vi
      1. Hồ sơ:
      a) Đơn;
      b ) Bản sao;
      c) Ảnh.
      > 4. Đoạn trích dẫn.
      2. Thời hạn.
      Điều 2. Đối tượng
      (Tiếp theo Công báo số 12 + 13)
      Chương I
      QUY ĐỊNH CHUNG
      Điều 3 . Nội dung
      Điều 4. Hiệu lực
      """, why: "blanks inside a number, a quotation in Markdown, the next issue of the gazette"),
    .init(
      """
      1. Rà soát quy ước của khu phố.
      2. Không minh bạch, tiêu cực.3. Giao Phòng Nội vụ tổng hợp.
      4. Báo cáo kết quả.
      5. Công khai.
      6. Lưu hồ sơ.
      """, why: "the number that is due is glued to the sentence before"),
  ]
}
