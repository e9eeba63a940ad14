import DanchieuDocument
import DanchieuLint
import DanchieuText

/// A correction of a document's text as a replacement of bytes in its file.
struct FileEdit {
  /// The bytes of the file that are replaced.
  let range: TextRange
  /// What stands there instead.
  let bytes: [UInt8]

  /// nil where the file has other bytes there than the text: markup, entities, CDATA borders.
  init?(_ fix: Finding.Fix, in document: Document, file: [UInt8]) {
    guard Self.writable.contains(document.format) else { return nil }
    let place = document.source?.offsets.sourceRange(of: fix.range) ?? fix.range
    guard place.end <= file.count, fix.range.end <= document.text.count,
      file[place.start..<place.end] == document.text[fix.range.start..<fix.range.end]
    else { return nil }
    range = place
    bytes = document.format == .text ? Array(fix.text.utf8) : Self.escaped(fix.text)
  }

  /// Formats whose files have the text's bytes.
  private static let writable: Set<DocumentFormat> = [.text, .xml, .akn, .edxml, .report, .html]

  /// `text` as character data of XML.
  private static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
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
