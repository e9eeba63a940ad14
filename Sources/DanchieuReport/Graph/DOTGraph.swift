import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuText

/// Graphviz: every name quoted, documents as notes, what the registry does not know dashed.
enum DOTGraph {
  static func write(_ model: GraphModel, _ language: Language) -> String {
    var out = """
      digraph "danchieu" {
        graph [rankdir=LR, charset="UTF-8"];
        node [shape=box, fontname="sans-serif"];
        edge [fontname="sans-serif", fontsize=10];

      """
    for (index, node) in model.nodes.enumerated() {
      var attributes = [("label", node.label), ("id", node.id), ("kind", node.kind.rawValue)]
      attributes.append(("status", node.status.rawValue))
      switch node.kind {
      case .document: attributes.append(("shape", "note"))
      case .instrument: if node.status != .resolved { attributes.append(("style", "dashed")) }
      case .unresolved:
        attributes.append(("shape", "plaintext"))
      }
      if let title = node.instrument?.title { attributes.append(("tooltip", title)) }
      out += "  \"n\(index + 1)\" [\(list(attributes))];\n"
    }
    for edge in model.edges {
      let places = edge.mentions.map(model.place).joined(separator: " ")
      let attributes = [
        ("label", Wording.relation(edge.relation).text(in: language)),
        ("relation", edge.relation.rawValue), ("weight", String(edge.mentions.count)),
        ("mentions", places),
      ]
      out += "  \"n\(edge.source + 1)\" -> \"n\(edge.target + 1)\" [\(list(attributes))];\n"
    }
    return out + "}\n"
  }

  private static func list(_ attributes: [(name: String, value: String)]) -> String {
    attributes.map { "\($0.name)=\"\(escaped($0.value))\"" }.joined(separator: ", ")
  }

  /// Quotation marks and backslashes escaped (`\N` would be the name of the node), control
  /// characters as spaces.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        out.unicodeScalars.append("\\")
        out.unicodeScalars.append(scalar)
      case "\0"..."\u{1F}", "\u{7F}": out.unicodeScalars.append(" ")
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
