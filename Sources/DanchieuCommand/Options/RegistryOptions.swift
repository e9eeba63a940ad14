import ArgumentParser
import Danchieu
import DanchieuRegistry
import DanchieuText

/// Which known instruments a verb looks at.
struct RegistryOptions: ParsableArguments {
  @Option(
    name: .customLong("registry"),
    help: ArgumentHelp(
      vi: "Danh mục văn bản đã biết của bạn (CSV, JSON hoặc dạng gọn), mạnh hơn danh mục có sẵn; "
        + "dùng được nhiều lần, tệp sau mạnh hơn tệp trước.",
      en: "Known instruments of your own (CSV, JSON or the compact form), stronger than those "
        + "built in; may be repeated, a later file is stronger.", value: ("tệp", "file")))
  var files: [String] = []

  /// The embedded registry with the user's files.
  ///
  /// - Throws: a failure that names the file and the line, when one cannot be used.
  func registry() throws -> Registry {
    var registry = Registry.embedded
    for path in files {
      let file = try RegistryOptions.read(path)
      if let problem = file.problems.first { throw Self.failure(problem, path) }
      registry = registry.adding(file.rows)
    }
    return registry
  }

  /// Reads the registry file at `path`; `-` is standard input.
  static func read(_ path: String) throws -> Registry.Import {
    let bytes: [UInt8]
    do throws(FileBytes.Failure) {
      bytes = try path == "-" ? FileBytes.read(descriptor: 0) : FileBytes.read(InputPath(path))
    } catch {
      throw CommandFailure(message: DocumentWork.message(of: error), path: path)
    }
    do throws(RegistryFileProblem) {
      return try Registry.read(bytes)
    } catch {
      throw failure(error, path)
    }
  }

  /// `problem` as a failure of the file at `path`.
  static func failure(_ problem: RegistryFileProblem, _ path: String) -> CommandFailure {
    CommandFailure(message: message(problem), path: path)
  }

  /// `problem` with its place.
  static func message(_ problem: RegistryFileProblem) -> Message {
    guard let place = problem.place else { return problem.message }
    return Message(
      vi: "dòng \(place): \(problem.message.vi)", en: "line \(place): \(problem.message.en)")
  }
}
