import DanchieuText

/// A Mermaid flowchart, cut to what Mermaid draws: it refuses more than 500 edges or 50,000
/// characters, and neither can be raised inside a diagram.
enum MermaidGraph {
  /// Relations that are drawn at most; the others are counted.
  static let maximumEdges = 400
  /// UTF-16 units of the diagram at most.
  static let maximumSize = 48_000
  /// Scalars of a label at most.
  static let maximumLabel = 60

  static func write(_ model: GraphModel, _ language: Language) -> String {
    var out = "flowchart LR\n"
    var size = out.utf16.count
    var isDrawn = [Bool](repeating: false, count: model.nodes.count)
    var edges = 0
    for edge in model.edges {
      var lines = ""
      for end in [edge.source, edge.target] where !isDrawn[end] {
        lines += node(model.nodes[end], end)
        if edge.source == edge.target { break }
      }
      let relation = Wording.relation(edge.relation).text(in: language)
      lines += "  n\(edge.source + 1) -->|\(label(relation))| n\(edge.target + 1)\n"
      let length = lines.utf16.count
      guard edges < maximumEdges, size + length <= maximumSize else { break }
      out += lines
      size += length
      isDrawn[edge.source] = true
      isDrawn[edge.target] = true
      edges += 1
    }
    for index in model.nodes.indices where model.nodes[index].kind == .document && !isDrawn[index] {
      let line = node(model.nodes[index], index)
      size += line.utf16.count
      guard size <= maximumSize else { break }
      out += line
    }
    let left = model.edges.count - edges
    if left > 0 {
      let words = language == .vi ? "… \(left) quan hệ bị lược" : "… \(left) relations left out"
      out += "  more[\(label(words))]\n"
    }
    return out
  }

  private static func node(_ node: GraphModel.Node, _ index: Int) -> String {
    switch node.kind {
    case .document: "  n\(index + 1)[/\(label(node.label))/]\n"
    case .instrument: "  n\(index + 1)[\(label(node.label))]\n"
    case .unresolved: "  n\(index + 1)(\(label(node.label)))\n"
    }
  }

  /// A quoted label; what Mermaid would read as markup is an entity.
  private static func label(_ text: String) -> String {
    var out = "\""
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      if count > maximumLabel {
        out += "…"
        break
      }
      switch scalar {
      case "\"": out += "#quot;"
      case "#": out += "#35;"
      case "<": out += "#lt;"
      case ">": out += "#gt;"
      case "&": out += "#amp;"
      case "\0"..."\u{1F}", "\u{7F}": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
