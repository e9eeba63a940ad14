/// A font by whose name the letters of a run are known to be no Unicode: `.VnTime`, `VNI-Times`.
///
/// ```swift
/// if let font = LegacyFont(name: ".VnTimeH"), let (text, map) = font.decode(run) { … }
/// ```
package struct LegacyFont: Sendable, Equatable {
  /// The encoding that the font shows, ``TextEncoding/tcvn3`` or ``TextEncoding/vni``.
  package let encoding: TextEncoding
  /// Whether it shows capitals for all small letters (`.VnTimeH`).
  package let showsCapitals: Bool

  /// The font called `name`; nil when it is a font for Unicode.
  package init?(name: String) {
    let start = name.utf8.prefix(4).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    if start.starts(with: ".vn".utf8), start.count > 3 {
      encoding = .tcvn3
      showsCapitals = name.utf8.last == UInt8(ascii: "H")
    } else if start.elementsEqual("vni-".utf8) {
      encoding = .vni
      showsCapitals = false
    } else {
      return nil
    }
  }

  /// The text that the font shows for `run` (UTF-8; codes as the Latin letters U+00A0–U+00FF), in
  /// composed form, and the map from its offsets to those of `run`; nil when the run has letters
  /// that only Unicode has, so that the font's name means nothing, or when nothing changes.
  ///
  /// - Complexity: O(*n*).
  package func decode(_ run: [UInt8]) -> (text: [UInt8], map: OffsetMap)? {
    run.withUnsafeBufferPointer { buffer in
      guard showsCapitals || buffer.contains(where: { $0 >= 0x80 }),
        !VietnameseBytes.hasOwnLetter(buffer)
      else { return nil }
      let decoded = LegacyDecoder.text(of: buffer, encoding, isUTF8: true)
      let map = decoded.offsets ?? OffsetMap()
      guard showsCapitals else { return (decoded.bytes, map) }
      let capitals = Capitals.of(decoded.bytes)
      return (capitals.text, capitals.map.followed(by: map))
    }
  }
}

/// Capital letters of a text.
private enum Capitals {
  static func of(_ bytes: [UInt8]) -> (text: [UInt8], map: OffsetMap) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var map = OffsetMap()
    bytes.withUnsafeBufferPointer { buffer in
      var reader = CodeReader(buffer, isUTF8: true)
      while let unit = reader.next() {
        let before = text.count
        let scalar = Unicode.Scalar(unit.code) ?? "\u{FFFD}"
        text.append(contentsOf: scalar.properties.uppercaseMapping.utf8)
        map.appendUnit(text.count - before, from: unit.start, sourceCount: unit.length)
      }
    }
    return (text, map)
  }
}
