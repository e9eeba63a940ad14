public import DanchieuText

/// The way back from a document's text to the file it was read from.
public struct SourceMap: Sendable {
  /// Byte offsets of the text to byte offsets of the file.
  public var offsets: OffsetMap
  /// Lines of the file, for formats whose places are given with line and column; nil otherwise.
  public var lines: LineIndex?
  /// The file's bytes, kept only with `lines`, to count columns.
  public var file: [UInt8]
  /// The elements of an XML file by text offset; empty otherwise.
  public var elements: [Element]

  /// From text offset `start` on (up to the next entry), the text stands in the element `path`.
  public struct Element: Sendable, Equatable {
    public var start: Int
    /// An XPath that selects the element (`/bao-cao/muc[2]/doan[1]`).
    public var path: String
    public init(start: Int, path: String) {
      self.start = start
      self.path = path
    }
  }

  public init(
    offsets: OffsetMap, lines: LineIndex? = nil, file: [UInt8] = [], elements: [Element] = []
  ) {
    self.offsets = offsets
    self.lines = lines
    self.file = file
    self.elements = elements
  }

  /// Where the text `range` stands in the file.
  public func location(of range: TextRange) -> SourceLocation {
    let source = offsets.sourceRange(of: range)
    let place = lines?.place(at: source.start, in: file)
    return SourceLocation(range: source, place: place, path: element(at: range.start))
  }

  private func element(at offset: Int) -> String? {
    guard !elements.isEmpty else { return nil }
    var low = 0
    var high = elements.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if elements[middle].start <= offset { low = middle } else { high = middle }
    }
    return elements[low].path
  }
}

/// A place in a file.
public struct SourceLocation: Sendable, Equatable {
  /// Byte offsets in the file, 0-based, half open.
  public var range: TextRange
  /// Line and column in the file, for XML.
  public var place: LineIndex.Place?
  /// XPath of the element, for XML.
  public var path: String?
}
