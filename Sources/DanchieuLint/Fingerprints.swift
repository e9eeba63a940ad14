package import DanchieuText

/// Names findings so that they keep their name when unrelated lines are added above: a hash of the
/// rule, of the words found, of the words around them, and of how often all that came before.
package struct Fingerprints {
  private let text: [UInt8]
  private var seen: [UInt64: Int] = [:]

  /// A hash of the sentence that `range` stands in, sixteen hexadecimal digits: blanks and line
  /// ends in it do not count.
  package static func sentence(at range: TextRange, in text: [UInt8]) -> String {
    var hash = FNV1a()
    hash.addWords(Fingerprints(text: text).surroundings(of: range))
    return hash.digits
  }

  init(text: [UInt8]) { self.text = text }

  /// Sixteen hexadecimal digits; the findings of a document must come in order of position.
  mutating func fingerprint(of finding: Finding) -> String {
    var hash = FNV1a()
    hash.add(finding.code.utf8)
    hash.addWords(text[clamped(finding.range.start)..<clamped(finding.range.end)])
    hash.addWords(surroundings(of: finding.range))
    let occurrence = seen[hash.value, default: 0]
    seen[hash.value] = occurrence + 1
    hash.add(String(occurrence).utf8)
    return hash.digits
  }

  /// At most this many bytes to either side count as surroundings, so that the work stays linear
  /// on a line of any length.
  private static let reach = 160

  /// The sentence that `range` stands in: up to a line end, or a full stop or semicolon and a blank.
  private func surroundings(of range: TextRange) -> ArraySlice<UInt8> {
    var start = clamped(range.start)
    let first = max(0, start - Self.reach)
    while start > first, !endsSentence(at: start - 1) { start -= 1 }
    var end = clamped(range.end)
    let last = min(text.count, end + Self.reach)
    while end < last, !endsSentence(at: end) { end += 1 }
    return text[start..<max(start, end)]
  }

  private func endsSentence(at index: Int) -> Bool {
    switch text[index] {
    case 0x0A, 0x0D: return true
    case UInt8(ascii: "."), UInt8(ascii: ";"):
      return index + 1 >= text.count || text[index + 1] <= 0x20
    default: return false
    }
  }

  private func clamped(_ offset: Int) -> Int { min(max(offset, 0), text.count) }
}

/// The 64-bit FNV-1a hash.
struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { step(byte) }
    step(0xFF)
  }

  /// Adds `bytes` with every run of blanks, no-break spaces included, as one blank.
  mutating func addWords(_ bytes: ArraySlice<UInt8>) {
    var pending = false
    var started = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] == 0xA0 {
        pending = started
        index += 2
        continue
      }
      index += 1
      if byte <= 0x20 {
        pending = started
        continue
      }
      if pending { step(0x20) }
      pending = false
      started = true
      step(byte)
    }
    step(0xFF)
  }

  /// The value in sixteen hexadecimal digits.
  var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Adds one byte alone.
  @inline(__always)
  mutating func step(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
