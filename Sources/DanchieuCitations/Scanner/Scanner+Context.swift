import DanchieuText

/// What stands before a code.
struct CodeContext {
  /// Where the citation starts: type word, "số" or number.
  var start: Int
  var type: InstrumentType?
  var typeRange: TextRange?
  /// "số" or a type word stands before the number.
  var isNamed = false
  /// Words before say that this is no instrument: a form, a contract, a standard.
  var isDeclined = false
  /// The body between type word and "số".
  var issuer: TextRange?
  /// The name of a law between type word and "số".
  var lawName: TextRange?
  /// The type that words before a list give all its members, and where those words start.
  var listType: InstrumentType?
  var listStart = Int.max
}

extension Scanner {
  private static let declining = WordSet(
    "mẫu biểu lục tcvn qcvn iso khoản đơn khai thoại thẻ xe hiệu lô thửa tờ nhà")
  private static let adjectives = WordSet("mật khẩn tốc ngành")

  /// Reads backwards from the number at `i`; nil when the text before it cannot lead to a code.
  func codeContext(before i: Int) -> CodeContext? {
    var context = CodeContext(start: i)
    if let word = numberWord(before: i) {
      context.start = word
      context.isNamed = true
    }
    let lineEnds = context.isNamed ? 2 : 1
    var end = text.skipSpacesBack(context.start)
    guard text.skipSpaces(end, lineEnds: lineEnds) >= context.start else { return context }
    if let type = typeWord(endingAt: end) {
      let isObject = Self.objects.contains(type.type)
      return accept(isObject ? act(before: type) ?? type : type, context)
    }
    if let list = listType(before: end) {
      context.isNamed = true
      context.listType = list.type
      context.listStart = list.start
      return context
    }
    let start = text.wordStart(endingAt: end)
    let word = text.hash(start, end)
    if start < end, Self.declining.contains(word) || isDocket(start, end) {
      context.isDeclined = true
      return context
    }
    if Self.jointEnds.contains(word), let type = typeBeforeJoint(end) {
      return accept(type, context)
    }
    if Self.adjectives.contains(word) {
      end = text.skipSpacesBack(start)
      if text.match(text.wordStart(endingAt: end), "hỏa") != nil
        || text.match(text.wordStart(endingAt: end), "hoả") != nil
      {
        end = text.skipSpacesBack(text.wordStart(endingAt: end))
      }
      if let type = typeWord(endingAt: end) { return accept(type, context) }
    }
    guard context.isNamed else { return context }
    if let (type, body) = typeBeforeBody(end) {
      context.issuer = body
      return accept(type, context)
    }
    if let type = typeBeforeKind(end) { return accept(type, context) }
    context.isDeclined = isAfterContract(end)
    return context
  }

  private static let contracts = WordSet("đồng đơn khoản khai chứng thư lãnh chỉ bằng sổ thu chi")
  private static let beforeContracts: [StaticString] = [
    "hợp", "hóa", "hoá", "tài", "tờ", "chứng", "bảo", "vi", "công", "vào", "phiếu", "nhiệm",
  ]

  /// "Giấy phép số …", "Quy trình số …": the words before "số" name what is no type of the lexicon.
  func namesOtherThing(before start: Int) -> Bool {
    let end = text.skipSpacesBack(start)
    return Self.otherThings.contains { text.start(of: $0, words: 2, endingAt: end) != nil }
  }

  private static let otherThings: [StaticString] = [
    "giấy phép", "chứng nhận", "huân chương", "huy chương", "quy trình", "điều tra",
  ]

  /// "thụ lý số …": the number of a case, not of a judgment.
  private func isDocket(_ start: Int, _ end: Int) -> Bool {
    guard text.match(start, "lý") == end else { return false }
    let before = text.skipSpacesBack(start)
    let first = text.wordStart(endingAt: before)
    guard text.match(first, "thụ") == before else { return false }
    // "Thông báo thụ lý số" names a notice
    return lexicon.match(endingAt: text.skipSpacesBack(first), in: text) == nil
  }

  /// "Bản án dân sự sơ thẩm số …", "Báo cáo thẩm tra số …".
  func typeBeforeKind(_ end: Int) -> TypeLexicon.Match? {
    var position = end
    for _ in 0..<9 {
      let start = text.wordStart(endingAt: position)
      if start == position { return nil }
      if position < end, let type = lexicon.match(endingAt: position, in: text),
        !isDiscipline(type)
      {
        // "Bộ luật Hình sự số …", but "các quy định pháp luật và số …"
        let before = text.skipSpacesBack(type.range.start)
        return text.match(text.wordStart(endingAt: before), "pháp") == before ? nil : type
      }
      let word = text.hash(start, position)
      guard TypeQualifiers.words.contains(word) || TypeQualifiers.beforeNumber.contains(word) else {
        return nil
      }
      position = text.skipSpacesBack(start)
    }
    return nil
  }

  private static let jointEnds = WordSet("hợp ngành")
  private static let joint: [StaticString] = ["phối hợp", "liên ngành"]

  /// "Quy chế phối hợp 505/QCPH/…", "Hướng dẫn liên ngành 3789/HDLN-…": kinds that also stand before
  /// a code without "số".
  private func typeBeforeJoint(_ end: Int) -> TypeLexicon.Match? {
    for words in Self.joint {
      if let start = text.start(of: words, words: 2, endingAt: end) {
        return lexicon.match(endingAt: text.skipSpacesBack(start), in: text)
      }
    }
    return nil
  }

  /// "Hợp đồng tín dụng số 12/HĐTD": the words before name a contract, an invoice, an account.
  private func isAfterContract(_ end: Int) -> Bool {
    var position = end
    for _ in 0..<7 {
      let start = text.wordStart(endingAt: position)
      if start == position { return false }
      let before = text.skipSpacesBack(start)
      let first = text.wordStart(endingAt: before)
      if Self.contracts.contains(text.hash(start, position)) {
        if text.match(first, anyOf: Self.beforeContracts) == before { return true }
      }
      position = before
    }
    return false
  }

  private func accept(_ type: TypeLexicon.Match, _ context: CodeContext) -> CodeContext {
    var context = context
    context.isNamed = true
    context.type = type.type
    context.typeRange = type.range
    context.start = type.range.start
    if type.type == Self.contract { context.isDeclined = true }
    return context
  }

  private static let contract = InstrumentType(named: "Hợp đồng")
  /// What decisions are about: "Quyết định phê duyệt dự án số …", "Quyết định kháng nghị số …".
  private static let objects = TypeSet("Dự án,Đề án,Phương án,Kháng nghị")

  /// The type of the instrument that is about `object`.
  private func act(before object: TypeLexicon.Match) -> TypeLexicon.Match? {
    let end = text.skipSpacesBack(object.range.start)
    return lexicon.match(endingAt: end, in: text) ?? typeBeforeKind(end)
  }

  /// "các Quyết định: số …, số …", "các Thông tư sau: …": the type that the members of the list
  /// before `end` have, and where its words start.
  func listType(before end: Int) -> (type: InstrumentType, start: Int)? {
    guard text[end - 1] == 0x3A else { return nil }
    var typeEnd = text.skipSpacesBack(end - 1)
    for word: StaticString in ["đây", "sau", "gồm"] {
      let start = text.wordStart(endingAt: typeEnd)
      if text.match(start, word) == typeEnd { typeEnd = text.skipSpacesBack(start) }
    }
    guard let type = lexicon.match(endingAt: typeEnd, in: text) else { return nil }
    let pluralEnd = text.skipSpacesBack(type.range.start)
    let plural = text.wordStart(endingAt: pluralEnd)
    guard Self.plurals.contains(text.hash(plural, pluralEnd)) || text.isDigit(at: plural) else {
      return nil
    }
    return (type.type, plural)
  }

  private static let plurals = WordSet("các những hai ba bốn năm")

  /// A type word that ends at `end`: its name, or its letters ("TT số 09/2009/TT-BNN").
  func typeWord(endingAt end: Int) -> TypeLexicon.Match? {
    if let match = lexicon.match(endingAt: end, in: text) {
      return isDiscipline(match) ? nil : match
    }
    let start = text.wordStart(endingAt: end)
    guard start < end, let type = lexicon.abbreviation(start, end, in: text),
      !Self.seldomTypes.contains(text.hash(start, end)), text[start - 1] != 0x2D,
      text[start - 1] != 0x2F
    else { return nil }
    return TypeLexicon.Match(type: type, range: TextRange(start, end), isAbbreviated: true)
  }

  /// "kỷ luật": no law.
  private func isDiscipline(_ match: TypeLexicon.Match) -> Bool {
    guard match.type == Self.law else { return false }
    let end = text.skipSpacesBack(match.range.start)
    return text.match(text.wordStart(endingAt: end), "kỷ") == end
  }

  /// Letters that stand for other things more often than for a type: "số vào sổ CH 00123".
  private static let seldomTypes = WordSet("CH PC PB PG GP CL PA DM")

  /// "Quyết định của Thủ tướng Chính phủ số …": the body between type word and number.
  private func typeBeforeBody(
    _ wordEnd: Int
  ) -> (type: TypeLexicon.Match, body: TextRange)? {
    let end = text[wordEnd - 1] == 0x3A ? text.skipSpacesBack(wordEnd - 1) : wordEnd
    var position = end
    for _ in 0..<14 {
      let wordStart = text.wordStart(endingAt: position)
      if wordStart == position { return nil }
      if text.match(wordStart, "của") == position {
        let typeEnd = text.skipSpacesBack(wordStart)
        guard let type = typeWord(endingAt: typeEnd) ?? typeBeforeKind(typeEnd),
          let body = issuers.issuer(at: typeEnd), body.end == end
        else { return nil }
        return (type, body)
      }
      // "Nghị quyết Chính phủ số …"
      if text.isUpper(at: wordStart), IssuerWords.heads.contains(text.hash(wordStart, position)),
        let type = typeWord(endingAt: text.skipSpacesBack(wordStart)),
        let body = issuers.body(at: wordStart), body.end == end
      {
        return (type, body)
      }
      position = text.skipSpacesBack(wordStart)
    }
    return nil
  }
}
