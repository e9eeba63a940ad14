import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// The JSON form of `outline`: one object for each document, with its trees and headings.
package enum OutlineJSON {
  /// Appends the object of `document`.
  package static func write(_ document: AnalyzedDocument, to out: inout ByteBuffer) {
    let reading = document.reading
    let outline = reading.outline
    out.append("{\"path\":")
    out.appendJSON(reading.document.path)
    out.append(",\"format\":")
    out.appendJSON(reading.document.format.rawValue)
    out.append(",\"sha256\":")
    out.appendJSON(document.sha256)
    reading.document.text.withUnsafeBufferPointer { text in
      out.append(",\"trees\":[")
      for (index, tree) in outline.trees.enumerated() {
        out.append(index > 0 ? ",{\"kind\":\"" : "{\"kind\":\"")
        out.append(tree.kind.name)
        out.append("\"")
        out.member("start", tree.start)
        out.append(tree.isSigned ? ",\"signed\":true}" : ",\"signed\":false}")
      }
      out.append("],\"parts\":[")
      let titles = OutlineTitle(outline, in: text)
      var cursor = PlaceCursor(text)
      for (index, node) in outline.nodes.enumerated() {
        if index > 0 { out.append(",\n") }
        out.append("{\"id\":\"p")
        out.append(index + 1)
        out.append("\"")
        out.member("unit", node.unit.rawValue)
        out.member("value", reading.string(node.value))
        out.member("start", node.range.start)
        out.member("end", node.range.end)
        let place = cursor.place(at: node.range.start)
        out.member("line", place.line)
        out.member("column", place.column)
        out.member("text", reading.string(node.range))
        out.append(",\"title\":")
        out.appendJSON(titles.range(index).map(reading.string))
        out.append(",\"parent\":")
        if let parent = node.parent {
          out.append("\"p")
          out.append(parent + 1)
          out.append("\"")
        } else {
          out.append("null")
        }
        out.member("tree", node.tree)
        out.append(node.isQuoted ? ",\"quoted\":true}" : ",\"quoted\":false}")
      }
    }
    out.append("]}")
  }
}
