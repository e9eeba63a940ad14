import DanchieuText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A system call that failed.
struct SystemError: Error, Sendable, Equatable {
  /// `errno` of the call.
  var code: Int32

  /// The error of the last system call of this thread.
  static var last: SystemError { SystemError(code: errno) }

  /// Whether nobody reads the output any more.
  var isBrokenPipe: Bool { code == EPIPE }

  /// Whether there is nothing of that name.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  /// What to tell the user.
  var message: Message {
    switch code {
    case ENOENT: Message(vi: "không có tệp hoặc thư mục này", en: "no such file or folder")
    case EACCES, EPERM: Message(vi: "không có quyền truy cập", en: "permission denied")
    case EISDIR: Message(vi: "là thư mục, không phải tệp", en: "is a folder, not a file")
    case ENOTDIR:
      Message(vi: "đường dẫn đi qua một tệp", en: "a part of the path is not a folder")
    case ELOOP:
      Message(vi: "liên kết tượng trưng lặp vòng", en: "symbolic links form a loop")
    case ENAMETOOLONG: Message(vi: "tên quá dài", en: "name too long")
    case ENOSPC: Message(vi: "hết chỗ trên đĩa", en: "no space left on the disk")
    case EDQUOT: Message(vi: "hết hạn mức trên đĩa", en: "disk quota exceeded")
    case EIO: Message(vi: "lỗi đọc hoặc ghi của thiết bị", en: "input or output error")
    case EMFILE, ENFILE: Message(vi: "mở quá nhiều tệp", en: "too many open files")
    case EROFS: Message(vi: "hệ thống tệp chỉ cho đọc", en: "read-only file system")
    default:
      Message(
        vi: "lỗi hệ thống \(code): \(description)", en: "system error \(code): \(description)")
    }
  }

  private var description: String {
    guard let words = strerror(code) else { return "?" }
    return String(cString: words)
  }
}
