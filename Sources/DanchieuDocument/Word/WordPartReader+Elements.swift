import DanchieuText

extension WordPartReader {
  /// An element begins that is not skipped.
  func begin(_ name: WordName, _ tag: XMLStreamTag) {
    switch name {
    case .p: beginParagraph(tag)
    case .pPr: isInParagraphProperties = true
    case .rPr: beginProperties(tag)
    case .pStyle: setParagraph { $0.style = tag.value("val") }
    case .numId: setParagraph { $0.list = tag.value("val") }
    case .ilvl: setParagraph { $0.level = tag.value("val").flatMap { Int($0) } }
    case .rStyle: if isRunProperty { setRunStyle(tag.value("val")) }
    case .rFonts: if isRunProperty { runFont = WordStyles.letterFont(tag) }
    case .vanish: if isRunProperty { isHidden = Self.isOn(tag) }
    case .r: beginRun(tag)
    case .t, .mathText: _ = beginText(tag)
    case .delText: if view == .original { _ = beginText(tag) }
    case .tab, .ptab: insert("\t", tag)
    case .br, .cr: insert("\n", tag)
    case .noBreakHyphen: insert("-", tag)
    case .softHyphen: insertSoftHyphen(tag)
    case .sym: insertSymbol(tag)
    case .ins, .del, .moveFrom, .moveTo: beginRevision(name, tag)
    case .fldChar: fieldCharacter(tag)
    case .instrText: isInInstruction = isInFieldCode
    case .alternateContent: alternatives.append(false)
    case .choice, .fallback: beginAlternative()
    case .fldSimple, .sdt, .ruby: push(.closed, tag)
    case .hyperlink, .smartTag, .customXml: push(.transparent, tag)
    case .txbxContent: beginTextBox()
    case .tc:
      cellCount += 1
      cells.append(cellCount)
    case .footnote, .endnote: beginNote(tag)
    case .footnoteReference: refer("footnotes", tag)
    case .endnoteReference: refer("endnotes", tag)
    case .commentRangeStart: mark(tag, isEnd: false)
    case .commentRangeEnd: mark(tag, isEnd: true)
    case .altChunk: if let id = tag.value("id") { text.chunks.append(id) }
    case .pPrChange, .rPrChange, .sectPrChange, .tblPrChange, .trPrChange, .tcPrChange,
      .tblPrExChange, .numberingChange, .rt, .sdtPr, .sectPr, .trPr:
      skipped = 1
    default: break
    }
  }

  /// An element ends that was not skipped.
  func finish(_ name: WordName, _ tag: XMLStreamTag) {
    switch name {
    case .p:
      if layout != nil, let container = containers.last {
        layout?.containers[container].end = tag.endOfElement
      }
      if layout != nil, !containers.isEmpty { containers.removeLast() }
      endParagraph()
    case .pPr:
      isInParagraphProperties = false
      if layout != nil, let last = paragraphs.indices.last {
        paragraphs[last].layoutContentStart = tag.endOfElement
      }
      prepare()
    case .rPr:
      isInProperties = false
      if layout != nil, isInRun, !isInParagraphProperties, runIndex >= 0,
        let start = layout?.runs[runIndex].properties?.start
      {
        layout?.runs[runIndex].properties = TextRange(start, tag.endOfElement)
      }
    case .r:
      if layout != nil, runIndex >= 0 { layout?.runs[runIndex].end = tag.endOfElement }
      isInRun = false
      runIndex = -1
    case .t, .mathText, .delText: endText(tag)
    case .instrText: isInInstruction = false
    case .ins, .moveTo, .del, .moveFrom, .fldSimple, .sdt, .ruby, .hyperlink, .smartTag,
      .customXml:
      pop(tag)
    case .alternateContent: if !alternatives.isEmpty { alternatives.removeLast() }
    case .txbxContent: endTextBox()
    case .tc: if !cells.isEmpty { cells.removeLast() }
    case .footnote, .endnote:
      note = nil
      closeFields()
    case .body: closeFields()
    default: break
    }
  }

  private var isRunProperty: Bool { isInProperties && isInRun && !isInParagraphProperties }

  /// Whether a property that is there without a value is on.
  static func isOn(_ tag: XMLStreamTag) -> Bool {
    guard let value = tag.value("val") else { return true }
    return value != "0" && value != "false" && value != "off"
  }

  private func setParagraph(_ change: (inout OpenParagraph) -> Void) {
    guard isInParagraphProperties, !isInProperties, let last = paragraphs.indices.last else {
      return
    }
    change(&paragraphs[last])
  }

  private func beginParagraph(_ tag: XMLStreamTag) {
    paragraphCount += 1
    if !paragraphs.isEmpty { prepare() }
    var paragraph = OpenParagraph(number: paragraphCount)
    paragraph.cell = cells.last ?? 0
    if layout != nil {
      let end = tag.end
      paragraph.layoutContentStart = end
      paragraph.container = layout?.containers.count ?? 0
      layout?.containers.append(
        WordLayout.Container(
          kind: .paragraph, start: tag.start(ofTagEndingAt: end), contentStart: end, end: end))
      containers.append(paragraph.container)
      paragraph.host = runStack.first?.index
    }
    paragraphs.append(paragraph)
  }

  private func beginProperties(_ tag: XMLStreamTag) {
    isInProperties = true
    guard layout != nil, isInRun, !isInParagraphProperties, runIndex >= 0 else { return }
    let end = tag.end
    layout?.runs[runIndex].properties = TextRange(tag.start(ofTagEndingAt: end), end)
  }

  private func beginRun(_ tag: XMLStreamTag) {
    isInRun = true
    runFont = nil
    setRunStyle(nil)
    guard let layout, let container = containers.last else { return }
    runIndex = layout.runs.count
    let end = tag.end
    self.layout?.runs.append(
      WordLayout.Run(
        start: tag.start(ofTagEndingAt: end), contentStart: end, end: end, container: container,
        paragraph: paragraphs.last?.number ?? 0))
  }

  /// The run has the character style `style`; what that leaves open, its paragraph's style says.
  private func setRunStyle(_ style: String?) {
    runStyle = style
    isHidden = false
    guard text.styles.hidesText else { return }
    isHidden =
      text.styles.value(style, \.isHidden)
      ?? text.styles.value(paragraphs.last?.style ?? text.styles.defaultStyle, \.isHidden) ?? false
  }

  /// Word takes the "ư" of TCVN3, code AD, for an optional hyphen; a real one is no text.
  private func insertSoftHyphen(_ tag: XMLStreamTag) {
    guard let last = paragraphs.indices.last, let font = letterFont(last), font.encoding == .tcvn3,
      let letter = font.decode(Array("\u{AD}".utf8))?.text
    else { return }
    insert(String(decoding: letter, as: UTF8.self), tag)
  }

  private func insertSymbol(_ tag: XMLStreamTag) {
    guard let code = tag.value("char").flatMap({ UInt32($0, radix: 16) }) else { return }
    if (0xF020...0xF0FF).contains(code), let name = tag.value("font"),
      let font = LegacyFont(name: name), let letter = Unicode.Scalar(code & 0xFF)
    {
      let raw = Array(String(letter).utf8)
      insert(String(decoding: font.decode(raw)?.text ?? raw, as: UTF8.self), tag)
    } else if let scalar = Unicode.Scalar(code), code >= 0x20 {
      insert(String(scalar), tag)
    }
  }

  private func beginRevision(_ name: WordName, _ tag: XMLStreamTag) {
    let isGone =
      view == .accepted ? name == .del || name == .moveFrom : name == .ins || name == .moveTo
    if isInProperties || isInParagraphProperties {
      if isInProperties, isInParagraphProperties, isGone, let last = paragraphs.indices.last {
        paragraphs[last].runsOn = true
      }
      return
    }
    if isGone { skipped = 1 } else { push(.revision, tag) }
  }

  /// Enters an element that holds runs of a paragraph.
  private func push(_ kind: WordLayout.Container.Kind, _ tag: XMLStreamTag) {
    guard layout != nil, !isInProperties, !isInParagraphProperties else { return }
    let end = tag.end
    let isBlock = paragraphs.isEmpty || containers.isEmpty
    layout?.containers.append(
      WordLayout.Container(
        kind: isBlock ? .transparent : kind, start: tag.start(ofTagEndingAt: end),
        contentStart: end, end: end, parent: containers.last))
    containers.append((layout?.containers.count ?? 1) - 1)
  }

  private func pop(_ tag: XMLStreamTag) {
    guard layout != nil, !isInProperties, !isInParagraphProperties else { return }
    guard let container = containers.popLast() else { return }
    layout?.containers[container].end = tag.endOfElement
  }

  private func fieldCharacter(_ tag: XMLStreamTag) {
    switch tag.value("fldCharType") {
    case "begin":
      fieldCount += 1
      guard !unclosed.contains(fieldCount) else { return }
      fields.append(OpenField(ordinal: fieldCount, firstRun: runIndex))
    case "separate":
      if let last = fields.indices.last { fields[last].isInResult = true }
    case "end":
      guard let field = fields.popLast() else { return }
      guard fields.isEmpty, layout != nil, field.firstRun >= 0, runIndex >= field.firstRun else {
        return
      }
      let number = layout?.fields.count ?? 0
      layout?.fields.append(WordLayout.Field(firstRun: field.firstRun, lastRun: runIndex))
      for run in field.firstRun...runIndex { layout?.runs[run].field = number }
    default: break
    }
  }

  private func beginAlternative() {
    guard let last = alternatives.indices.last else { return }
    if alternatives[last] { skipped = 1 } else { alternatives[last] = true }
  }

  private func beginTextBox() {
    runStack.append((runIndex, runFont, runStyle, isHidden))
    fieldStacks.append(fields)
    fields = []
    isInRun = false
    runIndex = -1
  }

  private func endTextBox() {
    closeFields()
    guard let outer = runStack.popLast() else { return }
    (runIndex, runFont, runStyle, isHidden) = outer
    fields = fieldStacks.popLast() ?? []
    isInRun = true
  }

  private func beginNote(_ tag: XMLStreamTag) {
    switch tag.value("type") {
    case nil, "normal": note = tag.value("id").flatMap { Int($0) }
    default: skipped = 1
    }
  }

  private func refer(_ kind: String, _ tag: XMLStreamTag) {
    guard layout != nil, runIndex >= 0, let id = tag.value("id") else { return }
    layout?.noteRuns["\(kind)/\(id)"] = runIndex
  }

  private func mark(_ tag: XMLStreamTag, isEnd: Bool) {
    guard let id = tag.value("id") else { return }
    if let last = paragraphs.indices.last {
      paragraphs[last].marks.append((id, isEnd, paragraphs[last].bytes.count))
    } else if !isEnd {
      text.commented[id] = TextRange(text.bytes.count, text.bytes.count)
    } else if let range = text.commented[id] {
      text.commented[id] = TextRange(range.start, max(range.start, text.bytes.count))
    }
  }
}
