/// An encoding of text files, as `document.encoding` names it.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Windows code page 1258: letters with combining tone marks.
  case windows1258 = "windows-1258"
  /// TCVN 5712:1993, VN3 (ABC): one byte a letter, capitals by the font.
  case tcvn3
  /// VNI for Windows: a base letter and a byte for its marks.
  case vni
  /// RFC 1456: marks written as ASCII signs after their letter.
  case viqr
}
