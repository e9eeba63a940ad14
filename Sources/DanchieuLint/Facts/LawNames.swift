import DanchieuCitations
import DanchieuRegistry
import DanchieuText

/// Names of laws under one number.
struct LawNames {
  private let subject: Subject

  init(_ subject: Subject) { self.subject = subject }

  /// The pairs of `names`, each given by its mentions, that are names of different laws which the
  /// registry knows.
  func rivals(_ names: [[Int]]) -> [(Int, Int)] {
    let folded = names.map { name(of: $0) }
    var pairs: [(Int, Int)] = []
    for a in names.indices {
      for b in names.indices.dropFirst(a + 1) {
        guard let first = folded[a], let second = folded[b],
          !first.words.starts(with: second.words), !second.words.starts(with: first.words),
          first.codes.isDisjoint(with: second.codes)
        else { continue }
        pairs.append((a, b))
      }
    }
    return pairs
  }

  /// The words of the name that `mentions` print, and the codes of the laws of that name; nil when the registry knows no law of that name,
  /// or it may be part of the name of an amending law, whose number follows.
  private func name(of mentions: [Int]) -> (words: [Word], codes: Set<String>)? {
    guard let index = mentions.first, let type = subject.reading.citations[index].type,
      let title = subject.reading.citations[index].title,
      !mentions.contains(where: isInAmendingName)
    else { return nil }
    let laws = subject.registry.laws(type: type, named: subject.text(title).singleSpaced)
    if laws.isEmpty { return nil }
    return (Words.of(subject.text.slice(title)), Set(laws.map(\.code)))
  }

  func isInAmendingName(_ index: Int) -> Bool {
    if subject.reading.citations[index].isNested { return true }
    return Surroundings(subject, index).wordsBefore.suffix(24).has(Self.change)
  }
  private static let change = Words.of("sửa đổi")
}
