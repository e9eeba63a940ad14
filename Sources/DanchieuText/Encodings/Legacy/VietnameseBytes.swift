/// Letters by which a text in UTF-8 is known to be Vietnamese in Unicode.
enum VietnameseBytes {
  /// Whether `bytes` (UTF-8) have a letter that Latin-1 does not have and Vietnamese does (ă, đ, ĩ,
  /// ũ, ơ, ư, U+1EA0–U+1EF9) or a combining mark.
  ///
  /// - Complexity: O(*n*), to the first such letter.
  static func hasOwnLetter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i + 1 < bytes.count {
      let lead = bytes[i]
      guard lead >= 0xC4 else {
        i += 1
        continue
      }
      switch (lead, bytes[i + 1]) {
      case (0xC4, 0x82), (0xC4, 0x83), (0xC4, 0x90), (0xC4, 0x91), (0xC4, 0xA8), (0xC4, 0xA9),
        (0xC5, 0xA8), (0xC5, 0xA9), (0xC6, 0xA0), (0xC6, 0xA1), (0xC6, 0xAF), (0xC6, 0xB0),
        (0xCC, 0x80...0xBF), (0xCD, 0x80...0xAF):
        return true
      case (0xE1, 0xBA), (0xE1, 0xBB):
        if i + 2 < bytes.count, bytes[i + 1] == 0xBB || bytes[i + 2] >= 0xA0 { return true }
      default: break
      }
      i += 1
    }
    return false
  }
}
