/// Absolute paths as text; nothing here looks at files.
package enum Path {
  /// `path` made absolute from `folder`, without `.`, `..` and empty names.
  package static func absolute(_ path: String, from folder: String) -> String {
    var names: [Substring] = path.hasPrefix("/") ? [] : folder.split(separator: "/")
    for name in path.split(separator: "/") {
      switch name {
      case ".": break
      case "..": _ = names.popLast()
      default: names.append(name)
      }
    }
    return "/" + names.joined(separator: "/")
  }

  /// The folder that `path` (absolute) lies in; nil for `/`.
  package static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), path.utf8.count > 1 else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The entry `name` of `folder`.
  package static func entry(_ name: String, in folder: String) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }

  /// The names from `folder` down to `path`, both absolute; nil when it lies elsewhere.
  package static func names(of path: String, below folder: String) -> [Substring]? {
    let own = path.split(separator: "/")
    let base = folder.split(separator: "/")
    guard own.starts(with: base) else { return nil }
    return Array(own.dropFirst(base.count))
  }

  /// `path` as seen from `folder`; the path itself when it lies elsewhere.
  package static func relative(_ path: String, to folder: String) -> String {
    names(of: path, below: folder)?.joined(separator: "/") ?? path
  }

  /// The folders from `/` down to `folder`.
  package static func ancestry(of folder: String) -> [String] {
    var folders = [folder]
    while let parent = folders.last.flatMap(parent(of:)) { folders.append(parent) }
    return folders.reversed()
  }
}
