public import DanchieuGraph
public import DanchieuText

/// Where the cited instruments are found: by a template for addresses, else as files beside the
/// document.
public struct InstrumentLinks: Sendable {
  /// A template that cannot be used, and why.
  public struct BadTemplate: Error, Sendable {
    public var message: Message
  }

  /// `https://example.vn/{slug}`; nil for files only.
  private let template: String?
  /// File names by the slug of their stem; nil where two files have the same.
  private var files: [String: String?] = [:]

  /// The parts that a template may have.
  static let placeholders = ["{code}", "{slug}", "{key}", "{urn}"]

  /// Links by `template` (`{code}`, `{slug}`, `{key}`, `{urn}`), or without one to `files`, the
  /// names of the files beside the document.
  ///
  /// - Throws: when the template has none of these, or is no web address.
  public init(template: String?, files: [String] = []) throws(BadTemplate) {
    self.template = template
    if let template {
      guard Self.placeholders.contains(where: { template.contains($0) }) else {
        let parts = Self.placeholders.joined(separator: " ")
        throw BadTemplate(
          message: Message(
            vi: "mẫu địa chỉ “\(template)” không có phần nào trong: \(parts)",
            en: "the address template “\(template)” has none of: \(parts)"))
      }
      guard template.hasPrefix("https://") || template.hasPrefix("http://") else {
        throw BadTemplate(
          message: Message(
            vi: "mẫu địa chỉ phải bắt đầu bằng https:// hoặc http://",
            en: "an address template begins with https:// or http://"))
      }
    }
    for file in files {
      let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
      let slug = InstrumentSlug.of(String(stem))
      guard !slug.isEmpty else { continue }
      self.files[slug] = .some(self.files[slug] == nil ? file : nil)
    }
  }

  /// The address of `instrument`; nil when it has no code, or no file of that name is there.
  public func address(of instrument: Instrument) -> String? {
    guard let code = instrument.code else { return nil }
    let slug = InstrumentSlug.of(code)
    guard let template else {
      return files[slug].flatMap { $0 }.map { Self.escaped($0) }
    }
    return
      template
      .replacing("{code}", with: Self.escaped(code)).replacing("{slug}", with: slug)
      .replacing("{key}", with: Self.escaped(instrument.key))
      .replacing("{urn}", with: Self.escaped(instrument.urn))
  }

  /// `text` as one segment of an address: everything but letters, digits and `-._~` as `%XX`.
  static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
