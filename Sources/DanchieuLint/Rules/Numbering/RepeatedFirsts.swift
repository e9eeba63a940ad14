import DanchieuCitations
import DanchieuText

/// First numbers that are printed twice ("1. …", "1. …", "2. …").
///
/// The outline reads the second one as the beginning of a list inside the first, or of another
/// document. It is none where the first stands alone in its list, ends its line without
/// announcing anything, and the second follows in the next line.
struct RepeatedFirsts {
  private let subject: Subject
  private let nodes: [Outline.Node]
  private let sequences: HeadingSequences

  /// Looks at the outline of `subject`, which `sequences` has sorted.
  init(_ subject: Subject, _ sequences: HeadingSequences) {
    self.subject = subject
    self.sequences = sequences
    nodes = subject.reading.outline.nodes
  }

  /// The repeated numbers, in order of position.
  func slips() -> [HeadingSequences.Slip] {
    nodes.indices.dropFirst().compactMap { index in
      guard nodes[index].ordinal.isFirst,
        let first = sectionBefore(index) ?? itemBeforePoints(index) ?? listBefore(index)
          ?? romanBefore(index)
      else { return nil }
      return HeadingSequences.Slip(
        kind: .repeats, node: index, previous: first, due: nodes[index].ordinal.next)
    }
  }

  private func listBefore(_ index: Int) -> Int? {
    guard !nodes[index].isQuoted || mayBeLast(index),
      isList(index) || nodes[index].ordinal.prefix != 0 || mayBeLast(index)
    else { return nil }
    return nodes[index].unit == .article ? articleBefore(index) : itemAround(index)
  }

  /// "Mục 1 … Điều 2 … Mục 1 … Điều 3", "Chương I … Chương I": the section with the same number before,
  /// where the articles run on; nil where a wider unit begins in between.
  private func sectionBefore(_ index: Int) -> Int? {
    let node = nodes[index]
    guard node.unit == .chapter || node.unit == .section || node.unit == .part, !node.isQuoted,
      isOwnText(node.tree), !isTorn(node),
      let next = nodes[index...].dropFirst().prefix(4).first(where: { $0.unit == .article })
    else { return nil }
    var last: Outline.Node?
    for before in nodes[..<index].indices.suffix(400).reversed() {
      let other = nodes[before]
      guard !other.isQuoted, isOwnText(other.tree) else { return nil }
      if other.unit == .article, last == nil {
        guard next.ordinal.follows(other.ordinal) else { return nil }
        last = other
      }
      if other.unit == node.unit {
        return last != nil && other.ordinal == node.ordinal ? before : nil
      }
      if other.unit == .chapter || other.unit == .part { return nil }
    }
    return nil
  }

  /// "Chương I" and, in the next line, "I": a number that a page layout has torn.
  private func isTorn(_ node: Outline.Node) -> Bool {
    let after = subject.text.slice(TextRange(node.range.end, node.range.end + 40))
    guard let line = after.split(whereSeparator: { $0 <= 0x20 }).first else { return false }
    return line.allSatisfy { "IVX".utf8.contains($0) }
  }

  /// "1. Tuyên truyền", "a) …", "b) ….", "1. Kê khai" under "II.": the item around the points, where no
  /// point ends in words that announce a list, and the count goes on nowhere.
  private func itemBeforePoints(_ index: Int) -> Int? {
    let node = nodes[index]
    guard node.unit == .clause, !node.isQuoted, isOwnText(node.tree), !isList(index),
      let point = node.parent, nodes[point].unit == .point, point == index - 1,
      let item = nodes[point].parent, nodes[item].unit == .clause, !isList(item),
      nodes[item].ordinal == node.ordinal, nodes[item].range.count == node.range.count,
      let outer = nodes[item].parent, nodes[outer].ordinal.system == .roman,
      index + 1 == nodes.count || nodes[index + 1].parent != index
    else { return nil }
    return endsLine(point, before: index) ? item : nil
  }

  /// "I. MỤC TIÊU … I. NHIỆM VỤ": the first of two titles in capitals, where the count goes on from
  /// neither.
  private func romanBefore(_ index: Int) -> Int? {
    let node = nodes[index]
    guard node.ordinal.system == .roman, node.unit != .chapter, node.unit != .part, !node.isQuoted,
      isOwnText(node.tree), sequences.counts[node.sequence] == 1
    else { return nil }
    var ancestor = node.parent
    while let place = ancestor {
      if nodes[place].ordinal.system == .roman {
        return nodes[place].ordinal == node.ordinal && nodes[place].unit == node.unit
          && !isList(place) && isInCapitals(index) && isInCapitals(place) ? place : nil
      }
      ancestor = nodes[place].parent
    }
    return nil
  }

  /// Whether the title behind the sign at `index` has no small letter.
  private func isInCapitals(_ index: Int) -> Bool {
    let end = nodes[index].range.end
    let line = subject.text.slice(TextRange(end, end + 120)).prefix { $0 != 0x0A }
    let title = String(decoding: line, as: UTF8.self)
    return title.contains(where: \.isLetter) && !title.contains(where: \.isLowercase)
  }

  /// Whether the count goes on after the heading.
  private func isList(_ index: Int) -> Bool { sequences.counts[nodes[index].sequence] > 1 }

  /// An article, the clause of one or of a section "I.", or the point of a clause: they need not go on
  /// for a number to be repeated.
  private func mayBeLast(_ index: Int) -> Bool {
    if nodes[index].unit == .article { return true }
    guard let parent = nodes[index].parent, let outer = nodes[parent].parent else { return false }
    switch nodes[index].unit {
    case .clause: return nodes[outer].unit == .article || nodes[outer].ordinal.system == .roman
    case .point:
      return nodes[outer].unit == .clause
        && nodes[outer].parent.map {
          nodes[$0].unit == .article || nodes[$0].ordinal.system == .roman
        } == true
    default: return false
    }
  }

  /// The clause or point with the same number that the list at `index` would stand in.
  private func itemAround(_ index: Int) -> Int? {
    let node = nodes[index]
    guard node.unit == .clause || node.unit == .point, isOwnText(node.tree) || node.isQuoted,
      let parent = node.parent, parent == index - 1, !isList(parent),
      nodes[parent].unit == node.unit, nodes[parent].ordinal == node.ordinal,
      nodes[parent].parent.map({
        nodes[$0].unit == .article || nodes[$0].unit == .clause
          || nodes[$0].ordinal.system == .roman
      }) ?? false
    else { return nil }
    return endsLine(parent, before: index) ? parent : nil
  }

  /// The one article, with the same number, of the unsigned text that ends where the heading at
  /// `index` begins another one.
  private func articleBefore(_ index: Int) -> Int? {
    let (node, before) = (nodes[index], nodes[index - 1])
    let trees = subject.reading.outline.trees
    guard node.tree > 0, before.tree == node.tree - 1, before.unit == .article, !isList(index - 1),
      before.ordinal == node.ordinal, isOwnText(node.tree), isOwnText(before.tree),
      !trees[before.tree].isSigned, isList(index) || trees[node.tree].isSigned
    else { return nil }
    return endsLine(index - 1, before: index) ? index - 1 : nil
  }

  private func isOwnText(_ tree: Int) -> Bool {
    subject.reading.outline.trees[tree].kind.isMainText
  }

  /// Whether the heading at `index` stands in the line after that of `first`, whose words announce
  /// no list.
  private func endsLine(_ first: Int, before index: Int) -> Bool {
    let between = subject.text.slice(
      TextRange(nodes[first].range.end, nodes[index].range.start))
    guard between.count < 600, between.count(where: { $0 == 0x0A }) == 1 else { return false }
    let sign = between.last { $0 > 0x20 && $0 != UInt8(ascii: "*") }
    return sign == UInt8(ascii: ";") || sign == UInt8(ascii: ".")
  }
}
