/// What the elements of a vocabulary do to the text around them.
///
/// Content decides first: an element beside text is inline. These lists decide where content does
/// not tell. Names are local names in lower case.
struct XMLVocabulary {
  /// Elements that never end a line.
  var inline: Set<String>
  /// Elements that always end a line, even beside text.
  var block: Set<String>
  /// Elements that are a line end.
  var lineEnd: Set<String>
  /// Elements whose content is not text of the document.
  var hidden: Set<String>
  /// Elements that stand on one line with what follows: the number of an article and its heading.
  var label: Set<String>
  /// Elements whose line breaks are line ends.
  var preserved: Set<String> = []
  /// Whether an empty line inside a block ends a line.
  var emptyLineEnds = true
  /// Whether an element whose content is not text ends a line.
  var hiddenIsBlock = true

  /// Any XML: names that XHTML, TEI, DocBook and their kin agree on.
  static let general = XMLVocabulary(
    inline: [
      "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "def", "del", "dfn", "em",
      "emphasis", "font", "hi", "i", "inline", "ins", "kbd", "link", "mark", "mref", "phrase", "q",
      "ref", "rref", "s", "samp", "small", "span", "strike", "strong", "sub", "subscript", "sup",
      "superscript", "term", "tt", "u", "var", "xref",
    ],
    block: [
      "address", "article", "block", "blockquote", "caption", "dd", "div", "dl", "dt", "h1", "h2",
      "h3", "h4", "h5", "h6", "li", "ol", "p", "para", "pre", "section", "table", "tbody", "td",
      "tfoot", "th", "thead", "tr", "ul",
    ],
    lineEnd: ["br", "lb", "eol", "hr"],
    hidden: ["script", "style"],
    label: [])

  /// Akoma Ntoso 3.0 (and 1.0): group `ANinline`, `HTMLinline` and the title elements of the XSD.
  static let akomaNtoso = XMLVocabulary(
    inline: general.inline.union([
      "affecteddocument", "argument", "authorialnote", "change", "concept", "courttype", "date",
      "decoration", "docauthority", "doccommittee", "docdate", "docintroducer", "docjurisdiction",
      "docketnumber", "docnumber", "docproponent", "docpurpose", "docstage", "docstatus",
      "doctitle", "doctype", "embeddedtext", "entity", "event", "extracttext", "fillin", "from",
      "img", "judge", "lawyer", "legislature", "location", "mmod", "mod", "narrative",
      "neutralcitation", "noteref", "object", "omissis", "opinion", "organization", "outcome",
      "party", "person", "placeholder", "process", "quantity", "quotedtext", "recordedtime",
      "relateddocument", "remark", "rmod", "role", "scene", "session", "shorttitle", "signature",
      "time", "vote",
    ]),
    block: general.block.union([
      "blocklist", "item", "listintroduction", "listwrapup", "quotedstructure", "tblock",
    ]),
    lineEnd: general.lineEnd,
    hidden: ["meta"],
    label: ["num"])

  /// The project's own report schema.
  static let report = XMLVocabulary(
    inline: ["b", "i", "u", "sub", "sup", "vien-dan"],
    block: general.block.union(["doan", "muc", "tieu-de"]),
    lineEnd: ["br"], hidden: [], label: [])
}
