import CDanchieuVector

/// Looks for headings that do not stand at a line start, where the count says that one is missing:
/// "Điều 3. 1. …", a number alone in its line, paragraphs that were joined.
struct MissingHeadings {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let reader: MarkerReader
  /// Wider gaps are not bridged.
  private static let limit = 4

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    reader = MarkerReader(bytes)
  }

  /// Whether headings may be missing between `last` and `marker`, and not too many.
  func mayBridge(_ last: Ordinal, _ marker: Marker) -> Bool {
    marker.ordinal.prefix == last.prefix && marker.ordinal > last
      && marker.ordinal.number - last.number <= Self.limit + 2
  }

  /// The headings between `last` and `marker`, in order, as far as they stand in the text from
  /// `from` on, but for those that start at one of `quoted`.
  ///
  /// - Complexity: O(*n*) in the bytes between.
  func between(
    _ last: Ordinal, _ marker: Marker, from: Int, isList: Bool, outside quoted: Set<Int> = []
  ) -> [Marker] {
    guard mayBridge(last, marker) else { return [] }
    var found: [Marker] = []
    var due = last.next
    var i = from
    let end = marker.start
    while due.number < marker.ordinal.number, i < end {
      guard let next = search(due, like: marker, from: &i, before: end, isList: isList) else {
        break
      }
      if quoted.contains(next.start) { continue }
      found.append(next)
      due = due.next
    }
    return found
  }

  /// Whether the text between has what a broken conversion leaves: characters of scripts that
  /// Vietnamese documents do not use, control characters, runs of tiny lines.
  ///
  /// - Complexity: O(*n*) in the bytes between.
  func isDamaged(from: Int, to: Int) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var tiny = 0
    var lineStart = from
    while lineStart < to {
      let sign = danchieu_find_damage(base, lineStart, to)
      if sign >= to { return false }
      guard bytes[sign] == 0x0A else { return true }
      if sign > lineStart, sign - lineStart <= 3 { tiny += 1 }
      if tiny >= 4 { return true }
      lineStart = sign + 1
    }
    return false
  }

  private func search(
    _ due: Ordinal, like marker: Marker, from i: inout Int, before end: Int, isList: Bool
  ) -> Marker? {
    let wantsDigit = due.system == .arabic
    while i < end {
      defer { i += 1 }
      let b = bytes[i]
      let isDigit = b &- 0x30 < 10
      if isList, isDigit != wantsDigit { continue }
      guard
        i == 0 || bytes[i - 1] <= 0x20 || bytes[i - 1] == 0x2A || bytes[i - 1] == 0xA0
          || bytes[i - 1] == 0x28 && isList && isBracketed(i, like: marker)
      else { continue }
      if isList {
        guard isDigit || b >= 0x41 else { continue }
        let lineEnd = min(end, i + 64)
        if isDigit, let number = atLineStart(due, like: marker, at: i, before: end) {
          return number
        }
        let candidate =
          isDigit ? reader.arabic(at: i, before: lineEnd) : reader.lettered(at: i, before: lineEnd)
        guard var candidate else { continue }
        if let other = candidate.other, other.level == marker.style.level {
          candidate.ordinal = other.ordinal
        }
        guard candidate.ordinal == due else { continue }
        candidate.style = marker.style
        return candidate
      }
      guard b == 0x44 || b == 0xC4 || b == 0xC3 else { continue }
      if let candidate = article(due, at: i, before: end) { return candidate }
    }
    return nil
  }

  /// Whether "(b)" for b) stands at a line start; its letter or number is at `offset`.
  private func isBracketed(_ offset: Int, like marker: Marker) -> Bool {
    guard marker.style.sign == 0x29 else { return false }
    let start = lineStart(before: offset - 1)
    return start == 0 || bytes[start - 1] == 0x0A
  }

  /// `offset` or the start of the blanks before it.
  private func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return start
  }

  /// The number `due` at `offset`, where a line starts, or after a note in brackets: "5." or "3.4"
  /// alone in it, "3.4" before blanks as in a table, "15 Bảo vệ", or "18a, 18b." for 18.
  private func atLineStart(
    _ due: Ordinal, like marker: Marker, at offset: Int, before end: Int
  ) -> Marker? {
    let start = lineStart(before: offset)
    guard start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x5D else { return nil }
    let printed = Array(due.printed.utf8)
    let valueEnd = offset + printed.count
    guard valueEnd < end, bytes[offset..<valueEnd].elementsEqual(printed) else { return nil }
    let hasSign = bytes[valueEnd] == 0x2E || bytes[valueEnd] == 0x29
    let signEnd = hasSign ? valueEnd + 1 : valueEnd
    let next = reader.skip(signEnd, end)
    let endsLine = next < end && (bytes[next] == 0x0A || bytes[next] == 0x0D)
    let isNumber =
      endsLine || next > signEnd && due.prefix != 0
      || !hasSign && (isUnsigned(next, from: valueEnd) || isDivided(valueEnd, before: end))
    guard isNumber else { return nil }
    return Marker(
      style: marker.style, ordinal: due, valueStart: offset, valueEnd: valueEnd, start: offset,
      end: signEnd, follow: .text)
  }

  /// Whether a capital at `next` follows the blanks after a number that ends at `valueEnd`.
  private func isUnsigned(_ next: Int, from valueEnd: Int) -> Bool {
    next > valueEnd && reader.letters.letter(at: next, before: bytes.count)?.isUpper == true
  }

  /// Whether the letter of the first part and a comma follow a number that ends at `valueEnd`.
  private func isDivided(_ valueEnd: Int, before end: Int) -> Bool {
    guard let letter = reader.numbers.listLetter(at: valueEnd, before: end), !letter.isUpper,
      letter.end < end
    else { return false }
    return bytes[letter.end] == 0x2C
  }

  /// "Điều 6" at `offset`, whatever follows, where a sentence or line begins.
  private func article(_ due: Ordinal, at offset: Int, before end: Int) -> Marker? {
    var before = offset
    while before > 0, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x2A { before -= 1 }
    if before > 0 {
      switch bytes[before - 1] {
      case 0x0A, 0x2E, 0x3B, 0x3A, 0x23, 0x09: break
      default: return nil
      }
    }
    guard let wordEnd = reader.letters.match(reader.words.article, at: offset, before: end) else {
      return nil
    }
    let value = reader.skip(wordEnd, end)
    guard let (number, valueEnd) = reader.numbers.digits(at: value, before: end, limit: 4),
      number == Int(due.number)
    else { return nil }
    return Marker(
      style: .init(level: .article), ordinal: due, valueStart: value, valueEnd: valueEnd,
      start: offset, end: valueEnd, follow: .text)
  }
}
