import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// The canonical spelling of a code and its parts (contract/output.md, ruling 6).
enum CodeSpelling {
  /// Whether the printed code is its own canonical spelling, so that its bytes can be copied.
  @inline(__always)
  static func isPrintedCanonically(_ code: InstrumentCode) -> Bool {
    code.oddities.isDisjoint(with: [.space, .lookalike, .dash, .decomposed, .mixedDigits])
  }

  /// The canonical spelling of `code` in `reading`; nil for a blank number.
  static func canonical(_ code: InstrumentCode, in reading: Reading) -> String? {
    guard !code.number.isEmpty else { return nil }
    return part(code.printed, of: code, in: reading)
  }

  /// The canonical spelling of the part of `code` at `range`; nil for an empty one.
  static func part(
    _ range: TextRange?, of code: InstrumentCode, in reading: Reading
  ) -> String? {
    guard let range, !range.isEmpty else { return nil }
    if isPrintedCanonically(code) { return reading.string(range) }
    return reading.document.text.withUnsafeBufferPointer { code.spelling(of: range, in: $0) }
  }
}
