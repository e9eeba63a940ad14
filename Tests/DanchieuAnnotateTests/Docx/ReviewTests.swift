import Danchieu
import DanchieuAnnotate
import DanchieuLint
import DanchieuTestSupport
import DanchieuText
import Foundation
import Testing

@testable import DanchieuDocument

/// What reviewers do with comments (anchors/ux.md, section 4, points 9, 20 and 21): resolve them,
/// answer them, have fewer of them.
@Suite struct ReviewTests {
  private typealias Fixture = WordFixture
  private static let microsoft = "http://schemas.microsoft.com/office"
  private static let body = "<w:p>\(Fixture.sentence)</w:p>"

  /// The annotated copy as Word saves it: comments with ids of paragraphs, states in three parts.
  private static func saved(
    _ copy: WordFixture.Annotated, comments count: Int = 1, states: String
  ) throws -> [UInt8] {
    var parts: [StoredArchive.Entry] = []
    for name in try copy.names {
      var text = try copy.part(name)
      switch name {
      case "word/comments.xml":
        var number = 0
        let pieces = text.components(separatedBy: "</w:p></w:comment>")
        text =
          pieces.dropLast().map { piece in
            number += 1
            // The last paragraph of each comment.
            let last =
              piece.ranges(of: "<w:p>").last.map { $0 } ?? piece.startIndex..<piece.startIndex
            return piece.replacingCharacters(
              in: last, with: "<w:p w14:paraId=\"0000000\(number)\">")
              + "</w:p></w:comment>"
          }.joined() + (pieces.last ?? "")
        text = text.replacing(
          "<w:comments ", with: "<w:comments xmlns:w14=\"\(microsoft)/word/2010/wordml\" ")
      case "word/_rels/document.xml.rels":
        let more = [
          ("2011", "commentsExtended"), ("2016/09", "commentsIds"),
          ("2018/08", "commentsExtensible"),
        ].map {
          Fixture.relation($0.1, "\(microsoft)/\($0.0)/relationships/\($0.1)", "\($0.1).xml")
        }
        text = text.replacing("</Relationships>", with: more.joined() + "</Relationships>")
      default: break
      }
      parts.append(StoredArchive.Entry(name, text))
    }
    let durable = (1...count).map {
      (
        "<w16cid:commentId w16cid:paraId=\"0000000\($0)\" w16cid:durableId=\"1000000\($0)\"/>",
        "<w16cex:commentExtensible w16cex:durableId=\"1000000\($0)\"/>"
      )
    }
    parts += [
      StoredArchive.Entry(
        "word/commentsExtended.xml",
        "<w15:commentsEx xmlns:w15=\"\(microsoft)/word/2012/wordml\">\(states)</w15:commentsEx>"),
      StoredArchive.Entry(
        "word/commentsIds.xml",
        "<w16cid:commentsIds xmlns:w16cid=\"\(microsoft)/word/2016/wordml/cid\">"
          + durable.map(\.0).joined() + "</w16cid:commentsIds>"),
      StoredArchive.Entry(
        "word/commentsExtensible.xml",
        "<w16cex:commentsExtensible xmlns:w16cex=\"\(microsoft)/word/2018/wordml/cex\">"
          + durable.map(\.1).joined() + "</w16cex:commentsExtensible>"),
    ]
    return StoredArchive.bytes(parts)
  }

  private static func state(_ number: Int, done: Bool, parent: Int? = nil) -> String {
    "<w15:commentEx w15:paraId=\"0000000\(number)\" "
      + (parent.map { "w15:paraIdParent=\"0000000\($0)\" " } ?? "")
      + "w15:done=\"\(done ? 1 : 0)\"/>"
  }

  private static func codes(_ file: [UInt8]) throws -> [String] {
    let document = try #require(
      try Analysis(linter: Linter()).analyze(file, path: "a.docx").first)
    return document.check?.findings.map(\.code) ?? []
  }

  @Test func aResolvedCommentSuppressesAndStays() throws {
    let file = try Self.saved(
      Fixture(Self.body).annotated(), states: Self.state(1, done: true))
    #expect(try Self.codes(file) == [])
    let again = try WordFixture.Annotated(file)
    #expect(try again.comments.map(\.isResolved) == [true])
    #expect(try again.part("word/commentsIds.xml").contains("durableId=\"10000001\""))
  }

  @Test func anOpenCommentIsReplacedInAllParts() throws {
    let file = try Self.saved(
      Fixture(Self.body).annotated(), states: Self.state(1, done: false))
    #expect(try Self.codes(file) == ["DC105"])
    let again = try WordFixture.Annotated(file)
    #expect(try again.comments.count == 1)
    for part in ["commentsExtended", "commentsIds", "commentsExtensible"] {
      #expect(try !again.part("word/\(part).xml").contains("0000001\""))
    }
  }

  @Test func anAnsweredCommentStaysAndIsNotWrittenTwice() throws {
    let first = try Fixture(Self.body).annotated()
    var file = try Self.saved(
      first, states: Self.state(1, done: false) + Self.state(2, done: false, parent: 1))
    var archive = try ZipArchive(file)
    let comments = String(decoding: try archive.read("word/comments.xml") ?? [], as: UTF8.self)
    let answer =
      "<w:comment w:id=\"9\" w:author=\"Bà Hoa\"><w:p w14:paraId=\"00000002\">"
      + "\(Fixture.run("Đang hỏi lại."))</w:p></w:comment></w:comments>"
    file = try archive.replacing([
      ("word/comments.xml", Array(comments.replacing("</w:comments>", with: answer).utf8))
    ])
    let again = try WordFixture.Annotated(file)
    #expect(try again.comments.map(\.id) == ["1"])
    #expect(try again.part("word/comments.xml").contains("Đang hỏi lại."))
  }

  /// A comment on words in a footnote stands elsewhere, but speaks of them.
  @Test func resolvedCommentsOnNotesSuppress() throws {
    let note = Fixture.part(
      "word/footnotes.xml", "footnotes",
      "<w:footnote w:id=\"2\"><w:p>\(Fixture.sentence)</w:p></w:footnote>")
    let copy = try Fixture(
      Fixture.paragraph(Fixture.run("Thân"), "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
      parts: [note], relations: Fixture.relation("f", "footnotes", "footnotes.xml")
    ).annotated()
    #expect(try copy.comments.count == 1)
    #expect(try Self.codes(Self.saved(copy, states: Self.state(1, done: true))) == [])
    #expect(try Self.codes(Self.saved(copy, states: Self.state(1, done: false))) == ["DC105"])
  }

  @Test func theSameFindingIsOneCommentWithItsNumber() throws {
    let copy = try Fixture(String(repeating: Self.body, count: 4)).annotated()
    #expect(try copy.comments.count == 1)
    #expect(try copy.comments[0].text.contains("Lặp lại: còn 3 chỗ như vậy trong văn bản."))
    #expect(try copy.commented == [Fixture.words])
    // One decision counts for all of them.
    #expect(try Self.codes(Self.saved(copy, states: Self.state(1, done: true))) == [])
    // Other words are another finding.
    let other = Fixture.paragraph(Fixture.run("Theo Nghị định số 99/2016/NĐ-CP ngày 01/7/2017."))
    #expect(try Fixture(Self.body + other + Self.body).annotated().comments.count == 2)
  }

  @Test func aResolvedCommentSaysNothingOfOtherWords() throws {
    let copy = try Fixture(Self.body).annotated()
    let other = Fixture.paragraph(Fixture.run("Theo Nghị định số 99/2016/NĐ-CP ngày 01/7/2017."))
    var archive = try ZipArchive(Self.saved(copy, states: Self.state(1, done: true)))
    let part = try copy.part().replacing("</w:body>", with: other + "</w:body>")
    let file = try archive.replacing([("word/document.xml", Array(part.utf8))])
    #expect(try Self.codes(file) == ["DC105"])
    #expect(try archive.read("word/document.xml") != nil)
  }

  /// `danchieu:disable` as the words of somebody's comment: for its words, and no others.
  @Test func aDirectiveInACommentSuppressesItsWords() throws {
    func comment(_ words: String) -> StoredArchive.Entry {
      Fixture.part(
        "word/comments.xml", "comments",
        "<w:comment w:id=\"0\" w:author=\"Bà Hoa\"><w:p>\(Fixture.run(words))</w:p></w:comment>")
    }
    let marked =
      "<w:p><w:commentRangeStart w:id=\"0\"/>\(Fixture.sentence)<w:commentRangeEnd w:id=\"0\"/><w:r>"
      + "<w:commentReference w:id=\"0\"/></w:r></w:p>"
    let relation = Fixture.relation("c", "comments", "comments.xml")
    func codes(_ words: String, _ body: String) throws -> [String] {
      try Self.codes(Fixture(body, parts: [comment(words)], relations: relation).bytes)
    }
    #expect(try codes("danchieu:disable DC105 -- đã kiểm tra bản gốc", marked) == [])
    #expect(try codes("danchieu:disable DC105 -- bản gốc", marked + Self.body) == ["DC105"])
    #expect(try codes("Xem lại [DC105]", marked) == ["DC105"])
    #expect(try codes("danchieu:disable DC101", marked).sorted() == ["DC105", "DC901"])
  }

  @Test func manyFindingsAreSummedUp() throws {
    let sentences = (100..<620).map {
      Fixture.paragraph(Fixture.run("Theo Nghị định số \($0)/2018/NĐ-CP ngày 23 tháng 4 năm 2019."))
    }.joined()
    let copy = try Fixture(sentences).annotated()
    #expect(try copy.comments.count == 501)
    #expect(
      try copy.comments.last?.text
        == "Còn 20 phát hiện không ghi thành chú giải; xem bằng danchieu check.")
  }
}
