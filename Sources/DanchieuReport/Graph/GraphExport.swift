public import DanchieuCitations
public import DanchieuGraph
public import DanchieuText

/// The citation graph of one or more documents for other programs.
///
/// Documents and instruments are nodes, relations are directed, typed edges with their mentions.
/// Equal keys are one node, so that documents which cite each other are linked. The same input
/// gives the same bytes.
public enum GraphExport {
  /// The formats of the graph.
  public enum Format: String, Sendable, CaseIterable {
    /// Graphviz.
    case dot
    /// A flowchart for Markdown, cut to what Mermaid draws (``MermaidGraph``).
    case mermaid
    /// For Gephi, yEd and NetworkX.
    case graphml
    /// JSON Graph Format, version 2.
    case json
  }

  /// The graph of `items` in `format`; `language` is that of the labels.
  public static func write(
    _ items: [(reading: Reading, graph: CitationGraph)], format: Format, language: Language = .vi
  ) -> String {
    var model = GraphModel()
    for item in items { model.add(item.reading, item.graph) }
    return write(model, tool: nil, format, language)
  }

  /// The graph that `model` holds, as `danchieu graph` prints it: the JSON form names the tool and
  /// the SHA-256 of the files.
  package static func write(
    _ model: GraphModel, tool: ToolInfo?, _ format: Format, _ language: Language
  ) -> String {
    switch format {
    case .dot: DOTGraph.write(model, language)
    case .mermaid: MermaidGraph.write(model, language)
    case .graphml: GraphMLGraph.write(model, language)
    case .json: JSONGraph.write(model, tool: tool)
    }
  }
}
