import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// The text form of `outline`: `path:line:` and the heading, set in by its depth; every annex,
/// attached regulation and quotation under a line of its own.
package struct OutlineText: Sendable {
  private let style: TerminalStyle

  /// A report in `style`.
  package init(style: TerminalStyle) { self.style = style }

  /// Appends the outline of `document`.
  package func write(_ document: AnalyzedDocument, to out: inout ByteBuffer) {
    let reading = document.reading
    let outline = reading.outline
    let name = Visible.path(reading.document.path)
    reading.document.text.withUnsafeBufferPointer { text in
      let titles = OutlineTitle(outline, in: text)
      var cursor = PlaceCursor(text)
      var depths: [Int] = []
      depths.reserveCapacity(outline.nodes.count)
      var tree = 0
      for (index, node) in outline.nodes.enumerated() {
        let inText = cursor.place(at: node.range.start)
        let line = reading.document.source?.location(of: node.range).place?.line ?? inText.line
        if node.tree != tree {
          tree = node.tree
          writePlace(name, line, to: &out)
          out.append("— ")
          out.append(outline.trees[tree].kind.words.text(in: style.language))
          out.append(" —\n")
        }
        let depth = node.parent.map { depths[$0] + 1 } ?? 0
        depths.append(depth)
        writePlace(name, line, to: &out)
        out.append(String(repeating: "  ", count: min(depth, 20)))
        style.palette.begin(.heading, in: &out)
        out.appendVisible(titles.shown(node.range))
        style.palette.end(in: &out)
        if let title = titles.range(index) {
          out.append(" ")
          out.appendVisible(titles.shown(title))
        }
        out.append("\n")
      }
    }
  }

  private func writePlace(_ name: String, _ line: Int, to out: inout ByteBuffer) {
    style.palette.begin(.place, in: &out)
    out.append(name)
    out.append(":")
    out.append(line)
    style.palette.end(in: &out)
    out.append(": ")
  }
}
