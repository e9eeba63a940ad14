import DanchieuText
import Synchronization

/// Finds and keeps configurations: the file closest to a document decides, alone; what it names in
/// `extend` comes below it.
package final class ConfigurationStore: Sendable {
  private let files: FileAccess
  /// Absolute path of the one file that counts, when the user named it.
  private let only: String?
  private let isIsolated: Bool
  /// Absolute path of the user's own configuration, for documents without one.
  private let userFile: String?
  private let known = Mutex<[String: Result<Configuration, ConfigurationError>]>([:])

  /// Names of configuration files, the preferred one first.
  package static let names = ["danchieu.toml", ".danchieu.toml"]

  /// A store that reads through `files`.
  ///
  /// - Parameters:
  ///   - only: the absolute path of the one file that counts (`--config`).
  ///   - isIsolated: whether no file counts (`--isolated`).
  ///   - userFile: the absolute path of the user's own file.
  package init(
    _ files: FileAccess, only: String? = nil, isIsolated: Bool = false, userFile: String? = nil
  ) {
    self.files = files
    self.only = only
    self.isIsolated = isIsolated
    self.userFile = userFile
  }

  /// The configuration of documents in `folder` (absolute).
  package func configuration(
    ofFolder folder: String
  ) throws(ConfigurationError) -> Configuration {
    if isIsolated { return Configuration() }
    // One look-up for each folder that has documents.
    let key = only ?? folder
    if let result = known.withLock({ $0[key] }) { return try result.get() }
    let result: Result<Configuration, ConfigurationError>
    do throws(ConfigurationError) {
      result = .success(try find(from: folder))
    } catch {
      result = .failure(error)
    }
    known.withLock { $0[key] = result }
    return try result.get()
  }

  private func find(from folder: String) throws(ConfigurationError) -> Configuration {
    if let only {
      guard let bytes = files.read(only) else { throw Self.absent(only) }
      return try load(only, bytes)
    }
    for name in Self.names {
      let path = Path.entry(name, in: folder)
      if let bytes = files.read(path) { return try load(path, bytes) }
    }
    if files.isRepositoryRoot(folder) { return try user() }
    guard let parent = Path.parent(of: folder) else { return try user() }
    return try configuration(ofFolder: parent)
  }

  private func user() throws(ConfigurationError) -> Configuration {
    guard let userFile, let bytes = files.read(userFile) else { return Configuration() }
    return try load(userFile, bytes)
  }

  private func load(
    _ path: String, _ bytes: [UInt8]
  ) throws(ConfigurationError) -> Configuration {
    Configuration(path: path, try settings(path, bytes, extending: [path]))
  }

  /// The settings of a file over those of the file that it extends.
  private func settings(
    _ path: String, _ bytes: [UInt8], extending chain: [String]
  ) throws(ConfigurationError) -> [Setting] {
    let own = try ConfigurationFile(bytes, path: path).settings
    guard let extend = own.first(where: { $0.key == ["extend"] }),
      case .string(let name) = extend.value.value
    else { return own }
    let base = Path.absolute(name, from: extend.folder)
    guard !chain.contains(base) else {
      throw ConfigurationError(
        path: path, line: extend.line,
        message: Message(
          vi: "“extend” lặp vòng qua \(base)", en: "“extend” leads back to \(base)"))
    }
    guard let bytes = files.read(base) else {
      throw ConfigurationError(
        path: path, line: extend.line,
        message: Message(
          vi: "không đọc được “\(name)” mà “extend” nêu",
          en: "“extend” names “\(name)”, which cannot be read"))
    }
    let inherited = try settings(base, bytes, extending: chain + [base])
    return Self.merge(own, over: inherited)
  }

  /// Values of the same key replace each other; records (`[[types]]`) and globs add up.
  private static func merge(_ own: [Setting], over inherited: [Setting]) -> [Setting] {
    let keys = Set(own.map(\.key))
    let records = Set(["types", "issuers", "series"])
    return inherited.filter { setting in
      if records.contains(setting.key[0]) { return true }
      return setting.key != ["extend"] && !keys.contains(setting.key)
    } + own
  }

  private static func absent(_ path: String) -> ConfigurationError {
    ConfigurationError(
      path: path,
      message: Message(vi: "không đọc được tệp cấu hình", en: "the configuration cannot be read"))
  }
}

extension FileAccess {
  /// Whether `folder` is the root of a working copy.
  fileprivate func isRepositoryRoot(_ folder: String) -> Bool {
    repositoryRoot(of: folder) == folder
  }
}
