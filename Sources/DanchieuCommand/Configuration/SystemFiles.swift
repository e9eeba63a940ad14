import DanchieuConfiguration

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileAccess {
  /// The files of this machine.
  static let system = FileAccess(
    read: { path in try? FileBytes.read(InputPath(path)) },
    exists: { path in InputPath(path).withCString { access($0, F_OK) } == 0 })
}

extension Path {
  /// The folder that the program was started in.
  static let workingFolder: String = {
    guard let words = getcwd(nil, 0) else { return "/" }
    defer { free(words) }
    return String(cString: words)
  }()

  /// `path` made absolute.
  static func absolute(_ path: String) -> String { absolute(path, from: workingFolder) }

  /// The folder whose configuration counts for `path` (absolute): itself, or the one that it lies in.
  static func folder(of path: String) -> String {
    let isFolder = (try? InputPath(path).status())?.kind == .folder
    return isFolder ? path : parent(of: path) ?? "/"
  }

  /// `folder` with its links followed; as it is when that fails.
  static func resolvingLinks(_ folder: String) -> String {
    guard let words = InputPath(folder).withCString({ realpath($0, nil) }) else { return folder }
    defer { free(words) }
    return String(cString: words)
  }

  /// The user's own configuration file: `$XDG_CONFIG_HOME/danchieu/config.toml`.
  static var userConfiguration: String? {
    if let base = Environment.value("XDG_CONFIG_HOME"), base.hasPrefix("/") {
      return absolute("danchieu/config.toml", from: base)
    }
    guard let home = Environment.value("HOME"), home.hasPrefix("/") else { return nil }
    return absolute(".config/danchieu/config.toml", from: home)
  }
}
