import DanchieuText

/// Reads web pages and what programs save as HTML.
enum HTMLReader: TextFormatReader {
  private static let roots: Set<String> = [
    "html", "head", "body", "link", "meta", "script", "style",
  ]
  /// Elements that pieces of pages begin with; other vocabularies have them, too.
  private static let fragments = XMLVocabulary.html.block.union([
    "br", "font", "hr", "img", "span",
  ])
  /// Furniture with fewer letters (in bytes) is not told of.
  private static let told = 200
  /// Pictures that are named one by one.
  private static let namedObjects = 20

  /// The document in a file that can only be HTML; nil for others.
  static func read(
    _ input: FileInput, _ decoded: DecodedText
  ) throws(ReadError) -> [Document]? {
    guard let root = decoded.bytes.withUnsafeBufferPointer(root), roots.contains(root) else {
      return nil
    }
    return [document(in: input, decoded)]
  }

  /// The document in a file that is no XML after all; nil when it is no HTML, either.
  static func readFragment(_ input: FileInput, _ decoded: DecodedText) -> [Document]? {
    guard let root = decoded.bytes.withUnsafeBufferPointer(root), fragments.contains(root) else {
      return nil
    }
    return [document(in: input, decoded)]
  }

  /// The name of the first element, in lower case, or `html` when the DOCTYPE says so.
  private static func root(_ file: UnsafeBufferPointer<UInt8>) -> String? {
    var i = 0
    while true {
      while i < file.count, file[i] <= 0x20 { i += 1 }
      guard i + 1 < file.count, file[i] == UInt8(ascii: "<") else { return nil }
      switch file[i + 1] {
      case UInt8(ascii: "!"):
        let isComment = XMLMarkup.starts(with: "<!--", at: i, in: file)
        guard
          let end = XMLMarkup.end(
            of: isComment ? "-->" : ">", from: isComment ? i + 4 : i, in: file)
        else { return nil }
        if !isComment {
          let words = String(decoding: file[i..<min(end, i + 24)], as: UTF8.self).lowercased()
          if words.hasPrefix("<!doctype"),
            words.dropFirst(9).drop(while: \.isWhitespace)
              .hasPrefix("html")
          {
            return "html"
          }
        }
        i = end
      case UInt8(ascii: "?"):
        guard let end = XMLMarkup.end(of: ">", from: i, in: file) else { return nil }
        i = end
      default:
        var end = i + 1
        while end < file.count, end - i < 24, file[end] > 0x20, file[end] != UInt8(ascii: ">"),
          file[end] != UInt8(ascii: "/")
        {
          end += 1
        }
        return String(decoding: file[(i + 1)..<end], as: UTF8.self).lowercased()
      }
    }
  }

  private static func document(in file: FileInput, _ decoded: DecodedText) -> Document {
    let decoded = HTMLEncoding.redecoded(file, decoded)
    var survey = HTMLSurvey()
    _ = HTMLWalker.walk(decoded.bytes, &survey)
    let plan = survey.plan()
    var layout = HTMLLayout(plan, of: decoded.bytes)
    let names = HTMLWalker.walk(decoded.bytes, &layout)
    let input = XMLInput(file: file, decoded: decoded, prolog: XMLProlog(root: "html"))
    var document = input.document(.html, layout.layout.text, names: names)
    document.unread = around(plan) + objects(layout)
    document.notices += DocumentReader.notices(of: decoded)
    return document
  }

  /// What was left out around the document.
  private static func around(_ plan: HTMLPlan) -> [UnreadPart] {
    var parts: [UnreadPart] = []
    if plan.around >= told {
      parts.append(
        UnreadPart(
          part: "trang web",
          reason: Message(
            vi: "nằm ngoài văn bản (\(plan.around) byte chữ)",
            en: "it stands around the document (\(plan.around) bytes of text)")))
    }
    for furniture in plan.furniture where furniture.letters >= told {
      parts.append(
        UnreadPart(
          part: furniture.name,
          reason: Message(
            vi: "thuộc trang web, không thuộc văn bản (\(furniture.letters) byte chữ)",
            en: "part of the web page, not of the document (\(furniture.letters) bytes of text)")))
    }
    return parts
  }

  /// The pictures and objects of the document.
  private static func objects(_ layout: HTMLLayout) -> [UnreadPart] {
    let reason = Message(
      vi: "hình ảnh hoặc đối tượng nhúng không được đọc",
      en: "pictures and embedded objects are not read")
    var parts = layout.objects.prefix(namedObjects).map { object in
      let isData = object.source.hasPrefix("data:")
      let name = isData || object.source.isEmpty ? "" : " \(object.source.prefix(200))"
      return UnreadPart(part: object.name + name, reason: reason)
    }
    let more = layout.objects.count - parts.count
    if more > 0 { parts.append(UnreadPart(part: "… (+\(more))", reason: reason)) }
    return parts
  }
}
