package import DanchieuDocument
package import DanchieuText

/// A stretch of a file that a person opens.
package struct FilePlace: Sendable, Equatable {
  /// A point between two characters.
  package struct Point: Sendable, Equatable {
    /// 1-based.
    package var line: Int
    /// 1-based, in Unicode scalars.
    package var column: Int
    /// 1-based, in bytes of UTF-8.
    package var byteColumn: Int
    /// 1-based, in units of UTF-16.
    package var wideColumn: Int
  }
  package var start: Point
  /// One past the last character.
  package var end: Point
  /// Paragraph or page, in files that have those and no lines that a person sees.
  var words: Message?

  /// The beginning as a person finds it: ":15:3" or ": đoạn 15".
  func ending(in language: Language) -> String {
    words.map { ": \($0.text(in: language))" } ?? ":\(start.line):\(start.column)"
  }
}

/// Finds places in the file of a document: for XML in the file itself, else in the text.
package struct FilePlaces {
  private let document: Document
  private let lines: LineIndex
  /// The bytes that lines and columns are counted in.
  private let bytes: [UInt8]
  private let source: SourceMap?

  init(_ document: Document) {
    self.document = document
    if let source = document.source, let lines = source.lines {
      self.source = source
      self.lines = lines
      bytes = source.file
    } else {
      source = nil
      lines = LineIndex(document.text)
      bytes = document.text
    }
  }

  /// Where `range` begins as a person sees it: for XML in the file itself, else in the text.
  package static func shown(
    _ range: TextRange, in document: Document, _ places: inout PlaceFinder
  ) -> LineIndex.Place {
    document.source?.location(of: range).place ?? places.place(at: range.start)
  }

  /// Where the text `range` stands.
  func place(of range: TextRange) -> FilePlace {
    let place = inFile(range)
    return FilePlace(
      start: point(place.start), end: point(place.end),
      words: Wording.place(document.source?.location(of: range)))
  }

  /// What to write into the file in place of the text `range`; nil where the file has markup,
  /// entities or other bytes there than the text, and for files that are no text (Word, PDF).
  func replacement(of range: TextRange, with new: String) -> String? {
    guard source != nil else { return document.format == .text ? new : nil }
    let place = inFile(range)
    guard place.end <= bytes.count, range.end <= document.text.count,
      bytes[place.start..<place.end] == document.text[range.start..<range.end]
    else { return nil }
    var out = ByteBuffer(capacity: 64)
    out.appendXML(new)
    return String(decoding: out.takeBytes(), as: UTF8.self)
  }

  /// `primaryLocationLineHash` of the lines with these numbers.
  func lineHashes(of wanted: Set<Int>) -> [Int: String] {
    // Code scanning reads the file as it is: a byte order mark belongs to its first line.
    let hasMark =
      source == nil && document.encoding.rawValue == "utf-8"
      && document.source?.offsets.sourceStart(of: 0) == 3
    return LineHashes.hashes(of: bytes, afterByteOrderMark: hasMark, lines: wanted)
  }

  private func inFile(_ range: TextRange) -> TextRange {
    guard let source else { return range }
    return (source.unicodeOffsets ?? source.offsets).sourceRange(of: range)
  }

  private func point(_ offset: Int) -> FilePlace.Point {
    let place = lines.place(at: offset, in: bytes)
    let start = lines.start(ofLine: place.line)
    // Characters of four bytes are two units of UTF-16.
    let pairs = bytes[start..<max(start, offset)].count { $0 >= 0xF0 }
    return FilePlace.Point(
      line: place.line, column: place.column, byteColumn: offset - start + 1,
      wideColumn: place.column + pairs)
  }
}
