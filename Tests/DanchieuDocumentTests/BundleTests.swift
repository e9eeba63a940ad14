import DanchieuDocument
import DanchieuText
import Testing

@Suite struct BundleTests {
  @Test func eachFileOfAnArchiveIsADocument() throws {
    let archive = StoredArchive.bytes([
      ("a/bao-cao.txt", "Số 1/CP"), ("a/trang.html", "<html><p>số 2/CP"), ("__MACOSX/a", "x"),
      ("a/.DS_Store", "x"), ("hong.xml", "<?xml version='1.0'?><a>"),
    ])
    let documents = try DocumentReader.read(archive, path: "a.zip")
    #expect(documents.map(\.path) == ["a.zip#a/bao-cao.txt", "a.zip#a/trang.html"])
    #expect(documents.first?.string == "Số 1/CP")
    #expect(documents.first?.unread.map(\.part) == ["hong.xml"])
  }

  @Test func anArchiveInAnArchiveStaysClosed() throws {
    let inner = StoredArchive.bytes([("b.txt", "số 2")])
    let outer = StoredArchive.bytes(files: [
      ("a.txt", Array("số 1".utf8)), ("trong.zip", inner),
    ])
    let documents = try DocumentReader.read(outer, path: "a.zip")
    #expect(documents.map(\.path) == ["a.zip#a.txt"])
    #expect(documents.first?.unread.map(\.part) == ["trong.zip"])
  }

  @Test(arguments: ["mimetype", "[Content_Types].xml", "META-INF/manifest.xml"])
  func partsOfOtherFormatsAreNoDocuments(_ part: String) {
    let archive = StoredArchive.bytes([(part, "x"), ("content.xml", "<a>số 1/CP</a>")])
    #expect(throws: ReadError.self) { try DocumentReader.read(archive, path: "a.odp") }
  }

  @Test func anEmptyArchiveIsRefused() {
    #expect(throws: ReadError.self) { try DocumentReader.read(StoredArchive.bytes([]), path: "a") }
  }
}

/// Writes ZIP archives without compression.
enum StoredArchive {
  static func bytes(_ files: [(name: String, text: String)]) -> [UInt8] {
    bytes(files: files.map { ($0.name, Array($0.text.utf8)) })
  }

  static func bytes(files: [(name: String, content: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files {
      let start = archive.count
      var fields = u16(20) + u16(0x0800) + u16(0) + u16(0) + u16(0x21)
      fields += u32(Int(crc(content))) + u32(content.count) + u32(content.count)
      fields += u16(name.utf8.count) + u16(0)
      archive += [0x50, 0x4B, 3, 4] + fields + Array(name.utf8) + content
      directory += [0x50, 0x4B, 1, 2] + u16(20) + fields
      directory += u16(0) + u16(0) + u16(0) + u32(0) + u32(start) + Array(name.utf8)
    }
    let end = u16(0) + u16(0) + u16(files.count) + u16(files.count)
    return archive + directory + [0x50, 0x4B, 5, 6] + end + u32(directory.count)
      + u32(archive.count) + u16(0)
  }

  private static func u16(_ value: Int) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
  }
  private static func u32(_ value: Int) -> [UInt8] { u16(value & 0xFFFF) + u16(value >> 16) }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
