import DanchieuText

/// The text of an RTF file under construction, with the way back to the file.
struct RTFText {
  private var bytes: [UInt8] = []
  private var map = OffsetMap()
  /// The piece in one font that is being read.
  private var run: [UInt8] = []
  private var runMap = OffsetMap()
  private var font: LegacyFont?
  /// Stretches of the text in tables; the last one is open while ``isInTable``.
  private var tables: [TextRange] = []
  private var isInTable = false

  var isEmpty: Bool { bytes.isEmpty && run.isEmpty }
  var endsLine: Bool { (run.last ?? bytes.last ?? UInt8(ascii: "\n")) == UInt8(ascii: "\n") }

  /// What follows is in `font`; nil for fonts of Unicode.
  mutating func setFont(_ font: LegacyFont?) {
    guard font != self.font else { return }
    flush()
    self.font = font
  }

  /// What follows stands in a table, or not.
  mutating func setTable(_ isInTable: Bool) {
    guard isInTable != self.isInTable else { return }
    flush()
    self.isInTable = isInTable
    if isInTable {
      tables.append(TextRange(bytes.count, bytes.count))
    } else {
      closeTable()
    }
  }

  private mutating func closeTable() {
    guard let last = tables.indices.last else { return }
    tables[last] = TextRange(tables[last].start, bytes.count)
  }

  /// Appends `scalar`, which stands in the file at `source`.
  mutating func append(_ scalar: Unicode.Scalar, from source: TextRange) {
    let before = run.count
    UTF8Encoding.append(scalar, to: &run)
    let count = run.count - before
    if count == 1, source.count == 1 {
      runMap.appendCopied(1, from: source.start)
    } else {
      runMap.appendUnit(count, from: source.start, sourceCount: source.count)
    }
  }

  /// Appends the text of `other`.
  mutating func append(_ other: RTFText) {
    var other = other
    other.flush()
    setTable(false)
    flush()
    copy(other.bytes, other.map)
  }

  /// Moves the piece in one font to the text, decoded.
  private mutating func flush() {
    guard !run.isEmpty else { return }
    if let (text, inner) = font?.decode(run) {
      copy(text, inner.followed(by: runMap))
    } else {
      copy(run, runMap)
    }
    run.removeAll(keepingCapacity: true)
    runMap = OffsetMap()
  }

  /// Appends `text` without optional hyphens: those that were no letters of an old font.
  private mutating func copy(_ text: [UInt8], _ places: OffsetMap) {
    var i = 0
    while i < text.count {
      let length = min(UInt8Lead.length(text[i]), text.count - i)
      if length == 2, text[i] == 0xC2, text[i + 1] == 0xAD {
        i += length
        continue
      }
      let source = places.sourceRange(of: TextRange(i, i + length))
      if length == 1, source.count == 1 {
        map.appendCopied(1, from: source.start)
      } else {
        map.appendUnit(length, from: source.start, sourceCount: source.count)
      }
      bytes += text[i..<(i + length)]
      i += length
    }
  }

  /// The whole text, composed, its map, and what of it stands in tables; of a decomposed text that is
  /// not known.
  consuming func finished() -> (text: [UInt8], map: OffsetMap, tables: [TextRange]) {
    flush()
    if isInTable { closeTable() }
    guard Composition.isDecomposed(bytes) else { return (bytes, map, tables) }
    let (text, composed) = Composition.compose(bytes)
    return (text, composed.followed(by: map), [])
  }
}
