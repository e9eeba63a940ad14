import DanchieuCitations
import DanchieuText

extension Subject {
  /// The day from which this document itself says to be in force; nil where it does not say.
  ///
  /// Read from the words after "Quyết định này", "Nghị định này": "… có hiệu lực từ ngày …".
  var ownEffect: CalendarDate? {
    for index in reading.citations.indices {
      let citation = reading.citations[index]
      guard citation.kind == .selfReference, !citation.isQuoted,
        reading.heading.type == nil || citation.type == reading.heading.type,
        isInMainText(citation.range), mayNameEffect(after: citation.range.end)
      else { continue }
      let after = passedAndInForce(after: citation.range.end) ?? Surroundings(self, index).after
      let first = Words.first(10, of: after)
      guard first.prefix(8).has(Self.effect),
        first.has(Self.from) || first.prefix(8).contains(Self.later)
      else { continue }
      if let date = effectDate(in: TextRange(after.startIndex, after.endIndex)) { return date }
      let words = Words.of(after)
      guard Self.signing.contains(where: { words.has($0) }), let own = ownDate else { continue }
      // "sau 45 ngày, kể từ ngày ký", or from the gazette.
      guard let later = words.firstIndex(of: Self.later) else { return own }
      let days = words[later...].lazy.compactMap(\.number).first ?? Self.usual
      let isFromGazette = words.contains(Self.gazette)
      return own.addingDays(min(days, 366) + (isFromGazette ? Self.usual : 0))
    }
    return nil
  }

  /// "… đã được Hội đồng nhân dân tỉnh … thông qua ngày 10 tháng 7 năm 2024 và có hiệu lực từ ngày …":
  /// what follows the passing, from "hiệu lực" on; nil for other sentences.
  private func passedAndInForce(after offset: Int) -> ArraySlice<UInt8>? {
    let line = text.slice(TextRange(offset, min(text.bytes.count, offset + Self.sentence)))
      .prefix { $0 != 0x0A }
    guard Words.first(3, of: line).contains(Self.passive),
      let start = line.place(of: Self.inForce),
      Words.of(line[..<start]).has(Self.passed)
    else { return nil }
    return line[start...]
  }
  /// Bytes in which the names of an assembly, its term and its session find room.
  private static let sentence = 400
  private static let passive = Words.of("được")[0]
  private static let passed = Words.of("thông qua")
  private static let inForce = Array("hiệu lực".utf8)

  /// Whether "hiệu" may stand in the next words, as it does after few references.
  private func mayNameEffect(after offset: Int) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      let last = min(bytes.count - 2, offset + Self.sentence)
      var i = offset
      while i < last {
        if bytes[i] | 0x20 == 0x68, bytes[i + 1] | 0x20 == 0x69,
          bytes[i + 2] == 0xE1 || bytes[i + 2] | 0x20 == 0x65
        {
          return true
        }
        i += 1
      }
      return false
    }
  }

  /// Whether `range` stands in the document itself or a regulation that it promulgates, not in an
  /// annex, a form or a quoted block.
  func isInMainText(_ range: TextRange) -> Bool {
    let tree = reading.outline.tree(at: range.start)
    guard tree < reading.outline.trees.count else { return true }
    return reading.outline.trees[tree].kind.isMainText
  }

  private func effectDate(in range: TextRange) -> CalendarDate? {
    let slice = text.slice(range)
    let start = slice.indices.first { slice[$0...].starts(with: Self.day) }
    guard let start else { return nil }
    let pieces = DatePieces(TextRange(start, range.end), in: text).pieces
    guard pieces.count >= 3, pieces[0].range.start - start <= 12,
      pieces[2].range.end - start <= 40
    else { return nil }
    return CalendarDate(year: pieces[2].value, month: pieces[1].value, day: pieces[0].value)
  }

  private static let later = Words.of("sau")[0]
  private static let gazette = Words.of("báo")[0]
  /// Days between signature and gazette, or until effect where the number was not read.
  private static let usual = 45
  private static let from = Words.of("từ ngày")
  private static let effect = Words.of("hiệu lực")
  private static let day = Array("ngày".utf8)
  private static let signing = ["ngày ký", "ngày ban hành", "ký ban hành", "đăng công báo"].map(
    Words.of)
}

extension CalendarDate {
  /// The first of a month on or after the day `days` after this one: enough for a bound.
  func addingDays(_ days: Int) -> CalendarDate? {
    let months = month - 1 + (day + days + 29) / 30
    return CalendarDate(year: year + months / 12, month: months % 12 + 1, day: 1)
  }
}
