import DanchieuText

/// Groups of symbols that are not in capitals.
extension CodeParser {
  /// Type letters in small letters ("44/2009/qđ-UBND", "49/2015/qđ-ttg") before a sign and a body;
  /// their end.
  func smallType(at i: Int) -> Int? {
    guard text.isLetter(at: i), !text.isUpper(at: i) else { return nil }
    let end = text.wordEnd(i)
    guard end - i <= 4, text[end] == 0x2D || text[end] == 0x2F,
      text.isUpper(at: end + 1) || smallBody(at: end + 1) != nil,
      lexicon.letters(i, end, in: text) != nil
    else { return nil }
    return end
  }

  /// The letters of a body in small letters ("12/QĐ-ubnd"); their end.
  func smallBody(at i: Int) -> Int? {
    guard text.isLetter(at: i), !text.isUpper(at: i) else { return nil }
    let end = text.wordEnd(i)
    return end > i + 1 && IssuerLexicon.shared.isBody(text.hash(i, end)) ? end : nil
  }

  /// The letters of a body written like a word ("12/QĐ-Bvhttdl"); their end.
  func wordBody(at i: Int) -> Int? {
    guard text.isUpper(at: i), text[i] < 0x80, text[i + 1] &- 0x61 < 26, text[i + 2] &- 0x61 < 26
    else { return nil }
    let end = text.wordEnd(i)
    return end > i + 3 && IssuerLexicon.shared.isBody(text.hash(i, end)) ? end : nil
  }
}
