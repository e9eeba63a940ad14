import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuText

/// GraphML as Gephi, yEd and NetworkX read it: flat, directed, every key declared with its type.
enum GraphMLGraph {
  private static let nodeKeys = [
    "label", "kind", "status", "id", "urn", "code", "type", "title", "issuer", "date", "paths",
  ]
  private static let edgeKeys = ["label", "relation", "mentions"]

  static func write(_ model: GraphModel, _ language: Language) -> String {
    var out = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """
    for key in nodeKeys {
      out += "  <key id=\"n_\(key)\" for=\"node\" attr.name=\"\(key)\" attr.type=\"string\"/>\n"
    }
    for key in edgeKeys {
      out += "  <key id=\"e_\(key)\" for=\"edge\" attr.name=\"\(key)\" attr.type=\"string\"/>\n"
    }
    out += "  <key id=\"e_weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"int\"/>\n"
    out += "  <graph id=\"danchieu\" edgedefault=\"directed\">\n"
    for (index, node) in model.nodes.enumerated() {
      out += "    <node id=\"n\(index + 1)\">\n"
      let instrument = node.instrument
      let values: [String?] = [
        node.label, node.kind.rawValue, node.status.rawValue, node.id, instrument?.urn,
        instrument?.code, instrument?.type?.name, instrument?.title, instrument?.issuer,
        instrument?.date?.iso, node.paths.isEmpty ? nil : node.paths.joined(separator: " "),
      ]
      for (key, value) in zip(nodeKeys, values) {
        if let value { out += data("n_\(key)", value) }
      }
      out += "    </node>\n"
    }
    for (index, edge) in model.edges.enumerated() {
      out += "    <edge id=\"e\(index + 1)\" source=\"n\(edge.source + 1)\""
      out += " target=\"n\(edge.target + 1)\">\n"
      out += data("e_label", Wording.relation(edge.relation).text(in: language))
      out += data("e_relation", edge.relation.rawValue)
      out += data("e_mentions", edge.mentions.map(model.place).joined(separator: " "))
      out += data("e_weight", String(edge.mentions.count))
      out += "    </edge>\n"
    }
    return out + "  </graph>\n</graphml>\n"
  }

  private static func data(_ key: String, _ value: String) -> String {
    "      <data key=\"\(key)\">\(escaped(value))</data>\n"
  }

  /// Markup as entities; characters that XML 1.0 forbids as spaces.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
