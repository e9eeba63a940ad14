import DanchieuText

/// The font that a tag gives its element: `<font face=".VnTime">`, `style="font-family: .VnTime"`.
enum HTMLFont {
  /// The font by whose name letters are known to be no Unicode; `.some(nil)` for one of Unicode,
  /// nil when the tag says nothing of fonts.
  static func named(by attributes: HTMLAttributes) -> LegacyFont?? {
    let said = attributes.string("face") ?? attributes.style(naming: "font-family").flatMap(family)
    return said.map { LegacyFont(name: first($0)) }
  }

  /// Whether a name that begins like one of such a font stands anywhere in `page`.
  ///
  /// - Complexity: O(*n*).
  static func occurs(in page: [UInt8]) -> Bool {
    page.withUnsafeBufferPointer { page in
      for i in page.indices.dropLast(3) {
        let isV = page[i + 1] | 0x20 == UInt8(ascii: "v")
        if page[i] == UInt8(ascii: "."), isV, page[i + 2] | 0x20 == UInt8(ascii: "n") {
          return true
        }
        if page[i + 3] == UInt8(ascii: "-"), page[i] | 0x20 == UInt8(ascii: "v"),
          page[i + 1] | 0x20 == UInt8(ascii: "n"), page[i + 2] | 0x20 == UInt8(ascii: "i")
        {
          return true
        }
      }
      return false
    }
  }

  /// The value of `font-family` in a style; nil when it has none.
  private static func family(_ style: String) -> String? {
    for declaration in style.replacing("&quot;", with: "\"").split(separator: ";") {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let name = declaration[..<colon].filter { !$0.isWhitespace }.lowercased()
      if name == "font-family" { return String(declaration[declaration.index(after: colon)...]) }
    }
    return nil
  }

  /// The first name of a list of fonts, without quotation marks.
  private static func first(_ families: String) -> String {
    let name = families.replacing("&quot;", with: "\"").prefix { $0 != "," }
    return String(name.filter { $0 != "'" && $0 != "\"" }.drop(while: \.isWhitespace))
  }
}
