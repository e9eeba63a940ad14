extension CodeConflict {
  static let triggering: [RuleMetadata.Example] = [
    .init(
      """
      Nghị định số 45/2021/NĐ-CP ngày 31/3/2021 của Chính phủ về Quỹ hỗ trợ phát triển hợp tác xã; vốn theo \
      Nghị định số ⟦DC110:54/2021/NĐ-CP⟧ ngày 31/3/2021.
      """, why: "the digits of the other, which is of that day"),
    .init(
      """
      Căn cứ Luật Ban hành văn bản quy phạm pháp luật số ⟦DC110:63/2025/QH15⟧; Điều 365 Bộ luật Tố tụng \
      hình sự số ⟦DC110:01/2015/QH13⟧ ngày 27/11/2015.
      """, why: "not the numbers of the laws of those names"),
    .init(
      """
      Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ về thực hiện thủ tục hành chính \
      trên môi trường điện tử; Nghị định số ⟦DC110:54/2020/NĐ-CP⟧ của Chính phủ về thực hiện \
      thủ tục hành chính trên môi trường điện tử.
      """, why: "exchanged digits under one title, without a date"),
    .init(
      """
      Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển \
      đổi số quốc gia; Quyết định số ⟦DC110:743/QĐ-TTg⟧ của Thủ tướng Chính phủ phê duyệt Chương \
      trình Chuyển đổi số quốc gia; Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công \
      tác văn thư và lưu trữ hồ sơ điện tử; Nghị định số ⟦DC110:30/2019/NĐ-CP⟧ của Chính phủ về công \
      tác văn thư và lưu trữ hồ sơ điện tử.
      """, why: "the last digit, or the year, wrong under one long title, without a date"),
    .init(
      """
      Kế hoạch số 145/KH-SNV ngày 15/02/2024 của Sở Nội vụ về cải cách hành chính; theo Kế hoạch \
      số ⟦DC110:378/KH-SNV⟧ ngày 15/02/2024 của Sở Nội vụ về cải cách hành chính thì hạn là tháng 5.
      Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư; Nghị định số \
      ⟦DC110:03/2020/NĐ-CP⟧ của Chính phủ về công tác văn thư.
      """, why: "every word of the title; a short title that the registry knows"),
    .init(
      """
      Công văn số 1345/BNV-CCVC ngày 12/11/2023 của Bộ Nội vụ về tinh giản biên chế; Công văn \
      số ⟦DC110:1345/BNV-CCHC⟧ ngày 12/11/2023 của Bộ Nội vụ về tinh giản biên chế.
      """, why: "letters of another unit under one number, date and title"),
    .init(
      """
      THỰC HIỆN QUYẾT ĐỊNH SỐ 93/2009/QĐ-TTG NGÀY 10/7/2009 CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ CƠ CHẾ TÀI \
      CHÍNH KHU KINH TẾ CỬA KHẨU
      Quyết định số ⟦DC110:39/2009/QĐ-TTg⟧ ngày 10/7/2009 của Thủ tướng Chính phủ về cơ chế tài \
      chính khu kinh tế cửa khẩu.
      """, why: "a title in capitals"),
    .init(
      """
      Thực hiện Quyết định số 290/2005/QĐ-UBND ngày 08 tháng 11 năm 2005 của Ủy ban nhân dân tỉnh.
      Việc thi hành Quyết định số 290/2005/QĐ-UBND ngày 08/11/2005 được kiểm tra.
      Nội dung của Quyết định số ⟦DC110:209/2005/QĐ-UBND⟧ ngày 08/11/2005 được phổ biến.
      """, why: "seen: digits exchanged"),
    .init(
      """
      Quyết định số 46/2014/QĐ-TTg ngày 15/8/2014 quy định về dự báo, cảnh báo và truyền tin \
      thiên tai.
      Quyết định số ⟦DC110:46/QĐ-TTg⟧ ngày 15/8/2014 quy định về dự báo, cảnh báo và truyền tin \
      thiên tai.
      """, why: "seen: the year is lost"),
    .init(
      """
      Nghị định số 20/2014/NĐ-CP ngày 24/3/2014 về phổ cập giáo dục, xóa mù chữ.
      Nghị định số ⟦DC110:28/2014/NĐ-CP⟧ ngày 24/3/2014 về phổ cập giáo dục, xóa mù chữ.
      """, why: "one title and date"),
    .init(
      """
      Nghị định số 79/2012/NĐ-CP ngày 05/10/2012 quy định về biểu diễn nghệ thuật, trình diễn \
      thời trang.
      Nghị định số ⟦DC110:77/2012/NĐ-CP⟧ ngày 05/10/2012 quy định về biểu diễn nghệ thuật, trình \
      diễn thời trang.
      """, why: "another decree of that day has the code, but not the title"),
  ]

  static let nonTriggering: [RuleMetadata.Example] = [
    .init(
      """
      Căn cứ Luật Chứng khoán, Luật Kế toán số 56/2024/QH15 ngày 29/11/2024; Luật sửa đổi, bổ sung một \
      số điều của Luật Ban hành văn bản quy phạm pháp luật số 87/2025/QH15; Luật Đất đai số 31/2024/QH15.
      """, why: "numbers of laws that amend those named"),
    .init(
      """
      Hội đồng đã thông qua Kế hoạch số 112/KH-UBND ngày 05/3/2024 về chuyển đổi số năm 2024 và Kế \
      hoạch số 257/KH-UBND ngày 05/3/2024 về chuyển đổi số năm 2024.
      """, why: "two that a sentence names next to each other"),
    .init(
      """
      Quy định số 11-QĐi/TW ngày 18/02/2019 của Bộ Chính trị về trách nhiệm của người đứng đầu \
      cấp ủy trong tiếp dân; Quy định số 11-QĐ/TW ngày 18/02/2019 của Bộ Chính trị về trách \
      nhiệm của người đứng đầu cấp ủy trong tiếp dân.
      """, why: "the original symbol beside the usual one"),
    .init(
      """
      Nghị định số 95/2024/NĐ-CP ngày 24/7/2024 quy định chi tiết một số điều của Luật Nhà ở \
      về phát triển nhà ở; Nghị định số 96/2024/NĐ-CP ngày 24/7/2024 quy định chi tiết một số \
      điều của Luật Nhà ở về kinh doanh bất động sản.
      """, why: "decrees on two laws that are signed together"),
    .init(
      """
      Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ về thực hiện thủ tục hành chính \
      trên môi trường điện tử; Nghị định số 54/2020/NĐ-CP của Chính phủ về lực lượng dự bị \
      động viên của quân đội; Nghị định số 46/2020/NĐ-CP của Chính phủ về thực hiện thủ tục \
      hành chính trên môi trường điện tử.
      """, why: "another title, or the next number"),
    .init(
      """
      Quyết định số 917/QĐ-BTC, Quyết định số 918/QĐ-BTC, Quyết định số 921/QĐ-BTC, Quyết định số 926/QĐ-BTC \
      và Quyết định số 928/QĐ-BTC cùng ngày 31/5/2019. Quyết định số 917/QĐ-BTC ngày 31/5/2019, Quyết định \
      số 918/QĐ-BTC ngày 31/5/2019, Quyết định số 921/QĐ-BTC ngày 31/5/2019, Quyết định số 926/QĐ-BTC ngày \
      31/5/2019, Quyết định số 928/QĐ-BTC ngày 31/5/2019.
      """, why: "a series of one day"),
    .init(
      """
      Nghị định số 180/2013/NĐ-CP ngày 14/11/2013 sửa đổi, bổ sung một số điều; Nghị định số \
      181/2013/NĐ-CP ngày 14/11/2013 quy định chi tiết thi hành Luật Quảng cáo.
      """, why: "neighbouring numbers of one day"),
    .init(
      """
      Quyết định số 73/2000/QĐ-UB ngày 12/9/2000 về việc ban hành giá đất tại huyện Ví Dụ, Quyết \
      định số 74/2000/QĐ-UB ngày 12/9/2000 về việc ban hành giá đất tại huyện Mẫu, Quyết định số \
      75/2000/QĐ-UB ngày 12/9/2000, Quyết định số 76/2000/QĐ-UB ngày 12/9/2000.
      """, why: "a run of numbers signed together"),
    .init(
      """
      Quyết định số 315/QĐ-SNV ngày 21/8/2023 của Sở Nội vụ về việc công nhận kết quả thi.
      Quyết định số 468/QĐ-SNV ngày 21/8/2023 của Sở Nội vụ về việc công nhận kết quả thi.
      Quyết định số 590/QĐ-SNV ngày 21/8/2023 của Sở Nội vụ về việc công nhận kết quả thi.
      """, why: "a list of several with one title"),
    .init(
      """
      Quyết định số 73/2000/QĐ-UB ngày 21/8/2000 về việc giao chỉ tiêu xây dựng lực lượng dự bị.
      Quyết định số 74/2000/QĐ-UB ngày 21/8/2000 về việc giao chỉ tiêu xây dựng lực lượng dự bị.
      Quyết định số 75/2000/QĐ-UB ngày 21/8/2000 về việc giao chỉ tiêu xây dựng lực lượng dự bị.
      """, why: "twins with neighbouring numbers"),
    .init(
      "Quyết định số 4610/QĐ-BVHTTDL ngày 30/12/2013 và Quyết định số 4611/QĐ-BVHTTDL ngày "
        + "30/12/2013 về Kế hoạch công tác năm 2014.", why: "the next number, without title"),
    .init(
      """
      Nghị quyết số 136/2024/QH15 ngày 26/6/2024 về tổ chức chính quyền đô thị; Nghị quyết số \
      163/2024/QH15 ngày 26/6/2024 về phát triển tỉnh Nghệ An và cơ chế đặc thù.
      """, why: "different titles"),
    .init(
      "Kế hoạch số 37/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân xã A và Kế hoạch số 73/KH-UBND "
        + "ngày 05/3/2024 của Ủy ban nhân dân huyện B.", why: "different bodies"),
  ]
}
