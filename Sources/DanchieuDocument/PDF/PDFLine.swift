/// A printed line of a page, as `pdftotext -layout` sets it: columns are characters.
struct PDFLine {
  /// Words that stand together: three blanks or more part pieces.
  struct Piece {
    var start: Int
    var end: Int
    var bytes: ArraySlice<UInt8>
  }

  /// The columns between which the text of a cell runs.
  struct Margins: Equatable {
    var left: Int
    var right: Int
  }

  var pieces: [Piece]
  /// Those of its cell, for a line of a page with tables; nil for a line as wide as its page.
  var margins: Margins?
  /// Whether it stands where a running head or a page number may be.
  var isAtEdge = true
  /// Whether an empty line stands above.
  var followsGap: Bool

  var indent: Int { pieces[0].start }
  var end: Int { pieces[pieces.count - 1].end }

  /// The line with its blanks as printed, from its first word on.
  let bytes: ArraySlice<UInt8>

  /// The line `line`; nil when it is empty.
  init?(_ line: ArraySlice<UInt8>, followsGap: Bool) {
    var pieces: [Piece] = []
    var column = 0
    var i = line.startIndex
    var start = i
    var startColumn = 0
    var lastWord = i
    var lastColumn = 0
    var blanks = 3
    while i < line.endIndex {
      let length = UInt8Lead.length(line[i])
      let isBlank =
        line[i] <= 0x20 || line[i] == 0xC2 && i + 1 < line.endIndex && line[i + 1] == 0xA0
      if isBlank {
        blanks += 1
      } else {
        if blanks >= 3 {
          if lastWord > start {
            pieces.append(Piece(start: startColumn, end: lastColumn, bytes: line[start..<lastWord]))
          }
          start = i
          startColumn = column
        }
        blanks = 0
        lastWord = min(i + length, line.endIndex)
        lastColumn = column + 1
      }
      column += 1
      i += length
    }
    if lastWord > start, blanks < line.count + 3 {
      pieces.append(Piece(start: startColumn, end: lastColumn, bytes: line[start..<lastWord]))
    }
    guard let first = pieces.first, let last = pieces.last else { return nil }
    self.pieces = pieces
    self.followsGap = followsGap
    bytes = line[first.bytes.startIndex..<last.bytes.endIndex]
  }

  /// The text of the line, for comparisons.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The lines of `page`.
  static func lines(of page: ArraySlice<UInt8>) -> [PDFLine] {
    var lines: [PDFLine] = []
    var isGap = false
    for row in page.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if let line = PDFLine(row, followsGap: isGap) {
        lines.append(line)
        isGap = false
      } else {
        isGap = true
      }
    }
    return lines
  }
}

/// The length of a sequence of UTF-8 by its first byte.
enum UInt8Lead {
  static func length(_ byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}
