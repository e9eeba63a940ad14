/// The instruments of one document that carry names of laws; names are numbered in the order in
/// which the document has them.
struct LawNames {
  /// By name.
  private var uses: [Use] = []
  /// Names that groups carry, each with the entry before it of the same group, -1 at the end.
  private var carried: [(name: Int, before: Int)] = []
  /// By group: its last entry in `carried`, -1 without one.
  private var lastOfGroup: [Int]

  private struct Use {
    /// Groups with this name.
    var groups: [Int] = []
    /// The group whose mention was passed last, nil before the first.
    var last: Int?
  }

  /// The names of a document with `groups` instruments so far.
  init(groups: Int) {
    lastOfGroup = Array(repeating: -1, count: groups)
    uses.reserveCapacity(8)
    carried.reserveCapacity(8)
  }

  /// The groups that carry `name`.
  func groups(of name: Int) -> [Int] { name < uses.count ? uses[name].groups : [] }

  /// The group with `name` that was passed last.
  func last(_ name: Int) -> Int? { name < uses.count ? uses[name].last : nil }

  /// Notes that `group` carries `name`.
  mutating func add(_ group: Int, to name: Int?) {
    guard let name, !carries(group, name) else { return }
    while uses.count <= name { uses.append(Use()) }
    while lastOfGroup.count <= group { lastOfGroup.append(-1) }
    carried.append((name, lastOfGroup[group]))
    lastOfGroup[group] = carried.count - 1
    uses[name].groups.append(group)
  }

  /// Notes a mention of `group`.
  mutating func passed(_ group: Int) {
    var entry = group < lastOfGroup.count ? lastOfGroup[group] : -1
    while entry >= 0 {
      uses[carried[entry].name].last = group
      entry = carried[entry].before
    }
  }

  private func carries(_ group: Int, _ name: Int) -> Bool {
    var entry = group < lastOfGroup.count ? lastOfGroup[group] : -1
    while entry >= 0, carried[entry].name != name { entry = carried[entry].before }
    return entry >= 0
  }
}
