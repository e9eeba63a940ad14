import DanchieuText

/// Reads ZIP archives that are no document themselves but hold some.
enum BundleReader: BinaryFormatReader {
  static let signature = FileSignature.zip

  /// Bytes of text that are kept of one archive.
  private static let textLimit = 512 << 20
  /// Entries by which other formats in ZIP archives are known.
  private static let parts = ["mimetype", "[Content_Types].xml", "META-INF/manifest.xml"]
  /// Files of an archive that are named one by one when they are not read.
  private static let named = 100

  static func read(_ input: FileInput) throws(ReadError) -> [Document]? {
    guard !input.isInBundle, input.depth < FileInput.depthLimit else {
      throw .unreadable(reason: nested)
    }
    var archive: ZipArchive
    do throws(ArchiveError) {
      archive = try ZipArchive(input.bytes)
    } catch {
      throw error.readError
    }
    // The parts of an office file are no documents of their own.
    guard parts.allSatisfy({ archive.entry($0) == nil }) else {
      throw .unreadable(reason: signature.refusal)
    }
    var documents: [Document] = []
    var unread: [UnreadPart] = []
    var size = 0
    for entry in archive.entries where !entry.isFolder && !isIgnored(entry.name) {
      let reason: Message
      if size > textLimit {
        reason = tooMuch
      } else {
        do throws(ReadError) {
          for document in try read(entry, in: &archive, input) {
            size += document.text.count
            documents.append(document)
          }
          continue
        } catch {
          reason = error.message
        }
      }
      if unread.count < named { unread.append(UnreadPart(part: entry.name, reason: reason)) }
    }
    guard !documents.isEmpty else {
      let first = unread.first.map {
        Message(vi: " (\($0.part): \($0.reason.vi))", en: " (\($0.part): \($0.reason.en))")
      }
      throw .unreadable(
        reason: Message(
          vi: signature.refusal.vi + (first?.vi ?? ""), en: signature.refusal.en + (first?.en ?? "")
        ))
    }
    documents[0].unread += unread
    return documents
  }

  private static func read(
    _ entry: ZipEntry, in archive: inout ZipArchive, _ input: FileInput
  ) throws(ReadError) -> [Document] {
    let bytes: [UInt8]?
    do throws(ArchiveError) {
      bytes = try archive.read(entry.name)
    } catch {
      throw error.readError
    }
    guard let bytes else { return [] }
    if let format = FileFormat.unsupported(bytes) {
      throw .unreadable(
        reason: Message(vi: "định dạng \(format) chưa đọc được", en: "format \(format) is not read")
      )
    }
    return try input.readInner(bytes, name: entry.name, options: input.options, inBundle: true)
  }

  /// What archivers of macOS and Windows leave behind.
  private static func isIgnored(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    return name.hasPrefix("__MACOSX/") || last.hasPrefix(".") || last.lowercased() == "thumbs.db"
  }

  private static let nested = Message(
    vi: "tệp ZIP nằm trong tệp khác không được mở",
    en: "a ZIP file inside another file is not opened")
  private static let tooMuch = Message(
    vi: "tệp ZIP chứa quá nhiều chữ, phần còn lại không được đọc",
    en: "the ZIP file holds too much text; the rest is not read")
}
