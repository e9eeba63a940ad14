import DanchieuText

/// The first look at a page: which of its elements holds the document, and which are the page
/// around it.
struct HTMLSurvey: HTMLContentHandler {
  /// An element left out.
  struct Furniture {
    /// How its tag calls it (`nav`, `div.footer`).
    var name: String
    /// Letters in it, in bytes.
    var letters: Int
  }

  private struct Element {
    var letters = 0
    var isDocument = false
    var isFurniture = false
    /// One past the number of the last element in it.
    var end = 0
    var name = ""
  }

  private var elements: [Element] = []
  private var open: [Int] = []
  private var hidden = 0

  /// What the containers of documents are called, by class or id, at the publishers of Vietnamese
  /// law (vbpl.vn, thuvienphapluat.vn, luatvietnam.vn, congbao.chinhphu.vn, vanban.chinhphu.vn).
  private static let documents: Set<String> = [
    "toanvancontent", "fulltext", "content1", "divcontentdoc", "the-document-body", "docitem-body",
    "noidungvanban", "vbcontent", "document-content", "doc-content", "maincontentdoc",
  ]
  /// What the parts of pages around documents are called.
  private static let furniture: Set<String> = [
    "menu", "mainmenu", "topmenu", "leftmenu", "nav", "navbar", "navigation", "breadcrumb",
    "breadcrumbs", "sidebar", "footer", "header-top", "topbar", "banner", "related", "lien-quan",
    "vblienquan", "vanbanlienquan", "van-ban-lien-quan", "tin-lien-quan", "comments",
    "share", "social", "toolbar", "pagination", "cookie", "popup", "quangcao", "advertisement",
  ]
  private static let furnitureElements: Set<String> = ["nav", "aside", "footer", "dialog"]
  /// Letters, in bytes, that a container must have to be the document.
  private static let least = 500

  mutating func start(_ tag: XMLStartTag, _ attributes: HTMLAttributes) {
    var element = Element()
    let name = tag.name.folded
    if XMLVocabulary.html.hidden.contains(name) { hidden += 1 }
    element.isFurniture = Self.furnitureElements.contains(name)
    element.name = name
    if XMLVocabulary.html.block.contains(name) {
      for attribute: StaticString in ["id", "class"] {
        guard let words = attributes.string(attribute) else { continue }
        for word in words.split(whereSeparator: \.isWhitespace) {
          let word = word.lowercased()
          if Self.documents.contains(word) { element.isDocument = true }
          if Self.furniture.contains(word) {
            element.isFurniture = true
            element.name = "\(name).\(word)"
          }
        }
      }
      if Self.isInvisible(attributes) {
        element.isFurniture = true
        element.name = "\(name) (display: none)"
      }
    }
    open.append(elements.count)
    elements.append(element)
  }

  private static func isInvisible(_ attributes: HTMLAttributes) -> Bool {
    if attributes.bytes("hidden") != nil { return true }
    guard let style = attributes.style(naming: "display") else { return false }
    return style.lowercased().filter { !$0.isWhitespace }.contains("display:none")
  }

  mutating func end(at source: Int) {
    guard let last = open.popLast() else { return }
    elements[last].end = elements.count
    if XMLVocabulary.html.hidden.contains(elements[last].name) { hidden -= 1 }
    if let outer = open.last { elements[outer].letters += elements[last].letters }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int, literal: Bool) {
    guard hidden == 0, let last = open.last else { return }
    for byte in bytes where byte > 0x20 { elements[last].letters += 1 }
  }

  mutating func character(
    _ bytes: UnsafeBufferPointer<UInt8>, from source: TextRange, literal: Bool
  ) {
    text(bytes, at: source.start, literal: literal)
  }

  /// The numbers of the elements that are left out, each with all that is in it, and what is told
  /// of them.
  ///
  /// A page with a known container keeps the largest one, or the one inside it that holds nearly all
  /// of it (vbpl.vn puts the state of the instrument beside that), and leaves all around it out; on
  /// other pages only what calls itself furniture goes, unless most of the page is in it.
  func plan() -> HTMLPlan {
    var plan = HTMLPlan()
    let whole = elements.first?.letters ?? 0
    if let document = elements.indices.filter({ elements[$0].isDocument })
      .max(by: { elements[$0].letters < elements[$1].letters }),
      elements[document].letters >= Self.least
    {
      let document = innermost(document)
      plan.document = document..<elements[document].end
      plan.around = whole - elements[document].letters
    }
    var index = 0
    while index < elements.count {
      let element = elements[index]
      let isInside = plan.document?.contains(index) ?? true
      if isInside, element.isFurniture, element.letters * 2 <= whole {
        plan.hidden.insert(index)
        if element.letters > 0 {
          plan.furniture.append(Furniture(name: element.name, letters: element.letters))
        }
        index = max(element.end, index + 1)
      } else {
        index += 1
      }
    }
    return plan
  }
}

extension HTMLSurvey {
  /// The container in `container` that holds four fifths of its letters, or itself.
  private func innermost(_ container: Int) -> Int {
    let end = max(elements[container].end, container + 1)
    return (container..<end).last { inner in
      elements[inner].isDocument && elements[inner].letters * 5 >= elements[container].letters * 4
    } ?? container
  }
}

/// What of a page is read.
struct HTMLPlan {
  /// The elements of the document, when the page has a known container; nil for the whole page.
  var document: Range<Int>?
  /// Letters outside of the document, in bytes.
  var around = 0
  /// Elements left out, by number.
  var hidden: Set<Int> = []
  /// What is told of them.
  var furniture: [HTMLSurvey.Furniture] = []
}
