import DanchieuText

/// The line of a place, cut to the width of a terminal around it.
///
/// Only the neighbourhood of the place is looked at, so a line of 50 MB costs no more than a short
/// one.
struct Excerpt {
  /// A scalar as it is printed, with its columns.
  private struct Cell {
    var visible: VisibleScalar
    var width: Int

    init(_ scalar: Unicode.Scalar) {
      visible = VisibleScalar(scalar)
      width = scalar == "\t" ? 4 : visible.width
    }

    /// Spells the scalar out.
    mutating func spell() {
      visible.isForced = true
      width = visible.width
    }
  }

  private var before: [Cell] = []
  private var marked: [Cell] = []
  private var after: [Cell] = []
  private var isCutBefore = false
  private var isCutInside = false
  private var isCutAfter = false

  /// The line on which `range` starts, in `columns` columns.
  init(of range: TextRange, in text: UnsafeBufferPointer<UInt8>, columns: Int) {
    read(range, text, limit: columns * 4)
    var marks = RunnerMark()
    for path in [\Excerpt.before, \.marked, \.after] {
      for index in self[keyPath: path].indices
      where marks.ends(with: self[keyPath: path][index].visible.scalar) {
        self[keyPath: path][index].spell()
      }
    }
    let total = Self.width(before) + Self.width(marked) + Self.width(after)
    guard total > columns || isCutBefore || isCutAfter || isCutInside else { return }
    // One column for each sign of omission.
    let room = max(columns - 3, 12)
    isCutInside = Self.cut(&marked, to: room * 2 / 3) || isCutInside
    if isCutInside {
      isCutAfter = false
      after = []
    }
    let rest = room - Self.width(marked)
    let left = max(rest / 2, rest - Self.width(after))
    before.reverse()
    isCutBefore = Self.cut(&before, to: left) || isCutBefore
    while before.last?.width == 0 { before.removeLast() }
    before.reverse()
    isCutAfter = Self.cut(&after, to: rest - Self.width(before)) || isCutAfter
  }

  /// Columns that stand before the marked words.
  var indent: Int { Self.width(before) + (isCutBefore ? 1 : 0) }
  /// Columns of the marked words, at least 1.
  var markedWidth: Int { max(Self.width(marked), 1) }

  /// Appends the line; the marked words in `role`.
  func append(to out: inout ByteBuffer, _ palette: Palette, _ role: Palette.Role) {
    if isCutBefore { out.append("…") }
    Self.append(before, to: &out)
    palette.begin(role, in: &out)
    Self.append(marked, to: &out)
    palette.end(in: &out)
    if isCutInside { out.append("…") }
    Self.append(after, to: &out)
    if isCutAfter { out.append("…") }
  }

  private mutating func read(
    _ range: TextRange, _ text: UnsafeBufferPointer<UInt8>, limit: Int
  ) {
    var at = min(range.start, text.count)
    while at > 0, text[at - 1] != 0x0A, before.count < limit {
      at = UTF8Reading.start(before: at, in: text)
      before.append(Cell(UTF8Reading.scalar(text, at: at).scalar))
    }
    isCutBefore = at > 0 && text[at - 1] != 0x0A
    before.reverse()
    at = min(range.start, text.count)
    func isLineEnd(_ at: Int) -> Bool {
      at >= text.count || text[at] == 0x0A
        || text[at] == 0x0D && at + 1 < text.count && text[at + 1] == 0x0A
    }
    func scalars(upTo end: Int) -> [Cell] {
      var cells: [Cell] = []
      while at < end, !isLineEnd(at), cells.count < limit {
        let (scalar, size) = UTF8Reading.scalar(text, at: at)
        cells.append(Cell(scalar))
        at += size
      }
      return cells
    }
    marked = scalars(upTo: min(range.end, text.count))
    isCutInside = at < min(range.end, text.count)
    guard !isCutInside else { return }
    after = scalars(upTo: text.count)
    isCutAfter = !isLineEnd(at)
  }

  /// Drops cells from the end until at most `columns` are left. Returns whether any went.
  private static func cut(_ cells: inout [Cell], to columns: Int) -> Bool {
    var width = width(cells)
    let count = cells.count
    while width > max(columns, 0), let last = cells.popLast() { width -= last.width }
    return cells.count < count
  }

  private static func width(_ cells: [Cell]) -> Int { cells.reduce(0) { $0 + $1.width } }

  private static func append(_ cells: [Cell], to out: inout ByteBuffer) {
    for cell in cells {
      if cell.visible.scalar == "\t" {
        out.append("    ")
      } else {
        cell.visible.append(to: &out)
      }
    }
  }
}
