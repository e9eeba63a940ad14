import Foundation

/// A case of a `.cases` file: a text and the lines that say what must be read in it.
public struct TextCase: Sendable, CustomStringConvertible {
  /// One expected value: its words and its `field=value` parts.
  public struct Expected: Sendable {
    /// What stands before the first `|` (`numbered 41/KH-UBND`).
    public var head: [String]
    /// The parts after it, in order, those without `=`.
    public var positional: [String]
    /// The `field=value` parts, in order; a bare word after the third part is a field `true`.
    public var fields: [(name: String, value: String)]

    /// A line with its parts.
    public init(
      head: [String], positional: [String], fields: [(name: String, value: String)] = []
    ) {
      self.head = head
      self.positional = positional
      self.fields = fields
    }
  }

  /// Where the case comes from, the words after `##`.
  public var source: String
  /// File name and 1-based line of the case.
  public var place: String
  /// The text, lines joined by `\n`, escapes resolved.
  public var text: String
  /// What must be read in it, in order.
  public var expected: [Expected] = []
  /// Whether more may be read than is listed.
  public var isOpen = false

  public var description: String { "\(source) (\(place))" }

  /// A case of `text` from `source` that stands at `place`.
  public init(source: String, place: String, text: String) {
    self.source = source
    self.place = place
    self.text = text
  }
}

/// Reads tables of cases that people can read and extend (see Cases/README.md).
public enum CaseFile {
  /// An error in a `.cases` file, with its place.
  public struct Malformed: Error, CustomStringConvertible {
    public var description: String
  }

  /// The cases of the file at `path`.
  public static func read(_ path: String) throws -> [TextCase] {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let content = try String(contentsOfFile: path, encoding: .utf8)
    var cases: [TextCase] = []
    var texts: [String] = []
    func close() throws {
      guard !cases.isEmpty else { return }
      cases[cases.count - 1].text = texts.joined(separator: "\n")
      texts = []
      let last = cases[cases.count - 1]
      guard !last.text.isEmpty, !(last.isOpen && last.expected.isEmpty) else {
        throw Malformed(description: "\(last.place): a case that cannot fail")
      }
    }
    for (index, raw) in content.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let line = String(raw)
      let place = "\(name):\(index + 1)"
      if line.hasPrefix("## ") {
        try close()
        cases.append(TextCase(source: String(line.dropFirst(3)), place: place, text: ""))
      } else if line == ">" || line.hasPrefix("> ") {
        texts.append(unescape(String(line.dropFirst(2))))
      } else if line == "~ at least" {
        cases[cases.count - 1].isOpen = true
      } else if line.hasPrefix("- ") {
        cases[cases.count - 1].expected.append(expectation(String(line.dropFirst(2))))
      } else if !line.isEmpty {
        throw Malformed(description: "\(place): not a line of a case: \(line)")
      }
    }
    try close()
    return cases
  }

  private static func expectation(_ line: String) -> TextCase.Expected {
    let parts = line.components(separatedBy: " | ").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    var result = TextCase.Expected(
      head: parts[0].components(separatedBy: " ").filter { !$0.isEmpty && $0 != "|" },
      positional: [], fields: [])
    for part in parts.dropFirst() {
      if let equals = part.firstIndex(of: "=") {
        result.fields.append(
          (String(part[..<equals]), unescape(String(part[part.index(after: equals)...]))))
      } else if result.positional.count < 2 {
        result.positional.append(part)
      } else {
        result.fields.append((part, "true"))
      }
    }
    return result
  }

  /// Resolves `\u{…}` and `\t`.
  static func unescape(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let backslash = rest.firstIndex(of: "\\") {
      result += rest[..<backslash]
      let after = rest[rest.index(after: backslash)...]
      if after.hasPrefix("t") {
        result += "\t"
        rest = after.dropFirst()
      } else if after.hasPrefix("u{"), let end = after.firstIndex(of: "}"),
        let value = UInt32(after[after.index(after.startIndex, offsetBy: 2)..<end], radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = after[after.index(after: end)...]
      } else {
        result += "\\"
        rest = after
      }
    }
    return result + rest
  }
}
