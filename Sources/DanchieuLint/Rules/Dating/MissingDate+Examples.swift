extension MissingDate {
  /// More texts in which the rule is silent.
  static let moreNonTriggering: [RuleMetadata.Example] = [
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/BC-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      BÁO CÁO
      Kết quả công tác năm 2024
      Thực hiện Quyết định số 12/QĐ-UBND ngày 05/3, Quyết định số 13/QĐ-UBND ngày 06/3 và Quyết định \
      số 14/QĐ-UBND ngày 07/3/2024 của Ủy ban nhân dân tỉnh; Kế hoạch số 21/KH-UBND ngày 05/3, \
      năm 2024 của Ủy ban nhân dân tỉnh.
      """, why: "a list that gives the year at its end; a comma before the year"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/BC-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      BÁO CÁO
      Kết quả công tác năm 2024
      Thực hiện Nghị định số 60/NĐ-CP ngày 21 tháng 6 năm 2021 của Chính phủ và Nghị định số \
      45/2020/NĐCP ngày 08 tháng 4 năm 2020 của Chính phủ. Nghị định số 60/2021/NĐ-CP và Nghị định số \
      45/2020/NĐ-CP đã được phổ biến.
      Theo Chỉ thị số 49-CT/TW ngày 28/6/2025 của Ban Bí thư; nội dung Chỉ thị số 49-NQ/TW.
      """, why: "the full mentions before have slips in their codes"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/BC-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      BÁO CÁO
      Kết quả công tác năm 2024
      Ngày 21/8/2024, Cục Thuế có Công văn số 3316/CT-CS hướng dẫn; văn bản đề ngày 29 tháng 10 năm \
      2024 số 16/CV-HV của Hội đã nêu. Các Công điện số 217/CĐ-TTg, số 218/CĐ-TTg ngày 19/11/2024 của \
      Thủ tướng Chính phủ đã triển khai, cùng Nghị quyết số 01/NQ-CP và Nghị quyết số 02/NQ-CP ngày \
      05/01/2024 của Chính phủ.
      """, why: "the date stands before the mention"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/BC-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      BÁO CÁO
      Kết quả công tác năm 2024
      Thủ tục được rút ngắn so với Quyết định số 415/QĐ-UBND2 và Quyết định số 414/QĐ-UBND[1].
      Quyết định số 415/QĐ-UBND được giữ nguyên.
      [1] Quyết định số 414/QĐ-UBND ngày 05/3/2024 của Ủy ban nhân dân tỉnh về quy trình nội bộ.
      2
      Quyết định số 415/QĐ-UBND ngày 05/3/2024 của Ủy ban nhân dân tỉnh về biểu mẫu.
      """, why: "the note gives the date"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/BC-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      BÁO CÁO
      Kết quả công tác năm 2024
      Thông tư số 10/2022/TT-BNVV ngày 19 tháng 12 năm 2022 của Bộ Nội vụ đã được phổ biến; các xã thực \
      hiện đúng Thông tư số 10/2022/TT-BNV. Theo Công văn số 03/HNN BCH ngày 07/3/2024 của Hội, Công văn \
      số 45/SNV-TCBC,CCVC ngày 05/3/2024 của Sở Nội vụ. Đề án 06/CP được triển khai.
      """,
      why: "the date stands at a code with a slip, behind a blank or a comma in a code; a nickname"),
    .init(
      """
      BỘ VÍ DỤ
      Số: 15/2025/TT-BNV
      Hà Nội, ngày 22 tháng 11 năm 2025
      THÔNG TƯ
      Quy định về công tác lưu trữ
      Căn cứ Nghị định số 40/2025/NĐ-CP của Chính phủ quy định chức năng, nhiệm vụ của Bộ;
      """, why: "normative documents since 01/4/2025 give no date"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/BC-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      BÁO CÁO
      Kết quả công tác năm 2024
      THỰC HIỆN KẾT LUẬN SỐ 120-KL/TW CỦA BỘ CHÍNH TRỊ
      Người nộp điền vào mẫu số 03-TB-BTC.
      Đã nghiệm thu Đề án “Giải pháp đưa Chỉ thị số 05-CT/TW của Bộ Chính trị vào trường học”.
      Theo Thông tư số 37/2025/TTBNN MT ngày 05/8/2025.
      Đã rà soát Thông tư số 31/2017/TT-BTC ngày

      CÔNG BÁO/Số 361 + 362/Ngày 28-02-2024
      28/12/2017 của Bộ trưởng.
      """, why: "a title in capitals, a form, a project, a blank or a page before the date"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/KH-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      KẾ HOẠCH
      Công tác năm 2024
      1. Nhiệm vụ
      Căn cứ thực hiện
      Quản lý theo Luật Ngân sách nhà nước.
      2. Tổ chức thực hiện
      """, why: "a cell of a table that starts with the words of a preamble"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/KH-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      KẾ HOẠCH
      Công tác năm 2025

      TT
      Nhiệm vụ
      Cơ quan chủ trì
      Cơ quan phối hợp
      Thời gian hoàn thành
      1
      Rà soát quy định về
      bảo hiểm
      Sở Tài chính
      Các sở, ngành
      Tháng 6/2025
      2
      Xây dựng quyết định
      thay thế Quyết định số 45/2015/QĐ-TTg
      Sở Y tế
      Sở Nội vụ
      Tháng 9/2025
      3
      Tập huấn nghiệp vụ
      Trường Chính trị
      Các sở, ngành
      Quý IV
      4
      Tổng kết
      """, why: "cells of a flattened table"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 109/BC-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      BÁO CÁO
      Kết quả công tác năm 2024
      Kinh phí được phân bổ như sau.
      TT\tNội dung\tSố tiền\tCăn cứ
      2\tChi bảo đảm xã hội\t3.420\tNghị định 20/2021/NĐ-CP; 76/2024/NĐ-CP
      """, why: "a row of a table with tabs"),
  ]
}
