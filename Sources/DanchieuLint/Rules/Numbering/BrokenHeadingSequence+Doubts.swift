import DanchieuCitations
import DanchieuText

extension BrokenHeadingSequence {
  /// Whether the heading stands in a note of editors, or as a number among the cells of a flattened
  /// table, where columns follow each other.
  static func isUnreliable(_ subject: Subject, _ slip: HeadingSequences.Slip) -> Bool {
    let node = subject.reading.outline.nodes[slip.node]
    if subject.facts.notes.contain(node.range.start) || isInExcerpt(subject, slip) { return true }
    let previous = subject.reading.outline.nodes[slip.previous]
    if isQuotedLine(subject, node.range.start) || isQuotedLine(subject, previous.range.start) {
      return true
    }
    if slip.kind == .skips, isDuePrinted(subject, slip) { return true }
    if slip.kind == .repeats, isSection(node.unit), isNextIssue(subject, slip) { return true }
    if slip.kind == .skips, node.unit == .article, quotesArticles(subject, slip) { return true }
    if slip.kind == .skips, isSection(node.unit), !startsAtFirst(subject, slip) { return true }
    if subject.reading.isConsolidated, subject.isOfConsolidation(slip) { return true }
    if isInModel(subject, node) { return true }
    guard node.unit == .clause || node.unit == .point else { return false }
    if slip.kind != .skips, node.unit == .point, opensInLine(subject, slip) { return true }
    if isAmongBoxes(subject, node.range.start) || subject.isDeepInCells(node.range.start)
      || subject.isSelection(slip)
    {
      return true
    }
    // In a form another list begins, its first number may have nothing but dots after it.
    return slip.kind == .goesBack && subject.isAmongBlanks(node.range.start)
  }

  /// Whether the heading stands in an annex that is a model or a sheet to fill in ("Phụ lục III", "PHIẾU
  /// B2"), whose columns a flat text puts one after the other.
  private static func isInModel(_ subject: Subject, _ node: Outline.Node) -> Bool {
    let tree = subject.reading.outline.trees[node.tree]
    guard tree.kind == .annex else { return false }
    let lines = subject.text.slice(TextRange(tree.start, tree.start + 300)).split(separator: 0x0A)
    return lines.prefix(4).contains { line in
      let words = Words.first(3, of: line)
      return models.contains { words.starts(with: $0) } || words.contains(model)
    }
  }
  /// Whether boxes to mark stand around: "II. Mái nhà (Đánh dấu X)", "4. Khác, ghi rõ: …".
  private static func isAmongBoxes(_ subject: Subject, _ offset: Int) -> Bool {
    let around = subject.text.slice(TextRange(max(0, offset - 800), offset + 800))
    return boxes.contains { around.holds($0) }
  }
  private static let boxes = ["ánh dấu X", "hác, ghi rõ"].map { Array($0.utf8) }
  private static let models = ["phiếu", "tờ khai", "đơn"].map(Words.of)
  private static let model = Words.of("mẫu")[0]

  /// Whether a line that stands for what was left out ("...", "[…]") comes right before the heading's
  /// part, or, in a page without type and number of its own, words that introduce a quotation.
  private static func isInExcerpt(_ subject: Subject, _ slip: HeadingSequences.Slip) -> Bool {
    let nodes = subject.reading.outline.nodes
    let start = nodes[slip.node].range.start
    let before = subject.text.slice(
      TextRange(max(nodes[slip.previous].range.end, start - excerpt), start))
    let heading = subject.reading.heading
    let isPage = heading.type == nil && heading.code == nil
    return before.split(separator: 0x0A).contains { line in
      isElision(line) || isPage && Words.of(line.suffix(24)).suffix(2) == follows[...]
    }
  }
  /// Bytes before a heading that are looked at.
  private static let excerpt = 6000
  private static let follows = Words.of("như sau")

  /// Whether the number that is due stands before the heading after all, where it was not read: glued
  /// to the sentence before ("tiêu cực.2. Giao …"), or between signs of emphasis ("**b)**").
  private static func isDuePrinted(_ subject: Subject, _ slip: HeadingSequences.Slip) -> Bool {
    let nodes = subject.reading.outline.nodes
    let (start, end) = (nodes[slip.previous].range.end, nodes[slip.node].range.start)
    guard end - start < 4 * excerpt else { return false }
    let (heading, value) = (nodes[slip.node].range, nodes[slip.node].value)
    // "Chương VII" of "Chương VIII", "2." of "3."
    let due =
      Array(subject.text.slice(TextRange(heading.start, value.start))) + slip.due.printed.utf8
      + subject.text.slice(TextRange(value.end, heading.end))
    let isClosed = due.last.map { ".)".utf8.contains($0) } ?? false
    let isNamed = due.first.map { $0 >= 0x41 } == true && due.contains(0x20)
    let text = subject.text.slice(TextRange(start, end))
    if isDueSpaced(due, text) || beginsLine(due, text) { return true }
    var from = text.startIndex
    while let found = text[from...].place(of: due) {
      let before = found > text.startIndex ? text[found - 1] : 0x0A
      let next = found + due.count < text.endIndex ? text[found + due.count] : 0x0A
      let isWhole = isClosed || !(0x30...0x7A).contains(next)
      // "2.16 Tổng kết": the sign of a footnote in a consolidated text
      if subject.reading.isConsolidated, before == 0x0A, isClosed, next &- 0x30 < 10 { return true }
      if ".:;*".utf8.contains(before), isWhole { return true }
      // "… VI PHẠMĐiều 133.", "Chương IICHÍNH SÁCH"
      if isNamed, isWhole && before >= 0x41 || before <= 0x23 && isTitleGlued(next) { return true }
      from = found + 1
    }
    return false
  }

  /// "3: Chứng khoán", "Mục 2.1: Tiền gửi", "Chương II2 (được bãi bỏ)": whether a line begins with what
  /// is due and goes on with another sign than headings have.
  private static func beginsLine(_ due: [UInt8], _ text: ArraySlice<UInt8>) -> Bool {
    let bare = due.last.map { ".)".utf8.contains($0) } == true ? Array(due.dropLast()) : due
    return text.split(separator: 0x0A).contains { line in
      let rest = line.drop { $0 <= 0x20 || $0 == UInt8(ascii: "*") }
      guard rest.starts(with: bare), let next = rest.dropFirst(bare.count).first else {
        return false
      }
      guard bare.count < due.count else { return next == UInt8(ascii: ".") || next &- 0x30 < 10 }
      guard next == due.last else { return next == UInt8(ascii: ":") }
      // "4., Phạt tiền", "3.4 (được bãi bỏ)", "b)" alone on its line
      let tail = rest.dropFirst(due.count)
      return !tail.contains { $0 > 0x20 } || tail.first == UInt8(ascii: ",") || tail.holds(repealed)
    }
  }
  private static let repealed = Array("(được bãi bỏ)".utf8)

  /// Whether the text has the letters of Vietnamese, or is too short to tell: papers in English count
  /// in other ways.
  static func isVietnamese(_ subject: Subject) -> Bool {
    let start = subject.text.bytes.prefix(sample)
    return start.count < 2_000 || 50 * start.count(where: { $0 >= 0x80 }) > start.count
  }
  private static let sample = 20_000

  /// "Điều 3 5.", "b )": whether a line begins with what is due, with blanks in it.
  private static func isDueSpaced(_ due: [UInt8], _ text: ArraySlice<UInt8>) -> Bool {
    let letters = due.filter { $0 > 0x20 }
    guard letters.count > 1 else { return false }
    return text.split(separator: 0x0A).contains { line in
      let start = line.prefix(2 * due.count + 8)
      guard start.contains(0x20) else { return false }
      let rest = start.drop { $0 <= 0x20 || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") }
      guard rest.first == letters[0], !rest.starts(with: due) else { return false }
      let joined = rest.filter { $0 > 0x20 }
      guard joined.starts(with: letters) else { return false }
      return joined.count == letters.count || !(0x30...0x39).contains(joined[letters.count])
    }
  }

  /// "> 4. …": a line of a quotation in Markdown.
  private static func isQuotedLine(_ subject: Subject, _ offset: Int) -> Bool {
    let before = subject.text.slice(TextRange(max(0, offset - 8), offset))
    let line = before.lastLine
    return line.contains(UInt8(ascii: ">"))
  }

  /// "(Tiếp theo Công báo số 12 + 13)": the gazette repeats the heading in its next issue.
  private static func isNextIssue(_ subject: Subject, _ slip: HeadingSequences.Slip) -> Bool {
    let nodes = subject.reading.outline.nodes
    let start = nodes[slip.node].range.start
    let before = subject.text.slice(TextRange(max(0, start - 400), start))
    return before.holds(issue)
  }
  private static let issue = Array("Tiếp theo Công báo".utf8)

  /// Whether another list begins in the middle of a line before the heading: "như sau: a) …".
  private static func opensInLine(_ subject: Subject, _ slip: HeadingSequences.Slip) -> Bool {
    let nodes = subject.reading.outline.nodes
    let (start, end) = (nodes[slip.previous].range.end, nodes[slip.node].range.start)
    guard start < end else { return false }
    return subject.text.slice(TextRange(max(start, end - excerpt / 2), end)).holds(listInLine)
  }
  private static let listInLine = Array(": a)".utf8)

  /// Whether `next` is a capital that no Roman number goes on with.
  private static func isTitleGlued(_ next: UInt8) -> Bool {
    next >= 0xC3 || (0x41...0x5A).contains(next) && !"IVX".utf8.contains(next)
  }

  /// Nothing but dots, perhaps in brackets, with marks of emphasis around them.
  private static func isElision(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 24 else { return false }
    let text = String(decoding: line, as: UTF8.self)
    let dots = text.reduce(0) { $0 + ($1 == "." ? 1 : $1 == "…" ? 3 : 0) }
    return dots >= 3 && text.allSatisfy { $0.isWhitespace || ".…[]()*_“”\"".contains($0) }
  }

  private static func isSection(_ unit: Pinpoint.Unit) -> Bool {
    switch unit {
    case .part, .chapter, .section, .subsection: true
    default: false
    }
  }

  /// Whether the count that a slip breaks starts at 1: sections from another one on are a selection
  /// from another instrument.
  private static func startsAtFirst(
    _ subject: Subject, _ slip: HeadingSequences.Slip
  ) -> Bool {
    let nodes = subject.reading.outline.nodes
    let first = nodes.first { $0.sequence == nodes[slip.node].sequence }
    return first?.ordinal.isFirst ?? false
  }

  /// Whether a text without type and number of its own prints single articles of others, from
  /// another one than the first on: a handbook, an answer to a question. A wide gap is a misprint.
  private static func quotesArticles(_ subject: Subject, _ slip: HeadingSequences.Slip) -> Bool {
    let heading = subject.reading.heading
    let node = subject.reading.outline.nodes[slip.node]
    guard heading.type == nil, heading.code == nil, node.ordinal.number - slip.due.number < 4 else {
      return false
    }
    return !startsAtFirst(subject, slip)
  }
}
