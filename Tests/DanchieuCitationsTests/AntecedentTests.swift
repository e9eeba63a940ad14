import DanchieuCitations
import Testing

/// What short forms point back to, as far as the words alone tell.
@Suite struct AntecedentTests {
  /// The antecedents of the short citations of `text`.
  private func antecedents(_ text: String) -> [Citation.Antecedent] {
    Reading(text: text).citations.filter { $0.kind == .short }.map(\.antecedent)
  }

  @Test(arguments: [
    ", sửa đổi, bổ sung năm 2017,", " (sửa đổi, bổ sung năm 2017)",
    " được sửa đổi, bổ sung năm 2017",
  ])
  func `the year of an amendment names the code that was amended`(aside: String) {
    #expect(
      antecedents(
        """
        Bộ luật Hình sự năm 2015\(aside) áp dụng: Điều 51 BLHS năm 2017, Điều 52 BLHS năm 2015 và \
        Điều 53 BLHS năm 1999.
        """) == [.citation(0), .citation(0), .none])
  }

  @Test func `another year after the law is no amendment`() {
    #expect(
      antecedents("Bộ luật Hình sự năm 2015, từ năm 2017 có hiệu lực, và Điều 51 BLHS năm 2017.")
        == [.none])
  }

  @Test func `letters with the year of an older law do not mean the newer one`() {
    #expect(
      antecedents("Luật Đất đai năm 2013 (LĐĐ) thay LĐĐ năm 2003; Điều 5 LĐĐ và LĐĐ năm 2013.")
        == [.none, .citation(0), .citation(0)])
  }

  @Test func `members without symbol share that of the last one`() {
    #expect(
      antecedents("Điều 1 Nghị quyết số 10, 11 và 12/NQ-HĐND; khoản 1 Luật này.")
        == [.sharesSymbol(of: 2), .sharesSymbol(of: 2)])
  }
}
