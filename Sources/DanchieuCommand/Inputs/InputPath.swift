#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The path of a file as bytes: file names need not be valid UTF-8.
struct InputPath: Sendable, Hashable {
  private var bytes: [UInt8]

  /// The path that `string` spells.
  init(_ string: String) { bytes = Array(string.utf8) }

  /// A path from its bytes.
  init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// The path as it is printed; bytes that are no UTF-8 become U+FFFD.
  var display: String { String(decoding: bytes, as: UTF8.self) }

  /// The path of the entry `name` in this folder.
  func appending(_ name: [UInt8]) -> InputPath {
    var joined = bytes
    if joined.last != UInt8(ascii: "/") { joined.append(UInt8(ascii: "/")) }
    return InputPath(bytes: joined + name)
  }

  /// The path up to and with its last `/`, empty when it has none.
  var folder: [UInt8] {
    guard let last = bytes.lastIndex(of: UInt8(ascii: "/")) else { return [] }
    return Array(bytes[...last])
  }

  /// The bytes with a zero behind them.
  var terminated: [UInt8] { bytes + [0] }

  /// The absolute path with all links followed; nil when the file does not exist.
  func resolved() -> InputPath? {
    guard let found = withCString({ realpath($0, nil) }) else { return nil }
    defer { free(found) }
    return InputPath(bytes: UnsafeRawBufferPointer(start: found, count: strlen(found)))
  }

  /// Calls `body` with the path as a C string.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = terminated
    return terminated.withUnsafeBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        // Never empty: it ends with a zero byte.
        characters.baseAddress.map(body) ?? "".withCString(body)
      }
    }
  }

  /// The status of the file, links followed.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard withCString({ stat($0, &status) }) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// Makes the folder unless it is there.
  func makeFolder() throws(SystemError) {
    if withCString({ mkdir($0, 0o777) }) == 0 { return }
    let error = SystemError.last
    guard let status = try? status(), status.kind == .folder else { throw error }
  }
}
