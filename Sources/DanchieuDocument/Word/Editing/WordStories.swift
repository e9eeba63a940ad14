import DanchieuText

/// Which part each stretch of the text belongs to, and where in the body a comment on words
/// outside of it stands: Word has no comments in headers, footers, notes and text boxes.
struct WordStories {
  private let layouts: [WordLayout]
  private let body: [Int: Int]
  private let bodyEnd: Int

  init(_ layouts: [WordLayout]) {
    self.layouts = layouts
    var byNumber: [Int: Int] = [:]
    for (index, paragraph) in (layouts.first?.paragraphs ?? []).enumerated() {
      byNumber[paragraph.number] = index
    }
    body = byNumber
    bodyEnd =
      layouts.dropFirst().flatMap { $0.paragraphs.prefix(1) }.map(\.text.start).min() ?? .max
  }

  /// Whether `range` lies in the body itself, not in a text box.
  func isInBody(_ range: TextRange) -> Bool {
    guard range.start < bodyEnd, let layout = layouts.first else { return false }
    return paragraph(at: range.start, in: layout)?.host == nil
  }

  /// Where a comment on `range` stands, and for words elsewhere what to say of them.
  func place(
    of range: TextRange, _ anchor: WordAnchor
  ) -> (WordPlace, WordPlace, String?)? {
    guard let main = layouts.first else { return nil }
    if range.start < bodyEnd {
      if let host = paragraph(at: range.start, in: main)?.host {
        return anchor.places(around: host).map { ($0.0, $0.1, "Trong khung chữ:") }
      }
      if let places = anchor.places(of: range) { return (places.0, places.1, nil) }
      return nearest(to: range.start, anchor).map { ($0.0, $0.1, "Gần chỗ này:") }
    }
    for layout in layouts.dropFirst() {
      guard let paragraph = paragraph(at: range.start, in: layout),
        paragraph.text.start <= range.start, range.start <= paragraph.text.end
      else { continue }
      if let note = paragraph.note, let kind = layout.noteKind,
        let run = main.noteRuns["\(kind)/\(note)"], let places = anchor.places(around: run)
      {
        return (places.0, places.1, "Trong chú thích:")
      }
      return nearest(to: 0, anchor).map { ($0.0, $0.1, "Ở đầu trang hoặc chân trang:") }
    }
    return nearest(to: range.start, anchor).map { ($0.0, $0.1, "Gần chỗ này:") }
  }

  /// The words of `range`, no more than a line.
  func words(of range: TextRange, _ text: [UInt8]) -> String {
    let end = min(range.end, text.count)
    guard range.start < end else { return "" }
    return String(
      String(decoding: text[range.start..<end], as: UTF8.self).prefix(DirectiveComment.quoteLength))
  }

  /// The body's run that is nearest to `offset` and may be marked.
  private func nearest(to offset: Int, _ anchor: WordAnchor) -> (WordPlace, WordPlace)? {
    let pieces = anchor.layout.pieces
    guard !pieces.isEmpty else { return nil }
    let first = pieces.firstIndex { $0.text.end > offset } ?? pieces.count - 1
    for piece in pieces[first...].prefix(64) + pieces[..<first].reversed().prefix(64) {
      let number = anchor.layout.runs[piece.run].paragraph
      guard let index = body[number], anchor.layout.paragraphs[index].host == nil else { continue }
      if let places = anchor.places(around: piece.run) { return places }
    }
    return nil
  }

  private func paragraph(at offset: Int, in layout: WordLayout) -> WordLayout.Paragraph? {
    var low = 0
    var high = layout.paragraphs.count
    guard high > 0 else { return nil }
    while high - low > 1 {
      let middle = (low + high) / 2
      if layout.paragraphs[middle].text.start <= offset { low = middle } else { high = middle }
    }
    return layout.paragraphs[low]
  }
}
