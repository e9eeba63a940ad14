import Foundation

/// A change of a text's bytes that must not change what is read in it.
public enum Variant: String, Sendable, CaseIterable {
  /// Composed letters, as in the source.
  case composed = "NFC"
  /// Letters and their marks apart, as some PDF text layers have them.
  case decomposed = "NFD"
  /// Windows line ends.
  case carriageReturns = "CRLF"
  /// No-break spaces for spaces.
  case noBreakSpaces = "NBSP"
  /// Ð (U+00D0) for Đ.
  case icelandicEth = "Ð for Đ"
  /// Another document before it, so that offsets are shifted by multi-byte text.
  case shifted = "after multi-byte text"

  /// `text` in this variant.
  public func apply(to text: String) -> String {
    switch self {
    case .composed: text.precomposedStringWithCanonicalMapping
    case .decomposed: text.decomposedStringWithCanonicalMapping
    case .carriageReturns:
      text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    case .noBreakSpaces: text.replacingOccurrences(of: " ", with: "\u{00A0}")
    case .icelandicEth: text.replacingOccurrences(of: "Đ", with: "\u{00D0}")
    case .shifted: "Ghi chú: ế ộ ữ — “…”.\n\n" + text
    }
  }
}
