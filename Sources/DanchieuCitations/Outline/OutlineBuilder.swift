import DanchieuText

/// Decides which heading signs are headings, and builds the trees.
///
/// The count decides: a number that is due is a heading even after a line without a stop; one that
/// is not due is a heading only where a new paragraph must begin.
struct OutlineBuilder {
  private var writer: OutlineWriter
  /// The tree outside quotation marks.
  private var current = NumberingState(tree: 0, kind: .document)
  /// A tree with articles that an annex or form interrupted; it goes on where its count does.
  private var interrupted: NumberingState?
  /// Trees without articles whose lists an annex, a form or an attached regulation interrupted, the
  /// latest last.
  private var listsInterrupted: [NumberingState] = []
  /// "1." alone in its line since the last item of a list: a row of a table or a broken line.
  private var firstAlone: Marker?
  private var quoted: NumberingState?
  private var quotedBlock = 0
  /// The last heading sign in the quoted block.
  private var lastQuoted: Marker?
  /// A boundary whose effect depends on the next heading.
  private var pending: (kind: MarkerReader.Boundary, start: Int)?
  /// A line that starts with a much higher article number lists articles of another instrument.
  private static let widestJump: Int32 = 20
  private static let mostInterrupted = 4
  private var annexes = NumberingState.Sequence()
  private var forms = NumberingState.Sequence()

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    writer = OutlineWriter(bytes)
  }

  /// What was built, with an annex that ends the text without a heading of its own.
  mutating func finish() -> Outline {
    if pending?.kind == .annex { passBoundary() }
    return writer.finished
  }

  /// Whether headings come from inside quotation marks.
  var isInQuote: Bool { quoted != nil }

  // MARK: What the scanner hands in

  /// Takes in a boundary at `start`.
  mutating func add(_ kind: MarkerReader.Boundary, at start: Int, ending: LineEnding) {
    guard ending != .dangling else { return }
    switch kind {
    case .signature:
      guard current.hasNodes else { return }
      writer.outline.trees[current.tree].isSigned = true
      if pending == nil { pending = (kind, start) }
    case .attached:
      // The line stands under the title of a regulation, and under that of a numbered annex.
      guard current.hasNodes || current.kind == .document else { return }
      // "PHỤ LỤC", "(Kèm theo Kế hoạch …)": it stays an annex.
      if pending?.kind != .annex { pending = (kind, start) }
    case .head:
      if current.hasNodes, pending == nil { pending = (kind, start) }
    case .annex, .contents:
      // An annex without a heading of its own.
      if kind == .annex, pending?.kind == .annex { passBoundary() }
      pending = (kind, start)
    case .codified: current.closeLists()
    }
  }

  /// Takes in a heading sign. `block` is the number of the quoted block it stands in, 0 for none.
  mutating func add(_ marker: Marker, ending: LineEnding, block: Int) {
    if block > 0 {
      addQuoted(marker, ending, block)
      return
    }
    if marker.style.level.hasWord { firstAlone = nil }
    switch marker.style.level {
    case .annex, .form: addAnnex(marker, ending)
    case .article: addArticle(marker, ending)
    case .part, .chapter, .section, .subsection: addUnit(marker, ending)
    default: addListItem(marker, ending)
    }
  }

  /// The quoted block ends at `offset`.
  mutating func leaveQuote(at offset: Int) {
    guard quoted != nil else { return }
    quoted = nil
    writer.outline.segments.append((offset, current.tree))
  }

  // MARK: Trees

  private mutating func startTree(_ kind: Outline.TreeKind, at start: Int) -> NumberingState {
    // The document comes after its table of contents.
    if kind == .document, !writer.documentHasNodes {
      writer.outline.segments.append((start, 0))
      return NumberingState(tree: 0, kind: .document)
    }
    writer.outline.trees.append(.init(kind: kind, start: start))
    writer.outline.segments.append((start, writer.outline.trees.count - 1))
    return NumberingState(tree: writer.outline.trees.count - 1, kind: kind)
  }

  private mutating func leaveTree(for kind: Outline.TreeKind, at start: Int) {
    if current.lastArticle != nil, current.kind != .quoted { interrupted = current }
    if current.lastArticle == nil, !writer.outline.trees[current.tree].isSigned { keepLists() }
    firstAlone = nil
    current = startTree(kind, at: start)
    pending = nil
  }

  /// Keeps the open lists of the current tree, which may go on later.
  private mutating func keepLists() {
    guard current.stack.contains(where: { !$0.style.level.hasWord }) else { return }
    listsInterrupted.append(current)
    if listsInterrupted.count > Self.mostInterrupted { listsInterrupted.removeFirst() }
  }

  /// Goes on with the tree that an annex or form interrupted.
  private mutating func resume(_ state: NumberingState, at start: Int) {
    current = state
    interrupted = nil
    dropPending()
    writer.outline.segments.append((start, state.tree))
  }

  /// The boundary was none: the count goes on over it.
  private mutating func dropPending() {
    if pending != nil { writer.outline.trees[current.tree].isSigned = false }
    pending = nil
  }

  private func kind(of boundary: MarkerReader.Boundary, forArticles: Bool) -> Outline.TreeKind {
    switch boundary {
    case .attached: .attached
    // Within a form or an annex it is the head of a model, which is part of it.
    case .head: forArticles ? (current.kind.isMainText ? .document : current.kind) : .annex
    case .annex: .annex
    case .contents, .codified: .contents
    case .signature: forArticles ? .attached : .afterSignature
    }
  }

  /// Starts the tree that a pending boundary announced.
  private mutating func passBoundary(forArticles: Bool = false) {
    guard let pending else { return }
    leaveTree(for: kind(of: pending.kind, forArticles: forArticles), at: pending.start)
    current.isModel = pending.kind == .head
  }

  // MARK: Units with a word

  private mutating func addAnnex(_ marker: Marker, _ ending: LineEnding) {
    guard ending != .dangling, ending != .comma else { return }
    guard marker.follow != .unsigned || ending != .open else { return }
    let isForm = marker.style.level == .form
    var sequence = isForm ? forms : annexes
    // A running head repeats the name of its annex.
    let repeats = sequence.last == marker.ordinal && current.kind == (isForm ? .form : .annex)
    if repeats, !current.hasNodes { return }
    if sequence.last == nil || marker.ordinal.isFirst { sequence.id = writer.newSequence() }
    sequence.last = marker.ordinal
    if isForm { forms = sequence } else { annexes = sequence }
    writer.append(marker, parent: nil, tree: 0, isQuoted: false, sequence: sequence.id)
    leaveTree(for: isForm ? .form : .annex, at: marker.start)
  }

  private mutating func addUnit(_ marker: Marker, _ ending: LineEnding) {
    // A part alone in its line is a heading whatever stands before, such as a title in small letters.
    let isAlone = marker.style.level == .part && marker.follow == .nothing
    guard ending != .dangling || isAlone else { return }
    guard marker.follow != .unsigned || (ending != .open && ending != .comma) else { return }
    let level = marker.style.level
    if pending != nil {
      if current.frame(level).map({ marker.ordinal.follows($0.last) }) == true {
        dropPending()
      } else {
        passBoundary(forArticles: true)
      }
    }
    if marker.ordinal.isFirst, level <= .chapter, current.lastArticle != nil,
      current.frame(level) != nil
    {
      leaveTree(for: .document, at: marker.start)
    }
    if marker.ordinal.isFirst, level <= .chapter, current.lastArticle == nil,
      current.isModel || current.frame(level) == nil,
      current.stack.last.map({ !$0.style.level.hasWord }) == true
    {
      // Chapters within a list are those of a model, after which the list goes on.
      keepLists()
      current.isModel = true
    }
    writer.place(marker, in: &current)
  }

  private mutating func addArticle(_ marker: Marker, _ ending: LineEnding) {
    guard ending != .dangling else { return }
    let isWeak = ending == .open || ending == .comma
    guard marker.follow != .unsigned || !isWeak else { return }
    if let last = current.lastArticle, marker.ordinal.follows(last) {
      dropPending()
      writer.place(marker, in: &current)
      return
    }
    if let interrupted, let last = interrupted.lastArticle, !marker.ordinal.isFirst,
      current.lastArticle == nil || current.kind == .quoted, marker.ordinal.follows(last)
    {
      resume(interrupted, at: marker.start)
      writer.place(marker, in: &current)
      return
    }
    if pending != nil {
      guard !isWeak || marker.ordinal.isFirst else { return }
      passBoundary(forArticles: true)
      writer.place(marker, in: &current)
      return
    }
    guard let last = current.lastArticle else {
      if !isWeak || marker.ordinal.isFirst { writer.place(marker, in: &current) }
      return
    }
    if marker.ordinal.isFirst {
      if ending != .comma { leaveTree(for: .document, at: marker.start) }
      writer.place(marker, in: &current)
      return
    }
    guard !isWeak, ending != .semicolon, marker.follow == .text,
      marker.ordinal.number - last.number <= Self.widestJump
        || marker.ordinal.isSwapped(last.next) || marker.ordinal.hasDoubledDigit(of: last.next)
    else { return }
    if ending == .colon, !fillsArticles(last, marker) {
      // "… được sửa đổi như sau:" without quotation marks.
      leaveTree(for: .quoted, at: marker.start)
      writer.place(marker, in: &current)
      return
    }
    writer.fill(marker, in: &current, after: last, from: current.lastArticleEnd)
    writer.place(marker, in: &current)
  }

  private func fillsArticles(_ last: Ordinal, _ marker: Marker) -> Bool {
    marker.ordinal > last && marker.ordinal.number - last.number <= 2
  }

  // MARK: Lists

  private mutating func addListItem(_ marker: Marker, _ ending: LineEnding) {
    guard ending != .dangling else { return }
    guard marker.follow != .nothing else {
      if marker.ordinal.isFirst, marker.style.level == .arabic, pending == nil {
        firstAlone = marker
      }
      return
    }
    if marker.isGlued, pending != nil || current.fitting(marker) == nil { return }
    var marker = marker
    let isWeak =
      ending == .open || ending == .comma || marker.isDashed || marker.follow == .digits
    defer { firstAlone = nil }
    if let first = firstAlone, first.style == marker.style, marker.ordinal.follows(first.ordinal) {
      writer.push(first, to: &current)
    }
    if !isWeak, !listsInterrupted.isEmpty, mayResume(marker),
      let index = listsInterrupted.lastIndex(where: { $0.fitting(marker) != nil })
    {
      // The list goes on after a form or an annex that stood within it.
      pending = nil
      current = listsInterrupted[index]
      listsInterrupted.removeSubrange(index...)
      writer.outline.segments.append((marker.start, current.tree))
    }
    if pending != nil {
      if pending?.kind != .annex, current.fitting(marker) != nil, !marker.ordinal.isFirst {
        dropPending()
      } else if marker.ordinal.isFirst || !isWeak {
        passBoundary()
      } else {
        return
      }
    }
    writer.place(&marker, ending: ending, isWeak: isWeak, in: &current)
  }

  /// Whether `marker` may continue a list that the current tree interrupted: it goes back there, or
  /// the tree is a model of an instrument, in which it is not due.
  private func mayResume(_ marker: Marker) -> Bool {
    if current.isModel, current.lastArticle == nil, pending == nil || pending?.kind == .signature {
      return !marker.ordinal.isFirst && current.fitting(marker) == nil
    }
    return pending == nil && current.goesBack(to: marker)
  }

  /// Whether a heading sign within quotation marks is none of the quoted text: it goes back there
  /// and continues the count outside, so the closing mark is missing. `marksOpen` says whether the
  /// next quotation mark opens.
  func endsQuote(_ marker: Marker, _ ending: LineEnding, marksOpen: () -> Bool) -> Bool {
    guard let quoted, ending == .closed || ending == .semicolon else { return false }
    switch marker.style.level {
    case .article:
      guard let outer = current.lastArticle, let inner = quoted.lastArticle else { return false }
      return marker.ordinal.follows(outer)
        && (marker.ordinal < inner || !marker.ordinal.follows(inner) && marksOpen())
    case .part, .chapter:
      let outer = current.frame(marker.style.level)
      return quoted.frame(marker.style.level) == nil
        && outer.map { marker.ordinal.follows($0.last) } == true
    case .arabic, .letter:
      return quoted.goesBack(to: marker) && marker.follow == .text
        && current.fitting(marker) != nil
    default: return false
    }
  }

  /// A block that lacks its closing mark took in the heading that introduces the next block ("3.
  /// Sửa đổi Điều 7 như sau:"): where it continues the count outside, it belongs there.
  private mutating func freeLastQuoted() {
    guard let marker = lastQuoted, let node = writer.outline.nodes.last, node.isQuoted,
      node.range.start == marker.start
    else { return }
    let fits =
      marker.style.level == .article
      ? current.lastArticle.map { marker.ordinal.follows($0) } == true
      : !marker.style.level.hasWord && current.fitting(marker) != nil
    guard fits else { return }
    writer.outline.nodes.removeLast()
    writer.outline.segments.append((marker.start, current.tree))
    add(marker, ending: .closed, block: 0)
  }

  private mutating func addQuoted(_ marker: Marker, _ ending: LineEnding, _ block: Int) {
    var marker = marker
    var state: NumberingState
    if let quoted, block == quotedBlock {
      guard ending != .dangling else { return }
      state = quoted
    } else {
      if quoted != nil { freeLastQuoted() }
      writer.outline.trees.append(.init(kind: .quoted, start: marker.start))
      writer.outline.segments.append((marker.start, writer.outline.trees.count - 1))
      state = NumberingState(tree: writer.outline.trees.count - 1, kind: .quoted)
    }
    quotedBlock = block
    lastQuoted = marker
    let isWeak = ending == .open || ending == .comma
    if marker.style.level.hasWord {
      if !isWeak || marker.follow == .text { writer.place(marker, in: &state) }
    } else if marker.follow != .nothing {
      writer.place(&marker, ending: ending, isWeak: isWeak, in: &state)
    }
    quoted = state
  }
}
