/// How this room looks at files: it opens none itself.
package struct FileAccess: Sendable {
  /// The bytes of the file at a path; nil when there is none.
  package var read: @Sendable (String) -> [UInt8]?
  /// Whether there is a file or folder at a path.
  package var exists: @Sendable (String) -> Bool

  /// Access through two functions of absolute paths.
  package init(
    read: @escaping @Sendable (String) -> [UInt8]?, exists: @escaping @Sendable (String) -> Bool
  ) {
    self.read = read
    self.exists = exists
  }

  /// The root of the working copy that `folder` lies in: the nearest folder with `.git`, `.hg`,
  /// `.svn` or `.jj`; nil outside of any.
  package func repositoryRoot(of folder: String) -> String? {
    Path.ancestry(of: folder).last { folder in
      [".git", ".hg", ".svn", ".jj"].contains { exists(Path.entry($0, in: folder)) }
    }
  }
}
