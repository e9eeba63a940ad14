import DanchieuText

/// The first bytes by which a file that is not plain text is known.
enum FileSignature {
  case zip, pdf, rtf
  /// Compound File Binary: Word 97–2003, and encrypted Office Open XML.
  case compound

  private static let all: [(signature: FileSignature, start: [UInt8])] = [
    (.zip, [0x50, 0x4B, 0x03, 0x04]), (.zip, [0x50, 0x4B, 0x05, 0x06]),
    (.pdf, Array("%PDF-".utf8)), (.rtf, Array("{\\rtf".utf8)),
    (.compound, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
  ]

  /// The signature that `bytes` begin with; nil for everything that may be text.
  init?(of bytes: [UInt8]) {
    // Nearly every file is known to be none of these by its first byte.
    switch bytes.first {
    case 0x50, 0x25, 0x7B, 0xD0: break
    default: return nil
    }
    guard let known = Self.all.first(where: { bytes.starts(with: $0.start) }) else { return nil }
    self = known.signature
  }

  /// Why a file with this signature that no reader takes is not read.
  var refusal: Message {
    switch self {
    case .zip:
      Message(
        vi: "tệp ZIP không chứa văn bản đọc được", en: "the ZIP file holds no readable document")
    case .pdf: Message(vi: "tệp PDF chưa đọc được", en: "PDF files are not read yet")
    case .rtf: Message(vi: "tệp RTF chưa đọc được", en: "RTF files are not read yet")
    case .compound:
      Message(
        vi: "tệp Word 97–2003 chưa đọc được", en: "Word 97–2003 files are not read yet")
    }
  }
}
