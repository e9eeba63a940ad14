import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a report goes: standard output or a file. The first failed write ends the writing.
///
/// A file is written beside its place and takes the name only when it is whole: a run that fails
/// leaves what was there before, and no half report.
final class OutputFile: Sendable {
  /// Path of the file, nil for standard output.
  let path: String?
  private let descriptor: Int32
  /// Where the bytes go until the file is whole; nil when they go to their place directly.
  private let draft: Draft?
  /// Why writing failed, nil while it works.
  var failure: SystemError? {
    let code = failureCode.load(ordering: .relaxed)
    return code == 0 ? nil : SystemError(code: code)
  }
  private let failureCode = Atomic<Int32>(0)
  private let isOpen = Atomic<Bool>(true)
  /// What it is, when it is a file on a disk.
  let identity: FileIdentity?
  /// Whether somebody may be waiting for each document: a pipe, a socket, a terminal. A device
  /// such as /dev/null waits for nothing.
  let isInteractive: Bool

  private init(path: String?, descriptor: Int32, draft: Draft? = nil) {
    self.path = path
    self.descriptor = descriptor
    self.draft = draft
    let status = try? FileStatus(of: descriptor)
    identity = status?.kind == .regular ? status?.identity : nil
    isInteractive = status.map { $0.isStream || Self.isTerminal(descriptor) } ?? true
  }

  deinit {
    // The run ended before the report did.
    guard path != nil, isOpen.exchange(false, ordering: .relaxed) else { return }
    close(descriptor)
    draft?.remove()
  }

  /// Standard output.
  static func standardOutput() -> OutputFile { OutputFile(path: nil, descriptor: 1) }

  /// A new file that replaces the one at `path` when it is whole; devices and pipes are written
  /// to directly.
  static func create(_ path: String) throws(SystemError) -> OutputFile {
    if let status = try? InputPath(path).status() {
      // A file in a folder where nothing may be created is written to directly, too.
      if status.kind != .regular || !Draft.isPossible(for: path) {
        return try open(path, status.kind == .regular ? O_TRUNC : 0)
      }
      guard InputPath(path).withCString({ access($0, W_OK) }) == 0 else { throw .last }
    }
    let (draft, descriptor) = try Draft.create(for: path)
    return OutputFile(path: path, descriptor: descriptor, draft: draft)
  }

  private static func open(_ path: String, _ flags: Int32) throws(SystemError) -> OutputFile {
    let descriptor = InputPath(path).withCString {
      openFile($0, O_WRONLY | O_CLOEXEC | flags, 0o666)
    }
    guard descriptor >= 0 else { throw .last }
    return OutputFile(path: path, descriptor: descriptor)
  }

  /// The file at `path`, to which the report is added.
  static func append(to path: String) throws(SystemError) -> OutputFile {
    try open(path, O_CREAT | O_APPEND)
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
        fail()
      }
    }
  }

  /// Closes the file and gives it its name: some systems report only here that the disk is full.
  func finish() {
    guard isOpen.exchange(false, ordering: .relaxed) else { return }
    if close(descriptor) != 0, failure == nil, errno != EINTR { fail() }
    guard let draft else { return }
    if failure != nil {
      draft.remove()
    } else if !draft.takeName() {
      fail()
      draft.remove()
    }
  }

  private func fail() { failureCode.store(errno, ordering: .relaxed) }

  /// Whether the output is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns of the terminal at standard output; 100 when it is none.
  static func columns() -> Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return min(max(Int(size.ws_col), 40), 200)
  }
}

/// open(2), whose name the methods above use.
private func openFile(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}
