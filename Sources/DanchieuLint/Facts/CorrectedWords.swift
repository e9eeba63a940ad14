import DanchieuCitations
import DanchieuText

/// Words that a document quotes only to have them corrected: "Bỏ cụm từ “…”", "đã in: “…”, sửa lại
/// là “…”". What is wrong in them is what is being mended; the new words are checked.
extension Subject {
  /// Whether `range` stands in quotation marks whose words are taken out or corrected.
  func isCorrected(_ range: TextRange) -> Bool {
    guard let quotation = quotation(around: range) else { return false }
    let before = Words.of(text.slice(TextRange(max(0, quotation.start - 60), quotation.start)))
    // What follows "bằng", "thành", "là" is the new text.
    if before.suffix(4).contains(where: Self.newText.contains) { return false }
    let after = Words.of(
      text.slice(TextRange(quotation.end, min(text.bytes.count, quotation.end + 60))))
    return Self.takenOut.contains { before.suffix(6).has($0) }
      || Self.corrected.contains { after.prefix($0.count + 1).has($0) }
  }

  private static let newText = WordSet("bằng thành là")
  private static let takenOut = [
    "bỏ cụm từ", "thay cụm từ", "thay thế cụm từ", "bỏ từ", "bỏ các từ", "bỏ các cụm từ", "đã in",
    "in là", "in sai", "ghi sai",
  ].map(Words.of)
  private static let corrected = [
    "sửa thành", "sửa lại", "được sửa", "đính chính thành", "được đính chính", "bằng", "nay sửa",
    "xin đính chính", "đọc là", "thay bằng", "được thay",
  ].map(Words.of)

  /// What stands between the marks of the quotation around `range`, in one line; nil without one.
  private func quotation(around range: TextRange) -> TextRange? {
    let bytes = text.bytes
    guard let open = opening(before: range.start), range.end <= bytes.count else { return nil }
    let isPlain = bytes[open - 1] == 0x22
    var index = range.end
    let last = min(bytes.count, range.end + 400)
    while index < last, bytes[index] != 0x0A {
      if isPlain ? bytes[index] == 0x22 : isMark(index, 0x9D) { return TextRange(open, index) }
      index += 1
    }
    return nil
  }

  /// The end of the mark that opens the quotation around `offset`.
  private func opening(before offset: Int) -> Int? {
    let bytes = text.bytes
    var index = min(offset, bytes.count)
    let first = max(0, index - 400)
    while index > first, bytes[index - 1] != 0x0A {
      index -= 1
      if isMark(index, 0x9D) { return nil }
      if isMark(index, 0x9C) { return index + 3 }
      // A plain mark opens before a word and closes behind one.
      if bytes[index] == 0x22 {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        return next > 0x2F ? index + 1 : nil
      }
    }
    return nil
  }

  /// Whether the mark U+2018 to U+201F with the third byte `third` stands at `index`.
  private func isMark(_ index: Int, _ third: UInt8) -> Bool {
    let bytes = text.bytes
    return bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
      && bytes[index + 2] == third
  }
}
