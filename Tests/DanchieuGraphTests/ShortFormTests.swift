import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuRegistry
import Testing

@Suite struct ShortFormTests {
  @Test func aliasPointsToItsInstrument() {
    #expect(ids("⟦N ‹c 1/2020/NĐ-CP›⟧ ⟦N ‹c 2/2020/NĐ-CP›⟧ ⟦S0 Nghị định 1⟧") == "i1 i2 i1")
  }

  @Test func nearestOfTypeSkipsNestedSelfAndOtherTypes() {
    #expect(
      ids(
        """
        ⟦H ‹t Nghị định› ‹c 9/2021/NĐ-CP›⟧
        ⟦N ‹t Nghị định› ‹c 1/2020/NĐ-CP›⟧
        ⟦N ‹t Thông tư› ‹c 5/2020/TT-BTC› ‹n hướng dẫn ⟦N ‹t Nghị định› ‹c 2/2020/NĐ-CP›⟧›⟧
        ⟦E ‹t Nghị định› này⟧ ⟦S? ‹t Nghị định› nêu trên⟧ ⟦S? ‹t Thông tư› đó⟧
        """) == "i1 i2 i3 i0 i1 i2")
  }

  @Test(arguments: [
    "‹t Nghị định› 30", "‹t Nghị định› số 30", "‹t Nghị định› số 030", "‹t Nghị định›\n30",
  ])
  func numberWithoutSymbolFindsItsCode(short: String) {
    #expect(
      ids("⟦N ‹t Nghị định› ‹c 30/2020/NĐ-CP›⟧ ⟦N ‹t Nghị định› ‹c 34/2016/NĐ-CP›⟧ ⟦S? \(short)⟧")
        == "i1 i2 i1")
  }

  @Test func memberWithoutSymbolIsTheInstrumentOfItsNumber() {
    let marked = """
      ⟦S+2 ‹t Nghị quyết› số 10⟧, ⟦S+2 11⟧ và ⟦N ‹c 12/NQ-HĐND›⟧; ⟦N ‹c 11/NQ-HĐND›⟧; \
      ⟦S? ‹t Nghị quyết› 12⟧
      """
    #expect(ids(marked) == "i1 i2 i3 i2 i3")
    #expect(
      graph(marked).instruments.map(\.code) == [nil, "10/NQ-HĐND", "11/NQ-HĐND", "12/NQ-HĐND"])
  }

  @Test func numberThatNobodyCitedIsAmbiguous() {
    let graph = graph("⟦N ‹t Nghị định› ‹c 30/2020/NĐ-CP›⟧ ⟦S? ‹t Nghị định› 34⟧")
    #expect(graph.resolutions[1].status == .ambiguous)
    #expect(graph.resolutions[1].instrument == nil)
  }

  @Test func nothingBeforeIsAmbiguous() {
    #expect(ids("⟦S? ‹t Nghị định› nêu trên⟧ ⟦N ‹t Nghị định› ‹c 30/2020/NĐ-CP›⟧") == "? i1")
  }

  @Test func shortFormsCarryOn() {
    #expect(
      ids(
        """
        ⟦N ‹t Luật› ‹c 1/2020/QH14›⟧ ⟦N ‹t Luật› ‹c 2/2020/QH14›⟧ ⟦S0 ‹t Luật› thứ nhất⟧
        ⟦S? ‹t Luật› nêu trên⟧
        """) == "i1 i2 i1 i1")
  }

  @Test func markedReferencesJoinWhatTheWordsLeaveOpen() throws {
    let xml = """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc><mainBody>
      <p><ref href="/akn/vn/act/nghi-dinh/chinh-phu/2020/30">Nghị định số 30/2020/NĐ-CP</ref> và
      <ref href="/akn/vn/act/nghi-dinh/chinh-phu/2018/61">Nghị định số 61/2018/NĐ-CP</ref>.</p>
      <p>Theo <ref href="/akn/vn/act/nghi-dinh/chinh-phu/2020/30/!main~art_5">Nghị định nêu trên</ref>.</p>
      </mainBody></doc></akomaNtoso>
      """
    let document = try #require(try DocumentReader.read(Array(xml.utf8), path: "a.xml").first)
    let graph = CitationGraph(of: Reading(of: document), registry: .embedded)
    #expect(graph.resolutions.map(\.instrument) == [1, 2, 1])
  }
}
