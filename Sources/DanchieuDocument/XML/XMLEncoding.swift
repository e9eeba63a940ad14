import DanchieuText

/// Holds the encoding that an XML declaration names against the one that the bytes show.
enum XMLEncoding {
  private static let unicode: Set<String> = [
    "utf-8", "utf8", "utf-16", "utf16", "utf-16le", "utf-16be", "unicode", "ucs-2",
    "iso-10646-ucs-2",
  ]
  private static func extendsASCII(_ name: String) -> Bool {
    name == "us-ascii" || name == "ascii" || name.hasPrefix("iso-8859")
      || name.hasPrefix("windows-125") || name.hasPrefix("cp125")
  }

  /// Checks the declaration of `prolog` for a file that was read as `decoded`.
  ///
  /// - Returns: a notice when the declaration is wrong but the bytes leave no doubt, as in the
  ///   files that .NET programs declare UTF-16 and save as UTF-8.
  /// - Throws: for encodings that this program does not read, and for bytes that are not UTF-8.
  static func check(
    _ prolog: XMLProlog, _ decoded: DecodedText
  ) throws(XMLFailure) -> Message? {
    let declared = prolog.declaredEncoding
    if let declared, !unicode.contains(declared) {
      let isASCII = !decoded.bytes.contains { $0 >= 0x80 }
      if !(isASCII && extendsASCII(declared)) {
        throw .refused(
          offset: prolog.declaration?.start ?? 0,
          reason: Message(
            vi: "bảng mã “\(declared)” khai báo trong XML chưa đọc được; hãy chuyển tệp sang UTF-8",
            en: "encoding '\(declared)' of the XML declaration is not supported; convert to UTF-8")
        )
      }
    }
    if decoded.replacements > 0, let file = decoded.firstReplacement {
      throw .malformed(
        offset: textOffset(of: file, in: decoded),
        detail: Message(
          vi: "byte không hợp lệ trong \(decoded.encoding.rawValue)",
          en: "invalid bytes in \(decoded.encoding.rawValue)"))
    }
    guard let declared, unicode.contains(declared) else { return nil }
    let declaresWide = !declared.hasPrefix("utf-8") && declared != "utf8"
    guard declaresWide != (decoded.encoding != .utf8) else { return nil }
    return Message(
      vi: "XML khai báo bảng mã “\(declared)” nhưng tệp là \(decoded.encoding.rawValue)",
      en: "the XML declares '\(declared)' but the file is \(decoded.encoding.rawValue)")
  }

  /// The text offset that the file offset of the first U+FFFD leads to.
  private static func textOffset(of file: Int, in decoded: DecodedText) -> Int {
    guard let offsets = decoded.offsets else { return file }
    // Text grows with the file, so the first offset that leads there is found by halving.
    var low = 0
    var high = decoded.bytes.count
    while low < high {
      let middle = (low + high) / 2
      if offsets.sourceStart(of: middle) < file { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
