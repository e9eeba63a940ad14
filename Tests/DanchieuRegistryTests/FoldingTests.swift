import DanchieuRegistry
import Testing

@Suite struct FoldingTests {
  func name(_ text: String) -> String { String(decoding: FoldedName.fold(text), as: UTF8.self) }
  func code(_ text: String) -> String { String(decoding: FoldedCode.fold(text), as: UTF8.self) }

  @Test(arguments: [
    ("hoá", "hóa"), ("Uỷ ban", "Ủy ban"), ("toà án", "tòa án"), ("thuỷ lợi", "thủy lợi"),
    ("kỹ thuật", "kĩ thuật"), ("Phòng, chống", "phòng chống"),
    ("tài nguyên và nước", "Tài nguyên, nước"),
    ("Nghị quyết", "Nghi\u{323} quye\u{302}\u{301}t"), ("ĐƯỜNG", "đươ\u{300}ng"), ("Ð", "đ"),
  ])
  func namesThatAreTheSame(a: String, b: String) {
    #expect(name(a) == name(b))
  }

  @Test(arguments: [
    ("Đất đai", "Dất đai"), ("ma", "má"), ("mạ", "mã"), ("tư", "tu"), ("cân", "căn"), ("bố", "bộ"),
    ("an toàn", "antoàn"), ("2013", "2012"),
  ])
  func namesThatDiffer(a: String, b: String) {
    #expect(name(a) != name(b))
  }

  @Test func everyPrecomposedLetterFoldsAsItsParts() {
    // Parts written here by hand: base letter, quality mark, tone mark.
    let tones = ["\u{301}", "\u{300}", "\u{309}", "\u{303}", "\u{323}"]
    let vowels = [
      ("a", "áàảãạ"), ("a\u{302}", "ấầẩẫậ"), ("a\u{306}", "ắằẳẵặ"), ("e", "éèẻẽẹ"),
      ("e\u{302}", "ếềểễệ"), ("i", "íìỉĩị"), ("o", "óòỏõọ"), ("o\u{302}", "ốồổỗộ"),
      ("o\u{31B}", "ớờởỡợ"), ("u", "úùủũụ"), ("u\u{31B}", "ứừửữự"), ("y", "ýỳỷỹỵ"),
    ]
    for (base, precomposed) in vowels {
      for (tone, letter) in zip(tones, precomposed) {
        #expect(name(base + tone) == name(String(letter)), "\(letter)")
        #expect(name((base + tone).uppercased()) == name(letter.uppercased()), "\(letter)")
      }
    }
  }

  @Test(arguments: [
    ("07/2010/TT-BTC", "7-2010-TT-BTC"), ("7 / 2010 / TT – BTC", "7-2010-TT-BTC"),
    ("30/2020/NÐ-CP", "30-2020-ND-CP"), ("11-QĐ/TW", "11-QD-TW"), ("05-CT/TƯ", "5-CT-TW"),
    ("05-CT/TU\u{31B}", "5-CT-TW"), ("109/ВС-UВND", "109-BC-UBND"), ("30c/NQ-CP", "30C-NQ-CP"),
    ("0", "0"), ("00", "0"), ("01/KH-UBND\u{A0}", "1-KH-UBND"), ("3/TTr_STP", "3-TTR-STP"),
  ])
  func codes(printed: String, folded: String) {
    #expect(code(printed) == folded)
  }
}
