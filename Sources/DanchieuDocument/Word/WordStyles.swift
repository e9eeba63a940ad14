/// The styles of a document, as far as its text depends on them: numbering, fonts,
/// hidden text.
struct WordStyles {
  /// A style with what it says itself.
  struct Style {
    var base: String?
    var list: String?
    var level: Int?
    var font: String?
    /// Whether its text is hidden.
    var isHidden: Bool?
  }

  var styles: [String: Style] = [:]
  /// Style of paragraphs that name none.
  var defaultStyle: String?
  /// Whether any style hides text.
  var hidesText = false
  /// Font of text that no style gives one.
  var defaultFont: String?

  /// The font that `w:rFonts` gives letters beyond ASCII, by which the old encodings are known.
  static func letterFont(_ tag: XMLStreamTag) -> String? {
    tag.value("hAnsi") ?? tag.value("ascii")
  }

  /// The first value on the way from `style` to the style that all others are based on.
  func value<Value>(_ style: String?, _ property: KeyPath<Style, Value?>) -> Value? {
    var current = style
    // Longer chains are circles.
    for _ in 0..<64 {
      guard let name = current, let found = styles[name] else { return nil }
      if let value = found[keyPath: property] { return value }
      current = found.base
    }
    return nil
  }
}

/// Reads styles.xml.
final class WordStylesReader: XMLStreamHandler {
  private(set) var styles = WordStyles()
  private var style: (id: String, value: WordStyles.Style)?
  private var isInDefaults = false
  private var skipped = 0

  override func start(_ element: Int, _ tag: XMLStreamTag) {
    if skipped > 0 {
      skipped += 1
      return
    }
    guard let name = WordName(rawValue: element) else { return }
    switch name {
    case .rPrChange, .pPrChange: skipped = 1
    case .style:
      style = (tag.value("styleId") ?? "", WordStyles.Style())
      let isDefault = tag.value("default").map { $0 == "1" || $0 == "true" } ?? false
      if isDefault, tag.value("type") == "paragraph" { styles.defaultStyle = style?.id }
    case .basedOn: style?.value.base = tag.value("val")
    case .numId: style?.value.list = tag.value("val")
    case .ilvl: style?.value.level = tag.value("val").flatMap { Int($0) }
    case .rPrDefault: isInDefaults = true
    case .vanish:
      style?.value.isHidden = WordPartReader.isOn(tag)
      styles.hidesText = true
    case .rFonts:
      let font = WordStyles.letterFont(tag)
      if isInDefaults { styles.defaultFont = font } else { style?.value.font = font }
    default: break
    }
  }

  override func end(_ element: Int, _ tag: XMLStreamTag) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    switch WordName(rawValue: element) {
    case .style:
      if let style { styles.styles[style.id] = style.value }
      style = nil
    case .rPrDefault: isInDefaults = false
    default: break
    }
  }
}
