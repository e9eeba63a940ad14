/// The difference of two texts as a unified diff, which patch(1) and git apply take.
package enum UnifiedDiff {
  /// Lines of context around a change.
  private static let context = 3

  /// Appends the diff from `old` to `new` under the name `path`; nothing when they are equal.
  ///
  /// - Complexity: that of Collection.difference(from:): O(*n* · *d*) for *d* different lines.
  package static func write(
    _ old: [UInt8], _ new: [UInt8], path: String, to out: inout ByteBuffer
  ) {
    if old == new { return }
    let name = Visible.line(path)
    out.append("--- \(name)\n+++ \(name)\n")
    for hunk in Hunk.hunks(Lines.changes(Lines.of(old), Lines.of(new)), context: context) {
      hunk.write(to: &out)
    }
  }
}

/// One line of a diff.
private enum DiffLine {
  case same(ArraySlice<UInt8>)
  case removed(ArraySlice<UInt8>)
  case added(ArraySlice<UInt8>)

  var isChange: Bool { if case .same = self { false } else { true } }
}

/// Lines of texts, compared.
private enum Lines {
  /// The lines of `bytes` with their line ends.
  static func of(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// All lines of `old` and `new` in the order of a diff.
  static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [DiffLine] {
    var result: [DiffLine] = []
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        result.append(.removed(old[i]))
        i += 1
      } else if j < new.count, added.contains(j) {
        result.append(.added(new[j]))
        j += 1
      } else {
        result.append(.same(old[i]))
        i += 1
        j += 1
      }
    }
    return result
  }
}

/// A run of changes with the lines around it.
private struct Hunk {
  var oldStart: Int
  var newStart: Int
  var lines: [DiffLine] = []

  static func hunks(_ lines: [DiffLine], context: Int) -> [Hunk] {
    var hunks: [Hunk] = []
    var isShown = [Bool](repeating: false, count: lines.count)
    for index in lines.indices where lines[index].isChange {
      for near in max(0, index - context)...min(lines.count - 1, index + context) {
        isShown[near] = true
      }
    }
    var (old, new) = (1, 1)
    for index in lines.indices {
      if isShown[index] {
        if index == 0 || !isShown[index - 1] { hunks.append(Hunk(oldStart: old, newStart: new)) }
        hunks[hunks.count - 1].lines.append(lines[index])
      }
      switch lines[index] {
      case .same: (old, new) = (old + 1, new + 1)
      case .removed: old += 1
      case .added: new += 1
      }
    }
    return hunks
  }

  func write(to out: inout ByteBuffer) {
    var (oldCount, newCount) = (0, 0)
    for line in lines {
      switch line {
      case .same: (oldCount, newCount) = (oldCount + 1, newCount + 1)
      case .removed: oldCount += 1
      case .added: newCount += 1
      }
    }
    out.append("@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n")
    for line in lines {
      switch line {
      case .same(let bytes): Self.write(" ", bytes, to: &out)
      case .removed(let bytes): Self.write("-", bytes, to: &out)
      case .added(let bytes): Self.write("+", bytes, to: &out)
      }
    }
  }

  private static func write(_ sign: String, _ bytes: ArraySlice<UInt8>, to out: inout ByteBuffer) {
    out.append(sign)
    out.append(Array(bytes))
    if bytes.last != 0x0A { out.append("\n\\ No newline at end of file\n") }
  }
}
