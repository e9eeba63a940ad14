import DanchieuCitations
import DanchieuDocument
import DanchieuTestSupport
import DanchieuText
import Foundation
import Testing

/// Broken input is data: no crash, and everything that is read lies in the text.
///
/// `DANCHIEU_FUZZ` sets the number of inputs (10,000 unless told) and `DANCHIEU_FUZZ_SEED` the
/// sequence. A crash loses the input, so the seed is all that is needed to see it again.
@Suite struct FuzzTests {
  static let environment = ProcessInfo.processInfo.environment
  static let count = environment["DANCHIEU_FUZZ"].flatMap(Int.init) ?? 10_000
  static let seed = environment["DANCHIEU_FUZZ_SEED"].flatMap(UInt64.init) ?? 1945

  @Test func `broken sentences are read without harm`() {
    var mutator = Mutator(seeds: CaseTableTests.all.map { Array($0.text.utf8) }, seed: Self.seed)
    for round in 0..<Self.count {
      let text = String(decoding: mutator.next(), as: UTF8.self)
      let reading = Reading(text: text)
      guard let harm = firstHarm(in: reading) else { continue }
      Issue.record("seed \(Self.seed), input \(round): \(harm) in “\(text)”")
      return
    }
  }

  @Test func `broken files are read or refused`() throws {
    let folder = TestFolders.samples
    let seeds = try TestFolders.files(in: folder, suffix: "").filter { !$0.hasSuffix(".md") }
      .map { try TestFolders.bytes(folder + "/" + $0) }.map { Array($0.prefix(6_000)) }
    var mutator = Mutator(seeds: seeds, seed: Self.seed)
    for round in 0..<max(1, Self.count / 50) {
      guard let documents = try? DocumentReader.read(mutator.next(), path: "fuzz") else { continue }
      for document in documents {
        guard let harm = firstHarm(in: Reading(of: document)) else { continue }
        Issue.record("seed \(Self.seed), file \(round): \(harm)")
        return
      }
    }
  }

  @Test func `reading twice gives the same`() {
    var mutator = Mutator(seeds: CaseTableTests.all.map { Array($0.text.utf8) }, seed: 7)
    for _ in 0..<200 {
      let text = String(decoding: mutator.next(), as: UTF8.self)
      let first = Reading(text: text)
      let second = Reading(text: text)
      #expect(first.citations.map(\.range) == second.citations.map(\.range))
      #expect(first.citations.map(\.date) == second.citations.map(\.date))
    }
  }

  /// What is wrong with a reading, nil when nothing is.
  private func firstHarm(in reading: Reading) -> String? {
    let text = reading.document.text
    func isBoundary(_ offset: Int) -> Bool {
      offset == text.count || (offset < text.count && text[offset] & 0xC0 != 0x80)
    }
    func harm(_ range: TextRange?, _ what: String) -> String? {
      guard let range else { return nil }
      guard range.end <= text.count else { return "\(what) \(range) ends after the text" }
      guard isBoundary(range.start), isBoundary(range.end) else {
        return "\(what) \(range) cuts a letter"
      }
      return nil
    }
    func gap(_ citation: Citation, after range: TextRange) -> Bool {
      (1...200).contains(citation.range.start - range.end)
    }
    var last = 0
    for (index, citation) in reading.citations.enumerated() {
      if citation.range.isEmpty { return "citation \(index) is empty" }
      if citation.range.start < last { return "citation \(index) stands before the last one" }
      last = citation.range.start
      let inside: [(TextRange?, String)] = [
        (citation.range, "span"), (citation.typeRange, "type"), (citation.dateRange, "date"),
        (citation.issuer, "issuer"), (citation.title, "title"), (citation.code?.printed, "code"),
        (citation.code?.number, "number"), (citation.code?.year, "year"),
        (citation.code?.symbol, "symbol"),
      ]
      for (range, what) in inside {
        if let found = harm(range, what) { return found }
        // "Ngày 13/1/1981, Ban Bí thư ra Chỉ thị số …": the sentence may give the day before.
        let isBefore = what == "date" && range.map { gap(citation, after: $0) } ?? false
        if let range, !range.isEmpty, !citation.range.contains(range), what != "issuer", !isBefore {
          return "\(what) \(range) lies outside of its citation \(citation.range)"
        }
      }
      for pinpoint in reading.pinpoints(of: citation) {
        if let found = harm(pinpoint.range, "pinpoint") { return found }
      }
    }
    for (index, node) in reading.outline.nodes.enumerated() {
      if let parent = node.parent, parent >= index { return "a heading stands before its parent" }
      if let found = harm(node.range, "heading") { return found }
    }
    let heading = reading.heading
    for range in [heading.code?.printed, heading.place, heading.issuer, heading.title] {
      if let found = harm(range, "part of the document's heading") { return found }
    }
    return nil
  }
}
