import DanchieuCitations

/// The body that the words after "của" name, as far as they are certain.
enum NamedBody: Equatable {
  /// Index into ``CentralBody/all``.
  case central(Int)
  case local(LocalBodies.Kind)
  /// A department of a province, by its code in symbols.
  case department(String)

  /// The body of `words` (of ``Words``): "Bộ trưởng Bộ Tài chính" is Bộ Tài chính; nil when it is
  /// not known.
  init?(_ words: [Word]) {
    let words = Self.withoutOffice(words)
    guard let first = words.first else { return nil }
    if let names = Self.byFirstWord[first],
      let found = names.first(where: { words.starts(with: $0.words) })
    {
      self = .central(found.body)
      return
    }
    if let code = Departments.code(named: words) {
      self = .department(code)
      return
    }
    guard let (kind, _) = LocalBodies.body(words) else { return nil }
    self = .local(kind)
  }

  /// Names by their first word, the longest first.
  private static let byFirstWord: [Word: [(words: [Word], body: Int)]] = {
    var table: [Word: [(words: [Word], body: Int)]] = [:]
    for (index, body) in CentralBody.all.enumerated() {
      for name in [body.name] + body.otherNames {
        let words = Words.of(name)
        guard let first = words.first else { continue }
        table[first, default: []].append((words, index))
      }
    }
    return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  private static let offices = [
    "Bộ trưởng", "Thứ trưởng", "Phó Thủ tướng Thường trực", "Phó Chủ nhiệm", "Chủ nhiệm",
    "Phó Chủ tịch", "Chủ tịch", "Tổng cục trưởng", "Thống đốc", "Chánh án", "Viện trưởng",
    "Thường trực", "Đảng đoàn", "Ban cán sự đảng", "Phó Giám đốc", "Giám đốc",
  ].map(Words.of)
  private static let state = Words.of("nước").first

  private static func withoutOffice(_ words: [Word]) -> [Word] {
    var words = words
    while let office = offices.first(where: { words.starts(with: $0) }) {
      if words.count > office.count, words[office.count] == state { break }
      words.removeFirst(office.count)
    }
    return words
  }
}
