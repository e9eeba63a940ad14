import DanchieuCitations
import DanchieuText

extension Mention {
  /// The printed date with the day of `date` in its place, in the form that stands there; nil where
  /// the form leaves a choice.
  func dateText(_ date: CalendarDate) -> String? {
    guard let dateRange, dateForm == .long || dateForm == .numeric else { return nil }
    let pieces = DatePieces(dateRange, in: text)
    guard pieces.pieces.count == 3, !pieces.isGarbled, pieces.pieces[2].digits == 4 else {
      return nil
    }
    var result = ""
    var start = dateRange.start
    for (piece, value) in zip(pieces.pieces, [date.day, date.month, date.year]) {
      result += text(TextRange(start, piece.range.start))
      // Day below 10, month 1 and 2 take their zero; other months as the writer does in figures.
      let isDay = piece.range == pieces.pieces[0].range
      let isPadded = dateForm == .numeric && piece.digits == 2 && piece.value < 10
      let padded = value < 10 && (isDay || value < 3 || isPadded)
      result += padded ? "0\(value)" : "\(value)"
      start = piece.range.end
    }
    return result + text(TextRange(start, dateRange.end))
  }
}
