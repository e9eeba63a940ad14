import DanchieuConfiguration
import Synchronization

/// Where files lie in their repositories.
final class RepositoryPlaces: Sendable {
  /// The root of a file's repository, if any, and its path from there.
  struct Place: Sendable {
    var root: String?
    var path: String
  }

  private let fallback: String
  private let known = Mutex<[String: (folder: String, root: String?)]>([:])

  /// Files outside of any repository are named as seen from `fallback` (absolute).
  init(fallback: String) { self.fallback = Path.resolvingLinks(fallback) }

  /// The place of the file at `path`, as the path was given.
  func place(of path: String) -> Place {
    let whole = Path.absolute(path)
    let folder = Path.parent(of: whole) ?? "/"
    let name = whole.split(separator: "/").last.map(String.init) ?? ""
    let home = known.withLock { $0[folder] } ?? look(at: folder)
    let real = Path.entry(name, in: home.folder)
    return Place(root: home.root, path: Path.relative(real, to: home.root ?? fallback))
  }

  private func look(at folder: String) -> (folder: String, root: String?) {
    let real = Path.resolvingLinks(folder)
    let home = (folder: real, root: FileAccess.system.repositoryRoot(of: real))
    known.withLock { $0[folder] = home }
    return home
  }
}
