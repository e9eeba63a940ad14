import DanchieuConfiguration
import DanchieuText

/// Files of a test, by absolute path.
func memory(_ files: [String: String]) -> FileAccess {
  FileAccess(
    read: { files[$0].map { Array($0.utf8) } },
    exists: { path in files.keys.contains { $0 == path || $0.hasPrefix(path + "/") } })
}

extension ConfigurationStore {
  /// The configuration of `folder`, or what is wrong with it: `file:line: words`.
  func result(_ folder: String) -> Result<Configuration, Failure> {
    do throws(ConfigurationError) {
      return .success(try configuration(ofFolder: folder))
    } catch {
      return .failure(Failure(text: "\(error.place): \(error.message.vi)"))
    }
  }

  struct Failure: Error, Equatable { var text: String }

  /// What is wrong with a file of the words `text`; empty when nothing is.
  static func complaint(about text: String) -> String {
    switch ConfigurationStore(memory(["/d/danchieu.toml": text])).result("/d") {
    case .success: return ""
    case .failure(let failure): return failure.text
    }
  }
}
