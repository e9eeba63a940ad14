extension XMLVocabulary {
  /// HTML as browsers lay it out; the content of forms, programs and pictures is no text.
  static let html = XMLVocabulary(
    inline: [],
    block: general.block.union([
      "aside", "body", "center", "colgroup", "details", "dialog", "dir", "fieldset", "figcaption",
      "figure", "footer", "form", "header", "hgroup", "html", "legend", "main", "menu", "nav",
      "optgroup", "summary",
    ]),
    lineEnd: ["br", "hr"],
    hidden: [
      "applet", "audio", "button", "canvas", "datalist", "head", "iframe", "input", "map", "math",
      "noembed", "noframes", "noscript", "object", "option", "rp", "rt", "script", "select",
      "style",
      "svg", "template", "textarea", "title", "video",
    ],
    label: [], preserved: ["listing", "pre", "xmp"], emptyLineEnds: false,
    hiddenIsBlock: false)
}

/// How elements of HTML nest when their tags do not say.
enum HTMLNesting {
  /// Elements without content.
  static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
  ]
  /// Elements whose content is no markup.
  static let raw: Set<String> = [
    "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp",
  ]
  /// Elements that may stand in the head.
  static let head: Set<String> = [
    "base", "bgsound", "link", "meta", "noscript", "script", "style", "template", "title",
  ]
  /// Elements that a paragraph cannot hold.
  static let closesParagraph = XMLVocabulary.html.block.union(["hr", "xmp", "listing"])
  /// Elements that no tag from inside closes.
  static let barriers: Set<String> = [
    "applet", "body", "button", "caption", "html", "marquee", "object", "table", "td", "template",
    "th",
  ]
  /// Elements that a table is made of.
  static let table: Set<String> = [
    "caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "body", "html",
  ]

  /// The open elements that the start tag of `name` closes, and those beyond which it does not
  /// look.
  static func closed(by name: String) -> (names: Set<String>, limits: Set<String>)? {
    switch name {
    case "li": (["li"], ["ul", "ol", "menu", "dir"])
    case "dt", "dd": (["dt", "dd"], ["dl"])
    case "td", "th": (["td", "th"], ["table", "tr"])
    case "tr": (["tr", "td", "th", "caption", "colgroup"], ["table"])
    case "tbody", "thead", "tfoot":
      (["tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup"], ["table"])
    case "option", "optgroup": (["option"], ["select"])
    default: nil
    }
  }
}
