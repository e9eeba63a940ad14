/// A set of relations: one bit each. The standard set would hash their names.
struct RelationSet: Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt16 = 0

  init(arrayLiteral relations: Relation...) {
    for relation in relations { bits |= Self.bit(relation) }
  }

  /// Whether `relation` is one of them.
  func contains(_ relation: Relation) -> Bool { bits & Self.bit(relation) != 0 }

  private static func bit(_ relation: Relation) -> UInt16 {
    switch relation {
    case .cites: 1 << 0
    case .basedOn: 1 << 1
    case .amends: 1 << 2
    case .replaces: 1 << 3
    case .repeals: 1 << 4
    case .guides: 1 << 5
    case .responseTo: 1 << 6
    case .promulgates: 1 << 7
    case .attachedTo: 1 << 8
    case .corrects: 1 << 9
    }
  }
}
