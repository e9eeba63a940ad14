/// Words of the sentence around a title, which have run into it.
extension TitleComparison {
  /// Whether the words after the common part rather continue the sentence than the title.
  static func runsOn(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first else { return true }
    return connectives.contains(first) || startsClause(words)
  }

  /// Words with which a sentence goes on after a title, and sometimes a title itself.
  private static let connectives = WordSet(
    "theo của và để được tại thì trên từ trong cho do với như gắn đối hoặc là có này tới đến cần còn"
  )

  /// Whether two titles begin with the same words and one of them then goes on with what the
  /// sentence says: whatever they share after that tells nothing.
  static func partInSentence(_ a: [Word], _ b: [Word]) -> Bool {
    var common = 0
    while common < min(a.count, b.count), a[common] == b[common] { common += 1 }
    return common >= 4 && (startsClause(a[common...]) || startsClause(b[common...]))
  }

  /// Whether `words` begin with what no title goes on with.
  private static func startsClause(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first else { return false }
    if conjunctions.contains(first) { return true }
    guard let seconds = clauses[first] else { return false }
    return words.dropFirst().first.map(seconds.contains) ?? false
  }

  private static let conjunctions = WordSet("nếu mà nhưng vì vẫn cũng sẽ đang đã nhằm nêu gồm")

  /// First words that titles have too, each with the words behind it that they do not have there:
  /// "người chưa thành niên" belongs to a title, "chưa được phổ biến" does not.
  private static let clauses: [Word: WordSet] = [
    "ban": "hành", "bao": "gồm", "bằng": "nhiều các hình những việc",
    "bị": "chậm ảnh vướng kéo bãi hủy huỷ", "chưa": "được có đạt thực kịp đầy bảo đảm triển sát",
    "cùng": "với các", "do": "đó", "giao": "cho các ủy uỷ ubnd sở phòng công",
    "gửi": "các về đến cho kèm ubnd sở", "hàng": "năm tháng quý tuần",
    "hằng": "năm tháng quý tuần", "khi": "có được", "không": "còn được đạt phù có",
    "kèm": "theo", "kịp": "thời", "là": "cơ căn một", "làm": "căn cơ rõ", "một": "cách",
    "nghiêm": "túc", "nhất": "là", "phải": "hoàn được thực bảo đảm có báo", "phối": "hợp",
    "quy": "định", "sau": "khi đây", "thay": "cho", "trình": "hđnd ubnd hội ủy uỷ chủ thủ",
    "trước": "ngày khi", "tới": "các từng toàn cán nhân mọi", "xác": "định", "yêu": "cầu",
    "đảm": "bảo", "đề": "ra nghị", "đến": "các từng toàn cán nhân mọi", "đồng": "thời",
    "đúng": "tiến quy thời hạn theo", "được": "triển phổ quán tổ",
  ].reduce(into: [:]) { clauses, entry in
    clauses[Words.of(entry.key)[0]] = WordSet(entry.value)
  }
}
