import DanchieuDocument

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads files with read(2) into one buffer: a mapped file would change, or end, under the reader.
enum FileBytes {
  /// Why a file's bytes could not be had.
  enum Failure: Error {
    case system(SystemError)
    case tooLarge(count: Int)
  }

  /// Offsets into texts have 32 bits.
  static let limit = 0xFFFF_FFFE

  /// All bytes of the file at `path`, which is a regular one of `size` bytes if that is not 0.
  static func read(_ path: InputPath, size: Int = 0) throws(Failure) -> [UInt8] {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .system(.last) }
    defer { close(descriptor) }
    guard size > 0 else { return try read(descriptor: descriptor) }
    return try read(descriptor: descriptor, size: size, isRegular: true)
  }

  /// All bytes that the open file `descriptor` still has.
  static func read(descriptor: Int32) throws(Failure) -> [UInt8] {
    let status: FileStatus
    do throws(SystemError) {
      status = try FileStatus(of: descriptor)
    } catch {
      throw .system(error)
    }
    if status.kind == .folder { throw .system(SystemError(code: EISDIR)) }
    return try read(
      descriptor: descriptor, size: status.size, isRegular: status.kind == .regular)
  }

  private static func read(
    descriptor: Int32, size: Int, isRegular: Bool
  ) throws(Failure) -> [UInt8] {
    guard size <= limit else { throw .tooLarge(count: size) }
    // One byte more than the size: a regular file that gives less has ended.
    var (bytes, ended) = try part(
      of: descriptor, capacity: size > 0 ? size + 1 : 1 << 16, isRegular: isRegular)
    while !ended {
      guard bytes.count <= limit else { throw .tooLarge(count: bytes.count) }
      let more = try part(
        of: descriptor, capacity: max(1 << 16, min(bytes.count, 1 << 24)), isRegular: isRegular)
      bytes.append(contentsOf: more.bytes)
      ended = more.ended
    }
    return bytes
  }

  /// Up to `capacity` bytes; fewer only at the end.
  private static func part(
    of descriptor: Int32, capacity: Int, isRegular: Bool
  ) throws(Failure) -> (bytes: [UInt8], ended: Bool) {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity, let base = buffer.baseAddress {
        #if canImport(Darwin)
          let got = Darwin.read(descriptor, base + count, capacity - count)
        #elseif canImport(Musl)
          let got = Musl.read(descriptor, base + count, capacity - count)
        #else
          let got = Glibc.read(descriptor, base + count, capacity - count)
        #endif
        if got > 0 {
          count += got
          if isRegular { break }
        } else if got == 0 {
          break
        } else if errno != EINTR {
          failure = .last
          break
        }
      }
    }
    if let failure { throw .system(failure) }
    return (bytes, bytes.count < capacity)
  }
}
