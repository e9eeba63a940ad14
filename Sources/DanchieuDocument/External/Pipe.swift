#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A pipe that a program writes to, and what came out of it.
struct Pipe: ~Copyable {
  /// The end that the program writes to.
  private(set) var input: Int32
  private var output: Int32
  private(set) var bytes: [UInt8] = []

  /// Whether more may come.
  var isOpen: Bool { output >= 0 }

  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    output = ends[0]
    input = ends[1]
  }

  deinit {
    if input >= 0 { close(input) }
    if output >= 0 { close(output) }
  }

  /// Gives up this side's copy of the end that the program writes to.
  mutating func closeInput() {
    close(input)
    input = -1
  }

  /// Waits until one of two pipes has something, and reads it.
  static func wait(_ first: inout Pipe, _ second: inout Pipe, milliseconds: Int32) {
    var polled = [
      pollfd(fd: first.output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: second.output, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polled, 2, milliseconds) > 0 else { return }
    if polled[0].revents != 0 { first.read() }
    if polled[1].revents != 0 { second.read() }
  }

  private mutating func read() {
    let capacity = 1 << 16
    let end = output
    let part = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      #if canImport(Darwin)
        let got = Darwin.read(end, buffer.baseAddress, capacity)
      #elseif canImport(Musl)
        let got = Musl.read(end, buffer.baseAddress, capacity)
      #else
        let got = Glibc.read(end, buffer.baseAddress, capacity)
      #endif
      count = max(0, got)
    }
    bytes += part
    if part.isEmpty {
      close(output)
      output = -1
    }
  }
}
