/// Code pages of Windows, by number.
package enum CodePage {
  /// The character with the code `byte` in code page `number`: 1258, and for all others 1252;
  /// U+FFFD where there is none.
  package static func scalar(_ byte: UInt8, in number: Int) -> Unicode.Scalar {
    let code = UInt32(byte)
    let scalar = number == 1258 ? Windows1258.scalar(code) : Windows1252.scalar(code)
    return scalar ?? "\u{FFFD}"
  }
}
