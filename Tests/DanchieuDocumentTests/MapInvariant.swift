import DanchieuDocument
import DanchieuText
import Testing

/// Expects that every byte of the text leads into the file, and that a byte which the map calls a
/// copy is one; a blank may stand for another blank.
func expectMapHolds(
  _ document: Document, _ file: [UInt8], sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let fault = mapFault(document, file)
  #expect(fault == nil, sourceLocation: sourceLocation)
}

/// The first fault of the map, nil when it holds.
func mapFault(_ document: Document, _ file: [UInt8]) -> String? {
  if String(validating: document.text, as: UTF8.self) == nil { return "text is not UTF-8" }
  guard let source = document.source else {
    return document.text == file ? nil : "no map, but the text is not the file"
  }
  if source.offsets.textCount != document.text.count { return "map does not cover the text" }
  for offset in document.text.indices {
    let range = source.offsets.sourceRange(of: TextRange(offset, offset + 1))
    if range.end > file.count { return "\(offset) leads to \(range), outside the file" }
    guard range.count == 1, document.encoding == .utf8 else { continue }
    let byte = file[range.start]
    if byte == document.text[offset] { continue }
    let replaced = byte >= 0x80 && document.text[offset] >= 0x80
    if byte > 0x20 && !replaced { return "\(offset): \(document.text[offset]) leads to \(byte)" }
  }
  return nil
}
