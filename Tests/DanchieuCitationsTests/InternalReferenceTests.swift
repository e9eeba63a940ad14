import DanchieuCitations
import Testing

/// References to parts of the document itself.
@Suite struct InternalReferenceTests {
  private func internalReferences(_ text: String) -> [String] {
    let reading = Reading(text: text)
    return reading.citations.filter { $0.kind == .internal }.map { reading.string($0.range) }
  }

  @Test func articlesOfTheCodificationAreNone() {
    #expect(
      internalReferences("Xem Điều 1.1.LQ.1, Điều 6.2.NĐ.3.5 và Điều 36.2.TT.12.4 của đề mục.")
        == [])
  }

  @Test func articlesOfTheDocumentAreRead() {
    #expect(
      internalReferences("Thực hiện theo Điều 5.2 và khoản 3 Điều 7.") == [
        "Điều 5.2 và khoản 3 Điều 7"
      ])
  }

  @Test func wordsAfterPointsAreNone() {
    #expect(
      internalReferences(
        "Các điểm thi, điểm ưu tiên, kiểm điểm ở chi bộ, thời điểm 30/6, điểm du lịch, điểm y tế.")
        == [])
  }

  @Test func pointsHaveOneLetterOrNumber() {
    #expect(
      internalReferences("Theo điểm đ; điểm a1 khoản 2; điểm y, điểm 3 mục II; điểm aa khoản 5.")
        == ["điểm đ; điểm a1 khoản 2; điểm y, điểm 3 mục II; điểm aa khoản 5"])
  }
}
