import DanchieuRegistry

/// Vietnamese words as ASCII words for keys and URNs.
enum Slug {
  /// The lower-case ASCII words of UTF-8 `bytes`, joined by `separator`; what is no letter or
  /// digit separates.
  static func words(
    _ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8 = UInt8(ascii: "-")
  ) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(bytes.count)
    var isPending = false
    var index = 0
    while index < bytes.count {
      let scalar = VietnameseLetter.read(bytes, &index)
      if scalar.letter == 0 { continue }
      let letter = VietnameseLetter.plain(scalar.letter)
      guard (0x61...0x7A).contains(letter) || (0x30...0x39).contains(letter) else {
        isPending = true
        continue
      }
      if isPending, !slug.isEmpty { slug.append(separator) }
      isPending = false
      slug.append(letter)
    }
    return slug
  }

  /// The same for a string.
  static func words(_ string: String, separator: UInt8 = UInt8(ascii: "-")) -> [UInt8] {
    var string = string
    return string.withUTF8 { words($0, separator: separator) }
  }

  /// A slug with dots, and without the connectives that RFC 9676 §4.1 drops.
  static func dotted(_ slug: some Collection<UInt8>) -> [UInt8] {
    var dotted: [UInt8] = []
    dotted.reserveCapacity(slug.count)
    var wordStart = 0
    for byte in slug {
      guard byte == UInt8(ascii: "-") else {
        dotted.append(byte)
        continue
      }
      dropConnective(&dotted, from: wordStart)
      if let last = dotted.last, last != UInt8(ascii: ".") { dotted.append(UInt8(ascii: ".")) }
      wordStart = dotted.count
    }
    dropConnective(&dotted, from: wordStart)
    if dotted.last == UInt8(ascii: ".") { dotted.removeLast() }
    return dotted
  }

  private static func dropConnective(_ dotted: inout [UInt8], from start: Int) {
    let count = dotted.count - start
    guard count == 2 || count == 3 else { return }
    for word in connectives where word.count == count {
      if dotted[start] == word[0], dotted[start + 1] == word[1],
        count == 2 || dotted[start + 2] == word[2]
      {
        dotted.removeLast(count)
        return
      }
    }
  }

  private static let connectives = ["va", "cua", "ve", "cac", "cho"].map { Array($0.utf8) }
}

/// The slug of an instrument's code or of a file's name, by which the two are compared.
package enum InstrumentSlug {
  /// `30/2020/NĐ-CP` as `30-2020-nd-cp`: lower-case ASCII words joined by hyphens.
  package static func of(_ text: String) -> String {
    String(decoding: Slug.words(text), as: UTF8.self)
  }
}
