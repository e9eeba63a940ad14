import Danchieu
import DanchieuAnnotate
import DanchieuTestSupport
import DanchieuText
import Testing

@testable import DanchieuDocument

/// Whatever the markup of a Word file is, its annotated copy has the same text, and a second
/// annotation gives the same bytes.
@Suite struct DocxFuzzTests {
  private static let bodies = [
    "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Theo Nghị định số 61/20</w:t></w:r><w:r><w:t>18/NĐ-CP ngày "
      + "23 tháng 4 năm 2019</w:t></w:r><w:r><w:t xml:space=\"preserve\"> của Chính phủ.</w:t></w:r></w:p>",
    "<w:p><w:ins w:id=\"1\"><w:r><w:t>Theo Nghị định số 5/2020/NĐ</w:t></w:r></w:ins><w:r><w:t>-CP ngày "
      + "3 tháng 01 năm 2020</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
      + "<w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>"
      + "<w:t>số 61/2018/NĐ-CP ngày 23/4/2019</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
    "<w:tbl><w:tr><w:tc><w:p><w:hyperlink w:anchor=\"a\"><w:r><w:t>Luật số 9/2018/QH14</w:t></w:r>"
      + "</w:hyperlink></w:p></w:tc><w:tc><w:p><w:sdt><w:sdtContent><w:r><w:t>Quyết định số 7 /QĐ-UBND"
      + "</w:t></w:r></w:sdtContent></w:sdt></w:p></w:tc></w:tr></w:tbl>",
  ]
  private static let parts = bodies.map { StoredArchive.word($0)[2].bytes }

  private static func file(_ part: [UInt8]) -> [UInt8] {
    var entries = StoredArchive.word("")
    entries[2].bytes = part
    return StoredArchive.bytes(entries)
  }

  private static func text(_ file: [UInt8]) -> [UInt8]? {
    (try? DocumentReader.read(file, path: "a"))?.first?.text
  }

  @Test func theTextStaysAndTheSecondCopyIsTheFirst() {
    var mutator = Mutator(seeds: Self.parts, seed: FuzzSize.seed, pieces: Mutator.wordPieces)
    var options = AnnotationOptions()
    options.bookmarks = true
    options.links = try? InstrumentLinks(template: "https://example.vn/{slug}")
    var annotated = 0
    for round in 0..<FuzzSize.count(share: 20, otherwise: 1_000) {
      options.suggests = round % 2 == 1
      let file = Self.file(mutator.next())
      guard let before = Self.text(file), let once = try? Annotating.run(file, path: "a", options),
        let bare = try? WordEditor.stripped(file)
      else { continue }
      annotated += once.marks > 0 ? 1 : 0
      let problem: String? =
        if !options.suggests, Self.text(once.bytes) != Self.text(bare) {
          "other text"
        } else if (try? WordEditor.stripped(once.bytes)).flatMap(Self.text) != Self.text(bare) {
          "taking the marks out gives other text"
        } else if (try? Annotating.run(once.bytes, path: "a", options))?.bytes != once.bytes {
          "annotating twice gives other bytes"
        } else {
          nil
        }
      guard let problem else { continue }
      Issue.record(
        "seed \(FuzzSize.seed), input \(round): \(problem): \(String(decoding: before, as: UTF8.self))"
      )
      return
    }
    #expect(annotated > 0)
  }
}
