import DanchieuReport

/// Names the files of documents as code hosts do: from the root of the working tree.
struct ArtifactPaths: Sendable {
  /// The root with a `/` behind it: the closest folder upwards with `.git`, else the current one.
  private let root: String

  /// Paths from the root of the tree that the current folder lies in.
  init() {
    let current = InputPath(".").resolved()?.display ?? "/"
    var parts = current.split(separator: "/").map(String.init)
    while !parts.isEmpty {
      let folder = "/" + parts.joined(separator: "/")
      if (try? InputPath(folder + "/.git").status()) != nil {
        root = folder + "/"
        return
      }
      parts.removeLast()
    }
    root = current.hasSuffix("/") ? current : current + "/"
  }

  /// Where the document that is reported as `path` stands. What follows the last `#` of a path that
  /// names no file is the name of a document inside a file.
  func locate(_ path: String) -> ArtifactLocation {
    if let file = InputPath(path).resolved() { return location(file.display, inner: nil) }
    var end = path.endIndex
    while let sign = path[..<end].lastIndex(of: "#") {
      if let file = InputPath(String(path[..<sign])).resolved() {
        return location(file.display, inner: String(path[path.index(after: sign)...]))
      }
      end = sign
    }
    return ArtifactLocation(path: path, isInTree: !path.hasPrefix("/"))
  }

  private func location(_ file: String, inner: String?) -> ArtifactLocation {
    guard file.hasPrefix(root) else {
      return ArtifactLocation(path: file, isInTree: false, inner: inner)
    }
    return ArtifactLocation(path: String(file.dropFirst(root.count)), inner: inner)
  }
}
