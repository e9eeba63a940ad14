import DanchieuText

/// Type, title, issuer and family of the heading.
extension HeadingParser {
  /// "BÁO CÁO" alone in a line, or at the start of the title line; the title follows it.
  func readType(_ lines: [Line], _ heading: inout Heading) {
    if let type = heading.typeRange, isCapital(type),
      let last = lines.lastIndex(where: { $0.start < heading.end })
    {
      // "THÔNG TƯ CỦA BỘ … SỐ … NGÀY …": the title comes after all of it
      let rest = text.skipSpaces(heading.end, lineEnds: 0)
      readTitle(lines, last, rest < lines[last].end ? rest : nil, &heading)
      return
    }
    let lexicon = TypeLexicon.shared
    for (index, line) in lines.enumerated() {
      guard let match = lexicon.match(startingAt: line.start, in: text, limit: line.end),
        isCapital(match.range), !isInsideCode(match.range, heading), !isGazette(line.range)
      else { continue }
      let rest = text.skipSpaces(match.range.end, lineEnds: 0)
      let isAlone = rest >= line.end
      if text.match(rest, "số") != nil, heading.type != nil { continue }
      guard isAlone || match.type.isLaw || isTitleStart(rest, line) else { continue }
      if heading.type == nil || heading.typeRange.map({ $0.start < line.start }) ?? true {
        heading.type = match.type
        heading.typeRange = match.range
      }
      readTitle(lines, index, isAlone ? nil : rest, &heading)
      return
    }
    readLetterSubject(lines, &heading)
  }

  private func isNumberLine(_ line: Line, _ heading: Heading) -> Bool {
    guard let code = heading.code?.printed, text.match(line.start, "số") != nil else {
      return false
    }
    return line.start < code.start && code.end <= line.end
  }

  private func isInsideCode(_ range: TextRange, _ heading: Heading) -> Bool {
    heading.code.map { $0.printed.overlaps(range) } ?? false
  }

  private func isTitleStart(_ i: Int, _ line: Line) -> Bool {
    TitleParser.startsTitle(i, in: text, strong: true)
      || isCapital(TextRange(i, line.end)) && text.match(i, "của") == nil
  }

  /// The title: from `rest` of the type's line or the next line to where the body starts.
  private func readTitle(_ lines: [Line], _ index: Int, _ rest: Int?, _ heading: inout Heading) {
    var start: Int?
    var end = 0
    if let rest {
      start = rest
      end = lines[index].end
    }
    for line in lines[(index + 1)...].prefix(12) {
      if start == nil, isNumberLine(line, heading) {
        // "SẮC LỆNH" / "Số 71-SL ngày …" / the President's name
        guard lines.first(where: { $0.start > line.end }).map({ isBody($0) }) ?? true else {
          continue
        }
        break
      }
      if endsTitle(line, heading, start), start == nil || !isTitleOpen(end, before: line) { break }
      if let begun = start, hasBlankLine(end, line.start), begun < end { break }
      if let begun = start, begun < end, isCapital(TextRange(begun, end)),
        isParagraph(line, in: lines)
      {
        break
      }
      if let begun = start, begun < end, isSentence(line) { break }
      if start == nil { start = line.start }
      end = line.end
    }
    guard let start, end > start else {
      heading.end = max(heading.end, lines[index].end)
      return
    }
    heading.title = TextRange(start, end)
    heading.end = max(heading.end, end)
  }

  private func endsTitle(_ line: Line, _ heading: Heading, _ start: Int?) -> Bool {
    let first = text[line.start]
    if !text.isLetter(at: line.start), first != 0xE2, first != 0x22, first != 0x28,
      !text.isDigit(at: line.start)
    {
      return true
    }
    if first == 0x28, start != nil { return true }
    for word: StaticString in [
      "thực hiện", "kính gửi", "xét", "theo", "trên cơ sở", "ngày", "số", "mục lục",
    ] where text.match(line.start, word) != nil && start != nil {
      return !(text.match(line.start, "thực hiện") != nil && isTitleWrap(line))
        && text.match(line.start, "ngày") == nil
    }
    // "SẮC LỆNH SỐ 47 …" / "CHỦ TỊCH CHÍNH PHỦ VIỆT NAM": who gives the order, not its title
    guard start != nil else {
      return text.match(line.start, "chủ tịch") != nil && isCapital(line.range)
    }
    return isCapital(line.range) && isBody(line) && heading.title == nil
  }

  /// A line that ends as no title does.
  private func isSentence(_ line: Line) -> Bool {
    guard text.isUpper(at: line.start), line.end - line.start > 30 else { return false }
    if line.end - line.start > Self.longestTitle {
      // "… được sửa đổi, bổ sung bởi:" tells what a consolidated text holds.
      let last = text.wordStart(endingAt: line.end - 1)
      let opensList = text[line.end - 1] == 0x3A && text.match(last, "bởi") == nil
      if opensList || hasSentenceEnd(line) { return true }
    }
    return text[line.end - 1] == 0x2E && text[line.end - 2] != 0x2F || text[line.end - 1] == 0x3B
  }

  /// Bytes of a line that may still be all of a title.
  private static let longestTitle = 200

  /// Whether a sentence ends within the line: a stop, a blank and a capital, behind a small letter.
  private func hasSentenceEnd(_ line: Line) -> Bool {
    (line.start + 1..<line.end - 2).contains { i in
      text[i] == 0x2E && text[i + 1] == 0x20 && text.isUpper(at: i + 2)
        && text.isLetter(at: text.wordStart(endingAt: i)) && i - text.wordStart(endingAt: i) > 2
    }
  }

  /// A long line in small letters, or several that were wrapped: the first paragraph of the text
  /// under a title in capitals.
  private func isParagraph(_ line: Line, in lines: [Line]) -> Bool {
    guard text.isUpper(at: line.start), !isCapital(line.range) else { return false }
    var end = line.end
    for next in lines where next.start > end {
      guard !hasBlankLine(end, next.start), !isCapital(next.range) else { break }
      end = next.end
    }
    return end - line.start > 160
  }

  /// A line in small letters that carries the title on.
  private func isTitleWrap(_ line: Line) -> Bool { !text.isUpper(at: line.start) }

  /// A line in capitals that names the issuing body before the căn cứ.
  private func isBody(_ line: Line) -> Bool {
    for word: StaticString in [
      "bộ trưởng", "ủy ban", "uỷ ban", "hội đồng", "chính phủ", "thủ tướng", "chủ tịch", "quốc hội",
      "giám đốc", "thống đốc", "tổng", "cục trưởng", "hiệu trưởng", "ban", "bộ", "chánh",
    ] where text.match(line.start, word) != nil { return true }
    return false
  }

  private func hasBlankLine(_ end: Int, _ start: Int) -> Bool {
    var lineEnds = 0
    var i = end
    while i < start {
      if text[i] == 0x0A { lineEnds += 1 }
      i += 1
    }
    return lineEnds > 1
  }

  /// "V/v …": the subject of an official letter.
  private func readLetterSubject(_ lines: [Line], _ heading: inout Heading) {
    for line in lines {
      guard let after = text.match(line.start, "v/v") ?? text.match(line.start, "về việc") else {
        continue
      }
      let start = text.skipSpaces(text[after] == 0x3A ? after + 1 : after)
      guard start < line.end else { continue }
      // A subject in a narrow column runs on in small letters.
      var end = line.end
      for next in lines where next.start > end {
        guard !hasBlankLine(end, next.start), text.isLetter(at: next.start),
          !text.isUpper(at: next.start)
        else { break }
        end = next.end
      }
      heading.title = TextRange(start, end)
      heading.end = max(heading.end, end)
      break
    }
    let family = heading.code?.family
    if heading.type == nil,
      family == .letter || family == .administrative && isLetter(lines, heading)
    {
      heading.type = InstrumentType(named: "Công văn")
    }
    if heading.type == nil, let code = heading.code { heading.type = typeOfSymbol(code) }
  }

  private func typeOfSymbol(_ code: InstrumentCode) -> InstrumentType? {
    let end = text.wordEnd(code.symbol.start)
    if code.family == .party, text.match(code.symbol.start, "cv") == end {
      return InstrumentType(named: "Công văn")
    }
    guard code.family == .administrative || code.family == .normative else { return nil }
    return TypeLexicon.shared.abbreviation(code.symbol.start, end, in: text)
  }

  // MARK: Family

  func family(_ lines: [Line], _ heading: Heading) -> DocumentFamily {
    if let code = heading.code {
      switch code.family {
      case .nationalAssembly: return .nationalAssembly
      case .judgment: return .court
      case .party: return isMass(code) ? .massOrganisation : .party
      case .normative:
        return isSure(heading, code, of: Self.administrative) ? .administrative : .normative
      case .administrative:
        return isSure(heading, code, of: Self.normative) ? .normative : .administrative
      case .letter: return .administrative
      case .consolidated: return .normative
      case .historical, .other: break
      }
    }
    for line in lines {
      if text.match(line.start, "đảng cộng sản việt nam") != nil { return .party }
      if text.match(line.start, "cộng hòa xã hội") != nil, heading.code != nil {
        return .administrative
      }
    }
    return .unknown
  }

  /// Types that are normative, or administrative, also where the year in the code says otherwise.
  private static let normative = TypeSet(
    "Nghị định,Thông tư,Thông tư liên tịch,Nghị quyết liên tịch")
  private static let administrative = TypeSet(
    "Báo cáo,Kế hoạch,Tờ trình,Thông báo,Công văn,Biên bản,Giấy mời,Công điện,Phương án,"
      + "Hướng dẫn,Chương trình,Đề án,Thông cáo")

  /// Whether title and symbol agree on one of `types`.
  private func isSure(_ heading: Heading, _ code: InstrumentCode, of types: TypeSet) -> Bool {
    guard let type = heading.type, types.contains(type) else { return false }
    return typeOfSymbol(code) == type
  }

  private func isMass(_ code: InstrumentCode) -> Bool {
    let body = text.wordStart(endingAt: code.symbol.end)
    return text.match(body, "twđtn") != nil || text.match(body, "đtn") != nil
  }
}
