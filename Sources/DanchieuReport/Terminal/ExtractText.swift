import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// The text form of `extract`: one line for each citation, fields separated by tabs:
/// `path:line:column`, kind, type, code (a law's name where it has none), date, words.
package struct ExtractText: Sendable {
  private let style: TerminalStyle

  /// A report in `style`.
  package init(style: TerminalStyle) { self.style = style }

  /// Appends the citations of `document`.
  package func write(_ document: AnalyzedDocument, to out: inout ByteBuffer) {
    let reading = document.reading
    let name = Array(Visible.path(reading.document.path).utf8)
    reading.document.text.withUnsafeBufferPointer { text in
      var cursor = PlaceCursor(text)
      for citation in reading.citations {
        let inText = cursor.place(at: citation.range.start)
        let source = document.reading.document.source
        let location = source?.location(of: citation.range)
        let place = location?.place ?? inText
        style.palette.begin(.place, in: &out)
        out.append(name)
        style.write(location, or: place, to: &out)
        style.palette.end(in: &out)
        out.append("\t")
        out.append(citation.kind.rawValue)
        out.append("\t")
        out.append(citation.type?.name ?? "-")
        out.append("\t")
        Self.writeIdentity(of: citation, in: reading, text, to: &out)
        out.append("\t")
        Self.writeDate(of: citation, text, to: &out)
        out.append("\t")
        out.appendVisible(Self.slice(text, citation.range))
        out.append("\n")
      }
    }
  }

  private static func writeIdentity(
    of citation: Citation, in reading: Reading, _ text: UnsafeBufferPointer<UInt8>,
    to out: inout ByteBuffer
  ) {
    if let code = citation.code {
      if let canonical = CodeSpelling.canonical(code, in: reading) {
        out.appendVisible(canonical)
      } else {
        out.append("…/")
        out.appendVisible(slice(text, code.symbol))
      }
    } else if let title = citation.title {
      out.appendVisible(slice(text, title))
    } else {
      out.append("-")
    }
  }

  private static func writeDate(
    of citation: Citation, _ text: UnsafeBufferPointer<UInt8>, to out: inout ByteBuffer
  ) {
    if let date = citation.date {
      out.append(date)
    } else if let words = citation.dateRange {
      out.append("?")
      out.appendVisible(slice(text, words))
    } else if let year = citation.year {
      out.append(year)
    } else {
      out.append("-")
    }
  }

  private static func slice(
    _ text: UnsafeBufferPointer<UInt8>, _ range: TextRange
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[range.start..<range.end])
  }
}
