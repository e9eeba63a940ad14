import DanchieuText

/// Limits that keep hostile files from costing more than they are worth.
enum XMLLimits {
  /// Open elements at one time, as in libxml2.
  static let depth = 256
  /// Bytes of text between two tags.
  static let text = 10_000_000
  /// Bytes of text where an edXML message keeps a file in base64.
  static let encodedFile = 400_000_000
  /// Elements (by local name in lower case) that may hold a file in base64.
  static let encodedFileNames: Set<String> = ["contenttransferencoded", "content", "value"]

  /// Attributes of one element; libxml2 2.9 compares each with each.
  static let attributes = 2000
  static let tooManyAttributes = Message(
    vi: "một phần tử có quá \(attributes) thuộc tính",
    en: "an element has more than \(attributes) attributes")

  /// Where the first tag with more than ``attributes`` attributes begins.
  ///
  /// - Complexity: O(*n*): each stretch between two `<` is counted, and looked at closely once.
  static func overloadedTag(_ file: UnsafeBufferPointer<UInt8>) -> Int? {
    var tag = 0
    var signs = 0
    for i in file.indices {
      if file[i] == UInt8(ascii: "<") {
        tag = i
        signs = 0
      } else if file[i] == UInt8(ascii: "=") {
        signs += 1
        if signs == attributes + 1, countAttributes(file, from: tag) > attributes { return tag }
      }
    }
    return nil
  }

  private static func countAttributes(
    _ file: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var quote: UInt8?
    var count = 0
    for byte in file[start...] {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "=") {
        count += 1
        if count > attributes { break }
      }
    }
    return count
  }
}
