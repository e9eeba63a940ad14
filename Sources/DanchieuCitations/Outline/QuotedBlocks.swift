import DanchieuText

/// Follows quotation marks that hold the text of another instrument, line by line.
///
/// A block starts with a mark at a line start, or after a colon, that is still open at the end of
/// its line; it ends with the mark that closes it, at a line end or before a stop.
struct QuotedBlocks {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Inside a block.
  private(set) var isOpen = false
  /// Number of blocks so far.
  private(set) var count = 0
  /// Where the last closed block ends.
  private(set) var lastEnd = 0
  /// Marks opened inside the block and not closed yet.
  private var inner = 0
  /// The line that the block starts in.
  private var firstLine = 0..<0
  /// Whether the block itself quotes another instrument: "“a) Sửa đổi khoản 1 như sau:", "“1. …”;".
  private var nests = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// A mark at a place of the text.
  private enum Mark { case opens, closes, no }

  /// Takes in a line without marks that starts with a heading.
  mutating func passHeading() { inner = 0 }

  /// Takes in the line `start..<end` with marks; `first` is the first one. `previous` is where the
  /// words of the line before start, `afterColon` says that it ended in a colon, `isHeading` that a
  /// heading starts this line, after its mark if any. Returns whether that heading is quoted.
  mutating func read(
    _ start: Int, _ end: Int, first: Int, previous: Int, afterColon: Bool, isHeading: Bool
  ) -> Bool {
    var isQuoted = isOpen
    if isHeading { inner = 0 }
    var marks = Marks()
    var depth = 0
    var pending = false
    var seenText = false
    var afterSign = afterColon
    var i = start
    if first > start {
      // Only the last sign before the first mark matters.
      let before = lastByte(start, first)
      seenText = before != 0
      afterSign = before == 0 ? afterColon : before == 0x3A
      i = first
    }
    while i < end {
      let next = nextMark(i, end, &marks)
      let last = lastByte(i, next)
      if last != 0 {
        seenText = true
        afterSign = last == 0x3A
      }
      guard next < end else { break }
      i = next
      let length = markLength(i, end)
      switch mark(i, length, start, end) {
      case .opens:
        if isOpen, !seenText, isHeading, afterColon, nests || firstLine.contains(previous) {
          nests = true
          inner += 1
        } else if isOpen, !seenText, isHeading, afterColon {
          // "… như sau:", then a quoted heading: the block before lacks its closing mark.
          firstLine = start..<end
          count += 1
          isQuoted = true
          inner = 0
        } else if isOpen {
          inner += 1
        } else {
          if depth == 0, afterSign || (!seenText && isHeading) {
            pending = true
            if !seenText, isHeading {
              isQuoted = true
              count += 1
            }
          }
          depth += 1
        }
      case .closes:
        if isOpen {
          if inner > 0 {
            inner -= 1
          } else if endsBlock(i + length, end) {
            isOpen = false
            lastEnd = i + length
          }
        } else if depth > 0 {
          depth -= 1
          if depth == 0 { pending = false }
        }
      case .no: break
      }
      seenText = true
      afterSign = false
      i += length
    }
    if !isOpen, pending, depth > 0 {
      isOpen = true
      nests = false
      firstLine = start..<end
      inner = depth - 1
      if !(isQuoted && isHeading) { count += 1 }
    }
    return isQuoted
  }

  /// Whether the mark at `offset` opens.
  func opens(at offset: Int) -> Bool {
    mark(offset, markLength(offset, bytes.count), 0, bytes.count) == .opens
  }

  /// Ends a block whose closing mark is missing.
  mutating func close(at offset: Int) {
    guard isOpen else { return }
    isOpen = false
    lastEnd = offset
  }

  /// The last byte that is neither blank nor emphasis in `start..<end`, 0 for none.
  private func lastByte(_ start: Int, _ end: Int) -> UInt8 {
    var i = end
    while i > start {
      let b = bytes[i - 1]
      let isNoBreakSpace = b == 0xA0 && i > start + 1 && bytes[i - 2] == 0xC2
      if b > 0x20, b != 0x2A, b != 0x5F, !isNoBreakSpace { return b }
      i -= isNoBreakSpace ? 2 : 1
    }
    return 0
  }

  /// The next marks of a line, as far as they were looked for.
  private struct Marks {
    var straight = -1
    var curly = -1
  }

  /// The first quotation mark from `offset` on and before `end`; `end` where there is none. `marks`
  /// are those of the line.
  private func nextMark(_ offset: Int, _ end: Int, _ marks: inout Marks) -> Int {
    if marks.straight < offset { marks.straight = bytes.place(of: 0x22, from: offset, to: end) }
    if marks.curly < offset {
      marks.curly = bytes.place(of: 0xE2, from: offset, to: end)
      while marks.curly < end, markLength(marks.curly, end) == 0 {
        marks.curly = bytes.place(of: 0xE2, from: marks.curly + 1, to: end)
      }
    }
    return min(marks.straight, marks.curly)
  }

  /// Length of the quotation mark at `offset`, 0 for another character.
  private func markLength(_ offset: Int, _ end: Int) -> Int {
    if bytes[offset] == 0x22 { return 1 }
    guard bytes[offset] == 0xE2, offset + 2 < end, bytes[offset + 1] == 0x80,
      (0x9C...0x9F).contains(bytes[offset + 2])
    else { return 0 }
    return 3
  }

  /// Whether the mark opens or closes, by what stands around it, since “ and ” are often mixed up.
  private func mark(_ offset: Int, _ length: Int, _ start: Int, _ end: Int) -> Mark {
    let before = offset > start ? bytes[offset - 1] : 0x20
    let after = offset + length < end ? bytes[offset + length] : 0x20
    let spaceBefore =
      before <= 0x20 || before == 0x28 || before == 0x2A
      || before == 0xA0 && offset > start + 1 && bytes[offset - 2] == 0xC2
    let spaceAfter =
      after <= 0x20 || after == 0x2E || after == 0x3B || after == 0x2C || after == 0x29
      || after == 0xC2 && bytes[offset + length + 1] == 0xA0
    if spaceBefore, !spaceAfter { return .opens }
    if spaceAfter, !spaceBefore { return .closes }
    if length == 3 { return bytes[offset + 2] == 0x9D ? .closes : .opens }
    return spaceBefore ? .no : .closes
  }

  /// Whether a block may end here: the line ends, or a stop follows.
  private func endsBlock(_ offset: Int, _ end: Int) -> Bool {
    var i = offset
    while i < end {
      switch bytes[i] {
      case 0x2E, 0x3B: return true
      case 0x00...0x20, 0x2C, 0x29, 0x2F, 0x2A: i += 1
      default: return false
      }
    }
    return true
  }
}
