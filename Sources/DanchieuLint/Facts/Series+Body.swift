import DanchieuCitations
import DanchieuText

/// The body that keeps a series where the code alone does not name it.
extension Series {
  /// By its own name, or as the document's own body where the code is of the document's own series;
  /// nil where neither is certain.
  static func body(
    _ subject: Subject, _ mention: Mention, _ symbol: SymbolFacts, _ group: String,
    _ issuer: [Word]?
  ) -> Body? {
    guard symbol.isOfLocality else { return .ofSymbol }
    if mention.isOwnHeading { return .own }
    let own = subject.facts.own
    let isOwnCode = own?.groups.contains(group) == true
    guard var words = issuer else { return isOwnCode ? .own : nil }
    // A committee and its chairman may keep a series each.
    let isChairmans = words.starts(with: chairman)
    if isChairmans { words.removeFirst(chairman.count) }
    if let organ = organs.first(where: { words.starts(with: $0) }) {
      words.removeFirst(organ.count)
    }
    words = committee(words)
    if isOwnCode, subject.ownIssuer.starts(with: words),
      isChairmans == isOfChairman(subject, besides: words)
    {
      return .own
    }
    // "của Ủy ban nhân dân tỉnh", "của Sở Nội vụ" in a document of that province
    let isNear =
      own?.symbol.isOfLocality == true
      && superiors.contains { words.starts(with: $0) || words.count < 8 && words.ends(with: $0) }
    return words.count >= 6 || isNear ? .named(isChairmans ? chairman + words : words) : nil
  }

  /// What stands before the name of a body and has no series of its own.
  private static let organs = [
    "Ban Thường vụ", "Thường trực", "Tổng Giám đốc", "Giám đốc", "Hiệu trưởng", "Viện trưởng",
    "Cục trưởng", "Chi cục trưởng",
  ].map(Words.of)
  private static let superiors = [
    "Ủy ban nhân dân tỉnh", "Sở", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy",
  ].map(Words.of)
  private static let chairman = Words.of("Chủ tịch")

  /// "Ban Chấp hành Đảng bộ tỉnh Ví Dụ" is "Tỉnh ủy Ví Dụ"; other names stay as they are.
  private static func committee(_ words: [Word]) -> [Word] {
    guard words.starts(with: executive) else { return words }
    let rest = words.dropFirst(executive.count)
    guard let level = levels.first(where: { rest.starts(with: $0.area) }) else { return words }
    return level.committee + rest.dropFirst(level.area.count)
  }
  private static let executive = Words.of("Ban Chấp hành Đảng bộ")
  private static let levels: [(area: [Word], committee: [Word])] = [
    ("tỉnh", "Tỉnh ủy"), ("thành phố", "Thành ủy"), ("huyện", "Huyện ủy"), ("quận", "Quận ủy"),
    ("thị xã", "Thị ủy"), ("xã", "Đảng ủy xã"), ("phường", "Đảng ủy phường"),
  ].map { (Words.of($0.0), Words.of($0.1)) }

  /// Whether the line of authority of this document names the chairman of its People's Committee,
  /// whose name `words` are.
  private static func isOfChairman(_ subject: Subject, besides words: [Word]) -> Bool {
    guard words.starts(with: peoplesCommittee) else { return false }
    let start = subject.reading.heading.end
    let lines = subject.text.slice(TextRange(start, start + 400)).split(separator: 0x0A)
    return lines.prefix(6).contains {
      Words.first(6, of: $0).starts(with: chairman + peoplesCommittee)
    }
  }
  private static let peoplesCommittee = Words.of("Ủy ban nhân dân")
}

extension [Word] {
  /// Whether the last words are `end`.
  fileprivate func ends(with end: [Word]) -> Bool { suffix(end.count).elementsEqual(end) }
}
