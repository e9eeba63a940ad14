import CZip
import DanchieuText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ZipArchive {
  /// The archive with other bytes for some parts, and with new parts after the others. All other
  /// entries are copied as they are, compressed.
  func replacing(_ parts: [(name: String, bytes: [UInt8])]) throws(ArchiveError) -> [UInt8] {
    // libzip 1.7 frees memory twice when it keeps the beginning of an archive in memory: the entry
    // that lies first is always written anew, with its own bytes.
    var parts = parts
    var reader = self
    if let first = entries.min(by: { $0.start < $1.start }),
      !parts.contains(where: { $0.name.lowercased() == first.name.lowercased() }),
      let own = try reader.read(first.name)
    {
      parts.append((first.name, own))
    }
    let result: Result<[UInt8], ArchiveError> = bytes.withUnsafeBytes { [parts] file in
      do throws(ArchiveError) {
        return .success(try ZipRewriting.rewrite(file, self, parts))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

/// libzip on an archive in memory that is written anew.
private enum ZipRewriting {
  private static let failed = ArchiveError.damaged(
    Message(vi: "libzip không ghi được", en: "libzip cannot write it"))
  /// 1 January 1980, the first day of ZIP: no clock is read.
  private static let date: UInt16 = 0x0021

  static func rewrite(
    _ file: UnsafeRawBufferPointer, _ archive: ZipArchive,
    _ parts: [(name: String, bytes: [UInt8])]
  ) throws(ArchiveError) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard
      let target = zip_source_buffer_create(file.baseAddress, UInt64(file.count), 0, &error)
    else { throw failed }
    defer { zip_source_free(target) }
    // One reference for libzip, which lets go of it when it closes, and one to read the result.
    zip_source_keep(target)
    guard let zip = zip_open_from_source(target, 0, &error) else {
      zip_source_free(target)
      throw failed
    }
    for part in parts {
      guard put(part.name, part.bytes, in: zip, archive) else {
        zip_discard(zip)
        throw failed
      }
    }
    guard zip_close(zip) == 0 else {
      zip_discard(zip)
      throw failed
    }
    return try contents(of: target)
  }

  private static func put(
    _ name: String, _ bytes: [UInt8], in zip: OpaquePointer, _ archive: ZipArchive
  ) -> Bool {
    // libzip frees this copy.
    let copy = malloc(max(1, bytes.count))
    guard let copy else { return false }
    bytes.withUnsafeBytes { source in
      if let base = source.baseAddress { copy.copyMemory(from: base, byteCount: bytes.count) }
    }
    guard let source = zip_source_buffer(zip, copy, UInt64(bytes.count), 1) else {
      free(copy)
      return false
    }
    let index: Int64
    if let entry = archive.entry(name) {
      index = Int64(entry.index)
      guard zip_file_replace(zip, UInt64(entry.index), source, 0) == 0 else {
        zip_source_free(source)
        return false
      }
    } else {
      index = zip_file_add(zip, name, source, UInt32(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        zip_source_free(source)
        return false
      }
    }
    return zip_set_file_compression(zip, UInt64(index), Int32(ZIP_CM_DEFLATE), 0) == 0
      && zip_file_set_dostime(zip, UInt64(index), 0, date, 0) == 0
  }

  private static func contents(of source: OpaquePointer) throws(ArchiveError) -> [UInt8] {
    var status = zip_stat_t()
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else { throw failed }
    defer { zip_source_close(source) }
    let size = Int(status.size)
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while got < size {
        let step = zip_source_read(
          source, buffer.baseAddress?.advanced(by: got), UInt64(size - got))
        guard step > 0 else { break }
        got += Int(step)
      }
      count = got
    }
    guard got == size else { throw failed }
    return bytes
  }
}
