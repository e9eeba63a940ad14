import DanchieuText

/// Puts marks between the words of the body. Nothing is taken away and nothing written anew: the
/// part stays as it is but for insertions.
struct WordBodyEditor {
  /// What stands at one byte offset of the part.
  private struct Spot {
    var run: Int?
    var piece: Int?
    var closings: [(rank: Int, xml: String)] = []
    var openings: [(rank: Int, xml: String)] = []
  }
  private enum Rank { static let change = 0, link = 1, bookmark = 2, comment = 3 }

  let anchor: WordAnchor
  let markup: WordMarkup
  private var spots: [Int: Spot] = [:]
  /// Byte ranges of the part that are deleted as a tracked change.
  private var deletions = DisjointRanges()
  /// The pieces of text in them.
  private var deletedPieces: [(bytes: TextRange, pieces: Range<Int>)] = []
  /// Byte ranges that changes take, one byte at least.
  private var changes = DisjointRanges()
  private var links = DisjointRanges()

  init(_ anchor: WordAnchor, _ markup: WordMarkup) {
    self.anchor = anchor
    self.markup = markup
  }

  /// A comment from `start` to `end`.
  mutating func comment(_ id: Int, _ start: WordPlace, _ end: WordPlace, style: String) {
    open(markup.commentStart(id), Rank.comment, at: start)
    close(markup.commentEnd(id, style: style), Rank.comment, at: end)
  }

  /// A bookmark from `start` to `end`.
  mutating func bookmark(_ id: Int, _ name: String, _ start: WordPlace, _ end: WordPlace) {
    open(markup.bookmarkStart(id, name), Rank.bookmark, at: start)
    close(markup.bookmarkEnd(id), Rank.bookmark, at: end)
  }

  /// A link on `range`; false where none may stand.
  mutating func link(_ number: Int, _ range: TextRange) -> Bool {
    guard let (start, end) = anchor.places(of: range, isExact: true), isInParagraph(start),
      start.offset < end.offset
    else { return false }
    let bytes = TextRange(start.offset, end.offset)
    guard WordSpan.isLinkable(bytes, in: anchor.layout.bytes) else { return false }
    // It may hold changes, but not cross them, nor other links.
    let inside = changes.overlapping(bytes)
    guard links.overlapping(bytes).isEmpty, inside.first.map(bytes.contains) ?? true,
      inside.last.map(bytes.contains) ?? true
    else { return false }
    links.insert(bytes)
    open(markup.openLink(number), Rank.link, at: start)
    close(markup.closeLink, Rank.link, at: end)
    return true
  }

  /// A tracked change of `range` to `words`; false where none may stand.
  mutating func change(_ id: Int, _ range: TextRange, _ words: String) -> Bool {
    guard let (start, end) = anchor.places(of: range, isExact: true), isInParagraph(start),
      let pieces = anchor.pieces(in: range)
    else { return false }
    let bytes = TextRange(start.offset, max(start.offset, end.offset))
    let isPlain = pieces.allSatisfy { anchor.layout.pieces[$0].decoded == nil }
    let taken = TextRange(bytes.start, max(bytes.end, bytes.start + 1))
    guard isPlain, WordSpan.isDeletable(bytes, in: anchor.layout.bytes),
      changes.overlapping(taken).isEmpty, links.overlapping(taken).isEmpty
    else { return false }
    changes.insert(taken)
    let insertion =
      words.isEmpty
      ? ""
      : markup.insertion(
        id + 1, words,
        properties: markup.withoutChange(
          properties(anchor.layout.pieces[pieces.lowerBound].run)))
    if range.isEmpty {
      close(insertion, Rank.change, at: start)
      return true
    }
    deletions.insert(bytes)
    deletedPieces.append((bytes, pieces))
    open(markup.openDeletion(id), Rank.change, at: start)
    close(markup.closeDeletion + insertion, Rank.change, at: end)
    return true
  }

  /// The part with all marks; revisions of formatting that a split doubles get ids from `nextID` on.
  func edited(nextID: Int) -> [UInt8] {
    var nextID = nextID
    var insertions: [(offset: Int, xml: String)] = []
    var spaced: Set<Int> = []
    for (offset, spot) in spots.sorted(by: { $0.key < $1.key }) {
      insertions.append((offset, xml(of: spot, at: offset, &nextID)))
      if let piece = spot.piece, spaced.insert(piece).inserted { keepSpace(piece, &insertions) }
    }
    for deletion in deletedPieces {
      renameTags(in: deletion.bytes, deletion.pieces, &insertions)
    }
    insertions.sort { $0.offset < $1.offset }
    let bytes = anchor.layout.bytes
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + insertions.count * 96)
    var copied = 0
    for insertion in insertions {
      result += bytes[copied..<insertion.offset]
      result += Array(insertion.xml.utf8)
      copied = insertion.offset
    }
    return result + bytes[copied...]
  }

  private func isInParagraph(_ place: WordPlace) -> Bool {
    place.container.map { anchor.layout.containers[$0].kind == .paragraph } ?? false
  }

  private mutating func open(_ xml: String, _ rank: Int, at place: WordPlace) {
    spots[place.offset, default: Spot(run: place.run, piece: place.piece)].openings
      .append((-rank, xml))
  }

  private mutating func close(_ xml: String, _ rank: Int, at place: WordPlace) {
    spots[place.offset, default: Spot(run: place.run, piece: place.piece)].closings
      .append((rank, xml))
  }

  private func properties(_ run: Int) -> String {
    guard let range = anchor.layout.runs[run].properties else { return "" }
    return String(decoding: anchor.layout.bytes[range.start..<range.end], as: UTF8.self)
  }

  private func xml(of spot: Spot, at offset: Int, _ nextID: inout Int) -> String {
    var xml = ""
    // Those of one rank in the order in which they were added.
    let closings = spot.closings.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    let openings = spot.openings.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    if spot.run != nil {
      if spot.piece != nil { xml += markup.closeText(deleted: isDeleted(before: offset)) }
      xml += markup.closeRun
    }
    for closing in closings { xml += closing.element.xml }
    for opening in openings { xml += opening.element.xml }
    if let run = spot.run {
      xml += markup.openRun(words: spot.piece != nil)
      xml += markup.renumbered(properties(run), &nextID)
      if spot.piece != nil { xml += markup.openText(deleted: isDeleted(after: offset)) }
    }
    return xml
  }

  private func isDeleted(before offset: Int) -> Bool {
    offset > 0 && !deletions.overlapping(TextRange(offset - 1, offset)).isEmpty
  }

  private func isDeleted(after offset: Int) -> Bool {
    !deletions.overlapping(TextRange(offset, offset + 1)).isEmpty
  }

  /// The words before a split may now end with a blank, which only this attribute keeps.
  private func keepSpace(_ piece: Int, _ insertions: inout [(offset: Int, xml: String)]) {
    let piece = anchor.layout.pieces[piece]
    guard let content = piece.content else { return }
    let tag = anchor.layout.bytes[piece.element.start..<content.start]
    if String(decoding: tag, as: UTF8.self).contains("xml:space") { return }
    insertions.append((content.start - 1, WordMarkup.keptSpace))
  }

  /// `w:t` becomes `w:delText` by six letters before the `t`.
  private func renameTags(
    in deletion: TextRange, _ pieces: Range<Int>,
    _ insertions: inout [(offset: Int, xml: String)]
  ) {
    let name = markup.prefix.utf8.count + 1
    for piece in anchor.layout.pieces[pieces] {
      guard let content = piece.content else { continue }
      if deletion.start <= piece.element.start, piece.element.start < deletion.end {
        insertions.append((piece.element.start + 1 + name, "delTex"))
      }
      if deletion.start < content.end, content.end < deletion.end {
        insertions.append((content.end + 2 + name, "delTex"))
      }
    }
  }
}
