import DanchieuDocument
import DanchieuLint
import DanchieuText

/// A correction of a document's text as replacements of bytes in its file.
struct FileEdit {
  /// Bytes of the file, and what stands there instead.
  struct Piece {
    let range: TextRange
    let bytes: [UInt8]
  }
  /// In order of position, at least one.
  let pieces: [Piece]

  /// From the first replaced byte to the last.
  var range: TextRange {
    TextRange(pieces.first?.range.start ?? 0, pieces.last?.range.end ?? 0)
  }

  /// Why a correction cannot be written.
  enum Obstacle: Error, Sendable, Equatable {
    /// A word-processor file, or another one that is not made of its text.
    case format(DocumentFormat)
    /// The file has no such letters in its encoding, or has them in another way.
    case encoding(TextEncoding)
    /// The file has other bytes there than the text: markup, references, CDATA borders.
    case markup
  }

  /// All that `fix` replaces in one piece, or only the letters that it changes.
  init(_ fix: Finding.Fix, in document: Document, file: [UInt8]) throws(Obstacle) {
    guard Self.writable.contains(document.format) else { throw .format(document.format) }
    let spelling = FileSpelling(document)
    func pieces(_ changes: [TextChange]) -> [Piece]? {
      var pieces: [Piece] = []
      for change in changes {
        guard let place = Self.place(of: change.range, spelling, document, file),
          let bytes = spelling.bytes(change.text)
        else { return nil }
        pieces.append(Piece(range: place, bytes: bytes))
      }
      return pieces
    }
    let whole = TextChange(range: fix.range, text: Array(fix.text.utf8))
    guard let found = pieces([whole]) ?? pieces(whole.minimal(in: document.text)) else {
      throw spelling.isUnicode ? .markup : .encoding(document.encoding)
    }
    self.pieces = found
  }

  /// Formats whose files have the text's bytes.
  private static let writable: Set<DocumentFormat> = [.text, .xml, .akn, .edxml, .report, .html]

  /// Where the file has the text `range`, byte for byte; nil where it spells it in another way.
  private static func place(
    of range: TextRange, _ spelling: FileSpelling, _ document: Document, _ file: [UInt8]
  ) -> TextRange? {
    let place = document.source?.offsets.sourceRange(of: range) ?? range
    guard range.end <= document.text.count, place.end <= file.count,
      let printed = spelling.printed(Array(document.text[range.start..<range.end])),
      file[place.start..<place.end].elementsEqual(printed)
    else { return nil }
    return place
  }
}

/// How a file spells letters of its text.
struct FileSpelling {
  private let encoding: TextEncoding
  private let isMarkup: Bool

  init(_ document: Document) {
    encoding = document.encoding
    isMarkup = document.format != .text
  }

  /// Whether every letter has one spelling.
  var isUnicode: Bool {
    encoding == .utf8 || encoding == .utf16LittleEndian || encoding == .utf16BigEndian
  }

  /// `text` as the file has it where it spells nothing out; nil where the encoding has more than one
  /// way, as those before Unicode have for all but ASCII and Đ.
  func printed(_ text: [UInt8]) -> [UInt8]? {
    switch encoding {
    case .utf8: return text
    case .utf16LittleEndian, .utf16BigEndian: return wide(text)
    case .windows1258: return singleBytes(text, capital: 0xD0, small: 0xF0)
    case .tcvn3: return singleBytes(text, capital: 0xA7, small: 0xAE)
    case .vni: return singleBytes(text, capital: 0xD1, small: 0xF1)
    case .viqr: return nil
    }
  }

  /// ASCII, and Đ and đ as these bytes; nil where `text` has other letters.
  private func singleBytes(_ text: [UInt8], capital: UInt8, small: UInt8) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte < 0x80 {
        bytes.append(byte)
      } else if byte == 0xC4, let second = rest.popFirst(), second | 1 == 0x91 {
        bytes.append(second == 0x90 ? capital : small)
      } else {
        return nil
      }
    }
    return bytes
  }

  /// `text` as it is to be written: character data in XML.
  func bytes(_ text: [UInt8]) -> [UInt8]? { printed(isMarkup ? Self.escaped(text) : text) }

  private func wide(_ text: [UInt8]) -> [UInt8] {
    String(decoding: text, as: UTF8.self).utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      return encoding == .utf16BigEndian ? [high, low] : [low, high]
    }
  }

  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      default: bytes.append(byte)
      }
    }
    return bytes
  }
}
