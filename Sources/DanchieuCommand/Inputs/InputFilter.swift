import DanchieuConfiguration

/// Which files are left out: by the command line, by configurations, by `.gitignore` and
/// `.danchieuignore` on the way from the root of the repository down.
struct InputFilter {
  private let given: GlobList
  private let store: ConfigurationStore?
  private let followsIgnoreFiles: Bool
  /// Whether files that the user names are left out, too.
  let appliesToArguments: Bool
  /// Whether files that the user names need not exist.
  let passesOverAbsent: Bool
  /// Ignore files and configured globs that count in a folder, by its absolute path.
  private var lists: [String: [GlobList]] = [:]

  /// A filter that lets everything through.
  static let none = InputFilter()

  private init() {
    given = GlobList([], in: "/")
    store = nil
    followsIgnoreFiles = false
    appliesToArguments = false
    passesOverAbsent = false
  }

  init(_ options: ExclusionOptions, _ store: ConfigurationStore?) {
    given = GlobList(options.exclude, in: Path.workingFolder)
    self.store = store
    followsIgnoreFiles = !options.noIgnore
    appliesToArguments = options.forceExclude
    passesOverAbsent = options.noErrorOnUnmatchedPattern
  }

  /// Whether the entry `path` of a folder that is read is left out.
  mutating func excludes(_ path: InputPath, isFolder: Bool) -> Bool {
    decision(on: Path.absolute(path.display), isFolder: isFolder, isWhole: false)
  }

  /// Whether nothing in `folder` itself can be left out, so that no entry need be asked for.
  mutating func letsAllThrough(in folder: InputPath) -> Bool {
    given.patterns.isEmpty
      && lists(of: Path.absolute(folder.display)).allSatisfy { $0.patterns.isEmpty }
  }

  /// Whether the file that the user named, or a folder that it lies in, is left out.
  mutating func excludesArgument(_ path: InputPath, isFolder: Bool) -> Bool {
    appliesToArguments
      && decision(on: Path.absolute(path.display), isFolder: isFolder, isWhole: true)
  }

  private mutating func decision(on path: String, isFolder: Bool, isWhole: Bool) -> Bool {
    if let decision = given.decision(on: path, isFolder: isFolder, isWhole: isWhole) {
      return decision
    }
    // The list nearest to the file decides.
    for list in lists(of: Path.parent(of: path) ?? "/").reversed() {
      if let decision = list.decision(on: path, isFolder: isFolder, isWhole: isWhole) {
        return decision
      }
    }
    return false
  }

  /// The lists that count in `folder`, the outermost first.
  private mutating func lists(of folder: String) -> [GlobList] {
    if let known = lists[folder] { return known }
    var found: [GlobList] = []
    // A configuration that cannot be used is named when a document asks for it.
    if let store, let configuration = try? store.configuration(ofFolder: folder) {
      found += configuration.excluded
    }
    if followsIgnoreFiles {
      let root = FileAccess.system.repositoryRoot(of: folder)
      for ancestor in Path.ancestry(of: folder) {
        if let root, Path.names(of: ancestor, below: root) == nil { continue }
        // Outside of a repository .gitignore means nothing.
        for name in root == nil ? [".danchieuignore"] : [".gitignore", ".danchieuignore"] {
          guard let bytes = FileAccess.system.read(Path.entry(name, in: ancestor)) else { continue }
          found.append(GlobList(file: bytes, in: ancestor))
        }
      }
    }
    lists[folder] = found
    return found
  }
}
