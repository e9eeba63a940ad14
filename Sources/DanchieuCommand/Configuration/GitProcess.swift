import DanchieuText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Calls git without a shell. Nothing that a repository's configuration names is run for it.
struct GitProcess {
  /// The folder that git works in.
  var folder: String

  /// What `git` with `arguments` prints; nil when it fails or does not exist.
  func output(_ arguments: [String]) -> [UInt8]? {
    let all =
      ["git", "-C", folder, "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"] + arguments
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    var actions = FileActions()
    actions.open(0, O_RDONLY)
    // What went wrong is said in the language of the call.
    actions.open(2, O_WRONLY)
    actions.duplicate(ends[1], as: 1)
    actions.close(ends[0])
    actions.close(ends[1])
    let process = Self.spawn(all, &actions)
    close(ends[1])
    defer { close(ends[0]) }
    guard let process else { return nil }
    let printed = try? FileBytes.read(descriptor: ends[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? printed : nil
  }

  /// What `git` prints on one line.
  func line(_ arguments: [String]) -> String? {
    guard let bytes = output(arguments) else { return nil }
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  private static func spawn(_ arguments: [String], _ actions: inout FileActions) -> pid_t? {
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let failed = actions.withPointer { posix_spawnp(&process, "git", $0, nil, words, environ) }
    return failed == 0 ? process : nil
  }
}

/// What is done with the files of a process before it starts.
private struct FileActions: ~Copyable {
  #if canImport(Darwin)
    private var actions: posix_spawn_file_actions_t?
  #else
    private var actions = posix_spawn_file_actions_t()
  #endif

  init() { posix_spawn_file_actions_init(&actions) }

  deinit {
    var actions = actions
    posix_spawn_file_actions_destroy(&actions)
  }

  mutating func open(_ descriptor: Int32, _ mode: Int32) {
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", mode, 0)
  }
  mutating func duplicate(_ from: Int32, as to: Int32) {
    posix_spawn_file_actions_adddup2(&actions, from, to)
  }
  mutating func close(_ descriptor: Int32) {
    posix_spawn_file_actions_addclose(&actions, descriptor)
  }

  #if canImport(Darwin)
    mutating func withPointer<R>(
      _ body: (UnsafeMutablePointer<posix_spawn_file_actions_t?>) -> R
    ) -> R { body(&actions) }
  #else
    mutating func withPointer<R>(
      _ body: (UnsafeMutablePointer<posix_spawn_file_actions_t>) -> R
    ) -> R { body(&actions) }
  #endif
}
