import DanchieuCitations
import DanchieuGraph
import DanchieuText

/// A later, short mention under the title of another instrument of the document.
extension TitleMismatch {
  /// Reports "Nghị định số 71/2024/NĐ-CP quy định về bồi thường …" where 71/2024/NĐ-CP has another title
  /// and 88/2024/NĐ-CP this one. A verb right behind the code may begin what the instrument says; word
  /// for word as the title of another one it does not.
  static func reportForeignTitles(_ subject: Subject, _ report: (Finding) -> Void) {
    let citations = subject.reading.citations
    let short = citations.indices.filter { isShort(subject, $0) }
    guard !short.isEmpty else { return }
    let titles = fullTitles(subject)
    for index in short {
      guard let range = citations[index].title,
        let own = subject.graph.resolutions[index].instrument,
        let first = titles.first(where: { $0.instrument == own })
      else { continue }
      let words = words(subject, range)
      // Many amend "một số điều" of one instrument.
      guard words.count >= fewest, !words.starts(with: amending),
        !titles.contains(where: { $0.instrument == own && $0.words.starts(with: words) }),
        let other = titles.first(where: { $0.instrument != own && $0.words == words }),
        let right = citations[first.mention].title
      else { continue }
      report(
        Finding(
          metadata, at: range,
          .titleOfOther(
            subject.text(range).singleSpaced, subject.mention(other.mention).printedCode,
            subject.text(right).singleSpaced),
          citations: [index, first.mention],
          related: [.init(subject.mention(other.mention).head, .otherInstrument)]))
    }
  }

  private struct Known {
    var instrument: Int
    var mention: Int
    var words: [Word]
  }

  private static let amending = Words.of("sửa đổi")

  /// Words of a title that tell it from others.
  private static let fewest = 5

  /// Whether the mention has a title that ``titles(_:_:)`` leaves out: one behind the code alone, or
  /// behind a part of the instrument.
  private static func isShort(_ subject: Subject, _ index: Int) -> Bool {
    let citation = subject.reading.citations[index]
    return citation.kind == .numbered && citation.title != nil && citation.issuer == nil
      && citation.dateRange == nil && !citation.isQuoted && citation.type?.isLaw != true
  }

  /// The titles of the mentions with date or issuer, one for each instrument and title.
  private static func fullTitles(_ subject: Subject) -> [Known] {
    var seen: [Int: Set<[Word]>] = [:]
    return subject.reading.citations.indices.compactMap { index in
      let citation = subject.reading.citations[index]
      guard citation.kind == .numbered, citation.issuer != nil || citation.dateRange != nil,
        let range = citation.title, let id = subject.graph.resolutions[index].instrument
      else { return nil }
      let words = words(subject, range)
      guard seen[id, default: []].insert(words).inserted else { return nil }
      return Known(instrument: id, mention: index, words: words)
    }
  }

  private static func words(_ subject: Subject, _ range: TextRange) -> [Word] {
    TitleComparison.title(subject.text.slice(range), isName: false).words
  }
}

extension Message {
  fileprivate static func titleOfOther(_ title: String, _ other: String, _ right: String) -> Message
  {
    Message(
      vi: "“\(title)” là trích yếu của “\(other)”; trích yếu của văn bản này là “\(right)”.",
      en: "“\(title)” is the title of “\(other)”; that of this instrument is “\(right)”.")
  }
  fileprivate static let otherInstrument = Message(
    vi: "văn bản có trích yếu này", en: "the instrument of that title")
}
