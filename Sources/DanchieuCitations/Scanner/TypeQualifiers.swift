/// Words between a type word and "số" that say which kind of that type it is: "Báo cáo thẩm tra
/// số …", "Bản án dân sự sơ thẩm số …", "Quyết định xử phạt vi phạm hành chính số …".
enum TypeQualifiers {
  static let words = WordSet(
    """
    dân hình sự hành chính sơ phúc giám đốc thẩm tái kinh doanh thương mại lao động hôn nhân và gia \
    đình xét xử vụ án tra định đưa ra khởi tố bị can tạm giữ giam truy cưỡng chế thi phê duyệt công \
    nhận xử phạt vi phạm thu hồi đất giao thuê giải quyết khiếu nại cáo mở phiên tòa toà bổ nhiệm \
    kết quả sát chủ trương thành lập phối hợp liên ngành báo chí lý thụ chuyên đề làm việc kiểm \
    thanh bắt hoãn đình chỉ tạm môi trường dự
    """)

  /// Words that do the same right before "số", and inside titles say other things: "Quyết định thi
  /// hành kỷ luật số …", "Quyết định giao dự toán số …".
  static let beforeNumber = WordSet("kỷ luật toán viên chức")
}
