import DanchieuText

/// The elements of an edXML message with their text: small enough to hold, since all but the
/// attachments is a header.
struct EdXMLTree {
  /// An element. Names are local and in lower case: writers agree on neither prefix nor capitals.
  struct Node {
    var name: String
    /// Number in the index of elements.
    var element: Int
    var parent: Int?
    var children: [Int] = []
    /// Its own text, not that of its children, and the way from it to the file.
    var text: [UInt8] = []
    var offsets = OffsetMap()

    /// ``text`` without the blanks around it.
    var trimmed: Range<Int> {
      guard let start = text.firstIndex(where: { $0 > 0x20 }),
        let end = text.lastIndex(where: { $0 > 0x20 })
      else { return 0..<0 }
      return start..<(end + 1)
    }
    /// The words of the element, empty for the fillers that writers put into fields without value.
    var value: String {
      let value = String(decoding: text[trimmed], as: UTF8.self)
      return ["0", "N/A", "NA", "null"].contains(value) ? "" : value
    }
  }

  private(set) var nodes: [Node] = []
  private(set) var elements = ElementIndex()

  subscript(index: Int) -> Node { nodes[index] }

  /// The first child of `parent` with one of `names`, tried in their order, that is not empty.
  func child(_ parent: Int?, _ names: String...) -> Int? {
    guard let parent else { return nil }
    for name in names {
      for child in nodes[parent].children where nodes[child].name == name {
        if !nodes[child].value.isEmpty || !nodes[child].children.isEmpty { return child }
      }
    }
    return nil
  }

  /// All children of `parent` with the name `name`.
  func children(_ parent: Int?, _ name: String) -> [Int] {
    guard let parent else { return [] }
    return nodes[parent].children.filter { nodes[$0].name == name }
  }

  /// The first element of the file with the name `name`.
  func first(_ name: String) -> Int? { nodes.firstIndex { $0.name == name } }

  /// The words of an element; empty without one.
  func value(_ node: Int?) -> String { node.map { nodes[$0].value } ?? "" }

  /// Reads the tree of `text`, about which libxml2 said `facts`.
  static func read(
    _ text: [UInt8], _ facts: XMLFacts
  ) throws(XMLFailure) -> (tree: EdXMLTree, names: XMLNames) {
    var builder = Builder()
    let names = try XMLWalker.walk(text, facts, &builder)
    return (builder.tree, names)
  }

  private struct Builder: XMLContentHandler {
    var tree = EdXMLTree()
    private var open: [Int] = []

    mutating func start(_ tag: XMLStartTag) {
      let node = Node(
        name: tag.name.folded, element: tree.elements.enter(name: tag.number), parent: open.last)
      if let parent = open.last { tree.nodes[parent].children.append(tree.nodes.count) }
      open.append(tree.nodes.count)
      tree.nodes.append(node)
    }

    mutating func end(at source: Int) {
      tree.elements.leave()
      open.removeLast()
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int, literal: Bool) {
      guard let node = open.last else { return }
      tree.nodes[node].text.append(contentsOf: bytes)
      tree.nodes[node].offsets.appendCopied(bytes.count, from: source)
    }

    mutating func character(
      _ bytes: UnsafeBufferPointer<UInt8>, from source: TextRange, literal: Bool
    ) {
      guard let node = open.last else { return }
      tree.nodes[node].text.append(contentsOf: bytes)
      tree.nodes[node].offsets.appendUnit(
        bytes.count, from: source.start, sourceCount: source.count)
    }
  }
}
