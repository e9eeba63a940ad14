import CZip
import DanchieuText

/// A ZIP archive in memory. Nothing is ever written to a disk, and nested archives stay closed.
struct ZipArchive {
  /// The archive itself.
  let bytes: [UInt8]
  /// Its entries, in the order of its directory.
  let entries: [ZipEntry]
  private let limits: ArchiveLimits
  private let byName: [String: Int]
  private var unpacked = 0

  /// The archive in `bytes`, its directory checked.
  init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
    let entries: Result<[ZipEntry], ArchiveError> = bytes.withUnsafeBufferPointer { file in
      do throws(ArchiveError) {
        return .success(try ZipDirectory.entries(of: file, limits: limits))
      } catch {
        return .failure(error)
      }
    }
    self.bytes = bytes
    self.limits = limits
    self.entries = try entries.get()
    byName = Dictionary(
      self.entries.map { ($0.name.lowercased(), $0.index) }, uniquingKeysWith: { a, _ in a })
  }

  /// The entry with `name`, letter case apart; nil when there is none.
  func entry(_ name: String) -> ZipEntry? { byName[name.lowercased()].map { entries[$0] } }

  /// The unpacked bytes of the part `name`; nil when there is none.
  mutating func read(_ name: String) throws(ArchiveError) -> [UInt8]? {
    guard let entry = entry(name) else { return nil }
    guard entry.method == 0 || entry.method == 8 else {
      throw .refused(part: name, reason: Self.unknownMethod)
    }
    guard entry.unpacked <= limits.part else { throw tooLarge(entry) }
    let count = unpacked
    let limits = limits
    let result: Result<[UInt8], ArchiveError> = bytes.withUnsafeBytes { file in
      do throws(ArchiveError) {
        let library = try ZipLibrary(file)
        defer { library.close() }
        return .success(try library.read(entry, already: count, limits))
      } catch {
        return .failure(error)
      }
    }
    let part = try result.get()
    unpacked += part.count
    return part
  }

  private func tooLarge(_ entry: ZipEntry) -> ArchiveError {
    ZipLibrary.tooLarge(entry, limits.part)
  }

  private static let unknownMethod = Message(
    vi: "cách nén không được hỗ trợ", en: "its compression method is not supported")
}

/// libzip on an archive in memory.
private struct ZipLibrary {
  private let archive: OpaquePointer

  init(_ file: UnsafeRawBufferPointer) throws(ArchiveError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let source = zip_source_buffer_create(file.baseAddress, UInt64(file.count), 0, &error)
    else { throw .damaged(Self.unreadable) }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damaged(Self.unreadable)
    }
    self.archive = archive
  }

  func close() { zip_discard(archive) }

  /// The bytes of `entry`, counted as they are unpacked: what the directory says of them is not
  /// believed.
  func read(
    _ entry: ZipEntry, already: Int, _ limits: ArchiveLimits
  ) throws(ArchiveError) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_stat_index(archive, UInt64(entry.index), UInt32(ZIP_FL_ENC_RAW), &status) == 0,
      let name = status.name,
      UnsafeBufferPointer(start: name, count: entry.name.utf8.count)
        .elementsEqual(entry.name.utf8.lazy.map { CChar(bitPattern: $0) }),
      Int(status.comp_size) == entry.packed
    else { throw .damaged(Self.unreadable) }
    guard let file = zip_fopen_index(archive, UInt64(entry.index), 0) else {
      throw .damaged(Self.unreadable(entry.name))
    }
    defer { zip_fclose(file) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(entry.unpacked, limits.part))
    let step = 1 << 16
    while true {
      var got = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
        got = Int(zip_fread(file, buffer.baseAddress, UInt64(step)))
        count = max(0, got)
      }
      guard got >= 0 else { throw .damaged(Self.unreadable(entry.name)) }
      if got == 0 { break }
      bytes.append(contentsOf: chunk)
      if bytes.count > limits.part { throw Self.tooLarge(entry, limits.part) }
      if already + bytes.count > limits.total { throw .overLimit(Self.total(limits.total)) }
      if bytes.count > limits.ratioFrom, bytes.count / max(1, entry.packed) >= limits.ratio {
        throw .refused(part: entry.name, reason: Self.bomb(limits.ratio))
      }
    }
    guard bytes.count == entry.unpacked else {
      throw .refused(part: entry.name, reason: Self.lyingSize)
    }
    return bytes
  }

  static func tooLarge(_ entry: ZipEntry, _ limit: Int) -> ArchiveError {
    .refused(
      part: entry.name,
      reason: Message(
        vi: "lớn hơn \(limit >> 20) MiB khi giải nén",
        en: "it is larger than \(limit >> 20) MiB unpacked"))
  }

  private static func total(_ limit: Int) -> Message {
    Message(
      vi: "lớn hơn \(limit >> 20) MiB khi giải nén",
      en: "it is larger than \(limit >> 20) MiB unpacked")
  }

  private static func bomb(_ ratio: Int) -> Message {
    Message(
      vi: "giải nén ra hơn \(ratio) lần (bom nén)",
      en: "it unpacks to more than \(ratio) times its size (a bomb)")
  }

  private static let lyingSize = Message(
    vi: "kích thước ghi trong danh mục sai", en: "its size in the directory is wrong")
  private static let unreadable = Message(
    vi: "libzip không mở được", en: "libzip cannot open it")
  private static func unreadable(_ name: String) -> Message {
    Message(vi: "không giải nén được “\(name)”", en: "“\(name)” cannot be unpacked")
  }
}
