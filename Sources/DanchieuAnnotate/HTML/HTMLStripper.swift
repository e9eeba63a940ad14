import DanchieuText

/// Takes the tags of an annotation out of an HTML file.
enum HTMLStripper {
  private static let sign = Array("data-danchieu=".utf8)

  /// `file` without the tags that bear `data-danchieu` and the end tags that belong to them: no tag
  /// but those of this program stands between the two.
  ///
  /// - Complexity: O(*n*).
  static func stripped(_ file: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var open: [String] = []
    var copied = 0
    for tag in MarkupScanner.tags(of: file, isHTML: true) {
      let isOurs: Bool
      if tag.kind == .start, hasSign(file[tag.range.start..<tag.range.end]) {
        open.append(tag.name)
        isOurs = true
      } else if tag.kind == .end, tag.name == open.last {
        open.removeLast()
        isOurs = true
      } else {
        isOurs = false
      }
      guard isOurs else { continue }
      result += file[copied..<tag.range.start]
      copied = tag.range.end
    }
    guard copied > 0 else { return file }
    return result + file[copied...]
  }

  private static func hasSign(_ tag: ArraySlice<UInt8>) -> Bool {
    guard let space = tag.firstIndex(of: UInt8(ascii: " ")) else { return false }
    return tag[(space + 1)...].starts(with: sign)
  }
}
