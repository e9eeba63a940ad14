/// The first bytes by which a file that is not plain text is known.
enum FileSignature {
  case zip, pdf, rtf
  /// Compound File Binary: Word 97–2003, and encrypted Office Open XML.
  case compound

  /// The signature that `bytes` begin with; nil for everything that may be text.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if bytes.starts(with: Array("%PDF-".utf8)) {
      self = .pdf
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      self = .rtf
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compound
    } else {
      return nil
    }
  }
}
