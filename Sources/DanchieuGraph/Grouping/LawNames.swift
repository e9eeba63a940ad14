/// The instruments of one document that carry names of laws; names are numbers of the
/// ``LawNameTable``.
struct LawNames {
  /// By name that the document has: its place in `uses`.
  private var places: [Int: Int] = [:]
  private var uses: [Use] = []
  /// Places of names that groups carry, each with the entry before it of the same group, -1 at the end.
  private var carried: [(name: Int, before: Int)] = []
  /// By group: its last entry in `carried`, -1 without one.
  private var lastOfGroup: [Int] = []

  private struct Use {
    /// Groups with this name.
    var groups: [Int] = []
    /// The group whose mention was passed last, nil before the first.
    var last: Int?
  }

  private mutating func place(of name: Int) -> Int {
    if let place = places[name] { return place }
    places[name] = uses.count
    uses.append(Use())
    return uses.count - 1
  }

  /// The groups that carry `name`.
  func groups(of name: Int) -> [Int] { places[name].map { uses[$0].groups } ?? [] }

  /// The group with `name` that was passed last.
  func last(_ name: Int) -> Int? { places[name].flatMap { uses[$0].last } }

  /// Notes that `group` carries `name`.
  mutating func add(_ group: Int, to name: Int?) {
    guard let name = name.map({ place(of: $0) }), !carries(group, name) else { return }
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
