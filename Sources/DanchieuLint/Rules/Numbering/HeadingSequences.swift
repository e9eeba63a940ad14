import DanchieuCitations

/// The sequences of an outline's headings, and where one of them breaks.
struct HeadingSequences {
  /// How a heading departs from the number that is due.
  enum Kind { case skips, repeats, goesBack }

  /// A heading that departs from its sequence.
  struct Slip {
    var kind: Kind
    /// Index of the heading.
    var node: Int
    /// Index of the heading that it is compared with.
    var previous: Int
    /// The number that was due.
    var due: Ordinal
  }

  /// As many numbers missing at once are a selection or a broken file, no slip.
  private static let widestGap: Int32 = 4

  private let outline: Outline
  /// How many members each sequence has, by its number.
  let counts: [Int]
  /// Indices of the nodes of each sequence of two or more, in order of position.
  let members: [ArraySlice<Int>]
  /// Whether lists of the document mostly have a point đ between d and e.
  private let usesDWithStroke: Bool
  /// Whether the norm of the document asks for đ among the points of its articles.
  private let asksForDWithStroke: Bool

  /// Sorts the nodes of `outline`, that of a document under `norm`, into sequences.
  init(_ outline: Outline, _ norm: Norm?) {
    self.outline = outline
    asksForDWithStroke =
      norm == .administrative2020 || norm == .normative2016 || norm == .normative2025
    // By number of a sequence: how many members it has and its last one so far.
    let nodes = outline.nodes
    var sequences = 0
    for index in nodes.indices { sequences = max(sequences, nodes[index].sequence + 1) }
    var counts = [Int](repeating: 0, count: sequences)
    var lasts = [Int](repeating: -1, count: sequences)
    var order: [Int] = []
    var stroke = 0
    var without = 0
    for index in nodes.indices {
      let sequence = nodes[index].sequence
      let last = lasts[sequence]
      if last < 0 {
        order.append(sequence)
      } else if nodes[index].unit == .point, nodes[index].ordinal.system == .letters {
        let number = nodes[index].ordinal.number
        if number == 5 {
          stroke += 1
        } else if number == 6, nodes[last].ordinal.number == 4 {
          without += 1
        }
      }
      counts[sequence] += 1
      lasts[sequence] = index
    }
    self.counts = counts
    members = Self.members(of: order, counts, nodes)
    usesDWithStroke = stroke > 2 * without
  }

  /// The members of the sequences in `order`, which have `counts`, in one array.
  private static func members(
    of order: [Int], _ counts: [Int], _ nodes: [Outline.Node]
  ) -> [ArraySlice<Int>] {
    var places = counts
    var ranges: [Range<Int>] = []
    var start = 0
    for sequence in order {
      places[sequence] = start
      // Alone, a heading cannot break anything.
      if counts[sequence] > 1 { ranges.append(start..<(start + counts[sequence])) }
      start += counts[sequence]
    }
    var members = [Int](repeating: 0, count: nodes.count)
    for index in nodes.indices {
      let place = places[nodes[index].sequence]
      members[place] = index
      places[nodes[index].sequence] = place + 1
    }
    return ranges.map { members[$0] }
  }

  /// Where the sequence breaks; none where too much of it does, since then it is no sequence.
  func slips(in members: ArraySlice<Int>) -> [Slip] {
    guard let first = members.first, isChecked(outline.nodes[first]),
      !areChaptersOfGoods(members)
    else { return [] }
    // d, e: in a document that uses đ, đ is missing among points; capitals have no norm.
    let hasStroke =
      outline.nodes[first].unit == .point
      && (usesDWithStroke || asksForDWithStroke && members.count > 4 && isInArticle(first))
    // f, j, w or z: the Vietnamese alphabet lacks them.
    func isForeign(_ ordinal: Ordinal) -> Bool {
      guard hasStroke, ordinal.system == .letters else { return false }
      switch ordinal.number {
      case 7, 11, 24, 27: return true
      default: return false
      }
    }
    func follows(_ ordinal: Ordinal, _ last: Ordinal) -> Bool {
      ordinal.follows(last) && (!isForeign(ordinal) || isForeign(last))
        && !(hasStroke && ordinal.system == .letters && last.number == 4 && ordinal.number == 6)
    }
    var slips: [Slip] = []
    var previous = first
    var last = outline.nodes[first].ordinal
    var i = members.startIndex + 1
    while i < members.endIndex {
      let current = members[i]
      let ordinal = outline.nodes[current].ordinal
      defer { i += 1 }
      if follows(ordinal, last) {
        (previous, last) = (current, ordinal)
        continue
      }
      let due = last.next
      let next = i + 1 < members.endIndex ? outline.nodes[members[i + 1]].ordinal : nil
      // "12, 28b, 13": an inserted number out of place is one of another instrument's.
      if ordinal.suffix != 0, ordinal.number != last.number, let next, follows(next, last) {
        continue
      }
      if isForeign(ordinal), ordinal > last {
        slips.append(Slip(kind: .skips, node: current, previous: previous, due: due))
      } else if ordinal == last {
        slips.append(Slip(kind: .repeats, node: current, previous: previous, due: due))
      } else if ordinal < last {
        slips.append(Slip(kind: .goesBack, node: current, previous: previous, due: due))
        // Out of place: the count goes on from the one before.
        if let next, follows(next, last) { continue }
      } else {
        // "1, 3, 2, 4": the one that goes back is reported.
        let isWide = ordinal.number - due.number >= Self.widestGap
        // "1, 12, 3": however wide, the next one goes on with what was due; but "1, 215, 3" is 2
        // with the sign of footnote 15.
        let hasFootnote = String(ordinal.number).hasPrefix(String(due.number))
        let goesOn = !hasFootnote && next.map { follows($0, due) } ?? false
        // "…, 11, 21" at the end: the digits of 12 exchanged.
        let isSwapped = next == nil && ordinal.isSwapped(due)
        if next != due, !isWide || goesOn || isSwapped {
          slips.append(Slip(kind: .skips, node: current, previous: previous, due: due))
        }
      }
      // A slip of one number only: the next one continues what was due.
      let isSlip = next.map { follows($0, due) && !follows($0, ordinal) } ?? false
      (previous, last) = (current, isSlip ? due : ordinal)
    }
    if outline.nodes[first].isQuoted { slips.removeAll { $0.kind == .skips } }
    return slips.count <= max(1, members.count / 5) ? slips : []
  }

  /// Whether the heading stands in an article of the document itself or of what it promulgates.
  private func isInArticle(_ index: Int) -> Bool {
    let node = outline.nodes[index]
    guard outline.trees[node.tree].kind.isMainText, !node.isQuoted else { return false }
    var parent = outline.nodes[index].parent
    // Lists in lists of an article are few; more of them are a table.
    for _ in 0..<Self.deepest {
      guard let current = parent else { return false }
      if outline.nodes[current].unit == .article { return true }
      parent = outline.nodes[current].parent
    }
    return false
  }
  private static let deepest = 16

  /// Chapters outside the document itself that hold no part with a word: those of a nomenclature
  /// of goods or diseases, of which a list names some.
  private func areChaptersOfGoods(_ members: ArraySlice<Int>) -> Bool {
    guard let first = members.first, outline.nodes[first].unit == .chapter,
      outline.trees[outline.nodes[first].tree].kind != .document
    else { return false }
    let chapters = Set(members)
    return !outline.nodes[first...].contains { node in
      (node.unit == .article || node.unit == .section)
        && node.parent.map { chapters.contains($0) } == true
    }
  }

  private func isChecked(_ node: Outline.Node) -> Bool {
    guard node.unit != .annex, node.unit != .form else { return false }
    switch outline.trees[node.tree].kind {
    case .form, .contents: return false
    case .document, .attached, .annex, .quoted, .afterSignature: return true
    }
  }
}
