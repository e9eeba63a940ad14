extension MarkerReader {
  /// "1.", "1)", "1/", "1-", "1.2.", "1.2".
  func arabic(at offset: Int, before end: Int) -> Marker? {
    guard let (first, firstEnd) = numbers.digits(at: offset, before: end), firstEnd < end else {
      return nil
    }
    var last = first
    var prefix = 0
    var depth: UInt8 = 1
    var i = firstEnd
    while depth < 4, i < end, bytes[i] == 0x2E, i + 1 < end, bytes[i + 1] &- 0x30 < 10 {
      guard let (value, next) = numbers.digits(at: i + 1, before: end, limit: 2) else {
        return nil
      }
      guard prefix * 1000 + last < 1_000_000 else { return nil }
      prefix = prefix * 1000 + last
      last = value
      depth += 1
      i = next
    }
    let valueEnd = i
    let level: Marker.Level = depth > 1 ? .decimal : .arabic
    let suffix = depth == 1 ? inserted(at: i, before: end) : nil
    if let suffix { i = suffix.end }
    let ordinal = Ordinal(number: last, suffix: suffix?.place ?? 0, prefix: prefix)
    if depth > 1, i < end, bytes[i] == 0x20 {
      // "1.2 Kết quả": without a stop only before a capital.
      // A tab or more blanks make it a table row.
      guard let letter = letters.letter(at: i + 1, before: end), letter.isUpper else { return nil }
      return Marker(
        style: .init(level: level, sign: 0x2E, depth: depth), ordinal: ordinal,
        valueStart: offset, valueEnd: valueEnd, start: offset, end: i, follow: .text)
    }
    // "**5**. Nội dung"
    if i < end, bytes[i] == 0x2A {
      while i < end, bytes[i] == 0x2A { i += 1 }
      guard i < end, bytes[i] == 0x2E || bytes[i] == 0x29 else { return nil }
    }
    // "5 . Nội dung"
    if i + 2 < end, bytes[i] == 0x20, bytes[i + 1] == 0x2E, bytes[i + 2] == 0x20 { i += 1 }
    guard let (sign, follow) = sign(at: i, before: end) else { return nil }
    return Marker(
      style: .init(level: level, sign: sign, depth: depth), ordinal: ordinal,
      valueStart: offset, valueEnd: suffix?.end ?? valueEnd, start: offset, end: i + 1,
      follow: follow)
  }

  /// The letter of an inserted clause ("13a.").
  private func inserted(at offset: Int, before end: Int) -> (place: Int, end: Int)? {
    guard let letter = numbers.listLetter(at: offset, before: end), !letter.isUpper,
      letter.end < end, bytes[letter.end] == 0x2E || bytes[letter.end] == 0x29
    else { return nil }
    return (letter.place, letter.end)
  }

  /// "a)", "đ)", "a1)", "a.", "aa)", "I.", "A.", "ii)".
  func lettered(at offset: Int, before end: Int) -> Marker? {
    guard !beginsWord(at: offset, before: end),
      let first = numbers.listLetter(at: offset, before: end), first.end < end
    else { return nil }
    var level: Marker.Level = first.isUpper ? .upperLetter : .letter
    var ordinal = Ordinal(number: first.place, system: .letters)
    var otherNumber: Int32 = 0
    var i = first.end
    if let roman = numbers.roman(at: offset, before: end), roman.isUpper == first.isUpper {
      let count = Ordinal(number: roman.value, system: .roman)
      let romanLevel: Marker.Level = first.isUpper ? .upperRoman : .lowerRoman
      if roman.end > first.end {
        (level, ordinal, i) = (romanLevel, count, roman.end)
      } else if first.isUpper, roman.value <= 10 {
        otherNumber = ordinal.number
        (level, ordinal) = (romanLevel, count)
      } else if roman.value <= 10 {
        otherNumber = count.number
      }
    } else if bytes[i] == bytes[offset], !first.isUpper, offset + 1 == i {
      // After y come aa, bb, … or aa, ab, …
      ordinal.number = Int32(Ordinal.doubling * first.place)
      i += 1
    } else if !first.isUpper, let (value, next) = numbers.digits(at: i, before: end, limit: 2) {
      ordinal.suffix = UInt8(truncatingIfNeeded: value)
      i = next
    }
    guard let (sign, follow) = sign(at: i, before: end), follow != .digits || sign != 0x2E else {
      return nil
    }
    // "T.Ư", "v.v", "a-b": a letter needs a blank after its sign, but for "IV.Môi trường" where
    // the count asks for it.
    let isGlued = sign != 0x29 && i + 1 < end && skip(i + 1, end) == i + 1 && bytes[i + 1] != 0x2A
    guard !isGlued || sign == 0x2E && first.isUpper && isCapitalized(at: i + 1, before: end) else {
      return nil
    }
    if !first.isUpper, sign == 0x2D { return nil }
    return Marker(
      style: .init(level: level, sign: sign), ordinal: ordinal, valueStart: offset, valueEnd: i,
      start: offset, end: i + 1, follow: follow, otherNumber: otherNumber,
      isGlued: isGlued)
  }

  /// Whether two letters at `offset` are neither a doubled one nor the beginning of a Roman number;
  /// most lines begin so.
  func beginsWord(at offset: Int, before end: Int) -> Bool {
    guard offset + 1 < end else { return false }
    let (first, second) = (bytes[offset], bytes[offset + 1])
    guard (first | 0x20) &- 0x61 < 26 else { return false }
    // Besides letters only combining marks, digits and signs can go on after a letter of a list.
    if second >= 0x80 { return second != 0xCC }
    guard (second | 0x20) &- 0x61 < 26 else { return false }
    return first != second
      && !(NumberReader.worth(first) != nil && NumberReader.worth(second) != nil)
  }

  /// Whether a word of a capital and a small letter at least starts at `offset`.
  private func isCapitalized(at offset: Int, before end: Int) -> Bool {
    guard let first = letters.letter(at: offset, before: end), first.isUpper,
      let second = letters.letter(at: first.end, before: end)
    else { return false }
    return !second.isUpper
  }

  /// The sign after a list number at `offset`, and what comes after it; nil for none.
  private func sign(at offset: Int, before end: Int) -> (UInt8, Marker.Follow)? {
    guard offset < end else { return nil }
    let sign = bytes[offset]
    let next = skipEmphasis(offset + 1, end)
    switch sign {
    case 0x2E, 0x29: break
    case 0x2F, 0x2D:
      guard next > offset + 1 else { return nil }
    default: return nil
    }
    guard next < end else { return (sign, .nothing) }
    if let letter = letters.letter(at: next, before: end) {
      // "5.b.1. …": a code of several parts, no number of a list.
      if next == offset + 1, !letter.isUpper, letter.end < end, bytes[letter.end] == 0x2E {
        return nil
      }
      return (sign, .text)
    }
    switch bytes[next] {
    case 0x30...0x39:
      guard next > offset + 1 || sign == 0x29 else { return nil }
      return hasLetter(from: next, before: end) ? (sign, .digits) : nil
    case 0x22, 0x28, 0x5B, 0x27: return (sign, .text)
    case 0xCE, 0xCF: return (sign, .text)  // Greek letters
    case 0xE2: return opensText(at: next, before: end) ? (sign, .text) : nil
    default: return nil
    }
  }

  /// Whether the sign of three bytes at `offset` is a quotation mark or one of mathematics ("∆RWA").
  private func opensText(at offset: Int, before end: Int) -> Bool {
    guard offset + 2 < end else { return false }
    switch bytes[offset + 1] {
    case 0x80: return (0x98...0x9E).contains(bytes[offset + 2])
    case 0x88...0x8B: return true
    default: return false
    }
  }

  /// Whether a letter comes among the next characters, after a blank.
  private func hasLetter(from offset: Int, before end: Int) -> Bool {
    var i = offset
    while i < end, i - offset < 24 {
      if bytes[i] == 0x20 {
        let next = skip(i, end)
        if letters.letter(at: next, before: end) != nil { return true }
        i = max(next, i + 1)
      } else {
        i += 1
      }
    }
    return false
  }
}
