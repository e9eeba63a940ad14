/// Words that names of bodies are made of.
enum IssuerWords {
  /// First words.
  static let heads = WordSet(
    """
    chính thủ bộ ủy uỷ ubnd hđnd hội quốc chủ ban tổng cục sở thống ngân tòa toà viện kiểm thanh \
    tỉnh thành huyện quận thị đảng văn trung liên công trường đại phòng chi kho bảo mặt ubmttq \
    đoàn hiệu giám học cơ tập trưởng thường cảnh tandtc vksndtc vpcp bch bct liên ubtvqh ttcp nhnn \
    bệnh bí hạt chánh nhà vụ trạm đài quỹ xí đặc phó quân đội tand vksnd bhxh bql bcđ tạp \
    cp btc hđtv hđqt
    """)
  /// Words in small letters inside a name.
  static let inner = WordSet(
    IssuerLexicon.nameWords + """
       \
      nhân dân tỉnh thành phố xã phường thị trấn huyện quận trưởng nhà nước vụ chính phủ hội hành \
      chấp khóa khoá tịch đốc cấp tối cao lần thứ hiểm toán tra trị sự thông tin phát triển nông \
      thôn ương bí thư y tế thường tổng viên cục sở ban bộ ngành kỳ họp nghị ủy uỷ đảng tướng hàng \
      lao động thương binh giáo dục đào tạo tài nguyên môi trường khoa học công nghệ xây dựng tư \
      pháp quốc phòng công an nội ngoại giao văn hóa hoá thể thao du lịch giao vận tải kế hoạch đầu \
      nghiệp chứng khoán kho bạc cơ quan đoàn đồng thẩm phán án sát nhất hai ba bốn năm sáu bảy tám \
      chín mười tịch đại liên thống chỉ đạo huy khu vực trực thuộc mặt trận tổ việt nam hồ minh \
      bảo xã điều tế dân tộc tôn giáo thanh niên phụ nữ nhiệm thượng chế luật ty ngữ thuật mỹ nhạc \
      phạm hàng không lâm thủy thuỷ sản lợi chăn nuôi thú trồng trọt vật đo lường chất lượng hữu \
      trí tuệ điện lực dầu khí than khoáng viễn năng suất đất đai biển đảo hậu tần vô tuyến xuất \
      truyền hình trẻ em bình đẳng giới chữ thập đỏ cựu chiến binh gia sư học nghệ dược phẩm giám \
      đặc bệnh tật bản biểu máy tâm viện chí cổ phần trách hạn cứu nạn đông đô
      """)
  /// Letters for kinds of places, which have a point behind them.
  static let placeLetters = WordSet("tp p q tx tt h x")
  static let ordinalBefore = WordSet(
    "ương thứ khóa khoá quận phường khu lần số vực đạo viện y")
  static let afterComma = WordSet("thể viễn bộ thương chủ")
  /// Before "Kế hoạch" as part of a name.
  static let beforePlan = WordSet("bộ sở phòng ban vụ chính")
  /// Kinds of places: the capitals after them are a name that no word in small letters completes.
  static let places = WordSet("tỉnh thành phố huyện quận thị xã phường trấn thôn bản tp")
  /// Names of one syllable, and letters that stand for a name: no word completes them.
  static let whole = WordSet(
    """
    thuế dược đoàn đảng ubnd hđnd ubmttq tandtc vksndtc vpcp bch bct ubtvqh ttcp nhnn tand vksnd \
    bhxh bql bcđ
    """)
  static let units = WordSet("điều khoản điểm chương mục phần phụ tiểu")
  /// First words of sentences and headings in a new line.
  static let sentences = WordSet(
    """
    điều chương mục phần căn nơi thực triển áp hướng theo nhằm để trên xét hôm tại vào trong sau \
    trước sáng chiều qua đến hiện tính với kính nay tôi chúng đề yêu các những ngoài ngày số cộng \
    độc từ khi nếu do vì như
    """)
  /// Words that complete no word before them.
  static let stops = WordSet(
    """
    về v vv ngày này đó nêu trên dưới đã đang sẽ được bị có không chưa là và hoặc hay với cho tại \
    trong ngoài theo từ đến tới để do vì nên gửi trình yêu đề giao ban quy qui phê xin báo kèm bằng \
    nhằm khi nếu mà thì như cũng còn vẫn phải cần qua vào ra lên sau trước nay hướng triển thực ký \
    kí ấy nói cùng của số năm tháng bãi sửa bổ thay hết đối gồm các những một mỗi mọi từng lúc tiếp \
    trả nhận mời cử tặng xử quyết hiện thuộc dùng lập làm khẳng nhấn phối tham cấp mới cũ vừa chịu \
    lại nhưng rằng ở thu hủy huỷ chuyển gia kéo lấy góp
    """)
  /// First words of what ``IssuerParser/wholePart(_:_:_:)`` knows.
  static let partBeginnings = WordSet(
    """
    giao số cấp xây quản xét thẩm tư thành tuyển thi nghiệm kỷ khen giám đánh thanh định bồi sáng nghĩa \
    khoa trường thiên tham tội ma dịch khủng buôn lụt mua bạo dự các chương thuế bầu chủ
    """)
  static let numberedUnits = WordSet("trường học non đội trú sở")
  static let managers = WordSet("lý ương đạo hành")
}
