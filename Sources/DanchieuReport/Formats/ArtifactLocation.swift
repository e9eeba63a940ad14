/// Where the file of a document stands, as other programs look for it.
package struct ArtifactLocation: Sendable, Equatable {
  /// Path with `/`, from the root of the working tree where the file lies in it.
  package var path: String
  /// Whether `path` starts at the root of the working tree.
  package var isInTree: Bool
  /// The document's name inside the file (an attachment of an edXML message), nil for the file.
  package var inner: String?

  /// A location at `path`.
  package init(path: String, isInTree: Bool = true, inner: String? = nil) {
    self.path = path
    self.isInTree = isInTree
    self.inner = inner
  }

  /// The path as a URI reference (RFC 3986): everything but unreserved characters and `/` encoded.
  /// A path from the root of the file system becomes a `file:` URI.
  var uri: String {
    var out = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return out
  }
}
