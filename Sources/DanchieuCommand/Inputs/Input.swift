import DanchieuText

/// One thing to read, or the reason why it cannot be read.
enum Input: Sendable {
  case standardInput(name: String)
  case file(InputPath, size: Int)
  case unreadable(path: String, Message)

  /// Bytes that it is known to have; 0 when that is unknown.
  var size: Int {
    if case .file(_, let size) = self { size } else { 0 }
  }
}
