import Foundation

/// A git repository of a test, gone when the test is done.
final class Repository {
  let folder: TemporaryFolder
  var path: String { folder.path }

  init() throws {
    folder = try TemporaryFolder()
    try git("init", "--quiet", "--initial-branch=main")
    try git("config", "user.name", "Test")
    try git("config", "user.email", "test@example.invalid")
    try git("config", "core.autocrlf", "false")
  }

  /// Writes a file, with the folders that it lies in.
  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Adds everything and commits it, hooks left out.
  func commit() throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--no-verify", "--message", "x")
  }

  /// Runs git here; its exit status.
  @discardableResult
  func git(_ arguments: String...) throws -> Program.Outcome {
    try shell("git " + arguments.map { "'\($0)'" }.joined(separator: " "))
  }

  /// Runs a shell line here, with `danchieu` on the path.
  func shell(_ line: String) throws -> Program.Outcome {
    try Program.shell(
      "export PATH=\"$(dirname \"$DANCHIEU\"):$PATH\" HOME='\(path)/.home' "
        + "GIT_CONFIG_NOSYSTEM=1; cd '\(path)' && \(line)")
  }

  /// Runs `danchieu check` here without colours and notices of progress.
  func check(_ arguments: String) throws -> Program.Outcome {
    try shell("danchieu check \(arguments)")
  }
}

/// Sentences of the tests.
enum Sentence {
  static let wrong = "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ."
  static let right = "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ."
}
