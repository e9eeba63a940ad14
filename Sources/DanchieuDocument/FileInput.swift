import DanchieuText

/// A file on its way to documents.
struct FileInput {
  /// Its bytes.
  var bytes: [UInt8]
  /// What names its documents; decides nothing.
  var path: String
  var options = ReadOptions()
  /// How many files it lies in.
  var depth = 0
  /// Whether one of those is a bundle of files (ZIP), in which no other bundle is opened.
  var isInBundle = false

  /// How deep files may lie in one another.
  static let depthLimit = 3

  /// Reads a file called `name` that lies in this one.
  func readInner(_ bytes: [UInt8], name: String) throws(ReadError) -> [Document] {
    try readInner(bytes, name: name, options: options)
  }

  /// Reads a file called `name` that lies in this one, with `options` of its own.
  func readInner(
    _ bytes: [UInt8], name: String, options: ReadOptions, inBundle: Bool = false
  ) throws(ReadError) -> [Document] {
    try DocumentReader.read(
      FileInput(
        bytes: bytes, path: "\(path)#\(name)", options: options, depth: depth + 1,
        isInBundle: isInBundle || inBundle))
  }
}

/// Reads a format that is no text, known by its signature.
protocol BinaryFormatReader: SendableMetatype {
  /// What its files begin with.
  static var signature: FileSignature { get }
  /// The documents in `input`; nil leaves it to the next reader of the signature.
  static func read(_ input: FileInput) throws(ReadError) -> [Document]?
}

/// Reads a format that is text with markup of its own.
protocol TextFormatReader: SendableMetatype {
  /// The documents in `input`, whose text is `decoded`; nil leaves it to the next reader.
  static func read(
    _ input: FileInput, _ decoded: DecodedText
  ) throws(ReadError) -> [Document]?
}

/// The formats that are read: one line each. The first reader that takes a file reads it; what
/// none takes is plain text.
enum Formats {
  private static let binary: [any BinaryFormatReader.Type] = [
    PDFReader.self,
    RTFReader.self,
    WordBinaryReader.self,
    WordReader.self,
    BundleReader.self,
  ]
  private static let text: [any TextFormatReader.Type] = [
    HTMLReader.self,
    XMLDocumentReader.self,
    MailReader.self,
  ]

  /// The documents in `input`, which begins with `signature`.
  ///
  /// - Throws: ``ReadError/unreadable(reason:)`` when no reader takes it.
  static func read(
    _ input: FileInput, _ signature: FileSignature
  ) throws(ReadError) -> [Document] {
    for reader in binary where reader.signature == signature {
      if let documents = try reader.read(input) { return documents }
    }
    throw .unreadable(reason: signature.refusal)
  }

  /// The documents in `input`, whose text is `decoded`; nil for plain text.
  static func read(_ input: FileInput, _ decoded: DecodedText) throws(ReadError) -> [Document]? {
    for reader in text {
      if let documents = try reader.read(input, decoded) { return documents }
    }
    return nil
  }
}
