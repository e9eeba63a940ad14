import DanchieuLint

/// Things with a severity in order, at most `limit` of them: when there are more, the gravest
/// stay, and of the last severity that fits the first ones.
struct SeverityCap<Element: Sendable>: Sendable {
  let limit: Int
  private(set) var items: [(severity: Severity, element: Element)] = []
  /// How many were left out.
  private(set) var dropped = 0

  init(limit: Int) { self.limit = limit }

  /// Adds an element. Now and then the overflow is dropped, so memory stays below twice the limit.
  mutating func add(_ element: Element, _ severity: Severity) {
    items.append((severity, element))
    if items.count / 2 > limit { cut() }
  }

  /// Drops what is too much.
  mutating func cut() {
    guard items.count > limit else { return }
    var room = limit
    var allowed: [Severity: Int] = [:]
    for severity in Severity.allCases.sorted(by: >) {
      allowed[severity] = min(items.count { $0.severity == severity }, room)
      room -= allowed[severity, default: 0]
    }
    let before = items.count
    items = items.filter { item in
      guard let left = allowed[item.severity], left > 0 else { return false }
      allowed[item.severity] = left - 1
      return true
    }
    dropped += before - items.count
  }
}
