/// Recognises heading signs at a place of the text, without regard to what stands around.
struct MarkerReader {
  let letters: Letters
  let numbers: NumberReader
  var words: HeadingWords { HeadingWords.shared }
  var bytes: UnsafeBufferPointer<UInt8> { letters.bytes }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    letters = Letters(bytes: bytes)
    numbers = NumberReader(letters: letters)
  }

  /// What a line start says.
  enum LineStart {
    case marker(Marker)
    case boundary(Boundary)
    case text
  }

  /// A place where the numbering of a tree ends.
  enum Boundary: Equatable {
    /// "(Ban hành kèm theo Quyết định số …)"
    case attached
    /// "Phụ lục" without a number.
    case annex
    /// "MỤC LỤC"
    case contents
    /// "Điều 27.2.TT.23.4.", an article of a codification, which is no sequence of numbers.
    case codified
    /// "Nơi nhận", "KT. BỘ TRƯỞNG"
    case signature
    /// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": the head of another instrument, often a model of one.
    case head
  }

  /// Reads the first words of a line from `offset`, which is past white space and emphasis.
  func read(at offset: Int, before end: Int) -> LineStart {
    guard offset < end else { return .text }
    switch bytes[offset] {
    case 0x30...0x39:
      return marker(arabic(at: offset, before: end))
    case 0x44, 0xC4, 0xC3:  // D, Đ and the eth typed for it
      if let marker = worded(.article, words.article, at: offset, before: end) {
        return .marker(marker)
      }
      if isCodified(at: offset, before: end) { return .boundary(.codified) }
    case 0x50:
      if let marker = worded(.part, words.part, at: offset, before: end) {
        return .marker(marker)
      }
      if let wordEnd = letters.match(words.annexFirst, at: offset, before: end),
        let both = letters.match(words.annexSecond, at: skip(wordEnd, end), before: end)
      {
        return annex(from: offset, wordEnd: both, before: end)
      }
      if letters.match(words.approve, at: offset, before: end) != nil {
        return attached(at: offset, before: end)
      }
    case 0x43:
      if let marker = worded(.chapter, words.chapter, at: offset, before: end) {
        return .marker(marker)
      }
      if isOffice(words.offices[0], at: offset, before: end) { return .boundary(.signature) }
      if isHead(at: offset, before: end) { return .boundary(.head) }
    case 0x4D:
      if let wordEnd = letters.match(words.section, at: offset, before: end) {
        if letters.match(words.contentsSecond, at: skip(wordEnd, end), before: end) != nil {
          return .boundary(.contents)
        }
        return marker(unit(.section, from: offset, wordEnd: wordEnd, before: end))
      }
      if let marker = worded(.form, words.form, at: offset, before: end) {
        return .marker(marker)
      }
    case 0x54:
      if let wordEnd = letters.match(words.subsectionFirst, at: offset, before: end),
        let both = letters.match(words.section, at: skip(wordEnd, end), before: end)
      {
        return marker(unit(.subsection, from: offset, wordEnd: both, before: end))
      }
      if isSignature(at: offset, before: end) || isOffice(words.offices[2], at: offset, before: end)
      {
        return .boundary(.signature)
      }
    case 0x42:
      if isOffice(words.offices[1], at: offset, before: end)
        || isOffice(words.offices[3], at: offset, before: end)
      {
        return .boundary(.signature)
      }
      if letters.match(words.issue, at: offset, before: end) != nil {
        return attached(at: offset, before: end)
      }
    case 0x47:
      if isOffice(words.offices[4], at: offset, before: end) { return .boundary(.signature) }
    case 0x48:
      if isOffice(words.offices[5], at: offset, before: end) { return .boundary(.signature) }
    case 0x4B:
      if isSignature(at: offset, before: end) { return .boundary(.signature) }
      if letters.match(words.along, at: offset, before: end) != nil {
        return attached(at: offset, before: end)
      }
    case 0x4E:
      if let wordEnd = letters.match(words.recipientsFirst, at: offset, before: end),
        letters.match(words.recipientsSecond, at: skip(wordEnd, end), before: end) != nil
      {
        return .boundary(.signature)
      }
    case 0x28:
      return attached(at: offset + 1, before: end)
    default: break
    }
    return marker(lettered(at: offset, before: end))
  }

  private func marker(_ marker: Marker?) -> LineStart {
    marker.map { .marker($0) } ?? .text
  }

  /// Past blanks (tabs and no-break spaces too) from `offset`.
  func skip(_ offset: Int, _ end: Int) -> Int {
    var i = offset
    while i < end {
      if bytes[i] == 0x20 || bytes[i] == 0x09 {
        i += 1
      } else {
        let blank = wideBlank(at: i, before: end)
        guard blank > 0 else { break }
        i += blank
      }
    }
    return i
  }

  /// Length of the blank of several bytes at `offset`, or of a character without width such as
  /// U+200B, which converters leave; 0 for another one.
  @inline(__always)
  func wideBlank(at offset: Int, before end: Int) -> Int {
    let first = bytes[offset]
    if first < 0xC2 || offset + 1 >= end { return 0 }
    let second = bytes[offset + 1]
    if first == 0xC2 { return second == 0xA0 || second == 0xAD ? 2 : 0 }
    guard first == 0xE2 || first == 0xEF, offset + 2 < end else { return 0 }
    switch (second, bytes[offset + 2]) {
    case (0x80, 0x80..<0x90), (0x80, 0xAA...0xAF), (0x81, 0xA0): return first == 0xE2 ? 3 : 0
    case (0xBB, 0xBF): return first == 0xEF ? 3 : 0
    default: return 0
    }
  }

  /// Past blanks and Markdown emphasis.
  func skipEmphasis(_ offset: Int, _ end: Int) -> Int {
    var i = skip(offset, end)
    while i < end, bytes[i] == 0x2A || bytes[i] == 0x5F { i = skip(i + 1, end) }
    return i
  }

  // MARK: Boundaries

  /// "kèm theo" within the first words from `offset`: an attached regulation's line. A line that
  /// ends in a colon is a sentence ("Ban hành kèm theo Thông tư này các danh mục sau đây:").
  private func attached(at offset: Int, before end: Int) -> LineStart {
    var i = skip(offset, end)
    for _ in 0..<4 {
      if let next = letters.match(words.along, at: i, before: end) {
        let name = letters.letter(at: skip(next, end), before: end)
        return name == nil || lastByte(before: end) == 0x3A ? .text : .boundary(.attached)
      }
      while let letter = letters.letter(at: i, before: end) { i = letter.end }
      i = skip(i, end)
    }
    return .text
  }

  private func lastByte(before end: Int) -> UInt8 {
    var i = end
    while i > 0, bytes[i - 1] <= 0x20 || bytes[i - 1] == 0x2A { i -= 1 }
    return i > 0 ? bytes[i - 1] : 0
  }

  /// "Điều 27.2.TT.23.4."
  private func isCodified(at offset: Int, before end: Int) -> Bool {
    guard let wordEnd = letters.match(words.article, at: offset, before: end),
      let (_, next) = numbers.digits(at: skip(wordEnd, end), before: end)
    else { return false }
    return next + 1 < end && bytes[next] == 0x2E && bytes[next + 1] &- 0x30 < 10
  }

  /// "CỘNG HÒA XÃ HỘI"
  private func isHead(at offset: Int, before end: Int) -> Bool {
    var i = offset
    for word in words.motto {
      guard let next = letters.match(word, at: i, before: end) else { return false }
      i = skip(next, end)
    }
    return true
  }

  /// "CHỦ TỊCH QUỐC HỘI", "BỘ TRƯỞNG": an office in capitals at a line start.
  private func isOffice(_ office: ([UInt16], [UInt16]), at offset: Int, before end: Int) -> Bool {
    guard let first = letters.match(office.0, at: offset, before: end),
      let second = letters.match(office.1, at: skip(first, end), before: end)
    else { return false }
    var i = offset
    while i < second {
      if let letter = letters.letter(at: i, before: second) {
        guard letter.isUpper else { return false }
        i = letter.end
      } else {
        i += 1
      }
    }
    return true
  }

  /// "TM. ỦY BAN", "KT. BỘ TRƯỞNG", "TL.", "TUQ."; in papers of the Party "T/M BAN THƯỜNG VỤ", "K/T",
  /// "T/L", "TM BAN CHẤP HÀNH".
  private func isSignature(at offset: Int, before end: Int) -> Bool {
    var i = offset + 1
    let hasSlash = i < end && bytes[i] == 0x2F
    if hasSlash { i += 1 }
    guard i < end else { return false }
    switch (bytes[offset], bytes[i]) {
    case (0x54, 0x4D), (0x54, 0x4C), (0x4B, 0x54): i += 1
    case (0x54, 0x55) where i + 1 < end && bytes[i + 1] == 0x51: i += 2
    default: return false
    }
    guard i < end else { return false }
    return bytes[i] == 0x2E || bytes[i] == 0x20 && beginsCapitals(at: skip(i, end), before: end)
  }

  /// Whether a word in capitals starts at `offset`.
  private func beginsCapitals(at offset: Int, before end: Int) -> Bool {
    guard let first = letters.letter(at: offset, before: end), first.isUpper,
      let second = letters.letter(at: first.end, before: end)
    else { return false }
    return second.isUpper
  }
}

/// The words that headings begin with.
struct HeadingWords {
  static let shared = HeadingWords()

  let article = Letters.word("điều")
  let part = Letters.word("phần")
  let chapter = Letters.word("chương")
  let section = Letters.word("mục")
  let subsectionFirst = Letters.word("tiểu")
  let annexFirst = Letters.word("phụ")
  let annexSecond = Letters.word("lục")
  let contentsSecond = Letters.word("lục")
  let form = Letters.word("mẫu")
  let number = Letters.word("số")
  let nth = Letters.word("thứ")
  let issue = Letters.word("ban")
  let approve = Letters.word("phê")
  let along = Letters.word("kèm")
  let motto = ["cộng", "hòa", "xã", "hội"].map(Letters.word)
  let recipientsFirst = Letters.word("nơi")
  let recipientsSecond = Letters.word("nhận")
  /// Offices that sign alone.
  let offices = [
    ("chủ", "tịch"), ("bộ", "trưởng"), ("thủ", "tướng"), ("bí", "thư"), ("giám", "đốc"),
    ("hiệu", "trưởng"),
  ].map { (Letters.word($0.0), Letters.word($0.1)) }
  /// "thứ nhất" … "thứ mười".
  let nths = [
    "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười",
  ].map(Letters.word)
  /// "một" … "mười".
  let counts = [
    "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
  ].map(Letters.word)
  /// First words of names of instruments and of what links to them: a unit before one is cited.
  let outward = [
    "của", "luật", "bộ", "pháp", "nghị", "thông", "quyết", "quy", "hiến", "chỉ", "điều", "công",
    "hiệp", "sắc", "văn", "hướng", "kết", "lệnh", "phụ", "mẫu", "khoản", "và", "tại", "nêu",
  ].map(Letters.word)
  /// First words of what ties an annex to its instrument.
  let attaching = ["ban", "kèm", "đính"].map(Letters.word)
}
