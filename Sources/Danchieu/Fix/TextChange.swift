import DanchieuText

/// Text in place of a range of UTF-8 bytes.
struct TextChange {
  var range: TextRange
  var text: [UInt8]

  /// Longer texts are changed as a whole.
  private static let limit = 200

  /// The same change of `text`, letter by letter: the longest sequence of letters that both have
  /// stays.
  func minimal(in text: [UInt8]) -> [TextChange] {
    let old = Self.letters(text[range.start..<min(range.end, text.count)])
    let new = Self.letters(self.text[...])
    guard max(old.count, new.count) <= Self.limit else { return [self] }
    // common[i][j]: how many letters of the rests from i and j on can stay.
    var common = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        common[i][j] =
          old[i] == new[j] ? common[i + 1][j + 1] + 1 : max(common[i + 1][j], common[i][j + 1])
      }
    }
    var changes: [TextChange] = []
    var (i, j) = (0, 0)
    var place = range.start
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        place += old[i].count
        (i, j) = (i + 1, j + 1)
        continue
      }
      var change = TextChange(range: TextRange(place, place), text: [])
      while i < old.count || j < new.count {
        if i < old.count, j < new.count, old[i] == new[j] { break }
        if j == new.count || i < old.count && common[i + 1][j] >= common[i][j + 1] {
          place += old[i].count
          i += 1
        } else {
          change.text += new[j]
          j += 1
        }
      }
      change.range = TextRange(change.range.start, place)
      changes.append(change)
    }
    return changes
  }

  private static func letters(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var letters: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    for index in bytes.indices.dropFirst() where bytes[index] & 0xC0 != 0x80 {
      letters.append(bytes[start..<index])
      start = index
    }
    if start < bytes.endIndex { letters.append(bytes[start...]) }
    return letters
  }
}
