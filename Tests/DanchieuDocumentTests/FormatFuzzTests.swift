import DanchieuTestSupport
import DanchieuText
import Testing

@testable import DanchieuDocument

/// Mutated pages, Rich Text, mails, legacy texts and prints never crash the readers, and what is
/// read leads into the file.
@Suite struct FormatFuzzTests {
  private static let count = FuzzSize.count(share: 10, otherwise: 4_000)
  private static let seed = FuzzSize.seed

  private static let text = """
    Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư,
    sở báo cáo kết quả thực hiện và kiến nghị các cơ quan liên quan phối hợp xử lý.
    """

  private static let pages: [String] = [
    "<!DOCTYPE html><html><head><meta charset=utf-8><title>T</title></head><body class='a'><nav>x"
      + "</nav><div id=fulltext><p>s&#7889; <b>15</b>/Q&#x110;-BNV &agrave;&nbsp;<br>hai</p><table>"
      + "<tr><td>ba<td>bốn</table><!-- danchieu:disable DC101 --><img src='x'></div></body></html>",
    "<link href=a><h3>Đề mục<p style='display: none'>ẩn</p><script>var a = '</p>'</script><ul><li>"
      + "một<li>hai</ul><pre>x\r\ny</pre></h3><p>Luật &Dstrok;ất đai</i></b><a href=\"x>y\">số 1/CP",
  ]
  private static let rich: [String] = [
    "{\\rtf1\\ansi\\ansicpg1258\\deff0{\\fonttbl{\\f0 .VnTime;}{\\f1\\fcharset163 Arial;}}{\\*\\x y}"
      + "\\f0 Ngh\\'de ®\\'de\\f1\\'f4\\'ec\\par\\u7889 ?15/Q\\u272\\'3f{\\footnote a}{\\pict\\bin2 ab}"
      + "\\trowd a\\cell b\\cell\\row{\\field{\\*\\fldinst X}{\\fldrslt so 1/CP}}\\~\\_\\-}"
  ]
  private static let mails: [String] = [
    "From: a@b.vn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\n"
      + "Content-Transfer-Encoding: quoted-printable\r\n\r\ns=E1=BB=91 1/CP=\r\nx\r\n--x\r\n"
      + "Content-Type: text/html; name=\"=?UTF-8?B?YS5odG1s?=\"\r\nContent-Transfer-Encoding: base64"
      + "\r\n\r\nPGh0bWw+PHA+c8O0IDE=\r\n--x--\r\n"
  ]

  private func fuzz(_ seeds: [[UInt8]], _ seed: UInt64 = seed) {
    var mutator = Mutator(seeds: seeds, seed: seed)
    for round in 0..<Self.count {
      let file = mutator.next()
      guard let documents = try? DocumentReader.read(file, path: "f") else { continue }
      for document in documents where document.path == "f" {
        guard let fault = mapFault(document, file) else { continue }
        Issue.record(
          "seed \(seed), input \(round): \(fault) in \(String(decoding: file, as: UTF8.self))")
        return
      }
    }
  }

  @Test func brokenPagesAreRead() { fuzz(Self.pages.map { Array($0.utf8) }) }

  @Test func brokenRichTextIsRead() { fuzz(Self.rich.map { Array($0.utf8) }) }

  @Test func brokenMailsAreReadOrRefused() { fuzz(Self.mails.map { Array($0.utf8) }) }

  @Test func brokenLegacyTextsAreRead() {
    fuzz(
      [
        LegacyEncoder.tcvn3(Self.text), LegacyEncoder.vni(Self.text), LegacyEncoder.viqr(Self.text),
        LegacyEncoder.windows1258(Self.text),
      ].compactMap { $0 })
  }

  @Test func anyBytesAreReadInAnyGivenEncoding() {
    var mutator = Mutator(
      seeds: [LegacyEncoder.vni(Self.text), LegacyEncoder.viqr(Self.text), Array(Self.text.utf8)]
        .compactMap { $0 }, seed: Self.seed)
    for round in 0..<Self.count {
      let file = mutator.next()
      let encoding = TextEncoding.allCases[round % TextEncoding.allCases.count]
      let options = ReadOptions(encoding: encoding)
      guard let document = try? DocumentReader.read(file, path: "f", options: options).first else {
        continue
      }
      if let fault = mapFault(document, file) {
        Issue.record("seed \(Self.seed), input \(round) as \(encoding): \(fault)")
        return
      }
    }
  }

  @Test func brokenPrintsAreLaidOut() throws {
    let print = """
        8            CÔNG BÁO/Số 695 + 696/Ngày 22-8-2022

      ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: 01/2022/TTLT-BTC-        Hà Nội, ngày 22 tháng 11 năm 2024
            BNV
        Điều 1. Một\u{AD}
      hai ba 01/2020/TT-
      BTC   x\u{C}   - 3 -
      Người ký: A
      Email: b
      \u{C}
      """
    var mutator = Mutator(seeds: [Array(print.utf8)], seed: Self.seed)
    for round in 0..<Self.count {
      let output = mutator.next()
      guard
        let document = try? PDFReader.document(
          of: output, FileInput(bytes: [], path: "f"), PDFImages())
      else { continue }
      #expect(String(validating: document.text, as: UTF8.self) != nil, "input \(round)")
      let last = TextRange(max(0, document.text.count - 1), document.text.count)
      let page = document.source?.location(of: last).page ?? 0
      let pages = output.split(separator: 0x0C, omittingEmptySubsequences: false).count
      #expect((1...pages).contains(page), "input \(round)")
    }
  }
}
