/// Writes ZIP archives without compression, well formed or deliberately not.
package struct StoredArchive {
  /// An entry, and the lies that its headers tell.
  package struct Entry {
    package var name: String
    package var bytes: [UInt8]
    package var flags = 0
    /// The size that the headers claim; nil for the true one.
    package var claimed: Int?
    /// The number of the entry whose place the directory gives for this one.
    package var placeOf: Int?
    /// The place that the directory gives, whatever lies there.
    package var place: Int?
    /// An entry that tells the truth.
    package init(_ name: String, _ text: String) { self.init(name, bytes: Array(text.utf8)) }

    /// An entry that tells the truth, of bytes that need not be text.
    package init(_ name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The bytes of an archive of `entries`.
  package static func bytes(_ entries: [Entry]) -> [UInt8] {
    var file: [UInt8] = []
    var places: [Int] = []
    for entry in entries {
      places.append(file.count)
      file += number(0x0403_4B50, 4) + common(entry)
      file += Array(entry.name.utf8) + entry.bytes
    }
    let start = file.count
    for (index, entry) in entries.enumerated() {
      file += number(0x0201_4B50, 4) + number(20, 2) + common(entry)
      file += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4)
      file += number(entry.place ?? places[entry.placeOf ?? index], 4) + Array(entry.name.utf8)
    }
    let size = file.count - start
    file += number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2)
    file += number(entries.count, 2) + number(size, 4) + number(start, 4) + number(0, 2)
    return file
  }

  /// The entries of a Word file with `body` inside `w:body`, and more parts.
  package static func word(_ body: String, more: [Entry] = [], relations: String = "") -> [Entry] {
    let package = "http://schemas.openxmlformats.org/package/2006"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    return [
      Entry(
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"x\"/><Default Extension=\"xml\" "
          + "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
          + "ContentType=\"\(word).document.main+xml\"/></Types>"),
      Entry(
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r1\" "
          + "Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
      Entry(
        "word/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
          + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
          + "<w:body>\(body)</w:body></w:document>"),
      Entry(
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"\(package)/relationships\">\(relations)</Relationships>"),
    ] + more
  }

  private static func common(_ entry: Entry) -> [UInt8] {
    number(20, 2) + number(entry.flags, 2) + number(0, 2) + number(0, 2) + number(0x21, 2)
      + number(Int(crc(entry.bytes)), 4) + number(entry.bytes.count, 4)
      + number(entry.claimed ?? entry.bytes.count, 4) + number(entry.name.utf8.count, 2)
      + number(0, 2)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static let crcTable: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { crc, byte in
      crc >> 8 ^ crcTable[Int(UInt8(truncatingIfNeeded: crc) ^ byte)]
    }
  }
}
