import Synchronization

/// All lines of a text that start with "Điều" and a number, headings or not; read at the first
/// question, since few documents raise it.
final class ArticleLines: Sendable {
  private let lines = Mutex<[Int: [Int]]?>(nil)
  private let others = Mutex<Set<Int>?>(nil)

  /// Where in `text`, which is always the same, lines start with "Điều" and `number`.
  func offsets(of number: Int, in text: [UInt8]) -> [Int] {
    lines.withLock { lines in
      let known = lines ?? Self.read(text)
      lines = known
      return known[number] ?? []
    }
  }

  /// Whether a line of `text` starts with another word, `number` and a point ("Biều 19. Tổ chức").
  func hasMistyped(_ number: Int, in text: [UInt8]) -> Bool {
    others.withLock { others in
      let known = others ?? Self.readOthers(text)
      others = known
      return known.contains(number)
    }
  }

  private static let articles = ["Điều", "điều", "ĐIỀU"].map { Array($0.utf8) }

  private static func readOthers(_ text: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    for line in text.split(separator: 0x0A) {
      let words = line.prefix(40).split(separator: 0x20, maxSplits: 2)
      guard words.count > 1, words[0].count <= 8, !articles.contains(Array(words[0])),
        words[1].last == 0x2E,
        let number = Int(String(decoding: words[1].dropLast(), as: UTF8.self))
      else { continue }
      found.insert(number)
    }
    return found
  }

  private static func read(_ text: [UInt8]) -> [Int: [Int]] {
    text.withUnsafeBufferPointer { bytes in
      let reader = MarkerReader(bytes)
      var found: [Int: [Int]] = [:]
      var i = 0
      while i < bytes.count {
        let b = bytes[i]
        if b == 0xC4 || b == 0xC3 || b == 0x44,
          let wordEnd = reader.letters.match(reader.words.article, at: i, before: bytes.count),
          startsLine(bytes, i),
          let number = reader.numbers.digits(
            at: reader.skip(wordEnd, bytes.count), before: bytes.count, limit: 4)
        {
          found[number.value, default: []].append(i)
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
