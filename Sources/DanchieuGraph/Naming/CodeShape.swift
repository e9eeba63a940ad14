import DanchieuCitations
import DanchieuRegistry

/// The parts of a folded code (`30-2020-ND-CP`), and how far it tells instruments apart.
///
/// Parts are offsets into the folded code, which whoever keeps the shape keeps with it.
struct CodeShape {
  /// The bodies that a symbol names, as numbers of ``CentralBodies``.
  enum Body: Equatable {
    /// None, or one that exists many times (UBND, HĐND, sở, …).
    case open
    case one(Int)
    /// A joint instrument.
    case several([Int])
  }

  /// One past the number (`30`), which starts the code.
  let numberEnd: Int
  /// The year (`2020`); empty for codes without, whose numbers begin anew every year or term.
  let year: Range<Int>
  /// Start of the symbol (`ND-CP`), which ends the code.
  let symbolStart: Int
  /// The year as a number, 0 without.
  let yearValue: Int
  /// The type that the symbol's letters (`ND`) stand for, nil when it has none.
  let type: InstrumentType?
  let body: Body
  /// A code of the National Assembly or its Standing Committee.
  let isAssembly: Bool

  /// Takes the folded code apart.
  init(_ folded: UnsafeBufferPointer<UInt8>) {
    func part(from start: Int) -> Range<Int> {
      var end = start
      while end < folded.count, folded[end] != Self.hyphen { end += 1 }
      return start..<end
    }
    func next(_ part: Range<Int>) -> Int { min(part.upperBound + 1, folded.count) }
    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: folded[range])
    }
    numberEnd = part(from: 0).upperBound
    let second = part(from: next(0..<numberEnd))
    let hasYear = second.count == 4 && second.allSatisfy { (0x30...0x39).contains(folded[$0]) }
    year = hasYear ? second : second.lowerBound..<second.lowerBound
    yearValue = year.reduce(0) { $0 * 10 + Int(folded[$1] - 0x30) }
    symbolStart = hasYear ? next(second) : second.lowerBound

    let letters = part(from: symbolStart)
    type = SymbolTypes.shared.type(letters: bytes(letters))
    let bodies = (type == nil ? symbolStart : next(letters))..<folded.count
    let first = part(from: bodies.lowerBound)
    let isJoint = type != nil && letters.count > 2 && folded[letters].contains(Self.joint)
    if isJoint {
      var numbers: [Int] = []
      var start = bodies.lowerBound
      var isKnown = start < bodies.upperBound
      while isKnown, start < bodies.upperBound {
        let name = part(from: start)
        if let number = CentralBodies.shared.body(bytes(name)) {
          numbers.append(number)
        } else {
          isKnown = false
        }
        start = name.upperBound + 1
      }
      body = isKnown ? .several(numbers) : .open
    } else {
      body = CentralBodies.shared.body(bytes(first)).map(Body.one) ?? .open
    }
    isAssembly = Self.isAssembly(bytes(bodies))
  }

  /// `QH15`, `UBTVQH14`.
  private static func isAssembly(_ bodies: UnsafeBufferPointer<UInt8>) -> Bool {
    if bodies.starts(with: standingCommittee) { return true }
    guard bodies.count >= 2, bodies.starts(with: assembly) else { return false }
    return bodies.count == 2 || bodies[2] == hyphen || (0x30...0x39).contains(bodies[2])
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let joint = UInt8(ascii: "L")
  private static let assembly = Array("QH".utf8)
  private static let standingCommittee = Array("UBTVQH".utf8)

  /// Whether the symbol leaves the type open, so that the printed one tells instruments apart: a
  /// law and a resolution of the Assembly can share a code, and so could "87/CP" before 1998.
  var typeMatters: Bool { isAssembly || type == nil }

  /// Whether the code alone is one instrument.
  var isUnique: Bool { yearValue > 0 && body != .open && !typeMatters }
}
