import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import Testing

/// The instrument ids of the citations of marked text, `?` for none: `i1 i2 i1`.
func ids(_ marked: String) -> String {
  let graph = graph(marked)
  return graph.resolutions.map { $0.instrument.map { graph.instruments[$0].id } ?? "?" }
    .joined(separator: " ")
}

func graph(_ marked: String) -> CitationGraph {
  CitationGraph(of: MarkedReading.make(marked), registry: .embedded)
}

@Suite struct NumberedGroupingTests {
  @Test func documentWithoutCitationsIsInstrumentZero() {
    let graph = graph("Không có gì.")
    #expect(graph.instruments.map(\.id) == ["i0"])
    #expect(graph.resolutions.isEmpty)
  }

  @Test func spellingsOfOneCodeAreOneInstrument() {
    #expect(
      ids(
        """
        ⟦N ‹c 7/2010/TT-BTC›⟧ ⟦N ‹c 07/2010/TT-BTC›⟧ ⟦N ‹c 07/2010/TT – BTC›⟧
        ⟦N ‹c 07/2010/tt-btc›⟧ ⟦N ‹c 07/2010/TT/BTC›⟧ ⟦N ‹c 07/2010/ТТ-ВТС›⟧ ⟦N ‹c 70/2010/TT-BTC›⟧
        """) == "i1 i1 i1 i1 i1 i1 i2")
  }

  @Test func numbersFollowFirstMention() {
    #expect(
      ids("⟦N ‹c 2/2020/NĐ-CP›⟧ ⟦N ‹c 1/2020/NĐ-CP›⟧ ⟦N ‹c 2/2020/NĐ-CP›⟧ ⟦N ‹c 3/2020/NĐ-CP›⟧")
        == "i1 i2 i1 i3")
  }

  @Test func anotherTypeWordIsTheSameInstrument() {
    #expect(
      ids("⟦N ‹t Quyết định› số ‹c 38/2007/NĐ-CP›⟧ ⟦N ‹t Nghị định› số ‹c 38/2007/NĐ-CP›⟧")
        == "i1 i1")
    #expect(
      ids("⟦N ‹t Quyết định› số ‹c 11-QĐ/TW›⟧ ⟦N ‹t Quy định› số ‹c 11-QĐ/TW›⟧") == "i1 i1")
  }

  @Test func lawAndResolutionOfTheAssemblyAreTwo() {
    #expect(
      ids(
        """
        ⟦N ‹t Luật› số ‹c 45/2013/QH13›⟧ ⟦N ‹t Nghị quyết› số ‹c 45/2013/QH13›⟧
        ⟦N số ‹c 45/2013/QH13›⟧ ⟦N ‹t Luật› số ‹c 45/2013/QH13›⟧
        """) == "i1 i2 i2 i1")
  }

  @Test func lawAndCodeShareASeries() {
    #expect(
      ids("⟦N ‹t Luật› số ‹c 91/2015/QH13›⟧ ⟦N ‹t Bộ luật› số ‹c 91/2015/QH13›⟧") == "i1 i1")
  }

  @Test func datesOfOneCodeWithYearDoNotSeparate() {
    #expect(
      ids(
        """
        ⟦N ‹c 30/2020/NĐ-CP› ‹d2020-03-05 ngày 05/3/2020›⟧
        ⟦N ‹c 30/2020/NĐ-CP› ‹d2019-03-05 ngày 05/3/2019›⟧
        """) == "i1 i1")
  }

  @Test func codesWithoutYearAreSeparatedByCalendarYear() {
    #expect(
      ids(
        """
        ⟦N ‹c 16/CT-TTg› ‹d2023-05-27 x›⟧ ⟦N ‹c 16/CT-TTg› ‹d2020-03-31 x›⟧ ⟦N ‹c 16/CT-TTg›⟧
        ⟦N ‹c 16/CT-TTg› ‹d2023-05-28 x›⟧ ⟦N ‹c 16/CT-TTg›⟧
        """) == "i1 i2 i2 i1 i1")
  }

  @Test func mentionWithoutDateBeforeAllOthersJoinsTheNext() {
    #expect(
      ids("⟦N ‹c 16/CT-TTg›⟧ ⟦N ‹c 16/CT-TTg› ‹d2020-03-31 x›⟧ ⟦N ‹c 16/CT-TTg› ‹d2023-05-27 x›⟧")
        == "i1 i1 i2")
  }

  @Test func bodiesSeparateLocalCodes() {
    #expect(
      ids(
        """
        ⟦N ‹c 12/2024/QĐ-UBND› của ‹i UBND tỉnh An Giang›⟧
        ⟦N ‹c 12/2024/QĐ-UBND› của ‹i Ủy ban nhân dân tỉnh Cà Mau›⟧
        ⟦N ‹c 12/2024/QĐ-UBND›⟧
        ⟦N ‹c 12/2024/QĐ-UBND› của ‹i Chủ tịch Uỷ ban nhân dân tỉnh An Giang›⟧
        """) == "i1 i2 i2 i1")
  }

  @Test func bodiesDoNotSeparateCodesThatNameTheirBody() {
    #expect(
      ids(
        """
        ⟦N ‹c 10/2022/TT-BKHĐT› của ‹i Bộ trưởng Bộ Kế hoạch và Đầu tư›⟧
        ⟦N ‹c 10/2022/TT-BKHĐT› của ‹i Bộ Tài chính›⟧
        """) == "i1 i1")
  }

  @Test(arguments: [
    ("UBND Thành phố", "Ủy ban nhân dân Thành phố Hà Nội", true),
    ("Thành ủy", "Ban Thường vụ Thành ủy Hà Nội", true),
    ("UBND quận Ba Đình", "UBND quận Tây Hồ", false),
    ("Thủ tướng Chính phủ", "Chính phủ", false),
    ("Chủ tịch nước", "Chủ tịch Hội đồng nhân dân tỉnh", false),
    ("UBND TP Hà Nội", "Ủy ban nhân dân thành phố Hà Nội", true),
    ("Bộ trưởng Bộ Tài chính", "Bộ Tài chính", true),
    ("Quận ủy", "UBND quận", false),
  ])
  func compatibleBodies(a: String, b: String, same: Bool) {
    let ids = ids("⟦N ‹c 5/2024/TB-XYZ› của ‹i \(a)›⟧ ⟦N ‹c 5/2024/TB-XYZ› của ‹i \(b)›⟧")
    #expect(ids == (same ? "i1 i1" : "i1 i2"))
  }

  @Test func termsSeparatePartyCodes() {
    #expect(
      ids(
        """
        ⟦N ‹c 18-NQ/TW› của ‹i Ban Chấp hành Trung ương khóa XII›⟧
        ⟦N ‹c 18-NQ/TW› ‹d2022-06-16 x›⟧ ⟦N ‹c 18-NQ/TW› ‹d2017-10-25 x›⟧
        """) == "i1 i2 i1")
  }

  @Test func blankNumbersStandAlone() {
    let graph = graph("⟦N ‹c /TTr-STP›⟧ ⟦N ‹c /TTr-STP›⟧")
    #expect(graph.instruments.map(\.id) == ["i0", "i1", "i2"])
    #expect(graph.instruments[1].code == nil)
  }

  @Test func ownCodeIsTheDocument() {
    let graph = graph(
      """
      ⟦H ‹i UBND phường Trúc Bạch› ‹c 109/BC-UBND› ‹d2024-11-22 x›⟧
      ⟦N ‹c 109/BC-UBND›⟧ ⟦N ‹c 109/BC-UBND› ‹d2023-11-20 x›⟧ ⟦E Báo cáo này⟧ ⟦I Điều 5⟧
      """)
    #expect(graph.resolutions.map(\.instrument) == [0, 1, 0, 0])
    #expect(
      graph.resolutions.map(\.status) == [.selfReference, .unknown, .selfReference, .selfReference])
    #expect(graph.instruments[0].mentions == [0, 2, 3])
  }

  @Test func thousandsOfInstrumentsWithOneCodeStayLinear() {
    var text = ""
    for k in 0..<4000 { text += "⟦N ‹c 1/2024/QĐ-UBND› của ‹i UBND xã số \(k)›⟧ " }
    let reading = MarkedReading.make(text)
    let clock = ContinuousClock()
    let time = clock.measure {
      let graph = CitationGraph(of: reading, registry: .embedded)
      #expect(graph.instruments.count == 4001)
    }
    #expect(time < .seconds(20))
  }
}
