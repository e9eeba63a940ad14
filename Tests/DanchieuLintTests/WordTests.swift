import Testing

@testable import DanchieuLint

/// Words are compared as numbers; these hold them against the letters that they stand for.
struct WordTests {
  @Test(arguments: [
    ("Hoà bình", "hòa bình"), ("HÒA BÌNH", "hòa bình"), ("ho\u{300}a bi\u{300}nh", "hòa bình"),
    ("ngưòi", "người"), ("kỹ thuật", "kĩ thuật"), ("UBND", "ủy ban nhân dân"),
    ("về; việc, (số) 12", "về việc số 12"), ("u\u{31B}o\u{31B}ng", "ương"),
  ]) func areEqualWhereReadersSeeOneWord(a: String, b: String) {
    #expect(Words.of(a) == Words.of(b))
  }

  @Test(arguments: [
    ("hoa", "hòa"), ("đa", "da"), ("ân", "ăn"), ("một", "mốt"), ("12", "120"), ("a", "aa"),
    ("abcdefgh", "abcdefghi"), ("abcdefghijklmnop", "abcdefghijklmnopq"),
    ("abcdefghijklmnopq", "abcdefghijklmnopr"), ("thứ", "thư"),
  ]) func differWhereALetterDoes(a: String, b: String) {
    #expect(Words.of(a) != Words.of(b))
  }

  @Test func longWordsAreEqualToThemselves() {
    let word = String(repeating: "abcdefghij", count: 5)
    #expect(Words.of(word) == Words.of(word.uppercased()))
    #expect(Words.of(word).count == 1)
  }

  @Test func numbersAreRead() {
    let words = Words.of("007 45 0 00 x1 123456789012")
    #expect(words.map(\.number) == [7, 45, 0, 0, nil, 123_456_789_012])
    #expect(words.map(\.isNumber) == [true, true, true, true, false, true])
    #expect(words[0].withoutLeadingZeros == Words.of("7")[0])
    #expect(words[2].withoutLeadingZeros == words[2])
    #expect(Words.of("0123456789012345")[0].withoutLeadingZeros == Words.of("123456789012345")[0])
  }

  @Test func aLetterThatIsCutSeparatesWords() {
    let bytes = Array("đường bộ".utf8)
    #expect(Words.of(bytes[1...]) == Words.of("ường bộ"))
    #expect(Words.of(bytes[..<(bytes.count - 1)]) == Words.of("đường b"))
  }
}
