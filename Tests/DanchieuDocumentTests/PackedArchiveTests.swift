import DanchieuTestSupport
import DanchieuText
import Testing

@testable import DanchieuDocument

/// Archives with packed entries that are more than they seem.
@Suite struct PackedArchiveTests {
  private static let body = "<w:p><w:r><w:t>Căn cứ Luật số 31/2024/QH15;</w:t></w:r></w:p>"

  /// A Word file whose entries are packed, with `more` parts.
  private static func packed(_ more: [(name: String, bytes: [UInt8])] = []) throws -> [UInt8] {
    let entries = StoredArchive.word(body)
    let parts = entries.map { (name: $0.name, bytes: $0.bytes) }
    return try ZipArchive(StoredArchive.bytes(entries)).replacing(
      parts.filter { part in !more.contains { $0.name == part.name } } + more)
  }

  private static func refusal(_ file: [UInt8]) -> String {
    do throws(ReadError) {
      _ = try DocumentReader.read(file, path: "a.docx")
      return ""
    } catch {
      return error.message.en
    }
  }

  /// Where the records with `signature` (`PK\u{1}\u{2}` and so on) begin.
  private static func records(_ signature: [UInt8], in file: [UInt8]) -> [Int] {
    file.indices.filter { file[$0...].starts(with: signature) }
  }

  private static func set(_ value: Int, at place: Int, in file: inout [UInt8]) {
    for index in 0..<4 { file[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
  }

  @Test func packedPartsAreRead() throws {
    let document = try #require(try DocumentReader.read(Self.packed(), path: "a").first)
    #expect(document.string == "Căn cứ Luật số 31/2024/QH15;\n")
  }

  @Test func aPartOfBlanksIsABomb() throws {
    let blanks = [UInt8](repeating: 0x20, count: 8 << 20)
    let file = try Self.packed([("word/document.xml", blanks)])
    #expect(file.count < 64 << 10)
    #expect(Self.refusal(file).contains("a bomb"))
  }

  @Test func aPartThatIsTooLargeIsRefusedBeforeItIsUnpacked() throws {
    let blanks = [UInt8](repeating: 0x20, count: 65 << 20)
    #expect(Self.refusal(try Self.packed([("word/styles.xml", blanks)])) == "")
    let file = try Self.packed([("word/document.xml", blanks)])
    let time = ContinuousClock().measure {
      #expect(Self.refusal(file).contains("larger than 64 MiB"))
    }
    #expect(time < .seconds(2))
  }

  @Test func allPartsTogetherAreLimited() throws {
    var limits = ArchiveLimits()
    limits.total = 500
    var archive = try ZipArchive(try Self.packed(), limits: limits)
    #expect(throws: ArchiveError.self) {
      for entry in archive.entries { _ = try archive.read(entry.name) }
    }
  }

  /// Directory and header both say so: only counting tells.
  @Test(arguments: [1, 300, 1 << 20, 1 << 30, 0xFFFF_FFFE])
  func sizesThatLie(claimed: Int) throws {
    var file = try Self.packed()
    for place in Self.records([0x50, 0x4B, 1, 2], in: file) {
      Self.set(claimed, at: place + 24, in: &file)
    }
    for place in Self.records([0x50, 0x4B, 3, 4], in: file) {
      Self.set(claimed, at: place + 22, in: &file)
    }
    #expect(!Self.refusal(file).isEmpty)
  }

  /// As in the bombs of David Fifield: an entry whose header lies in the bytes of another.
  @Test func anEntryInsideAnother() {
    var entries = StoredArchive.word(Self.body)
    let inner = StoredArchive.bytes([.init("word/x.xml", "<a/>")])
    entries.append(.init("word/y.bin", bytes: inner))
    entries.append(.init("word/x.xml", "<a/>"))
    let file = StoredArchive.bytes(entries)
    let place = file.indices.last { file[$0...].starts(with: inner) }
    entries[5].place = place
    #expect(Self.refusal(StoredArchive.bytes(entries)).contains("overlaps another entry"))
  }

  @Test func everyPackedEntryAtTheSamePlace() throws {
    var file = try Self.packed()
    let places = Self.records([0x50, 0x4B, 1, 2], in: file)
    for place in places { Self.set(0, at: place + 42, in: &file) }
    #expect(!Self.refusal(file).isEmpty)
  }

  @Test func encryptedEntries() throws {
    for flag in [0x01, 0x41] {
      var file = try Self.packed()
      let place = try #require(Self.records([0x50, 0x4B, 1, 2], in: file).last)
      file[place + 8] |= UInt8(flag)
      #expect(Self.refusal(file).contains("encrypted"))
    }
  }

  @Test func everyTruncationIsRefused() throws {
    var random = SeededGenerator(seed: 3)
    let noise = (0..<40_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let file = try Self.packed([("word/media/image1.png", noise)])
    #expect(file.count > 40_000)
    for end in stride(from: 5, to: file.count, by: 1024) {
      #expect(!Self.refusal(Array(file[..<end])).isEmpty)
    }
    #expect(!Self.refusal(Array(file.dropLast())).isEmpty)
  }

  @Test func archivesInArchivesStayClosed() throws {
    let innermost = StoredArchive.bytes([.init("c.txt", "Luật số 3/2024/QH15")])
    let inner = StoredArchive.bytes([.init("c.zip", bytes: innermost)])
    let outer = StoredArchive.bytes([.init("b.zip", bytes: inner)])
    #expect(Self.refusal(outer).contains("not opened"))
    let word = try Self.packed([("word/embeddings/b.zip", inner)])
    #expect(Self.refusal(word) == "")
  }
}
