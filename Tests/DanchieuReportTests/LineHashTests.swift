import DanchieuReport
import Testing

/// The vectors of github/codeql-action, fingerprints.test.ts.
@Suite struct LineHashTests {
  private func hashes(_ text: String, _ lines: Int...) -> [String?] {
    let found = LineHashes.hashes(of: Array(text.utf8), lines: Set(lines))
    return lines.map { found[$0] }
  }

  @Test func anEmptyFileHasOneLine() {
    #expect(hashes("", 1) == ["c129715d7a2bc9a3:1"])
  }

  @Test func blanksAreSkippedAndTheFileNeedNotEndInALineEnd() {
    #expect(
      hashes(" a\nb\n  \t\tc\n d", 1, 2, 3, 4) == [
        "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1",
      ])
  }

  @Test func theSameHashIsCounted() {
    let text = String(repeating: "Lorem ipsum dolor sit amet.\n", count: 10)
    #expect(hashes(text, 6, 7) == ["a7f2ff13bc495cf2:6", "a7f2ff1481e87703:1"])
  }

  @Test func vietnameseCountsInUTF16() {
    #expect(hashes("Quyết định số 129/2024/QĐ-UBND\n", 1) == ["5ebb69741b9aca3a:1"])
  }

  @Test(arguments: ["\r\n", "\r"])
  func lineEndsOfEveryKindAreTheSame(end: String) {
    let lines = ["một", "hai", "", "bốn"]
    #expect(
      hashes(lines.joined(separator: end), 1, 2, 3, 4)
        == hashes(lines.joined(separator: "\n"), 1, 2, 3, 4))
  }

  @Test func aByteOrderMarkBelongsToTheFirstLine() {
    let bytes = Array("một\nhai\n".utf8)
    let with = LineHashes.hashes(of: bytes, afterByteOrderMark: true, lines: [1, 2])
    let marked = LineHashes.hashes(of: [0xEF, 0xBB, 0xBF] + bytes, lines: [1, 2])
    #expect(with == marked)
  }
}
