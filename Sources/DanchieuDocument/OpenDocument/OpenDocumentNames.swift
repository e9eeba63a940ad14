/// The elements of OpenDocument texts that are read (ODF 1.3, part 3).
enum OpenDocumentName: Int, CaseIterable {
  case p, h, s, tab, lineBreak, note, noteCitation, list, listItem, listHeader
  case trackedChanges, changedRegion, insertion, deletion, change, changeStart, changeEnd
  case listStyle, outlineStyle, listLevelNumber, outlineLevelStyle, listLevelBullet
  case span, styleStyle, defaultStyle, textProperties, fontFace
  case annotation, image, object, objectOle, masterPage, rubyText, hiddenText

  private static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  private static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  private static let drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
  private static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"

  /// The vocabulary for ``XMLStream``, by raw value.
  static let vocabulary: [XMLStreamName] = allCases.map { name in
    let (namespace, local) =
      switch name {
      case .p, .h, .s, .span, .tab, .note, .list, .insertion, .deletion, .change: (text, "\(name)")
      case .lineBreak: (text, "line-break")
      case .noteCitation: (text, "note-citation")
      case .listItem: (text, "list-item")
      case .listHeader: (text, "list-header")
      case .trackedChanges: (text, "tracked-changes")
      case .changedRegion: (text, "changed-region")
      case .changeStart: (text, "change-start")
      case .changeEnd: (text, "change-end")
      case .listStyle: (text, "list-style")
      case .outlineStyle: (text, "outline-style")
      case .listLevelNumber: (text, "list-level-style-number")
      case .outlineLevelStyle: (text, "outline-level-style")
      case .listLevelBullet: (text, "list-level-style-bullet")
      case .rubyText: (text, "ruby-text")
      case .hiddenText: (text, "hidden-text")
      case .annotation: (office, "annotation")
      case .image, .object: (drawing, "\(name)")
      case .objectOle: (drawing, "object-ole")
      case .masterPage: (style, "master-page")
      case .styleStyle: (style, "style")
      case .defaultStyle: (style, "default-style")
      case .textProperties: (style, "text-properties")
      case .fontFace: (style, "font-face")
      }
    return XMLStreamName(namespaces: [namespace], local: local)
  }
}
