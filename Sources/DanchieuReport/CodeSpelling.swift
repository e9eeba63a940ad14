import DanchieuCitations
import DanchieuText

/// The canonical spelling of a code (contract/output.md, ruling 6).
enum CodeSpelling {
  /// Whether the printed code is its own canonical spelling, so that its bytes can be copied.
  @inline(__always)
  static func isPrintedCanonically(_ code: InstrumentCode) -> Bool {
    code.oddities.isDisjoint(with: [.space, .lookalike, .dash, .decomposed])
  }

  /// The canonical spelling of `code` in `reading`; nil for a blank number.
  static func canonical(_ code: InstrumentCode, in reading: Reading) -> String? {
    guard !code.number.isEmpty else { return nil }
    if isPrintedCanonically(code) { return reading.string(code.printed) }
    var result = ""
    for scalar in reading.string(code.printed).unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{2009}": continue
      case "\u{2010}"..."\u{2015}", "\u{2212}", "_": result.unicodeScalars.append("-")
      case "Ð": result.unicodeScalars.append("Đ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
