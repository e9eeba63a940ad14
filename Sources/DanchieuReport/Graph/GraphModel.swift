package import DanchieuCitations
import DanchieuDocument
package import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// The graphs of several documents joined into one: what every format writes.
package struct GraphModel: Sendable {
  /// A graph without nodes.
  package init() {}

  /// A document, an instrument, or a mention that several instruments fit.
  struct Node: Sendable {
    enum Kind: String, Sendable { case document, instrument, unresolved }
    var kind: Kind
    /// Stable across runs: the instrument's key; with the document's path before it where the key
    /// alone does not tell the instrument.
    var id: String
    /// What is known of the instrument; nil for unresolved mentions.
    var instrument: Instrument?
    var status: Resolution.Status
    /// Paths of the files that are this node.
    var paths: [String] = []
    /// The cited words of an unresolved mention.
    var text = ""
    /// Mentions that make no edge: of the document in itself.
    var mentions: [Mention] = []
  }

  struct Edge: Sendable {
    var source: Int
    var target: Int
    var relation: Relation
    var mentions: [Mention]
  }

  /// A citation in one of the documents.
  struct Mention: Sendable {
    /// Index into ``documents``.
    var document: Int
    /// Index of the citation in its document.
    var citation: Int
    /// 1-based line in the text.
    var line: Int
    var status: Resolution.Status
  }

  struct Document: Sendable {
    var path: String
    var sha256: String?
    var node: Int
  }

  private struct EdgeKey: Hashable {
    var source: Int
    var target: Int
    var relation: Relation
  }

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  private(set) var documents: [Document] = []
  private var nodeByID: [String: Int] = [:]
  private var edgeByKey: [EdgeKey: Int] = [:]

  /// Adds a document with its instruments and relations.
  package mutating func add(
    _ reading: Reading, _ graph: CitationGraph, sha256: String? = nil
  ) {
    let path = reading.document.path
    var places = PlaceFinder(reading.document.text)
    let document = documents.count
    let nodeOf = graph.instruments.enumerated().map { number, instrument in
      node(instrument, graph, isDocument: number == 0, path)
    }
    documents.append(
      Document(path: path, sha256: sha256, node: nodeOf.first ?? addNode(ofPath: path)))
    func mention(_ index: Int) -> Mention {
      Mention(
        document: document, citation: index,
        line: places.place(at: reading.citations[index].range.start).line,
        status: graph.resolutions[index].status)
    }
    for edge in graph.edges(of: reading) {
      add(
        EdgeKey(
          source: nodeOf[edge.source], target: nodeOf[edge.target], relation: edge.relation),
        edge.mentions.map(mention))
    }
    for (index, resolution) in graph.resolutions.enumerated() {
      let own = documents[document].node
      if resolution.instrument == 0 {
        if reading.citations[index].kind != .internal { nodes[own].mentions.append(mention(index)) }
      } else if resolution.instrument == nil {
        let citation = reading.citations[index]
        let words = reading.string(citation.range).split(whereSeparator: \.isWhitespace)
        let node = addNode(
          Node(
            kind: .unresolved, id: "\(path)#c\(index + 1)", status: resolution.status,
            text: words.joined(separator: " ")))
        add(EdgeKey(source: own, target: node, relation: citation.relation), [mention(index)])
      }
    }
  }

  private mutating func node(
    _ instrument: Instrument, _ graph: CitationGraph, isDocument: Bool, _ path: String
  ) -> Int {
    let id = instrument.isKeyComplete ? instrument.key : "\(path)#\(instrument.key)"
    let status =
      isDocument
      ? .selfReference
      : instrument.mentions.first.map { graph.resolutions[$0].status } ?? .unknown
    let node =
      nodeByID[id]
      ?? addNode(Node(kind: .instrument, id: id, instrument: instrument, status: status))
    if isDocument {
      // What a document says of itself goes before what others say of it.
      nodes[node].instrument = instrument
      nodes[node].kind = .document
      nodes[node].status = .selfReference
      nodes[node].paths.append(path)
    } else if nodes[node].kind == .instrument {
      nodes[node].instrument?.fill(from: instrument)
      if status == .resolved { nodes[node].status = .resolved }
    }
    return node
  }

  private mutating func addNode(ofPath path: String) -> Int {
    addNode(Node(kind: .document, id: path, status: .selfReference, paths: [path]))
  }

  private mutating func addNode(_ node: Node) -> Int {
    nodeByID[node.id] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func add(_ key: EdgeKey, _ mentions: [Mention]) {
    if let edge = edgeByKey[key] {
      edges[edge].mentions += mentions
    } else {
      edgeByKey[key] = edges.count
      edges.append(
        Edge(
          source: key.source, target: key.target, relation: key.relation, mentions: mentions))
    }
  }
}

extension Instrument {
  /// Takes from another document's view of the same instrument what is missing here.
  fileprivate mutating func fill(from other: Instrument) {
    facts = facts.filled(from: other.facts)
  }
}

extension GraphModel.Node {
  /// What a person calls the node: type and code, type and name, or the file.
  var label: String {
    guard let instrument else { return text.isEmpty ? paths.first ?? "" : text }
    let type = instrument.type?.name
    if let code = instrument.code { return type.map { "\($0) \(code)" } ?? code }
    if kind == .document { return paths.first.map(Self.name) ?? "" }
    let year = instrument.date?.year ?? instrument.known?.issued?.year
    let words = [type, instrument.title, year.map { "(\($0))" }]
    return words.compactMap { $0 }.joined(separator: " ")
  }

  /// The last part of a path.
  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension GraphModel.Mention {
  /// The id of the citation in its document (`c3`).
  var id: String { "c\(citation + 1)" }
}

extension GraphModel {
  /// Where a mention stands, for formats with plain text: `bao-cao.txt:12#c3`.
  func place(of mention: Mention) -> String {
    "\(documents[mention.document].path):\(mention.line)#\(mention.id)"
  }
}
