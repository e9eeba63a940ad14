import DanchieuCitations

/// The letters that stand for types in symbols, from the vocabulary of types.
enum TypeLetters {
  /// Letters to the types that use them.
  private static let owners: [String: [InstrumentType]] = {
    var owners: [String: [InstrumentType]] = [:]
    for entry in Vocabulary.shared.types {
      guard let type = InstrumentType(named: entry.name) else { continue }
      for letters in entry.letters { owners[letters, default: []].append(type) }
    }
    return owners
  }()

  /// The types whose letters are exactly `group`; empty when it is no type's.
  static func types(of group: String) -> [InstrumentType] { owners[group] ?? [] }

  /// Whether `group` stands for a type.
  static func contains(_ group: String) -> Bool { owners[group] != nil }

  /// The longest type letters that `group` begins with, but for the whole of it.
  static func prefix(of group: String) -> String? {
    var longest: String?
    var end = group.startIndex
    while end < group.endIndex {
      let candidate = String(group[..<end])
      if owners[candidate] != nil { longest = candidate }
      end = group.index(after: end)
    }
    return longest
  }

  /// The type letters that `group` spells with other capitals (`TTR` for TTr); nil for the right
  /// spelling, for letters of no type, or when several fit.
  static func recased(_ group: String) -> String? {
    guard let known = byCapitals[group.uppercased()], known != group else { return nil }
    return known
  }
  /// The only type letters with these capitals.
  private static let byCapitals: [String: String] = {
    Dictionary(grouping: owners.keys) { $0.uppercased() }
      .compactMapValues { $0.count == 1 ? $0.first : nil }
  }()

  /// `letters` without its diacritics, for slips such as DA for ĐA.
  static func unaccented(_ letters: String) -> String {
    String(letters.uppercased().map { $0 == "Đ" ? "D" : $0 })
  }
}
