import DanchieuCitations
import DanchieuText

/// Annexes without Roman numbers, or that the text never points to (norms.md §5, 37).
enum AnnexNumbering: Rule {
  static let metadata = RuleMetadata(
    code: "DC116", name: "numbering/annex-numbering", severity: .note,
    summary: Message(
      vi: "Phụ lục không đánh số La Mã, hoặc nội dung văn bản không chỉ dẫn tới phụ lục.",
      en: "Annexes without Roman numbers, or never pointed to."),
    rationale: Message(
      vi: """
        Văn bản hành chính từ 05/3/2020 có từ hai phụ lục trở lên phải đánh số thứ tự bằng chữ số \
        La Mã, và trong văn bản phải có chỉ dẫn về phụ lục. Văn bản quy phạm, văn bản trước đó, \
        biểu mẫu và phụ lục không bắt đầu từ số 1 (của văn bản khác) không bị xét.
        """,
      en: """
        In administrative documents since 05/3/2020 two or more annexes take Roman numbers, and \
        the text must point to its annexes. Normative documents, older ones, forms and annexes \
        that do not start at 1 (those of another instrument) are not looked at.
        """),
    bases: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, điểm a khoản 1"],
    triggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Công tác năm 2025
        I. MỤC ĐÍCH
        Thực hiện chỉ tiêu tại các Phụ lục I, II.
        Nơi nhận:
        - Như trên.
        Phụ lục I
        CHỈ TIÊU
        Phụ lục II
        PHÂN CÔNG
        ⟦DC116:Phụ lục IV⟧
        TIẾN ĐỘ
        """, why: "one of several is not named, one number is left out"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Công tác năm 2025
        I. MỤC ĐÍCH
        Thực hiện các chỉ tiêu tại các phụ lục kèm theo.
        Nơi nhận:
        - Như trên.
        ⟦DC116:Phụ lục 1⟧
        CHỈ TIÊU
        ⟦DC116:Phụ lục 2⟧
        PHÂN CÔNG
        """, why: "Arabic numbers"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Công tác năm 2025
        I. MỤC ĐÍCH
        Thực hiện các chỉ tiêu tại các phụ lục kèm theo.
        Nơi nhận:
        - Như trên.
        PHỤ LỤC I DANH MỤC CHỈ TIÊU
        Theo kế hoạch của tỉnh
        ⟦DC116:PHỤ LỤC 2⟧ PHÂN CÔNG NHIỆM VỤ
        Các đơn vị thực hiện
        ⟦DC116:PHỤ LỤC B⟧
        TIẾN ĐỘ
        """, why: "the kind of number changes; number and title in one line"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Công tác năm 2025
        I. MỤC ĐÍCH
        Thực hiện theo các phụ lục kèm theo.
        Nơi nhận:
        - Như trên.
        Phụ lục I
        CHỈ TIÊU
        Các chỉ tiêu chung.
        ⟦DC116:Phụ lục⟧
        PHÂN CÔNG
        Các nhiệm vụ chung.
        """, why: "the second annex has no number"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Công tác năm 2025
        I. MỤC ĐÍCH
        Thực hiện nhiệm vụ được giao.
        Nơi nhận:
        - Như trên.
        ⟦DC116:Phụ lục I⟧
        CHỈ TIÊU
        Phụ lục II
        PHÂN CÔNG
        """, why: "nothing points to the annexes"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Công tác năm 2025
        1. Chỉ tiêu theo Phụ lục I kèm theo, thay cho Phụ lục ban hành kèm theo Kế hoạch số \
        12/KH-UBND.
        Nơi nhận:
        - Lưu: VT.
        CHỦ TỊCH
        Phụ lục I
        CHỈ TIÊU
        Các chỉ tiêu chung.
        ⟦DC116:Phụ lục II⟧
        PHÂN CÔNG
        Các nhiệm vụ chung.
        """, why: "one of two annexes is never pointed to"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Công tác năm 2025
        I. MỤC ĐÍCH
        Thực hiện chương trình ban hành kèm theo Thông tư số 32/2018/TT-BGDĐT.
        Nơi nhận:
        - Lưu: VT.
        CHỦ TỊCH
        ⟦DC116:Phụ lục⟧
        CHỈ TIÊU
        Các chỉ tiêu chung.
        """, why: "what another instrument encloses is no pointer"),
    ],
    nonTriggering: [
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Công tác năm 2025
        I. MỤC ĐÍCH
        Thực hiện chỉ tiêu tại Phụ lục I đến Phụ lục III và Phụ lục 9 kèm theo Quyết định số \
        12/QĐ-UBND.
        Nơi nhận:
        - Như trên.
        Phụ lục I
        CHỈ TIÊU
        Phụ lục II
        PHÂN CÔNG
        Phụ lục III
        TIẾN ĐỘ
        """, why: "a range, and an annex of another instrument"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        KẾ HOẠCH
        Công tác năm 2025
        I. MỤC ĐÍCH
        Thực hiện chỉ tiêu tại Phụ lục I và phân công tại Phụ lục II.
        Nơi nhận:
        - Như trên.
        Phụ lục I
        CHỈ TIÊU
        Phụ lục II
        PHÂN CÔNG
        """, why: "the norm's form"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/KH-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2014
        KẾ HOẠCH
        Công tác năm 2015
        I. MỤC ĐÍCH
        Thực hiện chỉ tiêu tại Phụ lục 1 và phân công tại Phụ lục 2.
        Nơi nhận:
        - Như trên.
        Phụ lục 1
        CHỈ TIÊU
        Phụ lục 2
        PHÂN CÔNG
        """, why: "before 05/3/2020"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/QĐ-UBND
        Ví Dụ, ngày 22 tháng 11 năm 2024
        QUYẾT ĐỊNH
        Công bố thủ tục
        Điều 1. Công bố thủ tục với các mẫu tại Phụ lục 9, Phụ lục 10 của Quy trình.
        Nơi nhận:
        - Như trên.
        Phụ lục 9
        TỜ TRÌNH
        Phụ lục 10
        BÁO CÁO
        """, why: "models of another instrument, which do not start at 1"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    guard let norm = subject.norm else { return .notApplicable(subject.missingNorm) }
    guard norm == .administrative2020 else { return .notApplicable(.normDoesNotGovern) }
    let outline = subject.reading.outline
    guard outline.trees.contains(where: { $0.kind == .annex }) else {
      return .notApplicable(Message(vi: "văn bản không có phụ lục", en: "there is no annex"))
    }
    let annexes = outline.nodes.filter {
      $0.unit == .annex && !$0.isQuoted
        && outline.trees[outline.tree(at: $0.range.start)].kind == .annex
    }
    guard let first = annexes.first else {
      let bare = bareAnnexes(subject)
      if bare.count > 1 {
        for range in bare {
          report(
            Finding(
              metadata, at: range, .notRoman(subject.text(range).singleSpaced),
              basis: metadata.bases[0]))
        }
      }
      if let lone = bare.first, !pointsToAnnexes(words(subject, before: lone.start)) {
        report(
          Finding(
            metadata, at: lone, .notPointedTo(subject.text(lone).singleSpaced),
            basis: metadata.bases[0]))
      }
      return .applied
    }
    let wrong = annexes.filter { $0.ordinal.system != .roman && !$0.value.isEmpty }
    let areSeveral =
      Set(wrong.map { subject.text($0.value) }).count > 1 || wrong.count == 1 && annexes.count > 1
    // "Phụ lục 9", "Phụ lục 10" alone are forms of another instrument.
    if areSeveral, annexes.contains(where: \.ordinal.isFirst) {
      for annex in wrong {
        report(
          Finding(
            metadata, at: annex.range, .notRoman(subject.text(annex.range).singleSpaced),
            basis: metadata.bases[0]))
      }
    }
    for bare in bareBehind(subject, annexes) {
      report(
        Finding(
          metadata, at: bare, .notRoman(subject.text(bare).singleSpaced),
          basis: metadata.bases[0]))
    }
    var unnamed: [Outline.Node] = []
    let before = subject.text.slice(TextRange(0, first.range.start))
    if !pointsToAnnexes(Words.of(before)) {
      unnamed = [first]
    } else if let named = AnnexPointers(before).numbers {
      unnamed = annexes.filter { !$0.value.isEmpty && !named.contains($0.ordinal.number) }
    }
    let odd = outOfOrder(annexes)
    for annex in unnamed where annex.range != odd?.annex.range {
      report(
        Finding(
          metadata, at: annex.range, .notPointedTo(subject.text(annex.range).singleSpaced),
          basis: metadata.bases[0]))
    }
    if let (annex, previous) = odd {
      report(
        Finding(
          metadata, at: annex.range,
          .outOfOrder(
            subject.text(annex.range).singleSpaced, subject.text(previous.range).singleSpaced),
          related: [.init(previous.range, .previous)], basis: metadata.bases[0]))
    }
    return .applied
  }

  /// The first annex with a Roman number that is not the next one, of those among which is I.
  private static func outOfOrder(
    _ annexes: [Outline.Node]
  ) -> (annex: Outline.Node, previous: Outline.Node)? {
    guard annexes.count > 1, annexes.contains(where: \.ordinal.isFirst),
      annexes.allSatisfy({ $0.ordinal.system == .roman && $0.ordinal.suffix == 0 })
    else { return nil }
    let place = annexes.indices.dropFirst().first {
      !annexes[$0].ordinal.follows(annexes[$0 - 1].ordinal)
    }
    return place.map { (annexes[$0], annexes[$0 - 1]) }
  }

  /// "Phụ lục" alone in its line behind "Phụ lục I"; not the sheet before "Phụ lục II".
  private static func bareBehind(_ subject: Subject, _ annexes: [Outline.Node]) -> [TextRange] {
    guard let first = annexes.first, !first.value.isEmpty else { return [] }
    return subject.reading.outline.trees.compactMap { tree in
      guard tree.kind == .annex, tree.start > first.range.start,
        !annexes.contains(where: { (tree.start...(tree.start + 300)).contains($0.range.start) })
      else { return nil }
      let line = subject.text.slice(TextRange(tree.start, tree.start + 40)).prefix { $0 != 0x0A }
      guard Words.of(line) == annex, let end = line.lastIndex(where: { $0 > 0x20 }) else {
        return nil
      }
      return TextRange(line.startIndex, end + 1)
    }
  }

  /// "PHỤ LỤC" without number, alone in its line; one for each title below it. None where another
  /// annex has more in its line.
  private static func bareAnnexes(_ subject: Subject) -> [TextRange] {
    var found: [TextRange] = []
    var titles: Set<[Word]> = []
    for tree in subject.reading.outline.trees where tree.kind == .annex {
      let text = subject.text.slice(TextRange(tree.start, tree.start + 200))
      let lines = text.split(separator: 0x0A).filter { $0.contains { $0 > 0x20 } }
      guard let words = lines.first?.drop(while: { $0 == 0x20 || $0 == UInt8(ascii: "*") }),
        Words.of(words) == annex
      else { return [] }
      // The head of a page repeats both.
      guard titles.insert(lines.dropFirst().first.map { Words.of($0) } ?? []).inserted else {
        continue
      }
      let end = words.lastIndex { $0 > 0x20 && $0 != UInt8(ascii: "*") } ?? words.startIndex
      found.append(TextRange(words.startIndex, end + 1))
    }
    return found
  }
  private static let annex = Words.of("phụ lục")

  /// The words of the text before the annexes, which begin at `end`.
  private static func words(_ subject: Subject, before end: Int) -> [Word] {
    Words.of(subject.text.slice(TextRange(0, end)))
  }

  /// Whether the words before the annexes speak of an annex, or of something enclosed.
  private static func pointsToAnnexes(_ words: [Word]) -> Bool {
    pointers.contains { words.has($0) }
      || words.indices.contains {
        words[$0] == table && ($0 == 0 || !otherwise.contains(words[$0 - 1]))
          || isEnclosed(words[$0...])
      }
  }
  private static let pointers = [
    "phụ lục", "đính kèm", "gửi kèm", "PL", "danh sách", "bảng", "mẫu",
  ].map(Words.of)

  /// "kèm theo", but for "kèm theo Thông tư số 32": what is enclosed there is another instrument's.
  private static func isEnclosed(_ words: ArraySlice<Word>) -> Bool {
    guard words.starts(with: enclosed) else { return false }
    let next = Array(words.dropFirst(enclosed.count).prefix(6))
    return !next.indices.dropFirst().contains { place in
      next[place] == number && place + 1 < next.count && next[place + 1].isNumber
    }
  }
  private static let enclosed = Words.of("kèm theo")
  private static let number = Words.of("số")[0]
  private static let table = Words.of("biểu")[0]
  /// "đại biểu", "tiêu biểu" point to nothing.
  private static let otherwise = WordSet("đại tiêu phát thời")
}

extension Message {
  fileprivate static func notRoman(_ printed: String) -> Message {
    Message(
      vi: "Văn bản có từ hai phụ lục trở lên phải đánh số La Mã: “\(printed)”.",
      en: "Two or more annexes take Roman numbers: “\(printed)”.")
  }
  fileprivate static func outOfOrder(_ printed: String, _ previous: String) -> Message {
    Message(
      vi: "“\(printed)” đứng sau “\(previous)”: số thứ tự phụ lục bị nhảy, lặp hoặc lùi.",
      en: "“\(printed)” comes after “\(previous)”: the annexes skip, repeat or go back.")
  }
  fileprivate static let previous = Message(vi: "phụ lục đứng trước", en: "the annex before")
  fileprivate static func notPointedTo(_ printed: String) -> Message {
    Message(
      vi: "Nội dung văn bản không có chỉ dẫn tới “\(printed)”.",
      en: "Nothing in the text points to “\(printed)”.")
  }
}
