import DanchieuDocument
import DanchieuText

/// Answers whether a document has an article, clause or point, and when that cannot be told.
///
/// "Absent" is said only where the numbering around was read completely: from 1 on without a gap,
/// to an end that stands in the text.
public final class PartIndex: Sendable {
  /// Whether a part is there.
  public enum Presence: Sendable, Equatable {
    case present
    /// The last number of its kind that is there.
    case absent(last: Ordinal)
    /// The outline of that place is not complete, or the words may mean another instrument.
    case unknown
  }

  /// The articles of one tree.
  private struct Articles {
    /// By number: the node of the last article that has it, -1 for none.
    private var nodes: [Int] = []
    /// How many different numbers there are.
    private(set) var count = 0
    private(set) var last = Ordinal(number: 0)
    private(set) var isComplete = true
    /// How many numbers a jump left out; nil where numbers repeat, go back or do not start at 1.
    private(set) var missing: Int32? = 0

    mutating func add(_ ordinal: Ordinal, at index: Int) {
      let isDue = count == 0 ? ordinal.isFirst : ordinal.follows(last)
      if !isDue {
        isComplete = false
        let jump = ordinal.number - last.number - 1
        missing = count > 0 && jump > 0 && ordinal.suffix == 0 ? missing.map { $0 + jump } : nil
      }
      let number = Int(ordinal.number)
      if ordinal.suffix == 0 {
        while nodes.count <= number { nodes.append(-1) }
        if nodes[number] < 0 { count += 1 }
        nodes[number] = index
      }
      last = ordinal
    }

    /// The article of this number.
    func node(_ number: Int32) -> Int? {
      guard nodes.indices.contains(Int(number)), nodes[Int(number)] >= 0 else { return nil }
      return nodes[Int(number)]
    }
  }

  private let reading: Reading
  private let outline: Outline
  /// By tree, of documents and attached regulations.
  private let articles: [Int: Articles]
  /// By node: its first child and the next one of the same parent, -1 for none.
  private let firstChild: [Int]
  private let nextSibling: [Int]
  /// The tree that the end of the text belongs to, and whether "./." follows its last article.
  private let lastTree: Int
  private let isClosed: Bool
  /// The text ends with a full stop: what is attached to a signed document is there to its end.
  private let endsWithStop: Bool
  /// Numbers of all lines that start with "Điều" and a number, headings or not.
  private let articleLines: ArticleLines

  /// Indexes the outline of `reading`.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(_ reading: Reading) {
    self.reading = reading
    let outline = reading.outline
    self.outline = outline
    let nodes = outline.nodes
    var firstChild = [Int](repeating: -1, count: nodes.count)
    var nextSibling = firstChild
    var index = nodes.count
    while index > 0 {
      index -= 1
      guard let parent = nodes[index].parent else { continue }
      nextSibling[index] = firstChild[parent]
      firstChild[parent] = index
    }
    var articles: [Int: Articles] = [:]
    for index in nodes.indices where nodes[index].unit == .article && !nodes[index].isQuoted {
      let tree = nodes[index].tree
      guard outline.trees[tree].kind.isMainText else { continue }
      articles[tree, default: Articles()].add(nodes[index].ordinal, at: index)
    }
    let lastTree = outline.segments.last?.tree ?? 0
    let last = articles[lastTree].flatMap { $0.node($0.last.number) }
    isClosed =
      last.map { Self.hasEndSign(reading.document.text, from: nodes[$0].range.end) } ?? false
    endsWithStop =
      reading.document.text.last { $0 > 0x20 } == 0x2E && outline.trees.first?.isSigned == true
    self.lastTree = lastTree
    self.articles = articles
    self.firstChild = firstChild
    self.nextSibling = nextSibling
    articleLines = ArticleLines()
  }

  /// Whether the articles of `tree` were read from 1 to an end that stands in the text.
  public func isWhole(_ tree: Int) -> Bool { articles[tree] != nil && isComplete(tree) }

  /// Whether the numbering of `tree` was read from 1 to its end.
  private func isComplete(_ tree: Int) -> Bool {
    guard let articles = articles[tree] else { return true }
    return articles.isComplete && articles.count >= 2 && isEnded(tree)
  }

  /// The same, but for one article that was left out when the others were not renumbered.
  private func isNearlyComplete(_ tree: Int) -> Bool {
    guard let articles = articles[tree], articles.missing == 1 else { return isComplete(tree) }
    return articles.count >= 3 && isEnded(tree)
  }

  /// Whether the end of `tree` stands in the text: a signature, another tree or "./." follows.
  private func isEnded(_ tree: Int) -> Bool {
    outline.trees[tree].isSigned || tree != lastTree || isClosed
      || outline.trees[tree].kind == .attached && endsWithStop
  }

  /// Whether "./." stands from `offset` on, as at the end of a document.
  private static func hasEndSign(_ text: [UInt8], from offset: Int) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var i = bytes.count - 3
      while i >= offset {
        if bytes[i] == 0x2E, bytes[i + 1] == 0x2F, bytes[i + 2] == 0x2E { return true }
        i -= 1
      }
      return false
    }
  }

  // MARK: Articles

  /// Whether some tree has the article, or the tree `wanted` where the words mean that one; `inLines`
  /// asks lines that are no headings, too.
  public func article(
    _ ordinal: Ordinal, inLines: Bool = true, of wanted: Int? = nil
  ) -> Presence {
    guard ordinal.suffix == 0, !articles.isEmpty, wanted.map({ articles[$0] != nil }) != false
    else { return .unknown }
    var last = Ordinal(number: 0)
    for (tree, numbers) in articles {
      if let wanted, wanted != tree { continue }
      if numbers.node(ordinal.number) != nil { return .present }
      guard ordinal > numbers.last,
        isNearlyComplete(tree) || closes(numbers) && ordinal.number > numbers.last.number + 2
      else { return .unknown }
      last = max(last, numbers.last)
    }
    let isSomewhere =
      inLines
      && articleLines.offsets(of: Int(ordinal.number), in: reading.document.text).contains {
        offset in
        wanted.map { isOfOtherText(offset, than: $0) } != true
      }
      || ordinal.follows(last)
        && articleLines.hasMistyped(Int(ordinal.number), in: reading.document.text)
    return isSomewhere ? .unknown : .absent(last: last)
  }

  /// Whether `offset` stands in a main text that is not the tree `wanted`.
  private func isOfOtherText(_ offset: Int, than wanted: Int) -> Bool {
    let tree = outline.tree(at: offset)
    return tree != wanted && articles[tree] != nil
  }

  /// Whether the title of the last article is that of one which ends an instrument; one or two more
  /// may follow where the text is cut.
  private func closes(_ articles: Articles) -> Bool {
    guard articles.isComplete, articles.count >= 2,
      let last = articles.node(articles.last.number)
    else { return false }
    let text = reading.document.text
    let start = outline.nodes[last].range.end
    let line = text[start...].prefix(100).prefix { $0 != 0x0A }
    guard line.count < 100 else { return false }
    let title = String(decoding: line, as: UTF8.self).lowercased()
    return Self.closings.contains { title.hasSuffix($0) }
  }
  private static let closings = [
    "điều khoản thi hành", "hiệu lực thi hành", "tổ chức thực hiện", "trách nhiệm thi hành",
    "tổ chức thi hành", "hiệu lực và trách nhiệm thi hành",
  ]

  /// The articles of this number, one at most in each tree.
  public func articles(_ ordinal: Ordinal) -> [Int] {
    guard ordinal.suffix == 0 else { return [] }
    let found = articles.values.compactMap { $0.node(ordinal.number) }
    return found.count > 1 ? found.sorted() : found
  }

  /// The article that the byte at `offset` stands in, nil where that is not certain.
  public func enclosingArticle(at offset: Int) -> Int? {
    enclosing(at: offset) { outline.nodes[$0].unit == .article }
  }

  /// The clause of an article that the byte at `offset` stands in.
  public func enclosingClause(at offset: Int) -> Int? {
    enclosing(at: offset) { index in
      let node = outline.nodes[index]
      guard node.unit == .clause, node.ordinal.prefix == 0, let parent = node.parent else {
        return false
      }
      return outline.nodes[parent].unit == .article
    }
  }

  private func enclosing(at offset: Int, where isWanted: (Int) -> Bool) -> Int? {
    var index = outline.node(at: offset)
    while let current = index {
      let node = outline.nodes[current]
      guard !node.isQuoted, outline.trees[node.tree].kind.isMainText else { return nil }
      if isWanted(current) { return current }
      index = node.parent
    }
    return nil
  }

  // MARK: Clauses and points

  /// Whether the part `index` has the clause or point `ordinal`.
  public func part(_ unit: Pinpoint.Unit, _ ordinal: Ordinal, in index: Int) -> Presence {
    let first = firstChild[index]
    var count = 0
    var child = first
    while child >= 0 {
      guard outline.nodes[child].unit == unit else { return beyondLines(ordinal, in: index) }
      count += 1
      child = nextSibling[child]
    }
    if count == 0 { return undivided(ordinal, in: index) }
    guard ordinal.suffix == 0, count >= 2 || isOneParagraph(first, of: index) else {
      return .unknown
    }
    let sequence = outline.nodes[first].sequence
    var last = Ordinal(number: 0)
    child = first
    while child >= 0 {
      let current = outline.nodes[child].ordinal
      let isDue = child == first ? current.isFirst : current.follows(last)
      guard isDue, outline.nodes[child].sequence == sequence else { return .unknown }
      last = current
      if current == ordinal { return .present }
      child = nextSibling[child]
    }
    guard ordinal > last, ordinal.system == last.system, let end = end(of: index),
      !mentions(ordinal, from: outline.nodes[index].range.end, to: end)
    else { return .unknown }
    return .absent(last: last)
  }

  /// Whether the only child of a part is one line, with which the part ends.
  private func isOneParagraph(_ child: Int, of index: Int) -> Bool {
    guard firstChild[child] < 0, let end = end(of: index) else { return false }
    let lines = reading.document.text[outline.nodes[child].range.end..<end].split(separator: 0x0A)
    return lines.count { line in line.contains { $0 > 0x20 } } == 1
  }

  /// Absent where the part is one paragraph that no number divides; where several paragraphs stand,
  /// their numbers may have been lost.
  private func undivided(_ ordinal: Ordinal, in index: Int) -> Presence {
    let start = outline.nodes[index].range.end
    guard ordinal.suffix == 0, outline.nodes[index].unit == .article || ordinal.system == .letters,
      let end = end(of: index), end - start < 800,
      !mentions(ordinal, from: start, to: end), !isWithheld(from: start, to: end)
    else { return .unknown }
    let lines = reading.document.text[start..<end].split(separator: 0x0A)
    let sentences = lines.count { line in
      line.last { $0 > 0x20 }.map { ".;:".utf8.contains($0) } ?? false
    }
    let isHeaded = outline.nodes[index].unit == .article
    return sentences == 1 && lines.count <= (isHeaded ? 3 : 2)
      ? .absent(last: Ordinal(number: 0)) : beyondLines(ordinal, in: index)
  }

  /// Absent where an article has fewer lines than `ordinal` says, whatever they count as.
  private func beyondLines(_ ordinal: Ordinal, in index: Int) -> Presence {
    let start = outline.nodes[index].range.end
    guard ordinal.suffix == 0, ordinal.system == .arabic, outline.nodes[index].unit == .article,
      let end = end(of: index), end - start < 8_000, !mentions(ordinal, from: start, to: end),
      !isWithheld(from: start, to: end),
      // "Điều 11 12. Phương pháp": the old number beside the new one
      reading.document.text[start..<end].first(where: { $0 > 0x2E }).map({ $0 &- 0x30 > 9 })
        == true,
      reading.document.text[start..<end].split(separator: 0x0A).count < Int(ordinal.number)
    else { return .unknown }
    return .absent(last: Ordinal(number: 0))
  }

  /// Whether the text was left out or repealed: "[…]", "(bãi bỏ)".
  private func isWithheld(from start: Int, to end: Int) -> Bool {
    let text = reading.document.text[start..<end]
    return !text.contains { ".;:".utf8.contains($0) }
      || text.split(separator: 0x0A).contains { line in
        line.allSatisfy { $0 <= 0x20 || Self.dots.contains($0) }
          || line.count < 40 && line.firstRange(of: Self.repealed) != nil
      }
  }
  /// What lines of omissions are made of; of "…" its three bytes.
  private static let dots = Set(".[]()…".utf8)
  private static let repealed = Array("ãi bỏ".utf8)

  /// One past the last byte of the part; nil where its end is not certain.
  private func end(of index: Int) -> Int? {
    let node = outline.nodes[index]
    guard let articles = articles[node.tree], articles.isComplete || articles.missing == 1 else {
      return nil
    }
    var next = index + 1
    while next < outline.nodes.count {
      let other = outline.nodes[next]
      if other.tree == node.tree, !isInside(other, index) {
        let isGap = other.unit == .article && articles.node(other.ordinal.number - 1) == nil
        return isGap && !other.ordinal.isFirst ? nil : other.range.start
      }
      if other.tree != node.tree, !other.isQuoted { break }
      next += 1
    }
    guard isEnded(node.tree) else { return nil }
    return next < outline.nodes.count
      ? outline.nodes[next].range.start : reading.document.text.count
  }

  private func isInside(_ node: Outline.Node, _ ancestor: Int) -> Bool {
    var parent = node.parent
    while let current = parent, current >= ancestor {
      if current == ancestor { return true }
      parent = outline.nodes[current].parent
    }
    return false
  }

  /// Whether the sign of `ordinal` ("7.", "k)") stands anywhere as a word of its own.
  private func mentions(_ ordinal: Ordinal, from: Int, to: Int) -> Bool {
    reading.document.text.withUnsafeBufferPointer { bytes in
      let numbers = NumberReader(letters: Letters(bytes: bytes))
      var i = from
      while i < to {
        defer { i += 1 }
        guard i == from || bytes[i - 1] <= 0x20 || bytes[i - 1] == 0xA0 || bytes[i - 1] == 0x2A
        else { continue }
        let end: Int
        if ordinal.system == .letters {
          guard let letter = numbers.listLetter(at: i, before: to),
            letter.place == Int(ordinal.number)
          else { continue }
          end = letter.end
        } else {
          guard let (value, next) = numbers.digits(at: i, before: to), value == ordinal.number
          else { continue }
          end = next
        }
        guard end < to else { continue }
        if bytes[end] == 0x2E || bytes[end] == 0x29 || bytes[end] == 0x2F { return true }
        // "3, Chấp hành …": a comma for the point
        if bytes[end] == 0x2C, i == from || bytes[i - 1] == 0x0A { return true }
      }
      return false
    }
  }
}
