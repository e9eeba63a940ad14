/// The lines that a working copy has and its base has not, as `git diff --unified=0` tells.
package struct ChangedLines: Sendable, Equatable {
  /// 1-based lines by path from the root of the repository.
  private var lines: [String: [ClosedRange<Int>]] = [:]
  /// Files that are new as a whole.
  private var newFiles: Set<String> = []

  /// Nothing changed.
  package init() {}

  /// The changes in `diff`, the output of `git diff --unified=0 --no-prefix`-like calls with the
  /// prefixes `a/` and `b/`.
  ///
  /// - Complexity: O(*n*).
  package init(diff: [UInt8]) {
    var path: String?
    var (removed, added) = (0, 0)
    for line in diff.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      // Lines of the documents themselves may look like headers; the hunks say how many there are.
      if removed > 0, line.first == UInt8(ascii: "-") {
        removed -= 1
      } else if added > 0, line.first == UInt8(ascii: "+") {
        added -= 1
      } else if line.starts(with: "diff ".utf8) {
        path = nil
        (removed, added) = (0, 0)
      } else if line.starts(with: "+++ ".utf8) {
        path = Self.path(String(decoding: line.dropFirst(4), as: UTF8.self))
      } else if line.starts(with: "@@ ".utf8), let hunk = Self.hunk(line) {
        (removed, added) = (hunk.removed, hunk.added)
        if let path, added > 0 {
          lines[path, default: []].append(hunk.start...(hunk.start + added - 1))
        }
      }
    }
  }

  /// Counts the file at `path` as new.
  package mutating func add(newFile path: String) { newFiles.insert(path) }

  /// Whether anything in the file at `path` is new or changed.
  package func touches(_ path: String) -> Bool { touches(path, 1, .max) }

  /// Whether one of the lines `first` to `last` (1-based) of the file at `path` is new or changed.
  package func touches(_ path: String, _ first: Int, _ last: Int) -> Bool {
    if newFiles.contains(path) { return true }
    guard let ranges = lines[path] else { return false }
    // Hunks come in order of lines.
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < first { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= max(first, last)
  }

  /// `@@ -3,2 +4,5 @@`
  private static func hunk(_ line: ArraySlice<UInt8>) -> (start: Int, added: Int, removed: Int)? {
    let words = line.split(separator: UInt8(ascii: " ")).prefix(3).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard words.count == 3, words[1].first == "-", words[2].first == "+" else { return nil }
    func pair(_ word: String) -> (Int, Int)? {
      let parts = word.dropFirst().split(separator: ",").map { Int($0) }
      guard let start = parts.first ?? nil else { return nil }
      guard parts.count > 1 else { return (start, 1) }
      return parts[1].map { (start, $0) }
    }
    guard let old = pair(words[1]), let new = pair(words[2]) else { return nil }
    return (new.0, new.1, old.1)
  }

  /// The path of `+++ b/…`, in quotation marks where git writes escapes; nil for deleted files.
  private static func path(_ printed: String) -> String? {
    var name = printed
    if name.last == "\t" { name.removeLast() }
    if name.first == "\"" { name = unquoted(name) }
    return name.hasPrefix("b/") ? String(name.dropFirst(2)) : nil
  }

  /// Takes the C escapes out of a name in quotation marks.
  private static func unquoted(_ name: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8).dropFirst()
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") { break }
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "a"): bytes.append(0x07)
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "v"): bytes.append(0x0B)
      case UInt8(ascii: "0")...UInt8(ascii: "3"):
        let octal = [escape] + rest.prefix(2)
        rest = rest.dropFirst(2)
        bytes.append(UInt8(String(decoding: octal, as: UTF8.self), radix: 8) ?? 0x3F)
      default: bytes.append(escape)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
