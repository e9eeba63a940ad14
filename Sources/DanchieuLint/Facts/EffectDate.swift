import DanchieuCitations
import DanchieuText

extension Subject {
  /// The day from which this document itself says to be in force; nil where it does not say.
  ///
  /// Read from the words after "Quyết định này", "Nghị định này": "… có hiệu lực từ ngày …".
  var ownEffect: CalendarDate? {
    for index in reading.citations.indices.reversed() {
      let citation = reading.citations[index]
      guard citation.kind == .selfReference, !citation.isQuoted else { continue }
      let after = Surroundings(self, index).after
      guard after.prefix(48).holds(Self.effect) else { continue }
      if let date = effectDate(in: TextRange(after.startIndex, after.endIndex)) { return date }
      let words = Words.of(String(decoding: after, as: UTF8.self))
      guard Self.signing.contains(where: { words.has($0) }), let own = ownDate else { continue }
      // "sau 45 ngày, kể từ ngày ký", or from the gazette.
      guard let later = words.firstIndex(of: Self.later) else { return own }
      let days = words[later...].lazy.compactMap { Int($0) }.first ?? Self.usual
      let isFromGazette = words.contains(Self.gazette)
      return own.addingDays(min(days, 366) + (isFromGazette ? Self.usual : 0))
    }
    return nil
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
  private static let effect = Array("hiệu lực".utf8)
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
