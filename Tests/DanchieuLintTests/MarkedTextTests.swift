import DanchieuTestSupport
import Testing

/// The marks that examples are written with.
@Suite struct MarkedTextTests {
  @Test func stripsMarks() {
    #expect(MarkedText("a ⟦X:b⟧ c").text == "a b c")
  }

  @Test func rangesAreUTF8Bytes() {
    let marked = MarkedText("Điều ⟦X:số⟧")
    #expect(marked.marks == [.init("X", 8..<12)])
    #expect(marked.words(marked.marks[0]) == "X:số")
  }

  @Test func marksMayBeNested() {
    let marked = MarkedText("⟦X:a ⟦Y:b⟧⟧")
    #expect(marked.text == "a b")
    #expect(marked.marks == [.init("X", 0..<3), .init("Y", 2..<3)])
  }

  @Test func countsUnbalancedMarks() {
    #expect(MarkedText("⟦X:a").unbalanced == 1)
    #expect(MarkedText("a⟧").unbalanced == 1)
  }
}
