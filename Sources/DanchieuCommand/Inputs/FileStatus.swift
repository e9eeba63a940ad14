#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system says of a file.
struct FileStatus: Sendable {
  /// The kinds of files that matter here.
  enum Kind: Sendable { case regular, folder, other }

  let kind: Kind
  let identity: FileIdentity
  /// Bytes of a regular file, 0 for others.
  let size: Int
  /// A pipe or a socket.
  let isStream: Bool

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    isStream = [S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
    identity = FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(truncatingIfNeeded: status.st_ino))
    size = kind == .regular ? Int(status.st_size) : 0
  }

  /// The status of the open file `descriptor`.
  init(of descriptor: Int32) throws(SystemError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    self.init(status)
  }
}

/// What tells files apart whatever their names: device and inode.
struct FileIdentity: Hashable, Sendable {
  fileprivate let device: UInt64
  fileprivate let inode: UInt64
}
