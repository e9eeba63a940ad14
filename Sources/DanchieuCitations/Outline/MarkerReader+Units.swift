import DanchieuText

extension MarkerReader {
  /// "Điều 5.", "Chương II", "Phần thứ nhất", "Mẫu số 01": a unit word with its number.
  func worded(_ level: Marker.Level, _ word: [UInt16], at offset: Int, before end: Int) -> Marker? {
    guard let wordEnd = letters.match(word, at: offset, before: end) else { return nil }
    return unit(level, from: offset, wordEnd: wordEnd, before: end)
  }

  /// The number after a unit word that stands at `start..<wordEnd`, and what may come after it; that
  /// of an article or chapter may stand in the next line where the word is alone in its own.
  func unit(_ level: Marker.Level, from start: Int, wordEnd: Int, before lineEnd: Int) -> Marker? {
    var end = lineEnd
    var i = skip(wordEnd, end)
    if i == end, level == .article || level == .chapter,
      let (next, nextEnd) = lineWithNumber(after: end)
    {
      (i, end) = (next, nextEnd)
    }
    let number = letters.match(words.number, at: i, before: end)
    if let next = number {
      i = skip(next, end)
      if i < end, bytes[i] == 0x3A { i = skip(i + 1, end) }
    }
    var isNth = false
    if let next = letters.match(words.nth, at: i, before: end) {
      i = skip(next, end)
      isNth = true
    }
    guard i > wordEnd, let (ordinal, valueEnd) = value(level, isNth, at: i, before: end) else {
      return nil
    }
    guard
      let (follow, signEnd) = follow(
        level, at: valueEnd, before: end, isNumbered: number != nil)
    else { return nil }
    return Marker(
      style: .init(level: level), ordinal: ordinal, valueStart: i, valueEnd: valueEnd,
      start: start, end: signEnd, follow: follow)
  }

  /// Start and end of the words in the line after the one that ends at `end`, where they begin with
  /// a number: texts taken from pages break "Điều 10." after its first word.
  private func lineWithNumber(after end: Int) -> (start: Int, end: Int)? {
    guard let lineFeed = (end..<min(end + 2, bytes.count)).first(where: { bytes[$0] == 0x0A })
    else { return nil }
    let start = skip(lineFeed + 1, bytes.count)
    guard start < bytes.count,
      bytes[start] &- 0x30 < 10 || NumberReader.worth(bytes[start]) != nil
    else { return nil }
    let next = bytes.lineEnd(from: start)
    return (start, bytes[next - 1] == 0x0D ? next - 1 : next)
  }

  /// "PHỤ LỤC", with or without a number.
  func annex(from start: Int, wordEnd: Int, before end: Int) -> LineStart {
    let isCapital = start + 1 < end && bytes[start + 1] == 0x48
    if var marker = unit(.annex, from: start, wordEnd: wordEnd, before: end) {
      if isCapital, marker.follow == .unsigned, isTitle(at: marker.end, before: end) {
        marker.follow = .text
      }
      return .marker(marker)
    }
    let next = skipEmphasis(wordEnd, end)
    let isAlone = next == end || (bytes[next] == 0x3A && next + 1 == end) || bytes[next] == 0x28
    return isAlone || isCapital ? .boundary(.annex) : .text
  }

  /// "PHỤ LỤC I DANH MỤC …": whether a title in capitals goes on at `offset`, and no words that cite
  /// the annex ("PHỤ LỤC I BAN HÀNH KÈM THEO …").
  private func isTitle(at offset: Int, before end: Int) -> Bool {
    let next = skipEmphasis(offset, end)
    guard let first = letters.letter(at: next, before: end), first.isUpper,
      let second = letters.letter(at: first.end, before: end), second.isUpper
    else { return false }
    return !(words.outward + words.attaching).contains {
      letters.match($0, at: next, before: end) != nil
    }
  }

  private func value(_ level: Marker.Level, _ isNth: Bool, at offset: Int, before end: Int)
    -> (Ordinal, Int)?
  {
    let isLong = level >= .annex
    if let (value, next) = numbers.digits(at: offset, before: end, limit: 4, zero: isLong) {
      guard let letter = numbers.listLetter(at: next, before: end) else {
        return (Ordinal(number: value), next)
      }
      guard letters.letter(at: letter.end, before: end) == nil else { return nil }
      return (Ordinal(number: value, suffix: letter.place), letter.end)
    }
    if isNth {
      for (index, word) in words.nths.enumerated() {
        if let next = letters.match(word, at: offset, before: end) {
          return (Ordinal(number: index + 1), next)
        }
      }
    }
    // "PHẦN MỘT" alone in its line
    if level == .part, !isNth {
      for (index, word) in words.counts.enumerated() {
        if let next = letters.match(word, at: offset, before: end), skip(next, end) == end {
          return (Ordinal(number: index + 1), next)
        }
      }
    }
    if let roman = numbers.roman(at: offset, before: end), roman.isUpper {
      guard let letter = numbers.listLetter(at: roman.end, before: end) else {
        return (Ordinal(number: roman.value, system: .roman), roman.end)
      }
      if !letter.isUpper, letters.letter(at: letter.end, before: end) == nil {
        let ordinal = Ordinal(number: roman.value, suffix: letter.place, system: .roman)
        return (ordinal, letter.end)
      }
      return nil
    }
    guard level == .part || isLong, let letter = numbers.listLetter(at: offset, before: end),
      letter.isUpper, letters.letter(at: letter.end, before: end) == nil
    else { return nil }
    return (Ordinal(number: letter.place, system: .letters), letter.end)
  }

  /// What comes after the value of a unit, and the end of its sign; nil when the words only cite
  /// the unit ("Điều 5 của Luật …", "Điều 5, Điều 6").
  private func follow(
    _ level: Marker.Level, at offset: Int, before end: Int, isNumbered: Bool
  ) -> (Marker.Follow, Int)? {
    var i = offset
    // Footnote signs stand between number and stop in consolidated texts: "Điều 5[3]."
    if i < end, bytes[i] == 0x5B {
      while i < end, i - offset < 6, bytes[i] != 0x5D { i += 1 }
      guard i < end, bytes[i] == 0x5D else { return nil }
      i += 1
    }
    let next = skipEmphasis(i, end)
    guard next < end else { return (.nothing, i) }
    switch bytes[next] {
    case 0x2E, 0x3A, 0x29, 0x2D:  // . : ) -
      // "Mẫu số: 01-ĐK-TCT" has a code.
      if bytes[next] == 0x2D, next == i {
        return level == .form && isNumbered ? (.text, i) : nil
      }
      if next + 1 < end, bytes[next + 1] &- 0x30 < 10, bytes[next] != 0x3A { return nil }
      let after = skipEmphasis(next + 1, end)
      return (after < end ? .text : .nothing, next + 1)
    case 0xE2:  // en dash
      guard next > i, next + 2 < end, bytes[next + 1] == 0x80, bytes[next + 2] == 0x93 else {
        return nil
      }
      return (.text, i)
    case 0x2F:  // Mẫu số 01/ĐK
      return level == .form ? (.text, i) : nil
    case 0x28:
      return level == .article ? nil : (.text, i)
    default:
      guard next > i, let letter = letters.letter(at: next, before: end), letter.isUpper else {
        return nil
      }
      for word in words.outward where letters.match(word, at: next, before: end) != nil {
        // Titles in capitals begin with such words too: "Chương I QUY ĐỊNH CHUNG".
        guard level != .article, let second = letters.letter(at: letter.end, before: end),
          second.isUpper
        else { return nil }
      }
      return (.unsigned, i)
    }
  }
}
