import DanchieuDocument
import DanchieuText

/// Writes the places of citations and findings in their file (`source`, contract/output.md).
enum SourceJSON {
  static func write(_ location: SourceLocation, to out: inout ByteBuffer) {
    out.append(byte: UInt8(ascii: "{"))
    if let part = location.part, let paragraph = location.paragraph {
      out.append("\"part\":")
      out.appendJSON(part)
      out.append(",\"paragraph\":")
      out.append(paragraph)
    }
    if let range = location.range {
      out.append(location.part == nil ? "\"start\":" : ",\"start\":")
      out.append(range.start)
      out.append(",\"end\":")
      out.append(range.end)
    }
    if let place = location.place {
      out.append(",\"line\":")
      out.append(place.line)
      out.append(",\"column\":")
      out.append(place.column)
    }
    if let path = location.path {
      out.append(",\"path\":")
      out.appendJSON(path)
    }
    if let page = location.page {
      out.append("\"page\":")
      out.append(page)
    }
    out.append(byte: UInt8(ascii: "}"))
  }
}
