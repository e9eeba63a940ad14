#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file in the making beside the place that it will take.
struct Draft: Sendable {
  private let temporary: InputPath
  private let place: InputPath

  /// A new empty file in the folder of `path`, open for writing. A link at `path` is followed, and
  /// a file there keeps its permissions.
  static func create(for path: String) throws(SystemError) -> (Draft, Int32) {
    let place = InputPath(path).resolved() ?? InputPath(path)
    var name = InputPath(bytes: place.folder + [UInt8](".danchieu-XXXXXX".utf8)).terminated
    let descriptor = name.withUnsafeMutableBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { mkstemp($0) } ?? -1
      }
    }
    guard descriptor >= 0 else { throw .last }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var status = stat()
    if place.withCString({ stat($0, &status) }) == 0 {
      fchmod(descriptor, status.st_mode & 0o777)
    } else {
      let mask = umask(0)
      umask(mask)
      fchmod(descriptor, 0o666 & ~mask)
    }
    return (Draft(temporary: InputPath(bytes: name.dropLast()), place: place), descriptor)
  }

  /// Whether a file may be created in the folder of the file at `path`.
  static func isPossible(for path: String) -> Bool {
    let folder = (InputPath(path).resolved() ?? InputPath(path)).folder
    return InputPath(bytes: folder.isEmpty ? [UInt8(ascii: ".")] : folder)
      .withCString { access($0, W_OK) } == 0
  }

  /// Puts the file in its place, in one step. Returns whether that worked.
  func takeName() -> Bool {
    temporary.withCString { from in place.withCString { rename(from, $0) } } == 0
  }

  /// Removes the file.
  func remove() { temporary.withCString { _ = unlink($0) } }
}
