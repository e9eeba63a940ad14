import DanchieuReport
import DanchieuText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard error: what the user should know beside the report.
struct Console: Sendable {
  var language: Language
  /// Notices are left out, errors are not.
  var isQuiet: Bool

  /// Prints an error; with the path of the file that it is about.
  func error(_ message: Message, path: String? = nil) { line(message, path: path) }

  /// Prints a notice unless the user wants quiet.
  func notice(_ message: Message, path: String? = nil) {
    if !isQuiet { line(message, path: path) }
  }

  private func line(_ message: Message, path: String?) {
    var out = ByteBuffer()
    out.append("danchieu: ")
    if let path {
      out.appendVisible(path)
      out.append(": ")
    }
    out.appendVisible(message.text(in: language))
    out.append("\n")
    Self.write(out.takeBytes())
  }

  /// Writes `bytes` to standard error; nothing can be done when that fails.
  static func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      #if canImport(Darwin)
        _ = Darwin.write(2, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        _ = Musl.write(2, buffer.baseAddress, buffer.count)
      #else
        _ = Glibc.write(2, buffer.baseAddress, buffer.count)
      #endif
    }
  }
}
