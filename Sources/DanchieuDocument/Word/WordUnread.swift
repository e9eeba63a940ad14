import DanchieuText

extension WordFile {
  private static let reasons: [String: Message] = [
    "image": Message(
      vi: "hình ảnh: chữ trong hình không được đọc", en: "an image: words in it are not read"),
    "oleObject": Message(vi: "đối tượng nhúng", en: "an embedded object"),
    "package": Message(vi: "tệp nhúng", en: "an embedded file"),
    "chart": Message(vi: "biểu đồ", en: "a chart"),
    "chartEx": Message(vi: "biểu đồ", en: "a chart"),
    "diagramData": Message(vi: "sơ đồ SmartArt", en: "a SmartArt diagram"),
    "aFChunk": Message(vi: "văn bản khác được chèn nguyên tệp", en: "another file, inserted whole"),
    "control": Message(vi: "điều khiển ActiveX", en: "an ActiveX control"),
    "subDocument": Message(vi: "văn bản con", en: "a subdocument"),
    "encryptedPackage": Message(vi: "phần có mật mã", en: "an encrypted part"),
  ]

  /// What of the file was not read.
  mutating func unread(_ text: WordText) throws(ReadError) -> [UnreadPart] {
    var parts: [UnreadPart] = []
    var seen: Set<String> = []
    var all = relations
    for kind in ["header", "footer", "footnotes", "endnotes"] {
      for part in self.parts(kind) { all += try package.relations(of: part) }
    }
    for relation in all {
      guard let reason = Self.reasons[relation.kind], seen.insert(relation.target).inserted else {
        continue
      }
      parts.append(UnreadPart(part: relation.target, reason: reason))
    }
    if text.hidden > 0 {
      let reason = Message(
        vi: "\(text.hidden) đoạn chữ ẩn", en: "\(text.hidden) stretches of hidden text")
      parts.append(UnreadPart(part: main, reason: reason))
    }
    return parts
  }
}
