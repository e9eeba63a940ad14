/// The elements that the parts of a text stand in; tells the XPath of any text offset.
///
/// Paths are written only when asked for: an element costs 16 bytes here, however deep it lies.
public struct ElementIndex: Sendable {
  private struct Node {
    var parent: UInt32
    var name: UInt32
    /// 1-based among the siblings of the same name.
    var position: UInt32
    /// Whether it has siblings of the same name.
    var repeated = false
  }
  /// Siblings seen so far in an open element: the latest of each name.
  private struct Open {
    var node: UInt32
    var latest: [UInt32: UInt32] = [:]
  }

  private var names: [String] = []
  private var nodes: [Node] = []
  private var starts: [UInt32] = []
  private var owners: [UInt32] = []
  private var open: [Open] = []

  /// An index without elements.
  public init() {}

  /// Enters a child of the current element; `name` is its number in the list given to ``finish``.
  ///
  /// - Returns: the element's number, for ``textBegins``.
  mutating func enter(name: Int) -> Int {
    let number = UInt32(nodes.count)
    let name = UInt32(name)
    var node = Node(parent: open.last?.node ?? .max, name: name, position: 1)
    if !open.isEmpty, let latest = open[open.count - 1].latest.updateValue(number, forKey: name) {
      // The first of several learns here that it is not alone.
      nodes[Int(latest)].repeated = true
      node.position = nodes[Int(latest)].position + 1
      node.repeated = true
    }
    nodes.append(node)
    open.append(Open(node: number))
    return Int(number)
  }

  /// Leaves the current element.
  mutating func leave() { open.removeLast() }

  /// From text offset `start` on, the text stands in `element`.
  mutating func textBegins(at start: Int, in element: Int) {
    if let last = owners.last, Int(last) == element { return }
    starts.append(UInt32(start))
    owners.append(UInt32(element))
  }

  /// Sets the names that elements were entered with.
  mutating func finish(names: [String]) {
    self.names = names
    open = []
  }

  /// An XPath that selects the element around a text offset, such as `/bao-cao/muc[2]/doan[1]`;
  /// nil when the text has no elements. Positions stand only where names repeat among siblings.
  ///
  /// - Complexity: O(log *r* + depth) for *r* changes of element in the text.
  public func path(at offset: Int) -> String? {
    guard !starts.isEmpty else { return nil }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return path(of: owners[low])
  }

  private func path(of element: UInt32) -> String {
    var steps: [String] = []
    var current = element
    while current != .max {
      let node = nodes[Int(current)]
      let name = names[Int(node.name)]
      steps.append(node.repeated ? "/\(name)[\(node.position)]" : "/\(name)")
      current = node.parent
    }
    return steps.reversed().joined()
  }
}
