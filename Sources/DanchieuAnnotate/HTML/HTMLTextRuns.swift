import DanchieuText

/// The pieces of an HTML file between its tags in which words stand.
struct HTMLTextRuns {
  /// A stretch of text without any tag.
  struct Run {
    /// Bytes of the file.
    var range: TextRange
    /// Whether a link of the file's own is around it.
    var isLinked: Bool
  }

  /// In order of position; those of blanks only are left out.
  private(set) var runs: [Run] = []

  /// The runs of `file`.
  ///
  /// - Complexity: O(*n*).
  init(_ file: [UInt8]) {
    var start = 0
    var links = 0
    var skipped: String?
    func isBlank(_ range: TextRange) -> Bool {
      file[range.start..<range.end].allSatisfy { $0 <= 0x20 }
    }
    for tag in MarkupScanner.tags(of: file, isHTML: true) {
      if tag.range.start > start, skipped == nil {
        let range = TextRange(start, tag.range.start)
        if !isBlank(range) { runs.append(Run(range: range, isLinked: links > 0)) }
      }
      start = max(start, tag.range.end)
      if let name = skipped {
        if tag.kind == .end, tag.name == name { skipped = nil }
        continue
      }
      switch (tag.name, tag.kind) {
      case ("a", .start): links += 1
      case ("a", .end): links = max(0, links - 1)
      case ("script", .start), ("style", .start), ("textarea", .start), ("title", .start):
        skipped = tag.name
      default: break
      }
    }
    let rest = TextRange(start, max(start, file.count))
    if skipped == nil, !rest.isEmpty, !isBlank(rest) {
      runs.append(Run(range: rest, isLinked: false))
    }
  }

  /// The parts of the runs that lie in `range`.
  func parts(in range: TextRange) -> [Run] {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
    }
    var parts: [Run] = []
    while low < runs.count, runs[low].range.start < range.end {
      let run = runs[low]
      let part = TextRange(
        max(run.range.start, range.start), min(run.range.end, range.end))
      if !part.isEmpty { parts.append(Run(range: part, isLinked: run.isLinked)) }
      low += 1
    }
    return parts
  }
}
