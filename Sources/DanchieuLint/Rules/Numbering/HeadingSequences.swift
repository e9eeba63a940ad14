import DanchieuCitations

/// The sequences of an outline's headings, and where one of them breaks.
struct HeadingSequences {
  /// How a heading departs from the number that is due.
  enum Kind {
    case skips, repeats, goesBack
    /// A letter that the Vietnamese alphabet lacks.
    case foreign
  }

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
  /// Indices of the nodes of each sequence in which some number is not simply the next one, in order
  /// of position.
  let members: [[Int]]
  /// Whether lists of the document mostly have a point đ between d and e.
  private let usesDWithStroke: Bool
  /// Whether the norm of the document asks for đ among the points of its articles.
  private let asksForDWithStroke: Bool

  /// Whether signs of footnotes may have become digits of the numbers before them.
  private let mayHaveNotes: Bool

  /// Sorts the nodes of `outline`, that of a document under `norm`, into sequences.
  init(_ outline: Outline, _ norm: Norm?, mayHaveNotes: Bool) {
    self.outline = outline
    self.mayHaveNotes = mayHaveNotes
    asksForDWithStroke =
      norm == .administrative2020 || norm == .normative2016 || norm == .normative2025
    let sorted = outline.nodes.withUnsafeBufferPointer(Self.sort)
    counts = sorted.counts
    members = sorted.members
    usesDWithStroke = sorted.stroke > 2 * sorted.without
  }

  /// The counts and members of the sequences, how many lists have đ after d, and how many e.
  private static func sort(_ nodes: UnsafeBufferPointer<Outline.Node>)
    -> (counts: [Int], members: [[Int]], stroke: Int, without: Int)
  {
    var sequences = 0
    for index in nodes.indices { sequences = max(sequences, nodes[index].sequence + 1) }
    var counts = [Int](repeating: 0, count: sequences)
    // By sequence: its last node so far.
    var lasts = [Int](repeating: -1, count: sequences)
    // By sequence: whether a number in it is not simply the next one.
    var isOdd: [Bool] = []
    var stroke = 0
    var without = 0
    for index in nodes.indices {
      let sequence = nodes[index].sequence
      let last = lasts[sequence]
      if last >= 0 {
        let (ordinal, before) = (nodes[index].ordinal, nodes[last].ordinal)
        if ordinal.system == .letters, nodes[index].unit == .point {
          if ordinal.number == 5 { stroke += 1 }
          if ordinal.number == 6, before.number == 4 { without += 1 }
        }
        if !isNext(ordinal, before) {
          if isOdd.isEmpty { isOdd = [Bool](repeating: false, count: sequences) }
          isOdd[sequence] = true
        }
      }
      counts[sequence] += 1
      lasts[sequence] = index
    }
    return (counts, isOdd.isEmpty ? [] : members(of: isOdd, nodes), stroke, without)
  }

  /// Whether a number is the next one after `before` in every alphabet; nearly all are.
  private static func isNext(_ ordinal: Ordinal, _ before: Ordinal) -> Bool {
    ordinal.number == before.number + 1 && ordinal.suffix == 0 && ordinal.prefix == before.prefix
      && (ordinal.system != .letters || !isForeign(ordinal))
  }

  /// The members of the sequences that `isOdd` says yes to.
  private static func members(
    of isOdd: [Bool], _ nodes: UnsafeBufferPointer<Outline.Node>
  ) -> [[Int]] {
    var places = [Int](repeating: -1, count: isOdd.count)
    var members: [[Int]] = []
    for index in nodes.indices where isOdd[nodes[index].sequence] {
      let sequence = nodes[index].sequence
      if places[sequence] < 0 {
        places[sequence] = members.count
        members.append([])
      }
      members[places[sequence]].append(index)
    }
    return members
  }

  /// f, j, w or z: the Vietnamese alphabet lacks them.
  private static func isForeign(_ letter: Ordinal) -> Bool {
    switch letter.number {
    case 7, 11, 24, 27: true
    default: false
    }
  }

  /// Where the sequence breaks; none where too much of it does, since then it is no sequence.
  func slips(in members: [Int]) -> [Slip] {
    guard let first = members.first, isChecked(outline.nodes[first]),
      !areChaptersOfGoods(members)
    else { return [] }
    // d, e: in a document that uses đ, đ is missing among points; capitals have no norm.
    let hasStroke =
      outline.nodes[first].unit == .point
      && (usesDWithStroke || asksForDWithStroke && members.count > 4 && isInArticle(first))
    func isForeign(_ ordinal: Ordinal) -> Bool {
      hasStroke && ordinal.system == .letters && Self.isForeign(ordinal)
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
      let due = last.due(before: ordinal)
      let next = i + 1 < members.endIndex ? outline.nodes[members[i + 1]].ordinal : nil
      // "4, 5a, 5b, 6": 5 is divided.
      let isDivided =
        ordinal.suffix == 1 && ordinal.number == last.number + 1
        && next?.number == ordinal.number && next?.suffix == 2
      if isDivided, ordinal.system == .arabic {
        (previous, last) = (current, ordinal)
        continue
      }
      // "12, 28b, 13": an inserted number out of place is one of another instrument's.
      if ordinal.suffix != 0, ordinal.number != last.number, let next, follows(next, last) {
        continue
      }
      if isForeign(ordinal), ordinal > last {
        slips.append(Slip(kind: .foreign, node: current, previous: previous, due: due))
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
        let hasFootnote =
          String(ordinal.number).hasPrefix(String(due.number))
          && (mayHaveNotes
            || !ordinal.hasDoubledDigit(of: due) && outline.nodes[current].unit != .article)
        let goesOn = !hasFootnote && next.map { follows($0, due) } ?? false
        // "…, 11, 21" at the end: the digits of 12 exchanged.
        let isSwapped = next == nil && ordinal.isSwapped(due)
        if next != due,
          !isWide || goesOn || isSwapped
            || next == nil && hasDigitTooMany(current, due)
        {
          slips.append(Slip(kind: .skips, node: current, previous: previous, due: due))
        }
      }
      // A slip of one number only: the next one continues what was due.
      let isSlip = next.map { follows($0, due) && !follows($0, ordinal) } ?? false
      (previous, last) = (current, isSlip ? due : ordinal)
    }
    if outline.nodes[first].isQuoted {
      slips.removeAll { $0.kind == .skips || $0.kind == .foreign }
    }
    return slips.count <= max(1, members.count / 5) ? slips : []
  }

  /// "Điều 1, Điều 2, Điều 13" at the end of a signed text: a 1 too many before what was due, or,
  /// in any list of the text, a digit of it twice.
  private func hasDigitTooMany(_ index: Int, _ due: Ordinal) -> Bool {
    let node = outline.nodes[index]
    let tree = outline.trees[node.tree]
    guard !node.isQuoted, tree.kind.isMainText, node.unit != .article || tree.isSigned else {
      return false
    }
    if !mayHaveNotes, node.ordinal.hasDoubledDigit(of: due) { return true }
    return node.unit == .article && (2...9).contains(due.number)
      && node.ordinal.number == due.number + 10
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
  private func areChaptersOfGoods(_ members: [Int]) -> Bool {
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
