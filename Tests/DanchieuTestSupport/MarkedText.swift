/// A text with marked places: `Theo ⟦DC101:Nghị định số 02/2010/QĐ-TTg⟧.` Marks may be nested.
public struct MarkedText: Sendable {
  /// A marked place: its label and its UTF-8 bytes in ``text``, 0-based and half open.
  public struct Mark: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var label: String
    public var range: Range<Int>
    /// The place `range` marked with `label`.
    public init(_ label: String, _ range: Range<Int>) {
      self.label = label
      self.range = range
    }
    public static func < (a: Mark, b: Mark) -> Bool {
      (a.range.lowerBound, a.label, a.range.upperBound)
        < (b.range.lowerBound, b.label, b.range.upperBound)
    }
    public var description: String { "\(label)@\(range)" }
  }

  /// The text without its marks.
  public private(set) var text = ""
  /// In order of position, then of label.
  public private(set) var marks: [Mark] = []
  /// Opening marks without end, or ends without opening: a mistake in the example.
  public private(set) var unbalanced = 0

  /// The UTF-8 bytes of ``text``.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// Strips the marks of `marked`.
  public init(_ marked: String) {
    var open: [(label: String, start: Int)] = []
    var rest = marked[...]
    while let character = rest.first {
      rest.removeFirst()
      if character == "⟦", let colon = rest.firstIndex(of: ":") {
        open.append((String(rest[..<colon]), text.utf8.count))
        rest = rest[rest.index(after: colon)...]
      } else if character == "⟧" {
        guard let last = open.popLast() else {
          unbalanced += 1
          continue
        }
        marks.append(Mark(last.label, last.start..<text.utf8.count))
      } else {
        text.append(character)
      }
    }
    unbalanced += open.count
    marks.sort()
  }

  /// The words of `mark`, with its label, as failures print them.
  public func words(_ mark: Mark) -> String {
    let bytes = bytes
    guard mark.range.upperBound <= bytes.count else { return "\(mark)" }
    return "\(mark.label):\(String(decoding: bytes[mark.range], as: UTF8.self))"
  }
}
