extension IncompleteFirstCitation {
  /// More texts in which the rule is silent.
  static let moreNonTriggering: [RuleMetadata.Example] = [
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/QĐ-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2025
      QUYẾT ĐỊNH
      Về việc công bố danh mục thủ tục
      Căn cứ Nghị định số 92/2006/NĐ-CP ngày 07 tháng 9 năm 2006 của Chính phủ và Nghị định số \
      04/2008/NĐ-CP ngày 11 tháng 01 năm 2008 của Chính phủ sửa đổi một số điều của Nghị định số \
      92/2006/NĐ-CP ngày 07 tháng 9 năm 2006 của Chính phủ về lập, phê duyệt quy hoạch;
      Theo đề nghị của Sở Nội vụ tại Tờ trình số 21/TTr-SNV ngày 21 tháng 10 năm 2025, Tờ trình số \
      26/TTr-SNV ngày 10 tháng 11 năm 2025.
      QUYẾT ĐỊNH:
      Điều 1. Thực hiện các công điện của Thủ tướng Chính phủ, gồm Công điện số 215/CĐ-TTg ngày 13/11/2025, \
      Công điện số 225/CĐ-TTg ngày 20/11/2025 và Công điện số 227/CĐ-TTg ngày 21/11/2025.
      """, why: "other words of the sentence give body and title"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/BC-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      BÁO CÁO
      Kết quả công tác năm 2024
      Thủ tướng Chính phủ đã phê duyệt Chương trình chuyển đổi số quốc gia (Quyết định số \
      749/QĐ-TTg ngày 03/6/2020).
      """, why: "body and content stand before the brackets"),
    .init(
      """
      HỘI ĐỒNG NHÂN DÂN XÃ VÍ DỤ
      Số: 15/NQ-HĐND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      NGHỊ QUYẾT
      Về dự toán ngân sách
      Xét Báo cáo thẩm tra số 05/BC-BKTXH ngày 20 tháng 11 năm 2024 của Ban Kinh tế - Xã hội.
      """, why: "words before the number say what it is about"),
    .init(
      """
      ỦY BAN NHÂN DÂN XÃ VÍ DỤ
      Số: 15/QĐ-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      QUYẾT ĐỊNH
      Về việc nâng bậc lương
      Căn cứ Nghị định số 204/2004/NĐ-CP ngày 14/12/2004 của Chính phủ về chế độ tiền lương được \
      sửa đổi, bổ sung tại Nghị định số 76/2009/NĐ-CP ngày 15/9/2009; Nghị định số 14/2012/NĐ-CP \
      ngày 07/3/2012 và Nghị định số 17/2013/NĐ-CP ngày 19/02/2013 của Chính phủ;
      """, why: "amending decrees: their title is that of the amended one"),
    .init(
      """
      ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
      Số: 15/QĐ-UBND
      Ví Dụ, ngày 22 tháng 11 năm 2024
      QUYẾT ĐỊNH
      Về việc giao nhiệm vụ
      Căn cứ các Quyết định của Thủ tướng Chính phủ về quy hoạch tỉnh: Quyết định số 1501/QĐ-TTg \
      ngày 14/11/2023 phê duyệt Quy hoạch tỉnh A; Quyết định số 702/QĐ-TTg ngày 05/7/2024 phê duyệt \
      Quy hoạch tỉnh B; Quyết định số 1605/QĐ-TTg ngày 02/10/2024 phê duyệt Quy hoạch tỉnh C;
      """, why: "the words before the colon name the body of the whole list"),
    .init(
      """
      BỘ TÀI CHÍNH
      Số: 15/2022/TT-BTC
      Hà Nội, ngày 22 tháng 11 năm 2022
      THÔNG TƯ
      Hướng dẫn một số nội dung
      Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020.
      """, why: "not an administrative document"),
  ]
}
