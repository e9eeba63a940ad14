import DanchieuReport
import DanchieuText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Messages with a header that gives their length in bytes, as the Language Server Protocol sends
/// them over standard input and output.
struct MessageStream {
  /// Why no further message can be read: where the next one begins is not known.
  enum Failure: Error {
    case noLength
    case tooLong(Int)
    case cutOff

    var message: Message {
      switch self {
      case .noLength:
        Message(
          vi: "thiếu dòng Content-Length ở đầu thông điệp",
          en: "a message begins without its Content-Length")
      case .tooLong(let count):
        Message(
          vi: "thông điệp dài \(count) byte, quá giới hạn \(MessageStream.limit)",
          en: "a message of \(count) bytes is longer than the limit of \(MessageStream.limit)")
      case .cutOff:
        Message(vi: "thông điệp bị cắt giữa chừng", en: "a message is cut off")
      }
    }
  }

  /// Bytes of the longest message that is read.
  static let limit = 256 << 20

  private var buffer: [UInt8] = []
  /// Where in the buffer the bytes begin that no message has taken.
  private var taken = 0
  private let output = OutputFile.standardOutput()

  /// Whether the client no longer reads.
  var isClosed: Bool { output.failure != nil }

  /// The next message; nil where the input ends.
  mutating func next() throws(Failure) -> [UInt8]? {
    var length: Int?
    while let line = try headerLine() {
      if line.isEmpty {
        guard let length else { throw .noLength }
        guard length <= Self.limit else { throw .tooLong(length) }
        while buffer.count - taken < length { if !fill() { throw .cutOff } }
        defer { taken += length }
        return Array(buffer[taken..<(taken + length)])
      }
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2, parts[0].lowercased() == "content-length" {
        guard let value = Int(parts[1].filter { $0 != " " }), value >= 0 else { throw .noLength }
        length = value
      }
    }
    if length != nil { throw .cutOff }
    return nil
  }

  /// Sends `message`.
  func send(_ message: consuming ByteBuffer) {
    let bytes = message.takeBytes()
    (Array("Content-Length: \(bytes.count)\r\n\r\n".utf8) + bytes).withUnsafeBytes {
      output.write($0)
    }
  }

  /// A line of the header without its end; nil where the input ends.
  private mutating func headerLine() throws(Failure) -> String? {
    var end = taken
    while true {
      while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
      if end < buffer.count { break }
      // Headers are short; what goes on for so long is none.
      guard end - taken < 4096 else { throw .noLength }
      guard fill() else {
        if end > taken { throw .cutOff }
        return nil
      }
      end = max(end, taken)
    }
    var line = buffer[taken..<end]
    taken = end + 1
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// Reads more bytes; false where the input ends.
  private mutating func fill() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(0, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      buffer += chunk[..<count]
      return true
    }
  }

  /// Forgets the bytes of messages that were taken.
  mutating func release() {
    buffer.removeFirst(taken)
    taken = 0
  }
}
