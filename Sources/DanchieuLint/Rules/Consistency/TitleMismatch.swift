import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// One instrument cited with titles that cannot be the same (norms.md §5, 20).
enum TitleMismatch: Rule {
  static let metadata = RuleMetadata(
    code: "DC404", name: "consistency/title-mismatch", severity: .warning,
    summary: Message(
      vi: "Cùng một văn bản được viện dẫn với các trích yếu không thể là một.",
      en: "One instrument is cited with titles that cannot be the same."),
    rationale: Message(
      vi: """
        Hai trích yếu của một văn bản có từ khác nhau ở cùng một chỗ thì một bên ghi sai. Chữ hoa, \
        vị trí dấu thanh, dấu câu, chữ viết tắt thông dụng, trích yếu rút gọn hoặc ghi thiếu phần \
        sau đều coi là giống nhau. Báo ở chỗ thiểu số, khi ngang nhau thì ở chỗ sau.
        """,
      en: """
        Two titles of one instrument with different words at the same place cannot both be right. \
        Letter case, place of tone marks, punctuation, common abbreviations and shortened titles \
        make no difference. Reported at the minority, on a tie at the later mention.
        """),
    bases: [],
    triggering: [
      .init(
        """
        Theo Nghị định số 88/2024/NĐ-CP ngày 15/7/2024 của Chính phủ quy định về bồi thường, hỗ trợ, tái định cư \
        khi Nhà nước thu hồi đất và Nghị định số 71/2024/NĐ-CP ngày 27/6/2024 của Chính phủ quy định về giá đất.
        Đấu giá theo Nghị định số 71/2024/NĐ-CP ⟦DC404:quy định về bồi thường, hỗ trợ, tái định cư khi Nhà \
        nước thu hồi đất⟧.
        """, why: "a later, short mention under the title of another instrument"),
      .init(
        """
        Kế hoạch số 345/KH-SNV ngày 08/4/2020 của Sở Nội vụ về cải cách hành chính năm 2020; \
        theo Kế hoạch số 345/KH-SNV của Sở Nội vụ ⟦DC404:về kiểm tra công vụ năm 2020⟧. Quyết \
        định số 346/QĐ-BNV ngày 09/4/2020 của Bộ Nội vụ về việc thành lập Hội đồng thi đua; theo \
        Quyết định số 346/QĐ-BNV của Bộ Nội vụ ⟦DC404:về việc thành lập Đoàn kiểm tra⟧.
        """, why: "a year alone, or a verb alone, in common"),
      .init(
        """
        Quyết định số 112/QĐ-UBND ngày 15/02/2024 của Ủy ban nhân dân tỉnh ban hành Quy chế làm việc.
        Kế hoạch số 45/KH-SNV ngày 15/02/2024 của Sở Nội vụ triển khai cải cách hành chính.
        Quyết định số 120/QĐ-UBND ngày 12/3/2024 của Ủy ban nhân dân huyện về việc ban hành Quy chế chợ; \
        Quyết định số 120/QĐ-UBND ngày 12/3/2024 của Ủy ban nhân dân huyện ⟦DC404:về việc bãi bỏ Quy \
        chế chợ⟧.
        Theo Quyết định số 112/QĐ-UBND ngày 15/02/2024 của Ủy ban nhân dân tỉnh ⟦DC404:phê duyệt Đề \
        án phát triển cây cam⟧ và Kế hoạch số 45/KH-SNV ngày 15/02/2024 của Sở Nội vụ ⟦DC404:về Tháng \
        hành động vì trẻ em⟧.
        """, why: "nothing in common, behind other verbs; one undoes what the other does"),
      .init(
        """
        Pháp lệnh số 34/2007/PL-UBTVQH11, ngày 20/4/2007 về thực hiện dân chủ ở xã, phường, thị trấn; \
        tiếp tục tuyên truyền.
        Pháp lệnh 34/2007/PL-UBTVQH11 ⟦DC404:về thực hiện dân chủ ở cơ sở⟧.
        """, why: "a title from the law that came later"),
      .init(
        """
        Nghị định số 45/2013/NĐ-CP ngày 10/5/2013 của Chính phủ về phát triển thị trường lao động.
        Nghị định số 45/2013/NĐ-CP ngày 10/5/2013 của Chính phủ ⟦DC404:về phát triển thị trưởng lao động⟧.
        """, why: "a slip of one word"),
      .init(
        """
        Kế hoạch số 141/KH-UBND ngày 12/3/2024 về bồi thường, hỗ trợ khi thu hồi đất trên địa bàn \
        tỉnh năm 2024.
        Kế hoạch số 141/KH-UBND ngày 12/3/2024 ⟦DC404:về cấp giấy chứng nhận quyền sử dụng đất \
        trên địa bàn tỉnh năm 2024⟧.
        """, why: "two subjects; the area and the year are the same"),
      .init(
        """
        Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ phê duyệt Chương trình mục \
        tiêu quốc gia giảm nghèo bền vững.
        Quyết định số 90/QĐ-TTg ngày 18/01/2022 của Thủ tướng Chính phủ ⟦DC404:phê duyệt Chiến lược \
        phát triển công nghiệp ô tô⟧.
        """, why: "nothing in common but the verb"),
      .init(
        """
        Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
        Việc hỗ trợ thực hiện theo Luật ⟦DC404:Trẻ em⟧ số 63/2025/QH15.
        """, why: "two laws under one number: the registry knows whose it is"),
    ],
    nonTriggering: [
      .init(
        """
        Luật sửa đổi, bổ sung một số điều của Luật Chứng khoán, Luật Kế toán, Luật Xử lý vi phạm \
        hành chính số 56/2024/QH15 ngày 29/11/2024; theo Luật Chứng khoán, Luật Kế toán, Luật Xử \
        lý vi phạm hành chính số 56/2024/QH15. Thông tư số 219/2013/TT-BTC ngày 31/12/2013 hướng \
        dẫn thi hành Luật Thuế giá trị gia tăng; Thông tư số 219/2013/TT-BTC ngày 31/12/2013 quy \
        định cụ thể về thuế suất của hàng xuất khẩu.
        """, why: "the last name of a list of laws, and what the instrument says"),
      .init(
        """
        Thông tư số 97/2025/TT-BTC ngày 27/10/2025 của Bộ Tài chính về hỗ trợ kinh phí cho doanh nghiệp.
        Theo đó, Thông tư 97/2025/TT-BTC hướng dẫn trình tự kiểm tra hồ sơ hằng năm. Thông tư 97/2025/TT-BTC \
        về quản lý và sử…
        """, why: "what the circular says; a title that is cut"),
      .init(
        """
        Nghị quyết số 25-NQ/TW ngày 03/6/2013 về tăng cường sự lãnh đạo của Đảng đối với công tác \
        dân vận trong tình hình mới.
        Nghị quyết số 25-NQ/TW ngày 03/6/2013 về tăng cường sự lãnh đạo của Đảng.
        """, why: "the beginning of the same title"),
      .init(
        """
        Quyết định số 12/QĐ-UBND ngày 05/3/2024 về việc kiện toàn Hội đồng thi đua của UBND xã.
        Quyết định số 12/QĐ-UBND ngày 05/3/2024 về kiện toàn hội đồng thi đua của Ủy ban nhân dân xã.
        """, why: "letter case and abbreviations"),
      .init(
        """
        Kế hoạch số 141/KH-UBND ngày 12/3/2024 về chính sách trợ giúp đối tượng bảo trợ xã hội.
        Các xã báo cáo kết quả Kế hoạch số 141/KH-UBND ngày 12/3/2024 về Phòng Nội vụ và Sở Tài \
        chính trước ngày 15 tháng 6 hằng năm.
        """, why: "where a report goes is no title"),
      .init(
        """
        Kế hoạch số 141/KH-UBND ngày 12/3/2024 về phát triển du lịch cộng đồng kịp thời, hiệu quả.
        Các thôn phổ biến Kế hoạch số 141/KH-UBND ngày 12/3/2024 về phát triển du lịch cộng đồng tới \
        toàn thể nhân dân.
        Kế hoạch số 141/KH-UBND ngày 12/3/2024 về phát triển du lịch cộng đồng chưa được phổ biến.
        """, why: "the sentences run into the title"),
      .init(
        """
        Nghị định số 45/2013/NĐ-CP ngày 10/5/2013 của Chính phủ về thị trường việc làm trong nước.
        Căn cứ Điều 14 Nghị định số 45/2013/NĐ-CP ngày 10/5/2013 của Chính phủ quy định về hợp đồng \
        lao động có thời hạn;
        Căn cứ Điều 22 Nghị định số 45/2013/NĐ-CP ngày 10/5/2013 của Chính phủ quy định về tiền \
        lương ngừng việc.
        """, why: "the words tell what each article is about"),
      .init(
        """
        Nghị định số 218/2013/NĐ-CP ngày 26/12/2013 của Chính phủ quy định chi tiết thi hành Luật Thuế thu \
        nhập doanh nghiệp.
        Nghị định số 57/2021/NĐ-CP ngày 04/6/2021 của Chính phủ bổ sung điểm g khoản 2 Điều 20 Nghị \
        định số 218/2013/NĐ-CP về ưu đãi đối với dự án sản xuất sản phẩm công nghiệp hỗ trợ.
        Luật sửa đổi, bổ sung một số điều của Luật Quảng cáo số 75/2025/QH15 ngày 16/6/2025.
        Theo Điều 1 Luật Quảng cáo số 75/2025/QH15 ngày 16/6/2025 của Quốc hội về sửa đổi, bổ sung một số \
        điều của Luật Quảng cáo.
        """, why: "the end of the title of what amends; the law named by what it amends"),
      .init(
        """
        Thông tư số 28/2012/TT-BKHCN ngày 12/12/2012 quy định về công bố hợp quy của trường nghề nghiệp.
        Thông tư số 28/2012/TT-BKHCN ngày 12/12/2012 quy định về công bố hợ p quy của trường nghề \
        nghiệp9.
        Quyết định số 57/2013/QĐ-TTg ngày 14/10/2013 về chế độ đối với người làm nhiệm vụ ở Campuchia sau \
        năm 1975.
        Quyết định số 57/2013/QĐ-TTg ngày 14/10/2013 về chế độ đối với người làm nhiệm vụ ở Căm-pu-chi-a \
        sau năm 1975.
        Quyết định số 20/2000/QĐ-TTg ngày 03/02/2000 về hỗ trợ người hoạt động trước cách mạng tháng 8.
        Quyết định số 20/2000/QĐ-TTg ngày 03/02/2000 về hỗ trợ người hoạt động trước Cách mạng tháng Tám.
        """, why: "a stray blank, the sign of a footnote, a foreign name, a number in words"),
      .init(
        """
        Kế hoạch số 45/KH-UBND ngày 15/02/2024 của Ủy ban nhân dân xã về Tháng hành động vì trẻ em.
        Theo Kế hoạch số 45/KH-UBND ngày 15/02/2024 của Ủy ban nhân dân xã triển khai các nhiệm vụ \
        trọng tâm, các thôn đã họp.
        Công văn số 78/SNV-CCVC ngày 05/3/2024 của Sở Nội vụ hướng dẫn hồ sơ, thủ tục và thời hạn; theo \
        Công văn số 78/SNV-CCVC ngày 05/3/2024 của Sở Nội vụ về việc tuyển dụng viên chức giáo dục.
        Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 về kiểm soát thủ tục hành chính; theo Nghị định số \
        63/2010/NĐ-CP ngày 08/6/2010 về kiểm soát TTHC.
        """, why: "what the plan, or the letter, is said to do; an abbreviation"),
    ])

  /// Different titles of one instrument that are compared; more say nothing new.
  private static let limit = 12
  /// What the registry says of two names of laws weighs more than any number of mentions.
  private static let certainty = 1_000_000

  private struct Title {
    var title: TitleComparison.Title
    var mentions: [Int]
    var support = 0
  }

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    for instrument in subject.graph.instruments.dropFirst() where instrument.mentions.count > 1 {
      guard hasTwoTitles(subject, instrument) else { continue }
      var titles = titles(subject, instrument)
      guard titles.count > 1 else { continue }
      let isName = instrument.type?.isLaw == true
      lazy var places = TitlePlaces(titles.map(\.mentions), subject)
      var opposed = Opposition(titles.map(\.title)) {
        isName || places.areComparable($0, $1)
      }
      let rivals = isName ? LawNames(subject).rivals(titles.map(\.mentions)) : []
      opposed.add(rivals)
      guard opposed.isAny else { continue }
      let known = instrument.known.flatMap { LintMemory.title(of: $0, isName: isName) }
      for index in titles.indices {
        let agreeing = titles.indices.filter { !opposed[$0, index] }
        let isKnown =
          known.map {
            !TitleComparison.contradict($0, titles[index].title)
              && (rivals.isEmpty || $0.words.has(titles[index].title.words))
          } == true
        titles[index].support =
          agreeing.reduce(0) { $0 + titles[$1].mentions.count } * 2
          + (isKnown ? (rivals.isEmpty ? 1 : Self.certainty) : 0)
      }
      guard let most = titles.map(\.support).max(),
        let right = titles.firstIndex(where: { $0.support == most }),
        let place = titles[right].mentions.first,
        let other = subject.reading.citations[place].title
      else { continue }
      for title in titles.indices where opposed[title, right] {
        for index in titles[title].mentions {
          guard let range = subject.reading.citations[index].title,
            !subject.isInSpacedColumns(range.start)
          else { continue }
          report(
            Finding(
              metadata, at: range,
              .mismatch(subject.text(range).singleSpaced, subject.text(other).singleSpaced),
              citations: [index, place], related: [.init(other, .otherTitle)]))
        }
      }
    }
    reportForeignTitles(subject, report)
    return .applied
  }

  /// Whether two mentions print different titles: most instruments have one, or none.
  private static func hasTwoTitles(_ subject: Subject, _ instrument: Instrument) -> Bool {
    subject.text.bytes.withUnsafeBytes { bytes in
      var first: TextRange?
      for index in instrument.mentions {
        guard let title = subject.reading.citations[index].title else { continue }
        guard let other = first else {
          first = title
          continue
        }
        if other.count != title.count { return true }
        let (a, b) = (bytes[other.start..<other.end], bytes[title.start..<title.end])
        if !a.elementsEqual(b) { return true }
      }
      return false
    }
  }

  /// "báo cáo về Sở Nội vụ trước ngày 15 tháng 6": no title.
  private static let deadline = Words.of("trước ngày")
  private static let matter = Words.of("về việc")

  /// Types whose titles begin with "hướng dẫn".
  private static let guides: Set<String> = ["Thông tư", "Thông tư liên tịch", "Hướng dẫn"]

  /// The different titles under which `instrument` is cited, in order of position.
  private static func titles(_ subject: Subject, _ instrument: Instrument) -> [Title] {
    var titles: [Title] = []
    /// Titles as printed, which mostly repeat letter by letter, with their places in `titles`.
    var printed: [(words: TextRange, isName: Bool, place: Int)] = []
    // After "được sửa đổi bởi Nghị định B … về …" the title is mostly that of what was amended.
    let amending = subject.facts.changes(subject).amendingBefore
    var first: TextRange?
    for index in instrument.mentions {
      let citation = subject.reading.citations[index]
      guard citation.kind == .numbered, !citation.isQuoted, let range = citation.title,
        !amending.contains(index), !mayBeAnothers(subject, citation, range),
        !mayBeNoTitle(subject, citation, range, after: first),
        !sharesTitle(subject, index), !isNamedAfterAmended(subject, citation),
        !endsLawList(subject, index)
      else { continue }
      first = first ?? range
      let words = untilDeadline(subject, untilNested(subject, index, range))
      let isName = citation.type?.isLaw == true
      if let same = printed.first(where: {
        $0.isName == isName && subject.text.slice($0.words) == subject.text.slice(words)
      }) {
        titles[same.place].mentions.append(index)
        continue
      }
      var title = LintMemory.with { $0.title(subject.text.slice(words), isName: isName) }
      // "… Công văn số 12 … hướng dẫn hồ sơ, thủ tục": a later mention, or that of a letter, tells
      // what the instrument does.
      if title.isTask, !titles.isEmpty || citation.type?.name == "Công văn",
        !guides.contains(citation.type?.name ?? "")
      {
        title = TitleComparison.Title(words: title.words, isIntroduced: false)
      }
      guard !title.words.isEmpty,
        !title.words.has(deadline)
          || Words.first(2, of: subject.text.slice(words)).elementsEqual(matter)
      else { continue }
      if let place = titles.firstIndex(where: {
        $0.title.isIntroduced == title.isIntroduced && $0.title.words == title.words
      }) {
        printed.append((words, isName, place))
        titles[place].mentions.append(index)
      } else if titles.count < limit {
        printed.append((words, isName, titles.count))
        titles.append(Title(title: title, mentions: [index]))
      }
    }
    return titles
  }
}

extension Message {
  fileprivate static func mismatch(_ title: String, _ other: String) -> Message {
    Message(
      vi: "Cùng một văn bản nhưng trích yếu ở đây là “\(title)”, chỗ khác là “\(other)”.",
      en: "The title “\(title)” differs from “\(other)”, given elsewhere for the same instrument.")
  }
  fileprivate static let otherTitle = Message(
    vi: "trích yếu khác của cùng văn bản", en: "another title of the same instrument")
}
