import DanchieuText

/// Which quotation marks are open.
struct QuoteState {
  /// A quotation that opened at a line start after a colon, or after "như sau:": the new text of
  /// an amended part.
  private(set) var isInBlock = false

  /// Visits the sign at `i`: “, ”, or ".
  mutating func visit(_ i: Int, _ text: TextBytes) {
    if text[i] == 0xE2 {
      guard text[i + 1] == 0x80 else { return }
      if text[i + 2] == 0x9C, opensBlock(i, text) { isInBlock = true }
      if text[i + 2] == 0x9D, isInBlock, closesBlock(i + 3, text) { isInBlock = false }
      return
    }
    if isInBlock {
      if closesBlock(i + 1, text) { isInBlock = false }
    } else if opensBlock(i, text) {
      isInBlock = true
    }
  }

  private func opensBlock(_ i: Int, _ text: TextBytes) -> Bool {
    var start = i
    while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
    guard start > 0 else { return false }
    guard text[start - 1] == 0x0A else {
      // "… được sửa đổi như sau: “a) …”." in one line
      let colon = text.skipSpacesBack(start)
      guard colon > 0, text[colon - 1] == 0x3A else { return false }
      let end = text.skipSpacesBack(colon - 1)
      return text.match(text.wordStart(endingAt: end), "sau") == end
    }
    let end = text.skipSpacesBack(start)
    return end > 0 && text[end - 1] == 0x3A
  }

  /// A block ends where its quotation mark is the last sign of a line or sentence.
  private func closesBlock(_ i: Int, _ text: TextBytes) -> Bool {
    var next = i
    while text[next] == 0x2E || text[next] == 0x3B || text[next] == 0x20 || text[next] == 0x2C {
      next += 1
    }
    return next >= text.count || text[next] == 0x0A || text[next] == 0x0D
  }
}
