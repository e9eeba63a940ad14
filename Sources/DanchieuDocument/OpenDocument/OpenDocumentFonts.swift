import DanchieuText

/// The fonts of an OpenDocument text, as far as the encoding of its letters depends on them (ODF
/// 1.3, part 3, 16.2, 16.21 and 16.29.28).
struct OpenDocumentFonts {
  private struct Style {
    var parent: String?
    var font: String?
  }
  /// Font names of font faces, by the names of the faces.
  private var faces: [String: String] = [:]
  /// By family and name; the default of a family has the empty name.
  private var styles: [String: Style] = [:]
  private var open: String?

  /// Whether some face is no Unicode font: everything else is free otherwise.
  private(set) var hasLegacy = false

  /// A `style:font-face`.
  mutating func addFace(_ tag: XMLStreamTag) {
    guard let name = tag.value("name") else { return }
    let family = Self.first(tag.value("font-family") ?? name)
    faces[name] = family
    if LegacyFont(name: family) != nil { hasLegacy = true }
  }

  /// A `style:style` or `style:default-style` begins.
  mutating func beginStyle(_ tag: XMLStreamTag) {
    let key = Self.key(tag.value("family") ?? "", tag.value("name") ?? "")
    styles[key] = Style(parent: tag.value("parent-style-name"))
    open = key
  }

  /// The open style ends.
  mutating func endStyle() { open = nil }

  /// `style:text-properties` of the open style.
  mutating func addProperties(_ tag: XMLStreamTag) {
    guard let open else { return }
    let name = tag.value("font-name")
    guard let font = name.map({ faces[$0] ?? $0 }) ?? tag.value("font-family").map(Self.first)
    else {
      return
    }
    styles[open]?.font = font
    if LegacyFont(name: font) != nil { hasLegacy = true }
  }

  /// The font of text in the style `name` of `family` (`paragraph`, `text`); nil when that says
  /// none. The default of the family counts only with `usesDefault`.
  func font(_ name: String?, _ family: String, usesDefault: Bool) -> String? {
    var current = name
    // Longer chains are circles.
    for _ in 0..<64 {
      guard let style = current.flatMap({ styles[Self.key(family, $0)] }) else { break }
      if let font = style.font { return font }
      current = style.parent
    }
    return usesDefault ? styles[Self.key(family, "")]?.font : nil
  }

  private static func key(_ family: String, _ name: String) -> String { "\(family)/\(name)" }

  /// The first name of a list such as `'.VnTime', serif`.
  private static func first(_ families: String) -> String {
    String(families.prefix { $0 != "," }.filter { $0 != "'" && $0 != "\"" })
      .trimmed
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(
      start[..<(start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.endIndex)])
  }
}
