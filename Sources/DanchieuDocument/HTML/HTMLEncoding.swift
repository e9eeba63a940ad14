import DanchieuText

/// The encoding that a page names in its head.
enum HTMLEncoding {
  private static let known: [String: TextEncoding] = [
    "windows-1258": .windows1258, "cp1258": .windows1258, "x-cp1258": .windows1258,
    "tcvn": .tcvn3, "tcvn3": .tcvn3, "tcvn-5712": .tcvn3, "x-viet-tcvn5712": .tcvn3,
    "tcvn5712-1": .tcvn3, "x-viet-vni": .vni, "vni": .vni, "viqr": .viqr, "x-viet-viqr": .viqr,
  ]
  /// Where the name must stand, in bytes (HTML Standard, §13.2.3.2, asks for 1024).
  private static let head = 4096

  /// `decoded`, read again when the page names a legacy encoding, the bytes are no UTF-8, and the
  /// user has chosen none.
  static func redecoded(_ file: FileInput, _ decoded: DecodedText) -> DecodedText {
    guard file.options.encoding == nil, decoded.replacements > 0 || decoded.confidence != nil,
      let named = named(in: decoded.bytes), named != decoded.encoding || decoded.confidence != nil
    else { return decoded }
    return (try? TextDecoder.decode(file.bytes, as: named)) ?? decoded
  }

  /// The legacy encoding that a `meta` element names; nil when none does.
  private static func named(in text: [UInt8]) -> TextEncoding? {
    text.withUnsafeBufferPointer { buffer in
      let head = UnsafeBufferPointer(rebasing: buffer[..<min(buffer.count, head)])
      var tokenizer = HTMLTokenizer(head)
      while let token = tokenizer.next() {
        guard case .start(let name, let attributes, _) = token,
          String(decoding: head[name.start..<name.end], as: UTF8.self).lowercased() == "meta"
        else { continue }
        let values = HTMLAttributes(head, attributes)
        var charset = values.string("charset")
        if charset == nil, let content = values.string("content")?.lowercased() {
          let parts = content.split(separator: ";").map { $0.drop(while: \.isWhitespace) }
          charset = parts.first { $0.hasPrefix("charset=") }.map { String($0.dropFirst(8)) }
        }
        if let charset { return known[charset.lowercased()] }
      }
      return nil
    }
  }
}
