import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program of the system that turns a file into one that is read here.
///
/// It runs without a shell, in its own process group, with a home of its own in a temporary
/// folder, no input, and limits on its time and output.
struct ExternalProgram {
  /// What it left behind.
  struct Result {
    var output: [UInt8]
    /// The beginning of what it said about errors.
    var errors: [UInt8]
    var status: Int32
  }

  /// Why there is no result.
  enum Failure: Error {
    case cannotStart
    case tookTooLong
    case wroteTooMuch
    case killed
  }

  /// Absolute path of the program.
  let path: String

  /// The first of `names` that is in a folder of `PATH`; nil when none is.
  init?(_ names: String...) {
    let folders = (getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin")
      .split(separator: ":").filter { $0.hasPrefix("/") }
    for name in names {
      for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
        path = "\(folder)/\(name)"
        return
      }
    }
    return nil
  }

  /// Runs the program with `arguments` in `folder` for at most `seconds`, reading at most `limit`
  /// bytes of its output.
  func run(
    _ arguments: [String], in folder: TemporaryFolder, seconds: Int, limit: Int
  ) throws(Failure) -> Result {
    let words = NetworkGuard.command + [path] + arguments
    guard var running = Self.starting.withLock({ _ in start(words, in: folder) }) else {
      throw .cannotStart
    }
    let process = running.process
    var status: Int32 = 0
    var failure: Failure?
    let deadline = ContinuousClock.now + .seconds(seconds)
    while failure == nil, running.output.isOpen || running.errors.isOpen {
      let left = ContinuousClock.now.duration(to: deadline)
      if left <= .zero {
        failure = .tookTooLong
      } else {
        Pipe.wait(
          &running.output, &running.errors,
          milliseconds: Int32(clamping: left.components.seconds) * 1000 + 100)
        if running.output.bytes.count > limit { failure = .wroteTooMuch }
      }
    }
    // What it started goes with it.
    if failure != nil { kill(-process, SIGKILL) }
    while true {
      let done = waitpid(process, &status, failure == nil ? WNOHANG : 0)
      if done == process || done < 0 && errno != EINTR { break }
      if done == 0 {
        // It closed its output and still runs.
        if ContinuousClock.now >= deadline {
          failure = .tookTooLong
          kill(-process, SIGKILL)
        } else {
          usleep(2000)
        }
      }
    }
    kill(-process, SIGKILL)
    if let failure { throw failure }
    guard status & 0x7F == 0 else { throw .killed }
    return Result(
      output: running.output.bytes, errors: running.errors.bytes, status: status >> 8 & 0xFF)
  }

  /// One program at a time is started: a pipe that another thread is about to mark as this
  /// process's own would live on in the program, and never end.
  private static let starting = Mutex(())

  /// A program that runs, and the pipes that it writes to.
  private struct Running: ~Copyable {
    let process: pid_t
    var output: Pipe
    var errors: Pipe
  }

  private func start(_ words: [String], in folder: TemporaryFolder) -> Running? {
    guard var output = Pipe(), var errors = Pipe() else { return nil }
    let process = spawn(words, in: folder, output, errors)
    output.closeInput()
    errors.closeInput()
    guard let process else { return nil }
    return Running(process: process, output: output, errors: errors)
  }

  private func spawn(
    _ words: [String], in folder: TemporaryFolder, _ output: borrowing Pipe,
    _ errors: borrowing Pipe
  ) -> pid_t? {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    let variables = [
      "PATH=/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin", "HOME=\(folder.path)",
      "TMPDIR=\(folder.path)", "LC_ALL=C.UTF-8", "SAL_USE_VCLPLUGIN=svp",
    ]
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) }
    environment.append(nil)
    defer { for word in arguments + environment { free(word) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.input, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.input, 2)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var process: pid_t = 0
    let failed = posix_spawn(&process, words[0], &actions, &attributes, arguments, environment)
    return failed == 0 ? process : nil
  }
}

/// What keeps programs off the network, where the system lets a user do that.
enum NetworkGuard {
  /// `unshare` with a user and a network name space of its own; empty where that is refused.
  static let command: [String] = {
    for path in ["/usr/bin/unshare", "/bin/unshare"] where access(path, X_OK) == 0 {
      let words = [path, "--user", "--net", "--map-root-user"]
      var arguments: [UnsafeMutablePointer<CChar>?] = (words + ["/bin/true"]).map { strdup($0) }
      arguments.append(nil)
      defer { for word in arguments { free(word) } }
      var process: pid_t = 0
      guard posix_spawn(&process, path, nil, nil, arguments, nil) == 0 else { continue }
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      if status == 0 { return words }
    }
    return []
  }()
}
