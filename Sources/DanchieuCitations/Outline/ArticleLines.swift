import Synchronization

/// The numbers of all lines of a text that start with "Điều" and a number, headings or not; read
/// at the first question, since few documents raise it.
final class ArticleLines: Sendable {
  private let numbers = Mutex<Set<Int>?>(nil)

  /// Whether a line of `text`, which is always the same, starts with "Điều" and `number`.
  func contain(_ number: Int, in text: [UInt8]) -> Bool {
    numbers.withLock { numbers in
      let known = numbers ?? Self.read(text)
      numbers = known
      return known.contains(number)
    }
  }

  private static func read(_ text: [UInt8]) -> Set<Int> {
    text.withUnsafeBufferPointer { bytes in
      let reader = MarkerReader(bytes)
      var found: Set<Int> = []
      var i = 0
      while i < bytes.count {
        let b = bytes[i]
        if b == 0xC4 || b == 0xC3 || b == 0x44,
          let wordEnd = reader.letters.match(reader.words.article, at: i, before: bytes.count),
          startsLine(bytes, i),
          let number = reader.numbers.digits(
            at: reader.skip(wordEnd, bytes.count), before: bytes.count, limit: 4)
        {
          found.insert(number.value)
          i = wordEnd
        } else {
          i += 1
        }
      }
      return found
    }
  }

  private static func startsLine(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    var i = offset
    while i > 0, bytes[i - 1] != 0x0A {
      guard
        bytes[i - 1] <= 0x23 || bytes[i - 1] == 0x2A || bytes[i - 1] == 0xA0
          || bytes[i - 1] == 0xC2
      else { return false }
      i -= 1
    }
    return true
  }
}
