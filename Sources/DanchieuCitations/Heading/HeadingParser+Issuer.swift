import DanchieuText

/// The body over the number.
extension HeadingParser {
  /// The body over the number: the capital lines before "CỘNG HÒA" or "Số:" in the left column.
  func readIssuer(_ lines: [Line], _ heading: inout Heading) {
    let limit = heading.code?.printed.start ?? heading.dateRange?.start ?? 0
    var found: TextRange?
    var head: TextRange?
    var isStateOpen = false
    for line in lines where line.end <= limit {
      var column = leftColumn(line)
      if let body = text.match(column.start, "của") {
        column = TextRange(min(text.skipSpaces(body), column.end), column.end)
      }
      // "ĐẢNG CỘNG SẢN" over "VIỆT NAM"
      let isStateRest = isStateOpen && text.match(column.start, "việt nam") == column.end
      isStateOpen = isOpenState(line)
      guard isCapital(column), !isStateRest, !isState(column), !isMotto(column), !isGazette(column),
        !isTypeOrNumber(column, after: found), !isBroken(column)
      else { continue }
      guard let previous = found,
        continuesBody(previous, column) || isJointBody(previous, column, heading)
      else {
        (head, found) = (nil, column)
        continue
      }
      if repeats(head ?? previous, column) {
        (head, found) = (nil, column)
      } else if column.start - previous.end <= 6 {
        found = TextRange(previous.start, column.end)
      } else {
        (head, found) = (previous, column)
      }
    }
    heading.issuer = found
    heading.issuerHead = head
  }

  /// Whether `second` begins as `first` does: the heading is printed once more.
  private func repeats(_ first: TextRange, _ second: TextRange) -> Bool {
    let count = min(first.count, second.count, 40)
    return (0..<count).allSatisfy { text[first.start + $0] == text[second.start + $0] }
  }

  /// "THÔNG TƯ" over "CỦA BỘ TÀI CHÍNH SỐ …", "HỢP ĐỒNG THI CÔNG", "Số:" alone in its cell.
  private func isTypeOrNumber(_ range: TextRange, after previous: TextRange?) -> Bool {
    if text.match(range.start, "số") != nil { return true }
    guard let type = TypeLexicon.shared.match(startingAt: range.start, in: text) else {
      return false
    }
    // "SỞ" over "KẾ HOẠCH VÀ ĐẦU TƯ", "BAN QUẢN LÝ" over "DỰ ÁN ĐẦU TƯ XÂY DỰNG"
    guard type.range != range, let previous else { return true }
    let last = text.hash(text.wordStart(endingAt: previous.end), previous.end)
    return !Self.beforeTypes.contains(last)
  }
  private static let beforeTypes = WordSet("bộ sở phòng ban vụ lý đạo và các -")

  /// What stands before the State's name in a flattened two-column line.
  private func leftColumn(_ line: Line) -> TextRange {
    var i = line.start
    while i < line.end {
      if text.match(i, "cộng hòa xã hội") != nil || text.match(i, "cộng hoà xã hội") != nil
        || text.match(i, "đảng cộng sản") != nil || text.match(i, "độc lập") != nil
        || text.match(i, "việt nam dân chủ cộng") != nil
      {
        let end = text.skipSpacesBack(i)
        return TextRange(line.start, max(line.start, end))
      }
      let end = text.wordEnd(i)
      i = text.skipSpaces(max(end, i + text.length(at: i)), lineEnds: 0)
    }
    return line.range
  }

  private func isState(_ range: TextRange) -> Bool {
    text.match(range.start, "cộng hòa") != nil || text.match(range.start, "cộng hoà") != nil
      || text.match(range.start, "việt nam dân chủ cộng") != nil
      || text.match(range.start, "đảng cộng sản") != nil || range.isEmpty || endsInStateName(range)
      || text.match(range.start, "đảng") == range.end
      || text.match(range.start, "cộng sản việt nam") == range.end
  }

  /// A line that ends in "ĐẢNG CỘNG SẢN": the name goes on in the next one.
  private func isOpenState(_ line: Line) -> Bool {
    text[line.end - 1] | 0x20 == 0x6E
      && text.start(of: "đảng cộng sản", words: 3, endingAt: line.end) != nil
  }

  /// "XÃ HỘI CHỦ NGHĨA VIỆT NAM": a piece of the State's name.
  private func endsInStateName(_ range: TextRange) -> Bool {
    (range.start..<range.end).contains {
      text[$0] | 0x20 == 0x63 && text.match($0, "chủ nghĩa việt nam") != nil
    }
  }

  /// The leavings of a field, with letters that could not be decoded.
  private func isBroken(_ range: TextRange) -> Bool {
    (range.start..<range.end).contains {
      text[$0] == 0xEF && text[$0 + 1] == 0xBF && text[$0 + 2] == 0xBD
    }
  }

  private func isMotto(_ range: TextRange) -> Bool { text.match(range.start, "độc lập") != nil }

  func isGazette(_ range: TextRange) -> Bool {
    text.match(range.start, "công báo") != nil || text.match(range.start, "văn bản quy") != nil
      || text.match(range.start, "văn bản pháp luật") != nil
      || text.match(range.start, "phần") != nil
  }

  /// First words of bodies: a line that begins otherwise carries the name before it on.
  private static let heads = WordSet(
    """
    ủy uỷ hội bộ sở tổng cục chi ban văn trường viện tòa toà công tập ngân bảo kho đảng huyện tỉnh \
    thành quận liên đoàn phòng trung bệnh chính thủ quốc chủ thanh kiểm mặt học đại trạm đài quỹ \
    xí nghiệp hạt nhà báo tạp ubnd hđnd ubmttq thường
    """)
  /// Places: "ỦY BAN NHÂN DÂN" / "TỈNH SƠN LA" is one name, "ĐẢNG BỘ TỈNH" / "HUYỆN ỦY" two.
  private static let places = WordSet("tỉnh thành quận huyện thị xã phường đặc khu khóa")
  /// After these words the name goes on with another body.
  private static let openEnds = WordSet("vụ phán và trực")

  /// "ỦY BAN NHÂN DÂN" / "PHƯỜNG BA ĐÌNH": a body's name over two lines.
  private func continuesBody(_ first: TextRange, _ second: TextRange) -> Bool {
    let last = text.wordStart(endingAt: first.end)
    let word = text.wordEnd(second.start)
    let head = text.hash(second.start, word)
    if Self.openEnds.contains(text.hash(last, first.end)) || text.match(second.start, "và") != nil {
      return true
    }
    // "ỦY" over "BAN NHÂN DÂN"
    if first.start == last, text.match(second.start, "ban") != nil,
      text.match(last, "ủy") != nil || text.match(last, "uỷ") != nil
    {
      return true
    }
    if Self.places.contains(head) { return !isPartyCommittee(second.start, word) }
    return !Self.heads.contains(head)
  }

  /// "HUYỆN ỦY", "THÀNH ỦY": the committee itself.
  private func isPartyCommittee(_ start: Int, _ end: Int) -> Bool {
    let next = text.skipSpaces(end, lineEnds: 0)
    return text.match(next, "ủy") != nil || text.match(next, "uỷ") != nil
      || text.match(next, "đoàn") != nil
  }
}
