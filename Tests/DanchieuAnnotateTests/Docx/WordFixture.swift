import Danchieu
import DanchieuAnnotate
import DanchieuTestSupport
import DanchieuText
import Testing

@testable import DanchieuDocument

/// Word files of our own making, and what an annotated copy of one holds.
struct WordFixture {
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let spaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""

  /// A sentence with a finding of DC105, its words in several runs.
  static let sentence =
    run("Theo Nghị định số 61/20", "<w:rPr><w:b/></w:rPr>") + run("18/NĐ-CP ngày 23 tháng 4 năm 20")
    + run("19", "<w:rPr><w:i/></w:rPr>") + run(" của Chính phủ, các xã đã làm.")
  /// The words that the finding stands on.
  static let words = "61/2018/NĐ-CP ngày 23 tháng 4 năm 2019"
  /// The sentence, as it is read.
  static let plain = "Theo Nghị định số \(words) của Chính phủ, các xã đã làm."

  var body: String
  var parts: [StoredArchive.Entry] = []
  var relations = ""

  init(_ body: String, parts: [StoredArchive.Entry] = [], relations: String = "") {
    self.body = body
    self.parts = parts
    self.relations = relations
  }

  static func run(_ words: String, _ properties: String = "") -> String {
    "<w:r>\(properties)<w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
  }
  static func paragraph(_ content: String...) -> String { "<w:p>\(content.joined())</w:p>" }
  static func relation(_ id: String, _ kind: String, _ target: String) -> String {
    let type = kind.hasPrefix("http") ? kind : "\(office)/\(kind)"
    return "<Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>"
  }
  /// A part with the root `w:name`.
  static func part(_ path: String, _ name: String, _ content: String) -> StoredArchive.Entry {
    StoredArchive.Entry(path, "<w:\(name) \(spaces)>\(content)</w:\(name)>")
  }

  var entries: [StoredArchive.Entry] {
    StoredArchive.word(body, more: parts, relations: relations)
  }
  var bytes: [UInt8] { StoredArchive.bytes(entries) }

  /// The annotated copy.
  func annotated(_ change: (inout AnnotationOptions) -> Void = { _ in }) throws -> Annotated {
    // Nothing is taken out of a file that was never annotated.
    #expect(try WordEditor.stripped(bytes) == bytes)
    return try Annotated(bytes, change)
  }

  /// An annotated copy, looked into.
  struct Annotated {
    var bytes: [UInt8]
    var notices: [String]

    init(_ file: [UInt8], _ change: (inout AnnotationOptions) -> Void = { _ in }) throws {
      var options = AnnotationOptions()
      change(&options)
      let copy = try Annotating.run(file, path: "a.docx", options)
      bytes = copy.bytes
      notices = copy.notices.map(\.en)
      // Whatever is annotated: the second time gives the same bytes.
      #expect(try Annotating.run(bytes, path: "a.docx", options).bytes == bytes)
      // And without the marks the body is that of the input without such marks, to the byte.
      let name = "word/document.xml"
      let bare = try WordEditor.stripped(file)
      var before = try ZipArchive(bare)
      var after = try ZipArchive(try WordEditor.stripped(bytes))
      #expect(try after.read(name) == before.read(name))
    }

    /// The part `name`; empty when there is none.
    func part(_ name: String = "word/document.xml") throws -> String {
      var archive = try ZipArchive(bytes)
      return String(decoding: try archive.read(name) ?? [], as: UTF8.self)
    }
    var names: [String] {
      get throws { try ZipArchive(bytes).entries.map(\.name) }
    }
    /// The comments of this program.
    var comments: [WordComment] {
      get throws {
        var file = try #require(try WordFile(bytes))
        return try file.comments().filter { $0.author == WordComment.ownAuthor }
      }
    }
    /// The words that the comments of this program stand on.
    var commented: [String] {
      get throws {
        var file = try #require(try WordFile(bytes))
        let text = try file.text(view: .accepted, withLayout: false)
        return try comments.map { comment in
          let range = text.commented[comment.id] ?? TextRange(0, 0)
          return String(decoding: text.bytes[range.start..<range.end], as: UTF8.self)
        }
      }
    }
    /// The text as this program reads it.
    var text: String {
      get throws {
        let documents = try DocumentReader.read(bytes, path: "a")
        return String(decoding: try #require(documents.first).text, as: UTF8.self)
      }
    }
  }
}
