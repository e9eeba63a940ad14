import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the report goes: standard output or a file. The first failed write ends the writing.
final class OutputFile: Sendable {
  /// Path of the file, nil for standard output.
  let path: String?
  private let descriptor: Int32
  /// Why writing failed, nil while it works.
  var failure: SystemError? {
    let code = failureCode.load(ordering: .relaxed)
    return code == 0 ? nil : SystemError(code: code)
  }
  private let failureCode = Atomic<Int32>(0)
  /// What it is, when it is a file on a disk.
  let identity: FileIdentity?
  /// Whether somebody may be waiting for each document: a pipe, a terminal.
  let isInteractive: Bool

  private init(path: String?, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
    let status = try? FileStatus(of: descriptor)
    identity = status?.kind == .regular ? status?.identity : nil
    isInteractive = identity == nil
  }

  /// Standard output.
  static func standardOutput() -> OutputFile { OutputFile(path: nil, descriptor: 1) }

  /// The file at `path`, emptied.
  static func create(_ path: String) throws(SystemError) -> OutputFile {
    let descriptor = InputPath(path).withCString {
      open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw .last }
    return OutputFile(path: path, descriptor: descriptor)
  }

  /// Writes all `bytes` unless an earlier write failed.
  func write(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    while failure == nil, !rest.isEmpty {
      #if canImport(Darwin)
        let written = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #elseif canImport(Musl)
        let written = Musl.write(descriptor, rest.baseAddress, rest.count)
      #else
        let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #endif
      if written >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      } else if errno != EINTR {
        failureCode.store(errno, ordering: .relaxed)
      }
    }
  }

  /// Closes the file: some systems report only here that the disk is full.
  func finish() {
    if close(descriptor) != 0, failure == nil, errno != EINTR {
      failureCode.store(errno, ordering: .relaxed)
    }
  }

  /// Whether the output is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns of the terminal at standard output; 100 when it is none.
  static func columns() -> Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return min(max(Int(size.ws_col), 40), 200)
  }
}
