import DanchieuText
import Testing

/// Two maps, one after the other.
@Suite struct OffsetMapTests {
  /// Numbers that look random and are the same in every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  /// A map of copied runs, of units of several bytes, and of bytes of the source left out, with
  /// the starts of its units in the text.
  private static func map(_ generator: inout Generator) -> (OffsetMap, units: [TextRange]) {
    var map = OffsetMap()
    var units: [TextRange] = []
    var source = 0
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      source += Int.random(in: 0...3, using: &generator)
      let text = map.textCount
      let count = Int.random(in: 1...6, using: &generator)
      if Bool.random(using: &generator) {
        map.appendCopied(count, from: source)
        units += (0..<count).map { TextRange(text + $0, text + $0 + 1) }
        source += count
      } else {
        let sourceCount = Int.random(in: 0...5, using: &generator)
        map.appendUnit(count, from: source, sourceCount: sourceCount)
        units.append(TextRange(text, text + count))
        source += sourceCount
      }
    }
    return (map, units)
  }

  @Test func compositionLeadsWhereBothMapsLeadInTurn() {
    var generator = Generator(state: 7)
    for _ in 0..<2000 {
      let (inner, units) = Self.map(&generator)
      let (outer, _) = Self.map(&generator)
      let both = inner.followed(by: outer)
      #expect(both.textCount == inner.textCount)
      for unit in units {
        #expect(
          both.sourceRange(of: unit) == outer.sourceRange(of: inner.sourceRange(of: unit)))
      }
    }
  }

  @Test func copiedRunsStayOneSegmentHoweverLong() {
    var inner = OffsetMap()
    inner.appendCopied(1_000_000, from: 5)
    var outer = OffsetMap()
    outer.appendCopied(500_000, from: 0)
    outer.appendCopied(600_000, from: 500_100)
    let both = inner.followed(by: outer)
    #expect(both.sourceStart(of: 0) == 5)
    #expect(both.sourceStart(of: 499_994) == 499_999)
    #expect(both.sourceStart(of: 499_995) == 500_100)
    #expect(both.sourceStart(of: 999_999) == 1_000_104)
  }
}
