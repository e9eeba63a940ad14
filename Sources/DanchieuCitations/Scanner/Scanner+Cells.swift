import DanchieuText

/// Dates in the cells of tables of plain text.
extension Scanner {
  /// A date that fills the cell after that of the code, in a table of plain text: after a tab, a
  /// "|" or a line end. Only for codes that end their cell.
  func dateOfNextCell(_ end: Int) -> PrintedDate? {
    let i = skipBlanks(end)
    let sign = text[i]
    guard sign == 0x09 || sign == 0x7C || sign == 0x0A else { return nil }
    guard sign != 0x0A || isAlone(end) else { return nil }
    let start = text.skipSpaces(i + 1, lineEnds: 0)
    guard text.isDigit(at: start), let date = text.dateBody(at: start), let day = date.date,
      date.form == .numeric, isYearOfCode(day.year, end)
    else { return nil }
    switch text[skipBlanks(date.range.end)] {
    case 0x09, 0x7C, 0x0A, 0: return sign != 0x0A && isOtherDay(i, sign) ? nil : date
    default: return nil
    }
  }

  /// The end of the blanks at `i`, without tabs and line ends.
  private func skipBlanks(_ i: Int) -> Int {
    var i = i
    while text[i] == 0x20 || text[i] == 0x0D || text[i] == 0xC2 && text[i + 1] == 0xA0 {
      i += text[i] == 0xC2 ? 2 : 1
    }
    return i
  }

  /// Whether the code that ends at `end` fills its line.
  private func isAlone(_ end: Int) -> Bool {
    lines.first + 40 >= end && text.isDigit(at: lines.first)
  }

  /// Whether the head of the column behind the sign at `i` says that its dates are no dates of issue:
  /// "Thời hạn", "Ngày có hiệu lực".
  private func isOtherDay(_ i: Int, _ sign: UInt8) -> Bool {
    guard let row = TableHeads.rowStart(before: i, in: text) else { return false }
    var start = tableHeads.head(ofRow: row, sign, in: text)
    guard start < row else { return false }
    let end = text.lineEnd(start)
    for _ in 0..<(row...i).count(where: { text[$0] == sign }) {
      start = text.first(sign, from: start, before: end) + 1
      guard start <= end else { return false }
    }
    let cellEnd = min(text.first(sign, from: start, before: end), start + 80)
    let cell = UnsafeBufferPointer(start: text.base + start, count: cellEnd - start)
    let words = String(decoding: cell, as: UTF8.self).lowercased()
    return Self.otherDays.contains { words.contains($0) }
  }

  private static let otherDays = [
    "hiệu lực", "hạn", "hoàn thành", "kết thúc", "gửi", "nhận", "báo cáo", "trình", "công khai",
    "công bố", "đăng", "thực hiện", "áp dụng",
  ]
}

/// The first rows of tables, which name their columns.
struct TableHeads {
  /// The row that was asked for last, and the head of its table.
  private var last: (row: Int, head: Int)?
  /// A longer line is no row.
  private static let longest = 4_000

  /// Where the first row of the table starts that the row at `start` belongs to, with `sign` between
  /// its cells; `start` itself where no row stands before it.
  ///
  /// - Complexity: O(*n*) in the bytes since the row that was asked for last.
  mutating func head(ofRow start: Int, _ sign: UInt8, in text: TextBytes) -> Int {
    var head = start
    while head > 0, head != last?.row {
      guard let before = Self.rowStart(before: head - 1, in: text),
        text.first(sign, from: before, before: head) < head
      else { break }
      head = before
    }
    if let last, head == last.row { head = last.head }
    last = (start, head)
    return head
  }

  /// The start of the line that the byte at `end` ends or stands in; nil when the line is too long.
  static func rowStart(before end: Int, in text: TextBytes) -> Int? {
    var start = end
    while start > 0, text[start - 1] != 0x0A {
      guard end - start < longest else { return nil }
      start -= 1
    }
    return start
  }
}
