import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// Resolves references to chapters, sections of chapters and annexes of this very document.
struct WiderUnits {
  private let reading: Reading
  private let references: InternalReferences
  private let headings: [Int]
  private lazy var numerals = Self.numerals(in: reading.document.text)
  private lazy var lineStarts = Self.lineStarts(in: reading.document.text)
  /// By number of the chapter: its sections; nil where the chapters were not read completely.
  private lazy var sections = sectionsOfChapters()
  private lazy var chapters = wholeChapters()
  private lazy var annexes = nodes(of: .annex)
  private lazy var isUndivided = readsAsUndivided()

  /// `headings`: what ``headings(_:)`` gives.
  init(_ reading: Reading, _ references: InternalReferences, headings: [Int]) {
    self.reading = reading
    self.references = references
    self.headings = headings
  }

  /// The chapters, sections and annexes that `citation` names and the document lacks; none unless
  /// the words name the document by its type and the numbering of these units was read completely.
  mutating func missing(in citation: Citation) -> [InternalReferences.Missing] {
    guard !citation.isQuoted, !citation.isNested else { return [] }
    if citation.kind == .internal { return missingNearby(citation) }
    guard citation.kind == .selfReference,
      let type = citation.type, type == reading.heading.type || isInAttached(citation)
    else { return [] }
    let pinpoints = reading.pinpoints(of: citation).sorted { $0.range < $1.range }
    var found: [InternalReferences.Missing] = []
    // "Mục 2 Chương II Phụ lục IV": the chapters of an annex are not those of the document.
    let isInAnnex = pinpoints.contains { $0.unit == .annex }
    for (place, pinpoint) in pinpoints.enumerated() where !isInAnnex || pinpoint.unit == .annex {
      let next = pinpoints[(place + 1)...].first { $0.unit != pinpoint.unit }
      let missing: InternalReferences.Missing? =
        switch pinpoint.unit {
        case .annex: next == nil ? annex(pinpoint) : nil
        case .chapter: next == nil ? chapter(pinpoint) : nil
        case .section:
          next.map { section(pinpoint, of: $0) ?? item(pinpoint, of: $0, in: citation) }
            ?? heading(pinpoint, in: citation)
        case .part: next == nil ? heading(pinpoint, in: citation) : nil
        case .clause, .point: next.flatMap { item(pinpoint, of: $0, in: citation) }
        default: nil
        }
      if let missing { found.append(missing) }
    }
    // "Phụ lục số 13 ban hành kèm theo Thông tư này" is an annex of the document.
    return found.isEmpty || isInAnnex || !reading.namesAttached(citation) ? found : []
  }

  /// "khoản 5 Mục này", "Mục V nêu trên", "(Phụ lục III)": a unit that the words themselves say to be of
  /// this text.
  private mutating func missingNearby(_ citation: Citation) -> [InternalReferences.Missing] {
    let pinpoints = reading.pinpoints(of: citation).sorted { $0.range < $1.range }
    guard let last = pinpoints.last, pinpoints.count <= 2 else { return [] }
    let after = reading.document.text[citation.range.end...].prefix(24)
    let missing: InternalReferences.Missing? =
      switch (pinpoints[0].unit, last.unit) {
      case (.section, .section):
        Self.above.contains { Words.first(2, of: after).starts(with: $0) }
          ? heading(last, in: citation) : nil
      case (.annex, .annex):
        annex(last).flatMap { isOwnAnnex(citation, after) ? $0 : nil }
      case (.clause, .section), (.point, .section):
        isThis(last) ? item(pinpoints[0], of: last, in: citation) : nil
      default: nil
      }
    return missing.map { [$0] } ?? []
  }
  private static let above = ["nêu trên", "ở trên", "trên đây"].map(Words.of)

  /// Whether "Phụ lục III" stands before the annexes, at the end of a phrase, in a line that names no
  /// other instrument.
  private func isOwnAnnex(_ citation: Citation, _ after: ArraySlice<UInt8>) -> Bool {
    guard let next = after.first(where: { $0 != 0x20 }), Self.stops.contains(next),
      reading.outline.trees.isEmpty
        || reading.outline.trees[reading.outline.tree(at: citation.range.start)].kind == .document
    else { return false }
    let text = reading.document.text
    let start = text[..<citation.range.start].suffix(400).lastIndex(of: 0x0A)
    let end = text[citation.range.end...].prefix(400).firstIndex(of: 0x0A)
    return !references.namesAnother(
      from: start ?? max(0, citation.range.start - 400), to: end ?? citation.range.end + 400)
  }
  private static let stops = Set(".;)\n".utf8)

  /// "Mục này".
  private func isThis(_ pinpoint: Pinpoint) -> Bool {
    Words.of(reading.document.text[pinpoint.value.start..<pinpoint.value.end]) == Self.this
  }
  private static let this = Words.of("này")

  /// "Chương V Quy chế này" inside the regulation.
  private func isInAttached(_ citation: Citation) -> Bool {
    guard !reading.outline.trees.isEmpty else { return false }
    return reading.outline.trees[reading.outline.tree(at: citation.range.start)].kind == .attached
  }

  private mutating func chapter(_ pinpoint: Pinpoint) -> InternalReferences.Missing? {
    guard let ordinal = ordinal(pinpoint) else { return nil }
    if isUndivided { return .init(pinpoint: pinpoint, parent: nil, last: Ordinal(number: 0)) }
    guard let chapters = chapters, let last = last(of: chapters, lacking: ordinal) else {
      return nil
    }
    return .init(pinpoint: pinpoint, parent: nil, last: last)
  }

  /// Whether the document is one tree of articles that was read to its end, and no line of it
  /// begins with "Chương".
  private mutating func readsAsUndivided() -> Bool {
    guard reading.outline.trees.count == 1, references.index.isWhole(0) else { return false }
    return nodes(of: .chapter).isEmpty && !lineStarts.contains { $0.unit == .chapter }
  }

  private mutating func section(
    _ pinpoint: Pinpoint, of chapter: Pinpoint
  ) -> InternalReferences.Missing? {
    guard chapter.unit == .chapter, let number = ordinal(chapter)?.number,
      let ordinal = ordinal(pinpoint), let (parent, sections) = sections[number]
    else { return nil }
    if sections.isEmpty {
      // The chapter is not divided into sections.
      guard !lineStarts.contains(.init(.section, ordinal)) else { return nil }
      return .init(pinpoint: pinpoint, parent: parent, last: Ordinal(number: 0))
    }
    guard let last = last(of: sections, lacking: ordinal) else { return nil }
    return .init(pinpoint: pinpoint, parent: parent, last: last)
  }

  private mutating func sectionsOfChapters() -> [Int32: (chapter: Int, sections: [Int])] {
    let nodes = reading.outline.nodes
    var chapterOf: [Int: Int32] = [:]
    var found: [Int32: (chapter: Int, sections: [Int])] = [:]
    for chapter in chapters ?? [] where found[nodes[chapter].ordinal.number] == nil {
      chapterOf[chapter] = nodes[chapter].ordinal.number
      found[nodes[chapter].ordinal.number] = (chapter, [])
    }
    for section in self.nodes(of: .section) {
      if let parent = nodes[section].parent, let number = chapterOf[parent] {
        found[number]?.sections.append(section)
      }
    }
    return found
  }

  private func nodes(of unit: Pinpoint.Unit) -> [Int] {
    let nodes = reading.outline.nodes
    return nodes.indices.filter { nodes[$0].unit == unit && !nodes[$0].isQuoted }
  }

  /// "Mục IV Báo cáo này", "Phần IV Báo cáo này": the headings I, II … of a signed document without
  /// articles. Silent where the number stands anywhere but behind "Mục" or "Phần": as a heading in
  /// another form, perhaps.
  private mutating func heading(
    _ pinpoint: Pinpoint, in citation: Citation
  ) -> InternalReferences.Missing? {
    guard let ordinal = ordinal(pinpoint), ordinal.system == .roman, isAmongHeadings(citation),
      let last = last(of: headings, lacking: ordinal),
      !numerals.contains(reading.document.text[pinpoint.value.start..<pinpoint.value.end])
    else { return nil }
    return .init(pinpoint: pinpoint, parent: nil, last: last)
  }

  /// "điểm 9 Mục II Kế hoạch này": the items 1, 2 … under such a heading.
  private func item(
    _ pinpoint: Pinpoint, of heading: Pinpoint, in citation: Citation
  ) -> InternalReferences.Missing? {
    guard isAmongHeadings(citation), let ordinal = ordinal(pinpoint),
      ordinal.system != .roman, let parent = part(heading, in: citation),
      let last = last(of: items(under: parent), lacking: ordinal), last.system == ordinal.system
    else { return nil }
    return .init(pinpoint: pinpoint, parent: parent, last: last)
  }

  /// The heading I, II … that `pinpoint` names, or the item of the one that the citation names with it.
  private func part(_ pinpoint: Pinpoint, in citation: Citation) -> Int? {
    let nodes = reading.outline.nodes
    if isThis(pinpoint) { return heading(around: citation.range.start) }
    guard let ordinal = ordinal(pinpoint) else { return nil }
    if pinpoint.unit == .section || pinpoint.unit == .part, ordinal.system == .roman {
      let named = headings.filter { nodes[$0].ordinal == ordinal }
      return named.count == 1 ? named[0] : nil
    }
    let rest = reading.pinpoints(of: citation).filter { $0.range.start > pinpoint.range.start }
    guard ordinal.system == .arabic,
      let wider = rest.min(by: { $0.range < $1.range }), wider.unit != pinpoint.unit,
      let parent = part(wider, in: citation)
    else { return nil }
    let named = items(under: parent).filter { nodes[$0].ordinal == ordinal }
    return named.count == 1 ? named[0] : nil
  }

  /// The heading I, II … that the byte at `offset` stands under.
  private func heading(around offset: Int) -> Int? {
    var index = reading.outline.node(at: offset)
    while let current = index, !headings.contains(current) {
      index = reading.outline.nodes[current].parent
    }
    return index
  }

  private func items(under parent: Int) -> [Int] {
    let nodes = reading.outline.nodes
    return nodes.indices.filter { nodes[$0].parent == parent && !nodes[$0].isQuoted }
  }

  /// Whether `citation` stands under the headings I, II … of a signed document.
  private func isAmongHeadings(_ citation: Citation) -> Bool {
    guard let first = headings.first else { return false }
    let tree = reading.outline.nodes[first].tree
    return tree == reading.outline.tree(at: citation.range.start)
      && reading.outline.trees[tree].isSigned
  }

  /// The Roman numbers that stand in `bytes` as words of their own, not behind "Mục" or "Phần".
  private static func numerals(in bytes: [UInt8]) -> Set<ArraySlice<UInt8>> {
    func isNumeral(_ byte: UInt8) -> Bool { byte == 0x49 || byte == 0x56 || byte == 0x58 }
    func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
    var found: Set<ArraySlice<UInt8>> = []
    var i = 0
    while i < bytes.count {
      guard isNumeral(bytes[i]), i == 0 || !isWord(bytes[i - 1]) else {
        i += 1
        continue
      }
      var end = i
      while end < bytes.count, isNumeral(bytes[end]) { end += 1 }
      if end == bytes.count || !isWord(bytes[end]) {
        let before = Words.of(bytes[max(0, i - 12)..<i]).last
        if before.map({ !unitWords.contains($0) }) ?? true { found.insert(bytes[i..<end]) }
      }
      i = end
    }
    return found
  }
  private static let unitWords = WordSet("mục phần")

  /// The headings I, II … of a document without articles, chapters and parts; none in others.
  static func headings(_ reading: Reading) -> [Int] {
    let nodes = reading.outline.nodes
    guard !nodes.contains(where: { [.article, .chapter, .part].contains($0.unit) }) else {
      return []
    }
    return nodes.indices.filter {
      nodes[$0].unit == .section && nodes[$0].ordinal.system == .roman && nodes[$0].parent == nil
        && !nodes[$0].isQuoted && reading.outline.trees[nodes[$0].tree].kind == .document
    }
  }

  private mutating func annex(_ pinpoint: Pinpoint) -> InternalReferences.Missing? {
    guard let ordinal = ordinal(pinpoint), !lineStarts.contains(.init(.annex, ordinal)),
      let last = last(of: annexes, lacking: ordinal) ?? gap(in: annexes, at: ordinal)
    else { return nil }
    return .init(pinpoint: pinpoint, parent: nil, last: last, isLeftOut: ordinal < last)
  }

  /// The last number of `units`, which rise from 1 on, when `ordinal` is one that they leave out.
  private func gap(in units: [Int], at ordinal: Ordinal) -> Ordinal? {
    let ordinals = units.map { reading.outline.nodes[$0].ordinal }
    guard ordinal.suffix == 0, let last = ordinals.last, ordinal < last,
      ordinals.first?.isFirst == true, !ordinals.contains(ordinal),
      ordinals.allSatisfy({ $0.suffix == 0 && $0.system == ordinal.system }),
      zip(ordinals, ordinals.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    return last
  }

  /// The chapters of the document, when it is one whole without parts above them.
  private func wholeChapters() -> [Int]? {
    let nodes = reading.outline.nodes
    guard !nodes.contains(where: { $0.unit == .part }) else { return nil }
    let chapters = self.nodes(of: .chapter)
    guard let first = chapters.first, references.index.isWhole(nodes[first].tree),
      chapters.allSatisfy({
        nodes[$0].tree == nodes[first].tree
          || !reading.outline.trees[nodes[$0].tree].kind.isMainText
      })
    else { return nil }
    return chapters.filter { nodes[$0].tree == nodes[first].tree }
  }

  /// The last number of `units`, which count from 1 on without a gap, when `ordinal` lies beyond.
  private func last(of units: [Int], lacking ordinal: Ordinal) -> Ordinal? {
    let nodes = reading.outline.nodes
    guard units.count >= 2, ordinal.suffix == 0, let last = units.last,
      units.enumerated().allSatisfy({
        nodes[$0.element].ordinal.number == Int32($0.offset + 1)
          && nodes[$0.element].ordinal.suffix == 0
      }), ordinal.number > nodes[last].ordinal.number
    else { return nil }
    return nodes[last].ordinal
  }

  private func ordinal(_ pinpoint: Pinpoint) -> Ordinal? {
    let range = pinpoint.value
    return reading.document.text[range.start..<range.end].withUnsafeBufferPointer {
      Ordinal(value: $0, unit: pinpoint.unit)
    }
  }

  /// A unit's word and a number at the start of a line, heading or not.
  private struct LineStart: Hashable {
    var unit: Pinpoint.Unit
    var number: Int32

    init(_ unit: Pinpoint.Unit, _ ordinal: Ordinal) {
      self.unit = unit
      number = ordinal.number
    }
  }

  /// The chapters, sections and annexes that lines of `bytes` begin with.
  private static func lineStarts(in bytes: [UInt8]) -> Set<LineStart> {
    let units: [(unit: Pinpoint.Unit, words: [Word])] = [
      (.section, Words.of(Pinpoint.Unit.section.rawValue)),
      (.annex, Words.of(Pinpoint.Unit.annex.rawValue)),
      (.chapter, Words.of(Pinpoint.Unit.chapter.rawValue)),
    ]
    var found: Set<LineStart> = []
    for line in bytes.split(separator: 0x0A) {
      let words = Words.first(5, of: line.prefix(60))
      for (unit, name) in units where words.starts(with: name) {
        for word in words.dropFirst(name.count).prefix(2) {
          if let number = word.number ?? romans[word] {
            found.insert(LineStart(unit, Ordinal(number: number)))
          }
        }
      }
    }
    return found
  }

  /// Roman numbers as words.
  private static let romans: [Word: Int] = Dictionary(
    uniqueKeysWithValues: (1...199).map {
      (Words.of(Ordinal(number: $0, system: .roman).printed)[0], $0)
    })
}
