import DanchieuText

/// Mends the raw `&` and `<` that programs leave when they build messages out of strings.
enum EdXMLRepair {
  /// A mended text, and the way back to the text before.
  struct Mended {
    var text: [UInt8]
    var offsets: OffsetMap
    /// How many signs were mended, and where the first stands.
    var count: Int
    var first: Int
  }

  /// `text` with `&amp;` and `&lt;` for signs that begin no reference and no tag; nil when there
  /// are none. CDATA sections and comments stay as they are.
  static func mend(_ text: [UInt8]) -> Mended? {
    text.withUnsafeBufferPointer(mend)
  }

  /// What to tell about `count` mended signs.
  static func notice(_ count: Int) -> Message {
    Message(
      vi: "XML không đúng quy tắc: \(count) dấu “&” hoặc “<” chưa viết thành tham chiếu; vẫn đọc",
      en: "XML is not well formed: \(count) '&' or '<' without escape; read all the same")
  }

  private static func mend(_ file: UnsafeBufferPointer<UInt8>) -> Mended? {
    var mended = Mended(text: [], offsets: OffsetMap(), count: 0, first: 0)
    var copied = 0
    var i = 0
    // Sections that do not end are looked for once only.
    var sectionsEnd = true
    func copy(to end: Int) {
      mended.text.append(contentsOf: file[copied..<end])
      mended.offsets.appendCopied(end - copied, from: copied)
      copied = end
    }
    func replace(by entity: String) {
      if mended.count == 0 { mended.first = i }
      mended.count += 1
      copy(to: i)
      mended.text.append(contentsOf: entity.utf8)
      mended.offsets.appendUnit(entity.utf8.count, from: i, sourceCount: 1)
      copied = i + 1
    }
    while i < file.count {
      if file[i] == UInt8(ascii: "&"), XMLReference.parse(file, at: i) == nil {
        replace(by: "&amp;")
      } else if file[i] == UInt8(ascii: "<") {
        if sectionsEnd, beginsSection(file, at: i) {
          if let end = endOfSection(file, at: i) {
            i = end
            continue
          }
          sectionsEnd = false
        }
        if !beginsTag(file, at: i) { replace(by: "&lt;") }
      }
      i += 1
    }
    guard mended.count > 0 else { return nil }
    copy(to: file.count)
    return mended
  }

  private static func beginsTag(_ file: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    guard i + 1 < file.count else { return false }
    switch file[i + 1] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return true
    case UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    default: return false
    }
  }

  private static func beginsSection(_ file: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    XMLMarkup.starts(with: "<![CDATA[", at: i, in: file)
      || XMLMarkup.starts(with: "<!--", at: i, in: file)
  }

  /// The end of the CDATA section or comment that begins at `i`.
  private static func endOfSection(_ file: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
    if XMLMarkup.starts(with: "<![CDATA[", at: i, in: file) {
      return XMLMarkup.end(of: "]]>", from: i, in: file)
    }
    if XMLMarkup.starts(with: "<!--", at: i, in: file) {
      return XMLMarkup.end(of: "-->", from: i + 4, in: file)
    }
    return nil
  }
}
