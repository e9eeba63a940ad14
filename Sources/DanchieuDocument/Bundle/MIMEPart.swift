import DanchieuText

/// A part of a mail.
struct MIMEPart {
  private let header: MIMEHeader
  private let body: ArraySlice<UInt8>

  /// How deep parts may lie in one another.
  private static let depthLimit = 8

  /// The part that `bytes` are.
  init(_ bytes: ArraySlice<UInt8>) {
    header = MIMEHeader(bytes)
    body = bytes[header.end...]
  }

  private var type: String { header.main("content-type") ?? "text/plain" }

  /// Whether it is text to be read in the mail itself.
  var isText: Bool { type == "text/plain" || type == "text/html" }

  /// The name of the file; nil when it has none.
  var name: String? {
    let name =
      header.parameter("filename", of: "content-disposition")
      ?? header.parameter("name", of: "content-type")
    let last = name?.split { $0 == "/" || $0 == "\\" }.last
    return last.map { String($0.filter { !$0.isNewline && $0 != "\0" }) }
  }

  /// The legacy encoding that the part names; nil for others, whose bytes tell.
  var charset: TextEncoding? {
    switch header.parameter("charset", of: "content-type")?.lowercased() {
    case "windows-1258", "cp1258": .windows1258
    case "viscii": nil
    case "x-viet-tcvn5712", "tcvn", "tcvn-5712": .tcvn3
    case "viqr": .viqr
    default: nil
    }
  }

  /// The bytes of the part as they were before mailing; nil when they cannot be had.
  var decoded: [UInt8]? {
    switch header.main("content-transfer-encoding") {
    case "base64": Base64.decode(body)
    case "quoted-printable": QuotedPrintable.decode(body)
    default: Array(body)
    }
  }

  /// Adds the parts that hold something to `leaves`: of alternatives the plain text, or else the
  /// first.
  func collect(into leaves: inout [MIMEPart], limit: Int, depth: Int = 0) {
    guard leaves.count < limit else { return }
    guard type.hasPrefix("multipart/"), depth < Self.depthLimit,
      let boundary = header.parameter("boundary", of: "content-type"), !boundary.isEmpty
    else {
      // Signatures and pictures of the mail itself are none of its documents.
      if !body.isEmpty, !type.hasPrefix("application/pkcs7"), !type.hasPrefix("application/pgp") {
        leaves.append(self)
      }
      return
    }
    let parts = Self.split(body, by: Array("--\(boundary)".utf8)).prefix(limit).map { MIMEPart($0) }
    if type == "multipart/alternative" {
      let plain = parts.first { part in
        part.type == "text/plain" && part.body.contains { $0 > 0x20 }
      }
      (plain ?? parts.first)?.collect(into: &leaves, limit: limit, depth: depth + 1)
    } else {
      for part in parts { part.collect(into: &leaves, limit: limit, depth: depth + 1) }
    }
  }

  /// The parts of `body` between lines that begin with `boundary`.
  private static func split(
    _ body: ArraySlice<UInt8>, by boundary: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      if body[line..<end].starts(with: boundary) {
        if let start { parts.append(body[start..<max(start, trimmed(body, line))]) }
        let rest = body[(line + boundary.count)..<end]
        start = end
        if rest.starts(with: [0x2D, 0x2D]) { return parts }
      }
      line = end
    }
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }

  /// The line end before a boundary belongs to the boundary.
  private static func trimmed(_ body: ArraySlice<UInt8>, _ line: Int) -> Int {
    var end = line
    if end > body.startIndex, body[end - 1] == 0x0A { end -= 1 }
    if end > body.startIndex, body[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
