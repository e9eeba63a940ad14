import DanchieuLint
import Testing

/// What the configuration says of the organisation.
@Suite struct ProfileTests {
  private func codes(
    _ code: String, _ text: String, _ change: (inout OrganizationProfile) -> Void
  ) -> [String] {
    var linter = Linter(rules: Checking.rule(code))
    change(&linter.settings.profile)
    return linter.check(Checking.subject(text)).findings.map(\.code)
  }

  private let mixed = report(
    """
    Kế hoạch số 41/KH-UBND ngày 02/4/2024; Thông báo số 37/TB-UBND ngày 02/9/2024; Thông báo số \
    35/TB-UBND ngày 26/3/2024; Kế hoạch số 43/KH-UBND ngày 02/5/2024.
    """, code: "109/BC-UBND")

  @Test func typesOfOneSequenceAreCompared() {
    #expect(codes("DC302", mixed) { _ in } == [])
    let shared = codes("DC302", mixed) {
      $0.series = [.init(types: ["Kế hoạch", "Thông báo"])]
    }
    #expect(shared == ["DC302"])
  }

  @Test func aSequenceMayNameTheBodyOfTheDocument() {
    let named = { (body: String) in
      self.codes("DC302", self.mixed) {
        $0.series = [.init(body: body, types: ["Kế hoạch", "Thông báo"])]
      }
    }
    #expect(named("Ủy ban nhân dân xã Ví Dụ") == ["DC302"])
    #expect(named("Ủy ban nhân dân xã Khác") == [])
  }

  @Test func anUnorderedSequenceIsNot() {
    let text = report(
      """
      Kế hoạch số 41/KH-UBND ngày 02/4/2024; Kế hoạch số 37/KH-UBND ngày 02/9/2024; Kế hoạch số \
      43/KH-UBND ngày 02/5/2024.
      """, code: "109/BC-UBND")
    #expect(codes("DC302", text) { _ in } == ["DC302"])
    #expect(
      codes("DC302", text) { $0.series = [.init(types: ["Kế hoạch"], isOrdered: false)] } == [])
  }

  @Test func bodiesNearbyNeedNotBeNamed() {
    let text = decision("Căn cứ Nghị quyết số 12/NQ-HĐVD ngày 05 tháng 3 năm 2024 về công tác năm;")
    let without = codes("DC405", text) { _ in }
    let with = codes("DC405", text) {
      $0.superiors = ["Hội đồng Ví Dụ"]
      $0.issuers = [.init(name: "Hội đồng Ví Dụ", abbreviations: ["HĐVD"])]
    }
    #expect(without == ["DC405"] && with == [])
  }

  @Test func aKnownShortFormNeedsNoFullCitation() {
    let text = report("Thực hiện Nghị định 30 về công tác văn thư.")
    #expect(codes("DC408", text) { _ in } == ["DC408"])
    #expect(
      codes("DC408", text) { $0.aliases["Nghị định 30"] = "Nghị định số 30/2020/NĐ-CP" } == [])
  }
}
