import DanchieuDocument
import DanchieuText

/// Reads `file` and gives the first document.
func read(_ file: String, path: String = "van-ban.xml") throws -> Document {
  try read(Array(file.utf8), path: path)
}

/// Reads `file` and gives the first document.
func read(_ file: [UInt8], path: String = "van-ban.xml") throws -> Document {
  let documents = try DocumentReader.read(file, path: path)
  guard let first = documents.first else { throw NothingRead() }
  return first
}

/// `text` in UTF-16, little endian, with a byte order mark.
func utf16(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = [0xFF, 0xFE]
  for unit in text.utf16 {
    bytes.append(UInt8(unit & 0xFF))
    bytes.append(UInt8(unit >> 8))
  }
  return bytes
}

struct NothingRead: Error {}

extension Document {
  /// The text as a string.
  var string: String { String(decoding: text, as: UTF8.self) }

  /// The place of `words` in the text.
  func range(of words: String) -> TextRange? {
    let bytes = Array(words.utf8)
    guard bytes.count <= text.count else { return nil }
    return (0...(text.count - bytes.count)).first { text[$0...].starts(with: bytes) }
      .map { TextRange($0, $0 + bytes.count) }
  }

  /// Where `words` of the text stand in the file.
  func location(of words: String) -> SourceLocation? {
    range(of: words).flatMap { source?.location(of: $0) }
  }
}

extension [UInt8] {
  /// The bytes in `range` as a string.
  func string(_ range: TextRange?) -> String? {
    range.map { String(decoding: self[$0.start..<$0.end], as: UTF8.self) }
  }
}

/// The error of reading `file`, nil when it is read.
func error(of file: [UInt8]) -> ReadError? {
  do {
    _ = try DocumentReader.read(file, path: "van-ban.xml")
    return nil
  } catch {
    return error
  }
}
