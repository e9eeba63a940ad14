import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that only this user sees (0700) and that is removed with all it holds.
final class TemporaryFolder {
  /// Its absolute path.
  let path: String

  /// Makes the folder under `TMPDIR`, or `/tmp`; nil when that is not possible.
  init?() {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array(
      ((base.hasPrefix("/") ? base : "/tmp") + "/danchieu-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes `bytes` to the file `name` in the folder and gives its path; nil when that fails.
  func write(_ bytes: [UInt8], to name: String) -> String? {
    let file = "\(path)/\(name)"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { rest in
        #if canImport(Darwin)
          Darwin.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count > 0 { written += count } else if errno != EINTR { return nil }
    }
    return file
  }

  /// The bytes of the file `name` in the folder, at most `limit`; nil when it is not there.
  func read(_ name: String, limit: Int) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: "\(path)/\(name)"), data.count <= limit
    else { return nil }
    return Array(data)
  }
}
