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

  /// For the findings of `text`, about `count` of them.
  init(text: [UInt8], count: Int = 0) {
    self.text = text
    seen.reserveCapacity(count)
  }

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
    var end = clamped(range.end)
    text.withUnsafeBufferPointer { text in
      let first = max(0, start - Self.reach)
      while start > first, !Self.endsSentence(text, at: start - 1) { start -= 1 }
      let last = min(text.count, end + Self.reach)
      while end < last, !Self.endsSentence(text, at: end) { end += 1 }
    }
    return text[start..<max(start, end)]
  }

  private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    // Nearly all bytes are those of letters.
    guard text[index] <= UInt8(ascii: ";") else { return false }
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
    bytes.withUnsafeBufferPointer { addWords($0) }
  }

  private mutating func addWords(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hash = self
    var pending = false
    var started = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte > 0x20, byte != 0xC2 {
        if pending { hash.step(0x20) }
        pending = false
        hash.step(byte)
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0xC2 {
          hash.step(bytes[index])
          index += 1
        }
        started = true
      } else if byte <= 0x20 {
        pending = started
      } else if index < bytes.count, bytes[index] == 0xA0 {
        pending = started
        index += 1
      } else {
        if pending { hash.step(0x20) }
        pending = false
        started = true
        hash.step(byte)
      }
    }
    hash.step(0xFF)
    self = hash
  }

  /// The value in sixteen hexadecimal digits.
  var digits: String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: value >> (60 - 4 * UInt64(place))) & 0x0F
        digits[place] = digit < 10 ? 0x30 + digit : 0x57 + digit
      }
      return 16
    }
  }

  /// Adds one byte alone.
  @inline(__always)
  mutating func step(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
