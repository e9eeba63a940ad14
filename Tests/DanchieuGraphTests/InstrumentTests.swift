import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import Testing

@Suite struct InstrumentTests {
  func instrument(_ marked: String) -> Instrument {
    let graph = graph(marked)
    return graph.instruments[min(1, graph.instruments.count - 1)]
  }

  @Test func fieldsAreTheFullestOfAllMentions() {
    let instrument = instrument(
      """
      ⟦N ‹t Nghị định› ‹c 30 /2020/NÐ–CP› ‹d2020-03-06 x›⟧
      ⟦N ‹t Nghị định› ‹c 30/2020/NĐ-CP› ‹d2020-03-05 x› của ‹i Chính phủ› ‹n về công
      tác  văn thư›⟧
      ⟦N ‹t Nghị định› ‹c 30/2020/NĐ-CP› ‹d2020-03-05 x› ‹n về văn thư›⟧
      """)
    #expect(instrument.code == "30/2020/NĐ-CP")
    #expect(instrument.type?.name == "Nghị định")
    #expect(instrument.date?.iso == "2020-03-05")
    #expect(instrument.issuer == "Chính phủ")
    #expect(instrument.title == "về công tác văn thư")
    #expect(instrument.mentions == [0, 1, 2])
    #expect(instrument.known?.code == "30/2020/NĐ-CP")
  }

  @Test func documentItselfComesFromTheHeading() {
    let own = graph(
      """
      ⟦H ‹t BÁO CÁO› số ‹c 109/BC-UBND› ‹d2024-11-22 x› ‹i UBND PHƯỜNG TRÚC BẠCH› ‹n Kết quả›⟧
      """
    ).instruments[0]
    #expect(own.id == "i0")
    #expect(own.code == "109/BC-UBND")
    #expect(own.type?.name == "Báo cáo")
    #expect(own.date?.iso == "2024-11-22")
    #expect(own.issuer == "UBND PHƯỜNG TRÚC BẠCH")
    #expect(own.title == "Kết quả")
  }

  @Test(arguments: [
    ("⟦N ‹c 30/2020/NĐ-CP›⟧", "nghi-dinh/30/2020/nd-cp", true),
    ("⟦N ‹t Quyết định› ‹c 030/2020/ND-CP›⟧", "nghi-dinh/30/2020/nd-cp", true),
    ("⟦N ‹t Bộ luật› ‹c 91/2015/QH13›⟧", "luat/91/2015/qh13", true),
    ("⟦N ‹t Nghị quyết› ‹c 55/2010/QH12›⟧", "nghi-quyet/55/2010/qh12", true),
    ("⟦N ‹t Pháp lệnh› ‹c 34/2007/PL-UBTVQH11›⟧", "phap-lenh/34/2007/pl-ubtvqh11", true),
    ("⟦N ‹c 432/QĐ-TTg› ‹d2012-04-12 x›⟧", "quyet-dinh/432/qd-ttg/2012", true),
    ("⟦N ‹c 432/QĐ-TTg›⟧", "quyet-dinh/432/qd-ttg", false),
    (
      "⟦N ‹c 41/KH-UBND› ‹d2024-03-01 x› của ‹i UBND phường Trúc Bạch›⟧",
      "ke-hoach/41/kh-ubnd/uy-ban-nhan-dan-phuong-truc-bach/2024", true
    ),
    ("⟦N ‹c 41/KH-UBND› ‹d2024-03-01 x›⟧", "ke-hoach/41/kh-ubnd/2024", false),
    ("⟦N ‹c 12/2024/QĐ-UBND›⟧", "quyet-dinh/12/2024/qd-ubnd", false),
    ("⟦N ‹c 1/TB-BCĐ›⟧", "thong-bao/1/tb-bcd", false),
    ("⟦T ‹t Luật› ‹n Đất đai› ‹y2013 x›⟧", "luat/45/2013/qh13", true),
    ("⟦T ‹t Luật› ‹n Đi chợ› ‹y2013 x›⟧", "luat/2013/di-cho", true),
    ("⟦T ‹t Luật› ‹n Đi chợ›⟧", "luat/di-cho", false),
    ("⟦T ‹t Hiến pháp› ‹y1992 x›⟧", "hien-phap/1992", true),
  ])
  func keys(marked: String, key: String, isComplete: Bool) {
    let instrument = instrument(marked)
    #expect(instrument.key == key)
    #expect(instrument.isKeyComplete == isComplete)
  }

  @Test func instrumentsOfOneDocumentNeverShareAKey() {
    let graph = graph("⟦N ‹c /TTr-STP›⟧ ⟦N ‹c /TTr-STP›⟧")
    #expect(graph.instruments.map(\.key) == ["van-ban", "to-trinh", "to-trinh~2"])
  }

  @Test(arguments: [
    (
      "⟦N ‹c 30/2020/NĐ-CP› ‹d2020-03-05 x›⟧",
      "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp"
    ),
    (
      "⟦N ‹c 05/2012/TTLT-BGDĐT-BNV› ‹d2012-03-04 x›⟧",
      "urn:lex:vn:bo.giao.duc.dao.tao+bo.noi.vu:thong.tu.lien.tich:2012-03-04;"
        + "5-2012-ttlt-bgddt-bnv"
    ),
    (
      "⟦N ‹c 12/2024/QĐ-UBND› ‹d2024-01-02 x› của ‹i Ủy ban nhân dân tỉnh An Giang›⟧",
      "urn:lex:vn:tinh.an.giang;uy.ban.nhan.dan:quyet.dinh:2024-01-02;12-2024-qd-ubnd"
    ),
    ("⟦N ‹t Luật› ‹c 99/2098/QH15›⟧", "urn:lex:vn:quoc.hoi:luat:2098;99-2098-qh15"),
    ("⟦N ‹c 41/KH-XYZ›⟧", "urn:lex:vn:khong.ro:ke.hoach:khong.ngay;41-kh-xyz"),
    (
      "⟦T ‹t Pháp lệnh› ‹n Đi chợ› ‹y2013 x›⟧",
      "urn:lex:vn:uy.ban.thuong.vu.quoc.hoi:phap.lenh:2013;lex-di-cho"
    ),
    ("⟦T ‹t Hiến pháp› ‹y2013 x›⟧", "urn:lex:vn:quoc.hoi:hien.phap:2013-11-28;lex-1"),
  ])
  func urns(marked: String, urn: String) {
    #expect(instrument(marked).urn == urn)
  }
}

@Suite struct KnownRecordTests {
  func known(_ marked: String) -> String? { graph(marked).instruments[1].known?.code }

  @Test func codeWithYearIsKnownWithoutDate() {
    #expect(known("⟦N ‹c 30/2020/NĐ-CP›⟧") == "30/2020/NĐ-CP")
    #expect(known("⟦N ‹c 30/2020/NĐ-CP› ‹d2020-04-05 x›⟧") == "30/2020/NĐ-CP")
  }

  @Test func codeWithoutYearIsKnownByItsDateOnly() {
    #expect(known("⟦N ‹c 999/QĐ-TTg›⟧") == nil)
    #expect(known("⟦N ‹c 999/QĐ-TTg› ‹d2014-06-18 x›⟧") == nil)
    #expect(known("⟦N ‹c 999/QĐ-TTg› ‹d2014-06-19 x›⟧") == "999/QĐ-TTg")
  }

  @Test func twinsOfTheAssemblyAreKnownByTypeOnly() throws {
    let graph = graph("⟦N ‹t Luật› ‹c 45/2013/QH13›⟧ ⟦N ‹t Nghị quyết› ‹c 45/2013/QH13›⟧")
    #expect(graph.instruments[1].known?.issued?.iso == "2013-11-29")
    #expect(graph.instruments[2].known?.issued?.iso == "2013-06-18")
    #expect(known("⟦N số ‹c 45/2013/QH13›⟧") == nil)
  }

  @Test func originalSymbolOfPartyRegulationsIsFound() {
    #expect(known("⟦N ‹t Quy định› ‹c 11-QĐ/TW› ‹d2019-02-18 x›⟧") == "11-QĐi/TW")
  }

  @Test func statusTellsWhatTheRegistryKnows() {
    let graph = graph("⟦N ‹c 30/2020/NĐ-CP›⟧ ⟦N ‹c 9999/2020/NĐ-CP›⟧")
    #expect(graph.resolutions.map(\.status) == [.resolved, .unknown])
  }
}
