import DanchieuDocument
import DanchieuTestSupport
import DanchieuText
import Testing

@Suite struct BundleTests {
  @Test func eachFileOfAnArchiveIsADocument() throws {
    let archive = StoredArchive.bytes([
      StoredArchive.Entry("a/bao-cao.txt", "Số 1/CP"),
      StoredArchive.Entry("a/trang.html", "<html><p>số 2/CP"),
      StoredArchive.Entry("__MACOSX/a", "x"),
      StoredArchive.Entry("a/.DS_Store", "x"),
      StoredArchive.Entry("hong.xml", "<?xml version='1.0'?><a>"),
    ])
    let documents = try DocumentReader.read(archive, path: "a.zip")
    #expect(documents.map(\.path) == ["a.zip#a/bao-cao.txt", "a.zip#a/trang.html"])
    #expect(documents.first?.string == "Số 1/CP")
    #expect(documents.first?.unread.map(\.part) == ["hong.xml"])
  }

  @Test func anArchiveInAnArchiveStaysClosed() throws {
    let inner = StoredArchive.bytes([StoredArchive.Entry("b.txt", "số 2")])
    let outer = StoredArchive.bytes([
      StoredArchive.Entry("a.txt", "số 1"), StoredArchive.Entry("trong.zip", bytes: inner),
    ])
    let documents = try DocumentReader.read(outer, path: "a.zip")
    #expect(documents.map(\.path) == ["a.zip#a.txt"])
    #expect(documents.first?.unread.map(\.part) == ["trong.zip"])
  }

  @Test(arguments: ["mimetype", "[Content_Types].xml", "META-INF/manifest.xml"])
  func partsOfOtherFormatsAreNoDocuments(_ part: String) {
    let archive = StoredArchive.bytes([
      StoredArchive.Entry(part, "x"), StoredArchive.Entry("content.xml", "<a>số 1/CP</a>"),
    ])
    #expect(throws: ReadError.self) { try DocumentReader.read(archive, path: "a.odp") }
  }

  @Test func anEmptyArchiveIsRefused() {
    #expect(throws: ReadError.self) { try DocumentReader.read(StoredArchive.bytes([]), path: "a") }
  }
}
