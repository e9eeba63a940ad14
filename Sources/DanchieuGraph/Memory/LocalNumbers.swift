/// Numbers of a table that outlives documents, as numbers of one document: counted from 0 in the
/// order in which they come.
///
/// One value serves all documents: beginning another one costs as much as the last one used.
struct LocalNumbers {
  /// By number in the table: the number in the document, -1 when it did not come.
  private var locals: [Int32] = []
  /// By number in the document: the number in the table.
  private(set) var globals: [Int] = []

  /// How many came.
  var count: Int { globals.count }

  /// Forgets the document before.
  mutating func begin() {
    for global in globals { locals[global] = -1 }
    globals.removeAll(keepingCapacity: true)
  }

  /// The number in the document of `global`, the next one when it comes for the first time.
  mutating func number(of global: Int) -> Int {
    if let known = find(global) { return known }
    while locals.count <= global { locals.append(-1) }
    locals[global] = Int32(truncatingIfNeeded: globals.count)
    globals.append(global)
    return globals.count - 1
  }

  /// The number in the document of `global`, nil when it did not come.
  func find(_ global: Int) -> Int? {
    guard global < locals.count, locals[global] >= 0 else { return nil }
    return Int(locals[global])
  }
}
