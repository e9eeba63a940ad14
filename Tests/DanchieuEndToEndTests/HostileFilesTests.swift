import DanchieuTestSupport
import Foundation
import Testing

/// Word files that are broken, protected or made to do harm: a message, status 2, and the files
/// beside them are read all the same.
@Suite struct HostileFilesTests {
  private static let words =
    "Theo Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ, các xã đã làm."

  private static func word(
    _ body: String, _ change: (inout [StoredArchive.Entry]) -> Void = { _ in }
  )
    -> Data
  {
    var entries = StoredArchive.word(body)
    change(&entries)
    return Data(StoredArchive.bytes(entries))
  }

  private static let honest = word("<w:p><w:r><w:t>\(words)</w:t></w:r></w:p>")

  /// An encrypted Office file: a compound file with a stream of that name.
  private static var encrypted: Data {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += Array(repeating: 0, count: 504)
    for unit in "EncryptedPackage".utf16 { bytes += [UInt8(unit & 0xFF), 0] }
    return Data(bytes + Array(repeating: 0, count: 2000))
  }

  @Test(arguments: [
    "truncated", "encrypted", "names", "twice", "overlap", "lie", "entities", "deep", "no main",
  ])
  func oneHostileFileStopsNothing(_ kind: String) throws {
    let hostile: Data =
      switch kind {
      case "truncated": Self.honest.prefix(Self.honest.count / 2)
      case "encrypted": Self.encrypted
      case "names": Self.word("<w:p/>") { $0.append(.init("../../ngoai.txt", "x")) }
      case "twice": Self.word("<w:p/>") { $0.append($0[2]) }
      case "overlap":
        Self.word("<w:p/>") {
          $0.append(.init("word/x.xml", "x"))
          $0[4].placeOf = 2
        }
      case "lie": Self.word("<w:p/>") { $0[2].claimed = 1 << 30 }
      case "entities":
        Self.word("<w:p/>") {
          let bomb = "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]>"
          $0[2].bytes = Array(bomb.utf8) + $0[2].bytes
        }
      case "deep": Self.word(String(repeating: "<w:smartTag>", count: 5000))
      default: Self.word("") { $0.remove(at: 2) }
      }
    let folder = try TemporaryFolder()
    let files = [
      try folder.write("a.docx", Self.honest), try folder.write("b.docx", hostile),
      try folder.write("c.docx", Self.honest),
    ]
    let run = try Program.run(["extract", "--format", "jsonl"] + files)
    #expect(run.status == 2)
    #expect(run.errors.contains("b.docx: "))
    #expect(run.text.split(separator: "\n").count == 2)
    let annotated = folder.path + "/out.docx"
    #expect(try Program.run(["annotate", files[1], "-o", annotated]).status == 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(left) == ["a.docx", "b.docx", "c.docx"])
  }

  @Test func theViewOfTrackedChangesIsChosen() throws {
    let folder = try TemporaryFolder()
    let revised = Self.word(
      "<w:p><w:r><w:t xml:space=\"preserve\">Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/</w:t></w:r>"
        + "<w:del w:id=\"1\"><w:r><w:delText>2018</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r>"
        + "<w:t>2019</w:t></w:r></w:ins></w:p>")
    let file = try folder.write("a.docx", revised)
    for (view, date) in [("accepted", "2019-04-23"), ("original", "2018-04-23")] {
      let run = try Program.run(["extract", "--format", "jsonl", "--view", view, file])
      #expect(run.text.contains("\"date\":\"\(date)\""))
    }
    #expect(try Program.run(["extract", "--view", "khac", file]).status == 2)
  }
}
