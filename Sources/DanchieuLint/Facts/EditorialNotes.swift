import DanchieuText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Notes that the editors of a legal database put into a text in square brackets: "[Khoản này được
/// sửa đổi bởi Điều 1 Nghị định … có hiệu lực từ ngày …]". They are no words of the document.
struct EditorialNotes {
  /// From bracket to bracket, in order of position.
  private(set) var ranges: [TextRange] = []
  /// Those of them that say that the text was changed since.
  private(set) var changes: [TextRange] = []

  /// The notes in `bytes`, UTF-8.
  ///
  /// - Complexity: linear in the bytes.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var index = 0
      while index < bytes.count, let sign = memchr(base + index, 0x5B, bytes.count - index) {
        let start = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(sign))
        index = start + 1
        guard let change = Self.verb(bytes, from: start + 1) else { continue }
        let end = Self.end(bytes, from: start)
        ranges.append(TextRange(start, end))
        if change { changes.append(TextRange(start, end)) }
        index = end
      }
    }
  }

  /// Whether the byte at `offset` stands in a note.
  ///
  /// - Complexity: O(log *n*).
  func contain(_ offset: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].start <= offset
  }

  /// Bytes from the bracket in which the note says what became of its part.
  private static let opening = 360
  /// A bracket that is not closed within as many bytes ends with its line.
  private static let longest = 8192

  /// Whether the words after a bracket say that a part was changed (true) or is guided by another
  /// instrument (false); nil when they say neither.
  private static func verb(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool? {
    var end = start
    while end < bytes.count, end - start < opening, bytes[end] != 0x5D, bytes[end] != 0x0A {
      end += 1
    }
    guard end - start > 20 else { return nil }
    let words = Words.of(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    for (place, word) in words.enumerated() {
      // "Điều này hết hiệu lực bởi …", "được sửa đổi bởi …"
      let isPassive = passives.contains(word)
      let rest = words[(isPassive ? place + 1 : place)...]
      guard isPassive || ending.contains(where: { rest.starts(with: $0) }) else { continue }
      let isChange = changing.contains { rest.starts(with: $0) }
      guard isChange || guiding.contains(where: { rest.starts(with: $0) }) else { continue }
      if rest.dropFirst(2).prefix(9).contains(where: { agents.contains($0) }) { return isChange }
    }
    return nil
  }

  /// One past the bracket that closes the one at `start`.
  private static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let limit = min(bytes.count, start + longest)
    var depth = 0
    for index in start..<limit {
      if bytes[index] == 0x5B { depth += 1 }
      if bytes[index] == 0x5D { depth -= 1 }
      if depth == 0 { return index + 1 }
    }
    return bytes[start..<limit].firstIndex(of: 0x0A) ?? limit
  }

  private static let passives = WordSet("được bị")
  private static let ending = ["hết hiệu lực", "ngưng hiệu lực"].map(Words.of)
  private static let changing =
    ["sửa đổi", "bổ sung", "bãi bỏ", "thay thế", "đính chính"].map(Words.of) + ending
  private static let guiding = ["hướng dẫn", "quy định", "thực hiện"].map(Words.of)
  private static let agents = WordSet("bởi bổi theo tại bằng")
}
