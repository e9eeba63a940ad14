import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import Testing

@Suite struct TitledGroupingTests {
  @Test func nameJoinsTheNumberedLawThatPrintsIt() {
    #expect(
      ids("⟦N ‹t Luật› ‹n Đất đai› số ‹c 31/2024/QH15›⟧ theo ⟦T ‹t Luật› ‹n đất đai›⟧") == "i1 i1")
  }

  @Test func nameJoinsTheNumberedLawThatTheRegistryKnowsByIt() {
    #expect(ids("⟦T ‹t Luật› ‹n Đất đai›⟧, ⟦N ‹t Luật› số ‹c 31/2024/QH15›⟧") == "i1 i1")
  }

  @Test func anotherTypeOrNameIsAnotherLaw() {
    #expect(
      ids(
        """
        ⟦T ‹t Bộ luật› ‹n Lao động›⟧ ⟦T ‹t Luật› ‹n Lao động›⟧ ⟦T ‹t Luật› ‹n Nhà ở›⟧
        ⟦T ‹t Luật› ‹n sửa đổi, bổ sung một số điều của ⟦T ‹t Luật› ‹n Nhà ở›⟧›⟧
        """) == "i1 i2 i3 i4 i3")
  }

  @Test func yearsSeparateAndUndatedJoinsTheOneBefore() {
    #expect(
      ids(
        """
        ⟦T ‹t Luật› ‹n Đất đai› ‹y2003 năm 2003›⟧ ⟦T ‹t Luật› ‹n Đất đai›⟧
        ⟦T ‹t Luật› ‹n Đất đai› ‹d2013-11-29 ngày 29/11/2013›⟧ ⟦T ‹t Luật› ‹n Đất đai›⟧
        ⟦T ‹t Luật› ‹n Đất đai› ‹y2003 năm 2003›⟧ ⟦T ‹t Luật› ‹n Đất đai›⟧
        """) == "i1 i1 i2 i2 i1 i1")
  }

  @Test func undatedBeforeAllOthersJoinsTheNext() {
    #expect(
      ids(
        """
        ⟦T ‹t Luật› ‹n Đất đai›⟧ ⟦T ‹t Luật› ‹n Đất đai› ‹y2013 năm 2013›⟧
        ⟦N ‹t Luật› ‹n Đất đai› số ‹c 31/2024/QH15›⟧
        """) == "i1 i1 i2")
  }

  @Test func yearJoinsTheCodeOfThatYear() {
    #expect(
      ids(
        """
        ⟦N ‹t Luật› số ‹c 45/2013/QH13›⟧ ⟦N ‹t Luật› số ‹c 31/2024/QH15›⟧
        ⟦T ‹t Luật› ‹n Đất đai› ‹y2013 năm 2013›⟧ ⟦T ‹t Luật› ‹n Đất đai› ‹d2024-01-18 x›⟧
        ⟦T ‹t Luật› ‹n Đất đai› ‹d2024-01-19 x›⟧ ⟦T ‹t Luật› ‹n Đất đai› ‹y2003 năm 2003›⟧
        """) == "i1 i2 i1 i2 i2 i3")
  }

  @Test func spellingOfNamesDoesNotMatter() {
    #expect(
      ids(
        """
        ⟦T ‹t Luật› ‹n Phòng, chống tác hại của rượu, bia›⟧
        ⟦T ‹t Luật› ‹n phòng chống tác hại của rượu
          bia›⟧ ⟦T ‹t Luật› ‹n Hoá chất›⟧ ⟦T ‹t Luật› ‹n Hóa chất›⟧
        """) == "i1 i1 i2 i2")
  }

  @Test func undatedLawIsTheOneOfTheDocumentsDay() {
    let old = graph("⟦H ‹c 1/BC-UBND› ‹d2015-02-01 x›⟧ ⟦T ‹t Luật› ‹n Đất đai›⟧")
    #expect(old.instruments[1].known?.code == "45/2013/QH13")
    #expect(old.resolutions[0].status == .resolved)
    let new = graph("⟦H ‹c 1/BC-UBND› ‹d2025-02-01 x›⟧ ⟦T ‹t Luật› ‹n Đất đai›⟧")
    #expect(new.instruments[1].known?.code == "31/2024/QH15")
  }

  @Test func undatedLawOfAnUndatedDocumentIsAmbiguousWhenSeveralHaveTheName() {
    let graph = graph("⟦T ‹t Luật› ‹n Đất đai›⟧ ⟦T ‹t Luật› ‹n An ninh mạng quốc tế›⟧")
    #expect(graph.resolutions.map(\.status) == [.ambiguous, .unknown])
    #expect(graph.resolutions.map(\.instrument) == [1, 2])
  }

  @Test func dateTellsWhichLawIsMeant() {
    let graph = graph(
      """
      ⟦T ‹t Luật› ‹n Đất đai› ‹d2013-11-29 x›⟧ ⟦T ‹t Luật› ‹n Nhà ở› ‹d2014-11-24 x›⟧
      ⟦T ‹t Luật› ‹n Đất đai› ‹y1999 năm 1999›⟧
      """)
    #expect(graph.instruments[1].known?.code == "45/2013/QH13")
    // One day off: the only law of that name and year is meant, and a rule can say so.
    #expect(graph.instruments[2].known?.code == "65/2014/QH13")
    #expect(graph.instruments[3].known == nil)
  }

  @Test func constitutionsAreToldApartByYearOnly() {
    let graph = graph(
      """
      ⟦T ‹t Hiến pháp› ‹n nước Cộng hòa xã hội chủ nghĩa Việt Nam›⟧
      ⟦T ‹t Hiến pháp› ‹y2013 năm 2013›⟧ ⟦T ‹t Hiến pháp› ‹y1992 năm 1992›⟧ ⟦T ‹t Hiến pháp›⟧
      """)
    #expect(graph.resolutions.map(\.instrument) == [1, 1, 2, 2])
    #expect(graph.instruments[1].known?.code == "Hiến pháp 2013")
  }
}
