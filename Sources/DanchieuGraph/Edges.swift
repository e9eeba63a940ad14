public import DanchieuCitations
import DanchieuDocument
import DanchieuRegistry
import DanchieuText

/// A typed relation between two instruments of one document.
public struct Edge: Sendable, Equatable {
  /// Index of the instrument that cites, amends, …; 0 is the document.
  public var source: Int
  /// Index of the instrument that is cited, amended, ….
  public var target: Int
  public var relation: Relation
  /// Indices of the citations that carry the relation, in order of position.
  public var mentions: [Int]

  /// A relation that the citations `mentions` carry.
  public init(source: Int, target: Int, relation: Relation, mentions: [Int]) {
    self.source = source
    self.target = target
    self.relation = relation
    self.mentions = mentions
  }
}

extension CitationGraph {
  /// The relations in `reading`, of which this is the graph, in order of first mention: from the
  /// document to what it cites, and from an instrument to those that its title names.
  ///
  /// Mentions of the document itself and ambiguous ones make no edge.
  public func edges(of reading: Reading) -> [Edge] {
    var edges: [Edge] = []
    var edgeByKey: [EdgeKey: Int] = [:]
    func add(_ key: EdgeKey, _ mention: Int) {
      if let edge = edgeByKey[key] {
        edges[edge].mentions.append(mention)
      } else {
        edgeByKey[key] = edges.count
        edges.append(
          Edge(
            source: key.source, target: key.target, relation: key.relation, mentions: [mention]))
      }
    }
    var open: [Int] = []
    for (index, citation) in reading.citations.enumerated() {
      while let outer = open.last, !reading.citations[outer].range.contains(citation.range) {
        open.removeLast()
      }
      defer { open.append(index) }
      guard let target = resolutions[index].instrument else { continue }
      if target != 0 {
        add(EdgeKey(source: 0, target: target, relation: citation.relation), index)
      }
      if citation.isNested, let outer = open.last, let source = resolutions[outer].instrument,
        source != 0, source != target
      {
        let relation = TitleRelation.relation(of: reading.citations[outer], in: reading)
        add(EdgeKey(source: source, target: target, relation: relation), index)
      }
    }
    return edges
  }

  private struct EdgeKey: Hashable {
    var source: Int
    var target: Int
    var relation: Relation
  }
}

/// What an instrument does to the ones that its title names, from the first words of the title.
private enum TitleRelation {
  static func relation(of citation: Citation, in reading: Reading) -> Relation {
    guard let title = citation.title else { return .cites }
    let words = reading.document.text[title.start..<min(title.end, title.start + 64)]
    let slug = words.withUnsafeBufferPointer { Slug.words($0) }
    let name = slug.starts(with: about) ? slug[about.count...] : slug[...]
    return openings.first { name.starts(with: $0.slug) }?.relation ?? .cites
  }

  private static let about = Slug.words("về việc") + [UInt8(ascii: "-")]
  private static let openings: [(slug: [UInt8], relation: Relation)] = {
    let words: [(String, Relation)] = [
      ("sửa đổi", .amends), ("bổ sung", .amends), ("bãi bỏ", .repeals), ("hủy bỏ", .repeals),
      ("thay thế", .replaces), ("đính chính", .corrects), ("hướng dẫn", .guides),
      ("quy định chi tiết", .guides), ("ban hành kèm theo", .promulgates),
    ]
    return words.map { (Slug.words($0.0), $0.1) }
  }()
}
