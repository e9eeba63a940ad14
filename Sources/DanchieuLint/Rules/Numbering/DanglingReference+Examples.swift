extension DanglingReference {
  /// More texts in which the rule is silent.
  static let moreNonTriggering: [RuleMetadata.Example] = [
    .init(
      """
      SỞ NỘI VỤ
      Số: 15/QĐ-SNV
      Ví Dụ, ngày 22 tháng 11 năm 2024
      QUYẾT ĐỊNH
      Về việc tổ chức lại Trung tâm
      Điều 1. Vị trí
      […]
      Điều 2. Nhiệm vụ
      (được bãi bỏ)
      Điều 3. Kinh phí
      …
      Điều 4. Trường hợp khác theo khoản 3 Điều 1, khoản 2 Điều 2 và khoản 4 Điều 3 Quyết định này.
      1. Thông báo cho đơn vị theo khoản 3 Điều này.
      2. Lập danh sách.
      3, Bàn giao hồ sơ.
      Điều 5. Quyết định này có hiệu lực kể từ ngày ký.
      Nơi nhận:
      """, why: "articles whose text is left out or repealed; a comma behind a number"),
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
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/KH-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      KẾ HOẠCH
      Chuyển đổi số năm 2025
      I. MỤC TIÊU
      1. Số hóa hồ sơ theo Kế hoạch số 41/KH-UBND ngày 02/4/2024 của Ủy ban nhân dân tỉnh, Phụ lục IV.
      2. Các việc tại khoản 1 Mục này, Mục I nêu trên.
      II. TỔ CHỨC THỰC HIỆN
      1. Các thôn thực hiện.
      2. Báo cáo theo Phụ lục III của tỉnh.
      Nơi nhận:
      - Lưu: VT.
      CHỦ TỊCH
      Phụ lục I
      DANH MỤC
      Phụ lục II
      TIẾN ĐỘ
      """, why: "annexes of the province's plan; parts that are there"),
  ]

  static let moreTriggering: [RuleMetadata.Example] = [
    .init(
      """
      CHÍNH PHỦ
      Số: 15/2024/NĐ-CP
      Hà Nội, ngày 05 tháng 4 năm 2024
      NGHỊ ĐỊNH
      Sửa đổi, bổ sung một số điều của Nghị định số 112/2020/NĐ-CP
      Điều 1. Sửa đổi, bổ sung một số điều
      1. Sửa đổi khoản 2 Điều 5 như sau:
      “2. Trường hợp khác theo khoản 9 Điều 40 Nghị định này.”
      Điều 2. Hiệu lực thi hành
      1. Nghị định này có hiệu lực từ ngày 20 tháng 5 năm 2024.
      2. Hồ sơ đã nộp được giải quyết theo quy định cũ.
      Điều 3. Trách nhiệm thi hành
      Các Bộ trưởng chịu trách nhiệm thi hành theo ⟦DC115:khoản 3⟧ Điều 2 và ⟦DC115:Điều 7⟧ Nghị định này./.
      Nơi nhận:
      - Như ⟦DC115:Điều 4⟧;
      - Lưu: VT.
      """, why: "behind the last quotation of an amending decree"),
    .init(
      """
      Điều 1. Hồ sơ
      1. Hồ sơ gồm đơn và bản sao.
      2. Hồ sơ được lập theo quy định tại ⟦DC115:Điều 8⟧ văn bản này.
      Điều 2. Hiệu lực
      TM. ỦY BAN NHÂN DÂN
      """, why: "“văn bản này” is this document"),
    .init(
      """
      SỞ NỘI VỤ
      Số: 15/QĐ-SNV
      Ví Dụ, ngày 22 tháng 11 năm 2024
      QUYẾT ĐỊNH
      Về việc đổi tên Trung tâm
      Điều 1. Đổi tên Trung tâm Tin học thành Trung tâm Công nghệ thông tin.
      - Trụ sở của Trung tâm: số 37 đường Mẫu;
      Trung tâm có con dấu và tài khoản riêng.
      Điều 2. Trường hợp khác theo quy định tại ⟦DC115:khoản 5⟧ Điều 1 Quyết định này.
      Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
      Nơi nhận:
      """, why: "an article of fewer lines than that"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/KH-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      KẾ HOẠCH
      Chuyển đổi số năm 2025
      I. MỤC TIÊU
      Hoàn thành các việc tại điểm 2 Mục II và ⟦DC115:điểm 4⟧ Mục II Kế hoạch này.
      II. NHIỆM VỤ
      1. Tuyên truyền.
      2. Số hóa hồ sơ.
      Nơi nhận:
      - Ủy ban nhân dân huyện.
      """, why: "the section ends with item 2"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/KH-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      KẾ HOẠCH
      Chuyển đổi số năm 2025
      I. MỤC TIÊU
      1. Số hóa hồ sơ.
      2. Yêu cầu
      a) Rõ người.
      b) Rõ việc.
      II. TỔ CHỨC THỰC HIỆN
      Các thôn làm theo ⟦DC115:điểm d⟧ khoản 2 Mục I Kế hoạch này.
      Nơi nhận:
      - Ủy ban nhân dân huyện.
      """, why: "the item ends with point b"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/QĐ-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      QUYẾT ĐỊNH
      Ban hành Quy chế làm việc
      Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
      Điều 2. Văn phòng theo dõi theo ⟦DC115:Điều 9⟧ Quyết định này.
      TM. ỦY BAN NHÂN DÂN

      QUY CHẾ
      Làm việc của Ủy ban nhân dân xã
      (Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 22 tháng 11 năm 2024)
      Điều 1. Phạm vi
      Quy chế này quy định chế độ làm việc.
      Điều 2. Chế độ họp
      Họp đột xuất theo ⟦DC115:Điều 12⟧ Quy chế này.
      """, why: "neither the decision nor the regulation has that article"),
    .init(
      """
      BỘ TÀI CHÍNH
      Số: 15/2024/TT-BTC
      Hà Nội, ngày 05 tháng 4 năm 2024
      THÔNG TƯ
      Quy định về lưu trữ hồ sơ
      Điều 1. Danh mục theo Phụ lục I ban hành kèm theo Thông tư này.
      Điều 2. Mẫu sổ theo ⟦DC115:Phụ lục II⟧ ban hành kèm theo Thông tư này.
      KT. BỘ TRƯỞNG
      PHỤ LỤC I
      Danh mục hồ sơ
      PHỤ LỤC III
      Mẫu sổ đăng ký
      """, why: "the annexes go from I to III"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/QĐ-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      QUYẾT ĐỊNH
      Ban hành Quy chế làm việc
      Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
      Điều 2. Quyết định có hiệu lực từ ngày ký.
      Điều 3. Các ông (bà) có tên tại ⟦DC115:Điều 4⟧ chịu trách nhiệm thi hành Quyết định này./.
      Nơi nhận:
      - Như ⟦DC115:Điều 5⟧;
      - Lưu: VT.
      QUY CHẾ
      Làm việc của Ủy ban nhân dân xã
      (Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 22 tháng 11 năm 2024)
      Điều 1. Phạm vi
      Quy chế này quy định chế độ làm việc theo Luật Tổ chức chính quyền địa phương.
      Điều 2. Chế độ họp
      Họp đột xuất theo ⟦DC115:Điều 3⟧ Quy chế này.
      """, why: "the decision has three articles, its regulation two"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/KH-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      KẾ HOẠCH
      Chuyển đổi số năm 2025
      I. MỤC TIÊU
      1. Số hóa hồ sơ (Phụ lục I).
      2. Không quá 15% số hồ sơ tại ⟦DC115:khoản 5⟧ Mục này.
      II. TỔ CHỨC THỰC HIỆN
      1. Các thôn thực hiện ⟦DC115:Mục V⟧ nêu trên.
      2. Báo cáo theo mẫu tại ⟦DC115:Phụ lục III⟧.
      Nơi nhận:
      - Lưu: VT.
      CHỦ TỊCH
      Phụ lục I
      DANH MỤC
      Phụ lục II
      TIẾN ĐỘ
      """, why: "“Mục này”, “nêu trên” and an annex without more are of the plan"),
  ]
}
