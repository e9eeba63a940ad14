import DanchieuCitations
import DanchieuGraph
import DanchieuText

/// What a mention seems to lack, and other words of its sentence give.
extension IncompleteFirstCitation {
  /// Further away words are not looked at.
  private static let reach = 600

  /// "tại Tờ trình A, Tờ trình B", "các công điện của Thủ tướng Chính phủ, gồm Công điện A, …, B": the
  /// words before the first of a list say for all what it is about, or whose they are.
  static func headSpeaksForAll(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    var first = index
    while first > 0, citations[first - 1].type == citations[index].type,
      citations[first - 1].title == nil,
      case let gap = citations[first].range.start - citations[first - 1].range.end,
      (1...12).contains(gap),
      case let between = TextRange(citations[first - 1].range.end, citations[first].range.start),
      !subject.text.slice(between).contains(UInt8(ascii: ";")),
      !subject.text.slice(between).contains(0x0A)
    {
      first -= 1
    }
    guard first < index else { return false }
    let before = Surroundings(subject, first).before.suffix(160)
    let words = Words.of(before)
    return words.last == at && words.dropLast().last.map(rules.contains) != true
      || words.contains(all) && namesBody(subject, before, of: index)
  }

  /// "Nghị định A và Nghị định B sửa đổi Nghị định A về …": the title that the same sentence gives.
  static func isTitledLater(_ subject: Subject, _ index: Int) -> Bool {
    let citations = subject.reading.citations
    let resolutions = subject.graph.resolutions
    let end = citations[index].range.end
    return citations.indices[(index + 1)...].prefix(4).contains { later in
      citations[later].title != nil
        && resolutions[later].instrument == resolutions[index].instrument
        && citations[later].range.start < end + reach
        && !subject.text.slice(TextRange(end, citations[later].range.start)).contains(0x0A)
    }
  }
}
