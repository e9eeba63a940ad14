import DanchieuDocument
import DanchieuTestSupport
import DanchieuText
import Testing

/// Mutated files never crash the reader, and every document that it still reads keeps a true map.
@Suite struct FuzzTests {
  /// SplitMix64 (Steele, Lea, Flood 2014): the same mutations on every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces: [[UInt8]] =
    [
      "&amp;", "&#7853;", "&#x1EAD;", "&", "<", ">", "<![CDATA[", "]]>", "<!--", "-->", "<b>",
      "</b>",
      "<p/>", "\r\n", "\r", "\n\n", "<!DOCTYPE a [", "]>", "<?x", "?>", "'", "\"", "=", "ệ",
      "\u{A0}",
      "e\u{302}\u{323}", " xml:space='preserve'", "xmlns:x=''", "<x:y>", "\u{FFFD}", "&#13;",
      "&#10;",
      "<eol/>", "</", "/>", "\t", "&lt;", "\u{1F600}", "&#x1F600;",
    ].map { Array($0.utf8) } + [[0x00], [0xFF], [0xC3], [0xE1, 0xBA], [0xEF, 0xBB, 0xBF]]

  private func mutate(_ file: [UInt8], _ random: inout Generator) -> [UInt8] {
    var file = file
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let at = Int.random(in: 0...file.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1:
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
        file.insert(contentsOf: piece, at: at)
      case 2:
        let end = min(file.count, at + Int.random(in: 1...12, using: &random))
        file.removeSubrange(at..<end)
      case 3 where at < file.count:
        file[at] = UInt8.random(in: 0...255, using: &random)
      case 4:
        let end = min(file.count, at + Int.random(in: 1...40, using: &random))
        file.insert(contentsOf: Array(file[at..<end]), at: at)
      default:
        let end = min(file.count, at + Int.random(in: 0...4, using: &random))
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
        file.replaceSubrange(at..<end, with: piece)
      }
    }
    return file
  }

  /// Small files that reach every part of the reader.
  private static let seeds: [String] = [
    "<a><p>số <b>15</b>/Q&#272;-BNV &amp; <![CDATA[1/CP\n2]]></p>\r\n<p>hai<br/>ba  bốn\n năm</p></a>",
    """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc><meta>
    <FRBRWork><FRBRdate date="2024-01-02"/></FRBRWork></meta><p>Số <docNumber>1/BC</docNumber>
    <ref href="#a">Luật &#x110;ất đai</ref></p><num>1.</num><heading>Một</heading></doc></akomaNtoso>
    """,
    """
    <bao-cao xmlns="urn:danchieu:report:1"><co-quan>UBND</co-quan><so>1</so><ky-hieu>BC</ky-hieu>
    <dia-danh>A</dia-danh><ngay>2024-02-01</ngay><doan>số 2/K&#72;</doan></bao-cao>
    """,
    """
    <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><MessageHeader><Code><CodeNumber>7\
    </CodeNumber><CodeNotation>VD-TH</CodeNotation></Code><Subject>A &amp; B</Subject><ResponseFor>\
    <Code>1/CP</Code><PromulgationDate>2024/01/02</PromulgationDate></ResponseFor></MessageHeader>\
    <Attachment><ContentTransferEncoded>PGE+c+G7kSAxPC9hPg==</ContentTransferEncoded><AttachmentName>\
    a.xml</AttachmentName></Attachment></edXML>
    """,
    "Số: 15/QĐ-BNV\r\nngày 02/3/2020\n",
  ]

  @Test func mutatedFilesNeverCrashAndKeepTrueMaps() {
    var random = Generator(state: 20_240_105)
    var read = 0
    for round in 0..<FuzzSize.count(otherwise: 10_000) {
      let seed = Self.seeds[round % Self.seeds.count]
      let file = mutate(Array(seed.utf8), &random)
      do {
        let documents = try DocumentReader.read(file, path: "f")
        for document in documents where document.path == "f" {
          read += 1
          if let fault = mapFault(document, file) {
            Issue.record("round \(round): \(fault) in \(String(decoding: file, as: UTF8.self))")
            return
          }
        }
      } catch {
        // An error is a fine answer, except that the two passes never disagree.
        if error.message.vi.contains("lỗi nội bộ") {
          Issue.record("round \(round): \(String(decoding: file, as: UTF8.self))")
          return
        }
      }
    }
    #expect(read > 2000, "the mutations must leave enough files readable to mean something")
  }

  @Test func mutatedUTF16FilesNeverCrash() throws {
    var random = Generator(state: 7)
    for round in 0..<2000 {
      let file = mutate(utf16(Self.seeds[round % Self.seeds.count]), &random)
      let documents = (try? DocumentReader.read(file, path: "f")) ?? []
      for document in documents where document.path == "f" {
        #expect(mapFault(document, file) == nil, "round \(round)")
      }
    }
  }
}
