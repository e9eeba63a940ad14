import DanchieuDocument
import DanchieuText
import Foundation
import Testing

@Suite struct SampleTests {
  @Test func reportIsLaidOutAsPrinted() throws {
    let document = try read(Files.bytes("Samples/bao-cao.xml"))
    #expect(document.format == .report)
    #expect(
      document.string.hasPrefix(
        """
        ỦY BAN NHÂN DÂN XÃ SUỐI VÀNG
        Số: 87/BC-UBND
        Suối Vàng, ngày 18 tháng 10 năm 2024
        BÁO CÁO
        Kết quả công tác văn thư, lưu trữ 9 tháng đầu năm 2024
        I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH
        Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ
        """))
    #expect(document.string.contains("\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Mẫu"))
    let declared = try #require(document.declared)
    #expect(declared.code?.text == "87/BC-UBND")
    #expect(document.text.string(declared.code?.range) == "87/BC-UBND")
    #expect(declared.date?.text == "2024-10-18")
    #expect(document.text.string(declared.date?.range) == "ngày 18 tháng 10 năm 2024")
    #expect(declared.type?.text == "BÁO CÁO")
    #expect(declared.place?.text == "Suối Vàng")
    #expect(declared.issuer?.text == "ỦY BAN NHÂN DÂN XÃ SUỐI VÀNG")
    #expect(document.references.count == 1)
    #expect(
      document.text.string(document.references.first?.range) == "Nghị định số 30/2020/NĐ-CP")
  }

  @Test func errorsOfTheReportKeepTheirExactPlace() throws {
    let file = try Files.bytes("Samples/bao-cao.xml")
    let document = try read(file)
    let wrong = try #require(document.location(of: "41/KH-UBND"))
    #expect(file.string(wrong.range) == "4<i>1</i>/<b>KH</b>-UBND")
    #expect(wrong.path == "/bao-cao/muc[1]/doan[2]")
    let year = try #require(document.location(of: "10/2019/TT-BNV ngày 12/6/2020"))
    let source = try #require(file.string(year.range))
    #expect(source.hasPrefix("10/2019/TT&#45;BNV</vien-dan> ngày"))
    #expect(source.hasSuffix("<![CDATA[12/6/2020"))
    #expect(year.path == "/bao-cao/muc[2]/muc[1]/doan[2]/vien-dan")
  }

  @Test func akomaNtosoReportIsRead() throws {
    let file = try Files.bytes("Samples/bao-cao.akn.xml")
    let document = try read(file)
    #expect(document.format == .akn)
    #expect(
      document.string.hasPrefix(
        """
        ỦY BAN NHÂN DÂN XÃ ĐỒI THÔNG
        Số: 52/BC-UBND
        Đồi Thông, ngày 05 tháng 7 năm 2024
        BÁO CÁO
        Tình hình thực hiện dân chủ ở cơ sở 6 tháng đầu năm 2024
        I. VIỆC TRIỂN KHAI
        """))
    #expect(document.string.contains("\n1. Chế độ với cán bộ thôn"))
    let declared = try #require(document.declared)
    #expect(declared.code?.text == "52/BC-UBND")
    #expect(declared.date?.text == "2024-07-05")
    #expect(document.text.string(declared.date?.range) == "ngày 05 tháng 7 năm 2024")
    #expect(declared.issuer?.text == "ỦY BAN NHÂN DÂN XÃ ĐỒI THÔNG")
    #expect(
      document.references.map(\.kind) == [
        .link("/akn/vn/act/luat/quoc-hoi/2022-11-10/10-2022-qh15"), .link("#luat-tt"),
        .link("#nd-33"),
      ])
    #expect(
      document.text.string(document.references.first?.range)
        == "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15")
    #expect(file.string(document.location(of: "QĐ-CP")?.range) == "Q&#x110;-CP")
  }

  @Test func messageGivesEnvelopeAndAttachment() throws {
    let file = try Files.bytes("Samples/cong-van.edxml")
    let documents = try DocumentReader.read(file, path: "cong-van.edxml")
    #expect(documents.map(\.path) == ["cong-van.edxml", "cong-van.edxml#311-STNM-VP.txt"])
    let envelope = documents[0]
    #expect(envelope.format == .edxml)
    #expect(
      envelope.string == """
        Sở Tài nguyên Mẫu
        Số: 311/STNM-VP
        Phố Mới, ngày 13 tháng 8 năm 2024
        Công văn
        V/v cung cấp số liệu quan trắc & mẫu nước theo Quyết định số 58/KH-UBND ngày 06/5/2024
        Phúc đáp văn bản số 845/UBND-KT ngày 29 tháng 7 năm 2024
        KT. GIÁM ĐỐC
        PHÓ GIÁM ĐỐC
        Trịnh Văn Ví
        Nơi nhận: Ủy ban nhân dân thị xã Phố Mới
        """)
    #expect(envelope.declared?.code?.text == "311/STNM-VP")
    #expect(envelope.declared?.otherCodes.isEmpty == true)
    #expect(envelope.declared?.date?.text == "2024-08-13")
    #expect(file.string(envelope.location(of: "58/KH-UBND")?.range) == "58/K&#72;-UBND")
    #expect(file.string(envelope.location(of: "ngày 13 tháng 8 năm 2024")?.range) == "2024/08/13")
    let response = try #require(envelope.references.first)
    #expect(response.kind == .responseTo)
    #expect(response.code == "845/UBND-KT")
    #expect(response.date == "2024-07-29")
    #expect(
      envelope.text.string(response.range) == "845/UBND-KT ngày 29 tháng 7 năm 2024")
    #expect(
      envelope.source?.location(of: response.range).path
        == "/edXML/edXML:edXMLEnvelope/edXML:edXMLHeader/edXML:MessageHeader/edXML:ResponseFor/edXML:Code"
    )
    let attachment = documents[1]
    #expect(attachment.format == .text)
    #expect(attachment.string.hasPrefix("SỞ TÀI NGUYÊN MẪU\n\nSố: 311/STNM-VP\n"))
    #expect(attachment.declared?.date == .init("2024-08-13"))
    #expect(envelope.unread.isEmpty)
  }

  @Test(.enabled(if: Files.shared != nil, "the shared folder is not there"))
  func akomaNtosoExamplesAreRead() throws {
    let examples = Files.akomaNtosoExamples
    #expect(examples.count >= 10)
    for url in examples {
      let file = Array(try Data(contentsOf: url))
      let document = try read(file)
      #expect(document.format == .akn, "\(url.lastPathComponent)")
      #expect(document.text.count > 500, "\(url.lastPathComponent)")
      #expect(!document.string.contains("FRBR"))
      expectMapHolds(document, file)
    }
  }
}
