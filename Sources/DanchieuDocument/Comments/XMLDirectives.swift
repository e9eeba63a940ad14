import DanchieuText

/// Finds the directives in the comments of an XML file.
enum XMLDirectives {
  /// The directives of the well-formed `file` (UTF-8), whose text was read through `offsets`.
  ///
  /// - Complexity: O(*n*); one search for the mark where there is none.
  static func find(
    in file: borrowing [UInt8], _ offsets: OffsetMap, lines: LineIndex, textCount: Int
  ) -> [DirectiveComment] {
    file.withUnsafeBufferPointer { file in
      guard ByteSearch.first(DirectiveComment.mark, in: file, from: 0) != nil else { return [] }
      return comments(in: file).compactMap { comment in
        var (start, end) = (comment.start + 4, comment.end - 3)
        while start < end, file[start] <= 0x20 { start += 1 }
        while start < end, file[end - 1] <= 0x20 { end -= 1 }
        guard file[start..<end].starts(with: DirectiveComment.mark) else { return nil }
        start += DirectiveComment.mark.count
        while start < end, file[start] <= 0x20 { start += 1 }
        let place = min(offsets.textStart(ofSource: comment.end), textCount)
        return DirectiveComment(
          range: TextRange(place, place), body: String(decoding: file[start..<end], as: UTF8.self),
          firstLine: lines.line(at: comment.start), lastLine: lines.line(at: comment.end - 1))
      }
    }
  }

  /// `file` with blanks for the `--` inside directives, which XML forbids; nil when there are none.
  ///
  /// - Complexity: O(*n*); one search for the mark where there is none.
  static func withoutHyphens(_ file: [UInt8]) -> [UInt8]? {
    let places = file.withUnsafeBufferPointer { buffer -> [Int] in
      guard ByteSearch.first(DirectiveComment.mark, in: buffer, from: 0) != nil else { return [] }
      return comments(in: buffer).flatMap { comment -> [Int] in
        let body = (comment.start + 4)..<max(comment.start + 4, comment.end - 3)
        let words = buffer[body].drop { $0 <= 0x20 }
        guard words.starts(with: DirectiveComment.mark) else { return [] }
        return body.filter { index in
          buffer[index] == UInt8(ascii: "-")
            && (buffer[index - 1] == UInt8(ascii: "-") || buffer[index + 1] == UInt8(ascii: "-"))
        }
      }
    }
    guard !places.isEmpty else { return nil }
    var mended = file
    for place in places { mended[place] = UInt8(ascii: " ") }
    return mended
  }

  /// What the user should know of such a file.
  static let hyphensNotice = Message(
    vi: "XML không cho phép “--” trong chú giải; hãy viết lý do sau “—” để chương trình khác đọc "
      + "được tệp này",
    en: "XML does not allow “--” in comments; write the reason after “—” so that other programs "
      + "can read this file")

  /// All comments; what looks like one in CDATA, processing instructions and the DOCTYPE is none.
  private static func comments(in file: UnsafeBufferPointer<UInt8>) -> [TextRange] {
    var found: [TextRange] = []
    var i = 0
    while i < file.count {
      guard file[i] == UInt8(ascii: "<") else {
        i += 1
        continue
      }
      var end: Int? = i + 1
      if XMLMarkup.starts(with: "<!--", at: i, in: file) {
        end = XMLMarkup.end(of: "-->", from: i + 4, in: file)
        if let end { found.append(TextRange(i, end)) }
      } else if XMLMarkup.starts(with: "<![CDATA[", at: i, in: file) {
        end = XMLMarkup.end(of: "]]>", from: i + 9, in: file)
      } else if XMLMarkup.starts(with: "<!", at: i, in: file) {
        end = XMLMarkup.endOfDoctype(file, from: i)
      } else if XMLMarkup.starts(with: "<?", at: i, in: file) {
        end = XMLMarkup.end(of: "?>", from: i + 2, in: file)
      }
      i = end ?? file.count
    }
    return found
  }
}
