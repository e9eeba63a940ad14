import DanchieuCitations
import DanchieuText

/// Which titles of one instrument are about the same: the words in "Căn cứ Điều 26 Nghị định A ngày …
/// của Chính phủ quy định về thanh toán" may tell what the article is about.
struct TitlePlaces {
  /// By title: the places in the instrument after which it stands, "" for the instrument itself.
  private let places: [Set<String>]
  /// By title: whether it stands after a place only and says what is laid down there.
  private let saysWhat: [Bool]
  /// Whether one title is given for several places, so that it is that of the instrument.
  private let hasHabit: Bool
  /// Whether different places have different titles, which then are about the places.
  private let areSubjects: Bool

  /// The places of `titles`, each given by its mentions.
  init(_ titles: [[Int]], _ subject: Subject) {
    let citations = subject.reading.citations
    let places = titles.map { Set($0.map { Self.place(subject, citations[$0]) }) }
    self.places = places
    saysWhat = zip(titles, places).map { mentions, places in
      guard !places.contains(""), let title = mentions.first.flatMap({ citations[$0].title }) else {
        return false
      }
      return subject.text.slice(title).starts(with: Self.verb)
    }
    hasHabit = places.contains { $0.count > 1 }
    areSubjects = places.count { !$0.contains("") } > 1 && Set(places.joined()).count > 2
  }

  /// Whether two titles must be the same.
  func areComparable(_ a: Int, _ b: Int) -> Bool {
    if hasHabit || !places[a].isDisjoint(with: places[b]) { return true }
    guard !areSubjects, !saysWhat[a], !saysWhat[b] else { return false }
    return places[a].contains("") || places[b].contains("")
  }

  private static func place(_ subject: Subject, _ citation: Citation) -> String {
    guard !citation.isNested, !citation.pinpoints.isEmpty else { return "" }
    return subject.reading.pinpoints(of: citation).map { subject.text($0.value) }
      .joined(separator: " ")
  }
  private static let verb = Array("quy định".utf8)
}
