import CDanchieuVector
import DanchieuText

/// Letters that everybody uses for a code of law without introducing them: "Điều 60 BLHS 1999".
extension Scanner {
  /// The names of codes of law, and the letters that stand for them.
  private static let usualNames: [(name: StaticString, letters: StaticString)] = [
    ("tố tụng dân sự", "BLTTDS"), ("tố tụng hình sự", "BLTTHS"), ("dân sự", "BLDS"),
    ("hình sự", "BLHS"), ("lao động", "BLLĐ"), ("hàng hải", "BLHH"),
  ]

  /// Adds a short citation, with its year, for every mention of a usual name; one that no code of
  /// law stands before is taken only with a year or with units.
  func findUsualNames() {
    var ranges: [Taken] = []
    var codesOfLaw: [Int] = []
    var read = 0
    var i = danchieu_find_code_of_law(text.base, heading.end, text.count)
    while i < text.count {
      if text.isBoundary(before: i), let place = usualName(at: i) {
        if ranges.isEmpty { ranges = sortedRanges() }
        while read < ranges.count, ranges[read].range.start < i {
          let index = ranges[read].index
          if citations[index].type == Self.codeOfLaw, citations[index].title != nil {
            codesOfLaw.append(index)
          }
          read += 1
        }
        let citation = usualCitation(place, at: i, codesOfLaw)
        let isTold = citation.antecedent != .none || citation.year != nil
        if !Self.overlaps(citation.range, ranges), isTold || hasUnit(before: i, ranges) {
          addMention(citation, ranges)
        }
      }
      i = danchieu_find_code_of_law(text.base, i + 1, text.count)
    }
  }

  /// Which usual name stands at `i`.
  func usualName(at i: Int) -> Int? {
    Self.usualNames.firstIndex { name in
      let count = name.letters.utf8CodeUnitCount
      return i + count <= text.count
        && name.letters.withUTF8Buffer {
          $0.elementsEqual(UnsafeBufferPointer(start: text.base + i, count: count))
        }
        && !text.isWordCharacter(at: i + count)
    }
  }

  private func usualCitation(_ place: Int, at start: Int, _ codesOfLaw: [Int]) -> Citation {
    let letters = start + Self.usualNames[place].letters.utf8CodeUnitCount
    let year = laws.year(after: letters)
    var citation = Citation(kind: .short, range: TextRange(start, year?.1.end ?? letters))
    citation.type = Self.codeOfLaw
    citation.year = year?.0
    // Of the given year, or one whose own year is not said.
    let name = Self.usualNames[place].name
    let named = codesOfLaw.suffix(200).filter { k in
      citations[k].title.map { text.match($0.start, name) == $0.end } ?? false
    }
    let earlier =
      named.last { k in
        let own = ownYear(citations[k])
        return year == nil || own == nil || own == year?.0
      } ?? year.flatMap { year in named.last { isAmended(after: citations[$0].range.end, year.0) } }
    if let earlier { citation.antecedent = .citation(earlier) }
    return citation
  }

  /// "Bộ luật Hình sự năm 2015, sửa đổi, bổ sung năm 2017": who says "BLHS năm 2017" means it so.
  private func isAmended(after end: Int, _ year: Int) -> Bool {
    var i = text.skipSpaces(end, lineEnds: 1)
    if text[i] == 0x2C || text[i] == 0x28 { i = text.skipSpaces(i + 1, lineEnds: 1) }
    for word: StaticString in ["đã", "được", "sửa đổi", "bổ sung", "năm"] {
      if let after = text.match(i, word) { i = text.skipSpaces(after, lineEnds: 1) }
      if text[i] == 0x2C { i = text.skipSpaces(i + 1, lineEnds: 1) }
    }
    return laws.year(at: i)?.0 == year
      && text.start(of: "năm", words: 1, endingAt: text.skipSpacesBack(i)) != nil
  }

  /// The year that a law is known by: the one given, that of its date or of its code.
  func ownYear(_ law: Citation) -> Int? {
    law.year ?? law.date?.year ?? law.code.flatMap(year(of:))
  }

  /// The year in `code`.
  func year(of code: InstrumentCode) -> Int? {
    code.year.flatMap { text.number(at: $0.start)?.value }
  }

  /// Whether units that no citation took stand directly before `start`.
  private func hasUnit(before start: Int, _ sorted: [Taken]) -> Bool {
    guard let unit = Self.last(before: start, sorted), citations[unit].kind == .internal else {
      return false
    }
    return connects(citations[unit].range.end, start)
  }
}
