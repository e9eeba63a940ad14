import DanchieuTestSupport
import DanchieuText
import Testing

@testable import DanchieuDocument

/// Mutated archives never crash the readers of Word files, OpenDocument texts and bundles; what is
/// read of them stays within the limits.
@Suite struct ArchiveFuzzTests {
  private static let body =
    "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>Căn cứ Luật số 31/2024/QH15;</w:t></w:r>"
    + "<w:ins w:id=\"1\"><w:r><w:t>số 1/CP</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc>"
    + "</w:tr></w:tbl>"
  private static let word = StoredArchive.word(
    body, more: [.init("word/styles.xml", "<a/>"), .init("docProps/app.xml", "<b/>")])
  private static let openDocument = [
    StoredArchive.Entry("mimetype", "application/vnd.oasis.opendocument.text"),
    StoredArchive.Entry("content.xml", "<a xmlns=\"urn:x\"><b>số 1/CP</b></a>"),
  ]
  private static let bundle = [
    StoredArchive.Entry("a/một.txt", "Căn cứ Luật số 31/2024/QH15;"),
    StoredArchive.Entry("b.html", "<html><p>số 2/CP"),
  ]

  /// Archives as they are stored, and with their parts packed.
  static func seeds() throws -> [[UInt8]] {
    try [word, openDocument, bundle].flatMap { entries in
      let stored = StoredArchive.bytes(entries)
      let parts = entries.map { (name: $0.name, bytes: $0.bytes) }
      return [stored, try ZipArchive(stored).replacing(parts)]
    }
  }

  private func read(_ file: [UInt8], _ round: Int) {
    guard let documents = try? DocumentReader.read(file, path: "f") else { return }
    for document in documents where String(validating: document.text, as: UTF8.self) == nil {
      Issue.record("seed \(FuzzSize.seed), input \(round): the text is no UTF-8")
    }
    // Nothing that small can hold more: none of the seeds packs text a hundred times.
    let size = documents.reduce(0) { $0 + $1.text.count }
    if size > 100 * file.count {
      Issue.record("seed \(FuzzSize.seed), input \(round): \(size) bytes of text")
    }
  }

  @Test func brokenBytes() throws {
    var mutator = Mutator(seeds: try Self.seeds(), seed: FuzzSize.seed)
    for round in 0..<FuzzSize.count(otherwise: 4_000) { read(mutator.next(), round) }
  }

  /// Numbers in headers and directories: sizes, places, counts, flags, methods.
  @Test func lyingHeaders() throws {
    let seeds = try Self.seeds()
    var random = SeededGenerator(seed: FuzzSize.seed)
    for round in 0..<FuzzSize.count(otherwise: 4_000) {
      var file = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...3, using: &random) { Self.lie(in: &file, &random) }
      read(file, round)
    }
  }

  private static let values = [
    0, 1, 8, 20, 30, 46, 0x7F, 0xFF, 0xFFFF, 0x10000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE,
    0xFFFF_FFFF,
  ]

  private static func lie(in file: inout [UInt8], _ random: inout SeededGenerator) {
    let records = file.indices.dropLast(4).filter {
      file[$0] == 0x50 && file[$0 + 1] == 0x4B && [1, 3, 5].contains(file[$0 + 2])
    }
    guard let record = records.randomElement(using: &random) else { return }
    let place = record + 4 + Int.random(in: 0..<42, using: &random)
    let count = [1, 2, 4].randomElement(using: &random) ?? 1
    let known = values.randomElement(using: &random) ?? 0
    let value = Bool.random(using: &random) ? known : records.randomElement(using: &random) ?? 0
    for index in 0..<count where place + index < file.count {
      file[place + index] = UInt8(truncatingIfNeeded: value >> (8 * index))
    }
  }

  /// Whole archives with broken parts in them.
  @Test func brokenParts() {
    var mutator = Mutator(
      seeds: Self.word.map(\.bytes), seed: FuzzSize.seed, pieces: Mutator.wordPieces)
    for round in 0..<FuzzSize.count(share: 4, otherwise: 2_000) {
      var entries = Self.word
      entries[round % entries.count].bytes = mutator.next()
      entries[2].bytes = mutator.next()
      read(StoredArchive.bytes(entries), round)
    }
  }
}
