package import DanchieuCitations
import DanchieuDocument
package import DanchieuLint

/// Findings that are accepted for now: how often each may occur.
package struct Baseline: Sendable, Equatable {
  /// By path of the document, then by key.
  package private(set) var entries: [String: [BaselineKey: Int]] = [:]

  /// A baseline that holds nothing.
  package init() {}

  /// Accepts `key` `count` times more.
  package mutating func add(_ key: BaselineKey, count: Int = 1) {
    entries[key.path, default: [:]][key, default: 0] += count
  }

  /// Accepts `key` `count` times less.
  package mutating func remove(_ key: BaselineKey, count: Int) {
    guard let accepted = entries[key.path]?[key] else { return }
    entries[key.path]?[key] = accepted > count ? accepted - count : nil
    if entries[key.path]?.isEmpty == true { entries[key.path] = nil }
  }

  /// How many findings it accepts.
  package var count: Int { entries.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

  /// Takes the accepted findings of the document at `path` out of `result`.
  ///
  /// - Returns: the accepted findings that did not occur, with the number of times missing.
  package func apply(
    to result: inout Linter.Result, of reading: Reading, path: String
  ) -> [BaselineKey: Int] {
    guard var left = entries[path] else { return [:] }
    result.findings.removeAll { finding in
      let key = BaselineKey(of: finding, in: reading, path: path)
      guard let count = left[key], count > 0 else { return false }
      left[key] = count - 1
      result.baselined += 1
      return true
    }
    return left.filter { $0.value > 0 }
  }
}
