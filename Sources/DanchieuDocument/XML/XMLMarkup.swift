/// Steps over the parts of an XML file that are no content.
enum XMLMarkup {
  /// Whether `text` stands at `start`.
  static func starts(
    with text: StaticString, at start: Int, in file: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard start + text.utf8CodeUnitCount <= file.count else { return false }
    for k in 0..<text.utf8CodeUnitCount where file[start + k] != text.utf8Start[k] { return false }
    return true
  }

  /// One past the first `text` at or after `start`; nil when there is none.
  static func end(
    of text: StaticString, from start: Int, in file: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let first = text.utf8Start[0]
    var k = start
    while k < file.count {
      if file[k] == first, starts(with: text, at: k, in: file) {
        return k + text.utf8CodeUnitCount
      }
      k += 1
    }
    return nil
  }

  /// One past the document type declaration that begins at `start`, with an internal subset or
  /// without; nil when it does not end.
  static func endOfDoctype(_ file: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var i = start
    var brackets = 0
    while i < file.count {
      switch file[i] {
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = file[i]
        i += 1
        while i < file.count, file[i] != quote { i += 1 }
      case UInt8(ascii: "<") where starts(with: "<!--", at: i, in: file):
        guard let end = end(of: "-->", from: i + 4, in: file) else { return nil }
        i = end
        continue
      case UInt8(ascii: "<") where starts(with: "<?", at: i, in: file):
        guard let end = end(of: "?>", from: i + 2, in: file) else { return nil }
        i = end
        continue
      case UInt8(ascii: ">") where brackets <= 0: return i + 1
      default: break
      }
      i += 1
    }
    return nil
  }
}
