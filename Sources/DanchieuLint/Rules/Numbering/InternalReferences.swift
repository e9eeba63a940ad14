import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// Resolves references to parts of this document, where the words surely mean this document.
final class InternalReferences {
  /// A unit that the document does not have.
  struct Missing {
    var pinpoint: Pinpoint
    /// The part that lacks it; nil for an article.
    var parent: Int?
    /// The last number that is there.
    var last: Ordinal
    /// Later numbers are there.
    var isLeftOut = false
    /// The tree that lacks an article, where the words mean one of several.
    var tree: Int?
  }

  private let reading: Reading
  private let text: Mention.Text
  let index: PartIndex
  /// Starts of the citations of other instruments, in order.
  private let outward: [Int]
  /// The articles that quote headings of another instrument.
  private let amending: Set<Int>

  /// Prepares the references of `reading`.
  init(_ reading: Reading) {
    self.reading = reading
    text = Mention.Text(bytes: reading.document.text)
    index = PartIndex(reading)
    var amending: Set<Int> = []
    var article: Int?
    let nodes = reading.outline.nodes
    for place in nodes.indices {
      if nodes[place].isQuoted {
        if let article { amending.insert(article) }
      } else if nodes[place].unit == .article {
        article = place
      }
    }
    self.amending = amending
    outward = reading.citations.compactMap {
      $0.kind == .internal || $0.kind == .selfReference ? nil : $0.range.start
    }
  }

  /// The units of `citation` that are missing.
  func missing(in citation: Citation) -> [Missing] {
    guard !citation.isQuoted, !citation.isNested, !citation.pinpoints.isEmpty,
      citation.kind == .selfReference || citation.kind == .internal
    else { return [] }
    switch citation.relation {
    case .amends, .replaces, .repeals, .corrects: return []
    default: break
    }
    var pinpoints = reading.pinpoints(of: citation)
    // A clause or point alone does not say of which article.
    if pinpoints.count == 1, pinpoints.first?.unit != .article { return [] }
    let kind =
      reading.outline.trees.isEmpty
      ? .document : reading.outline.trees[reading.outline.tree(at: citation.range.start)].kind
    guard holds(citation, kind) else { return [] }
    var place = Place(offset: citation.range.start, ownsNumbers: true)
    if citation.kind == .selfReference {
      place.ownsNumbers = isOwn(citation, kind)
      place.tree = tree(namedBy: citation, kind)
    } else if kind == .document, isAmongRecipients(citation) {
      place.tree = reading.outline.tree(at: citation.range.start)
    }
    let isSent = place.tree != nil && citation.kind == .internal
    if pinpoints.count > 1 { pinpoints.sort { $0.range < $1.range } }
    // Nearly all parts are there; only for others it matters whose they may be.
    if missing(pinpoints, at: place).isEmpty || amends(citation) || reading.namesAttached(citation)
    {
      return []
    }
    if citation.kind == .internal {
      place.ownsNumbers = isSent || namesThisText(citation) || !mayPointOutward(citation)
    }
    place.isSure = true
    return missing(pinpoints, at: place)
  }

  /// Where a reference stands, and whose parts it may name.
  private struct Place {
    var offset: Int
    /// Numbers without "này" are those of this document.
    var ownsNumbers: Bool
    /// The tree whose articles are meant; nil where it may be any.
    var tree: Int?
    /// Lines that are no headings are asked for articles, too.
    var isSure = false
  }

  /// "Điều 8 văn bản này".
  private func namesThisText(_ citation: Citation) -> Bool {
    let end = citation.range.end
    return Words.first(3, of: text.slice(TextRange(end, end + 24))).elementsEqual(Self.thisText)
  }
  private static let thisText = Words.of("văn bản này")

  /// "- Như Điều 3;": the article of the document that is sent, not of what it promulgates.
  func isAmongRecipients(_ citation: Citation) -> Bool {
    let start = citation.range.start
    let line = text.slice(TextRange(max(0, start - 12), start))
      .split(separator: 0x0A, omittingEmptySubsequences: false).last
    return line.map { Words.of($0) == Self.like } ?? false
  }
  private static let like = Words.of("như")

  /// The tree that "Quy chế này" inside a regulation means, or "Quyết định này" inside the decision that
  /// promulgates it: the one around, as the articles of both have the same numbers.
  private func tree(namedBy citation: Citation, _ kind: Outline.TreeKind) -> Int? {
    let isOwnType = citation.type == reading.heading.type
    guard kind == .attached && !isOwnType || kind == .document && isOwnType,
      !reading.outline.trees.isEmpty
    else { return nil }
    return reading.outline.tree(at: citation.range.start)
  }

  /// Whether references at a place of `kind` are looked at: in annexes only those that name the
  /// document itself ("Điều 9 Quyết định này").
  private func holds(_ citation: Citation, _ kind: Outline.TreeKind) -> Bool {
    switch kind {
    case .document, .attached: true
    case .annex, .afterSignature: citation.kind == .selfReference
    case .form, .quoted, .contents: false
    }
  }

  /// Whether the article around quotes the text of another instrument.
  private func amends(_ citation: Citation) -> Bool {
    guard let article = index.enclosingArticle(at: citation.range.start) else { return false }
    return amending.contains(article)
  }

  /// Articles, clauses and points only; other units are not resolved.
  private static func rank(_ unit: Pinpoint.Unit) -> Int {
    switch unit {
    case .point: 1
    case .clause: 2
    case .article: 3
    case .indent, .paragraph: 0
    default: 9
    }
  }

  /// Those of `pinpoints`, which are in order of position, that are missing.
  private func missing(_ pinpoints: ArraySlice<Pinpoint>, at place: Place) -> [Missing] {
    var found: [Missing] = []
    for index in pinpoints.indices where (1...3).contains(Self.rank(pinpoints[index].unit)) {
      if let missing = missing(pinpoints[index], before: pinpoints[(index + 1)...], at: place) {
        found.append(missing)
      }
    }
    return found
  }

  /// `pinpoint` where it is missing. The units above it are the next wider ones of `rest`, which
  /// follow it.
  private func missing(
    _ pinpoint: Pinpoint, before rest: ArraySlice<Pinpoint>, at place: Place
  ) -> Missing? {
    var clause: Pinpoint?
    var article: Pinpoint?
    var rank = Self.rank(pinpoint.unit)
    for wider in rest where Self.rank(wider.unit) > rank {
      rank = Self.rank(wider.unit)
      switch rank {
      case 2: clause = wider
      case 3: article = wider
      default: return nil
      }
    }
    guard let ordinal = ordinal(pinpoint) else { return nil }
    switch pinpoint.unit {
    case .article:
      guard place.ownsNumbers,
        case .absent(let last) = index.article(
          ordinal, inLines: place.isSure, of: place.tree)
      else { return nil }
      return Missing(pinpoint: pinpoint, parent: nil, last: last, tree: place.tree)
    case .clause:
      guard let article else { return nil }
      return missing(pinpoint, ordinal, in: articles(article, at: place))
    case .point:
      guard let clause else { return nil }
      guard let article else {
        guard isThis(clause), let here = index.enclosingClause(at: place.offset) else { return nil }
        return missing(pinpoint, ordinal, in: CollectionOfOne(here))
      }
      guard let number = self.ordinal(clause) else { return nil }
      let articles = articles(article, at: place)
      let clauses = articles.compactMap { self.clause(number, of: $0) }
      guard clauses.count == articles.count else { return nil }
      return missing(pinpoint, ordinal, in: clauses)
    default: return nil
    }
  }

  /// The clause `number` of the article at `article`.
  private func clause(_ number: Ordinal, of article: Int) -> Int? {
    var place = article + 1
    let nodes = reading.outline.nodes
    while place < nodes.count, nodes[place].unit != .article {
      if nodes[place].parent == article, nodes[place].ordinal == number { return place }
      place += 1
    }
    return nil
  }

  /// The articles that a pinpoint may mean; "Điều này" is the one around.
  private func articles(_ pinpoint: Pinpoint, at place: Place) -> [Int] {
    if isThis(pinpoint) { return index.enclosingArticle(at: place.offset).map { [$0] } ?? [] }
    guard place.ownsNumbers, let ordinal = ordinal(pinpoint) else { return [] }
    let articles = index.articles(ordinal)
    guard let tree = place.tree else { return articles }
    return articles.filter { reading.outline.nodes[$0].tree == tree }
  }

  /// Missing in all of `parents`, of which there is one at least.
  private func missing(
    _ pinpoint: Pinpoint, _ ordinal: Ordinal, in parents: some Collection<Int>
  ) -> Missing? {
    var result: Missing?
    for parent in parents {
      guard case .absent(let last) = index.part(pinpoint.unit, ordinal, in: parent) else {
        return nil
      }
      result = Missing(pinpoint: pinpoint, parent: parent, last: last)
    }
    return result
  }

  private func isThis(_ pinpoint: Pinpoint) -> Bool {
    let start = pinpoint.value.start
    return start < pinpoint.value.end && reading.document.text[start] | 0x20 == UInt8(ascii: "n")
  }

  private func ordinal(_ pinpoint: Pinpoint) -> Ordinal? {
    let range = pinpoint.value
    return reading.document.text[range.start..<range.end].withUnsafeBufferPointer {
      Ordinal(value: $0, unit: pinpoint.unit)
    }
  }

  // MARK: Whose parts

  /// "Quyết định này" in a decision, "Quy chế này" in the regulation that it promulgates.
  private func isOwn(_ citation: Citation, _ kind: Outline.TreeKind) -> Bool {
    guard let type = citation.type, let own = reading.heading.type else { return false }
    return type == own || kind == .attached
  }

  /// Whether "Điều 30" without "này" may be an article of another instrument: one is cited in the
  /// same article, or a name or "của" follows.
  private func mayPointOutward(_ citation: Citation) -> Bool {
    guard let article = index.enclosingArticle(at: citation.range.start) else { return true }
    let nodes = reading.outline.nodes
    var next = article + 1
    while next < nodes.count, nodes[next].unit != .article { next += 1 }
    let end = next < nodes.count ? nodes[next].range.start : reading.document.text.count
    let start = nodes[article].range.start
    return namesAnother(from: start, to: end) || !endsPhrase(citation.range.end)
  }

  /// Whether another instrument is cited from `start` on, before `end`.
  func namesAnother(from start: Int, to end: Int) -> Bool {
    firstOutward(from: start).map { $0 < end } ?? false
  }

  private func firstOutward(from offset: Int) -> Int? {
    var low = 0
    var high = outward.count
    while low < high {
      let middle = (low + high) / 2
      if outward[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < outward.count ? outward[low] : nil
  }

  /// Whether a stop follows, or a verb ("các ông có tên tại Điều 1 chịu trách nhiệm"): no name of an
  /// instrument can.
  private func endsPhrase(_ offset: Int) -> Bool {
    let text = reading.document.text
    var i = offset
    while i < text.count, text[i] == 0x20 || text[i] == 0x09 { i += 1 }
    guard i < text.count else { return true }
    return text[i] == 0x2E || text[i] == 0x3B || text[i] == 0x3A
      || Words.first(3, of: text[i...].prefix(24)).starts(with: Self.answers)
  }
  private static let answers = Words.of("chịu trách nhiệm")
}

extension Reading {
  /// "khoản 2 Điều 4 của Quy chế thi ban hành kèm theo Thông tư này": whether `citation` names a part
  /// of what the document promulgates.
  func namesAttached(_ citation: Citation) -> Bool {
    guard let last = pinpoints(of: citation).map(\.range.end).max(), last < citation.range.end
    else { return false }
    return document.text[last..<citation.range.end].holds(Self.attached)
  }
  private static let attached = Array("kèm theo".utf8)
}
