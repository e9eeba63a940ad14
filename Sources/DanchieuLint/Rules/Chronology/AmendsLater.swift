import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

/// An instrument said to amend, replace or repeal one that is younger than itself.
enum AmendsLater: Rule {
  static let metadata = RuleMetadata(
    code: "DC306", name: "chronology/amends-later", severity: .error,
    summary: Message(
      vi: "Một văn bản được nói là sửa đổi, thay thế hoặc bãi bỏ văn bản ban hành sau nó.",
      en: "An instrument is said to amend, replace or repeal one that is younger than itself."),
    rationale: Message(
      vi: """
        Văn bản sửa đổi, thay thế, bãi bỏ không thể có trước văn bản bị tác động. So ngày được \
        ghi, không có ngày thì so năm trong ký hiệu; chỉ xét quan hệ nói rõ giữa hai lần viện dẫn \
        (“được sửa đổi, bổ sung bởi”, “thay thế”, tên văn bản sửa đổi). Chính văn bản này sửa đổi \
        văn bản có ngày muộn hơn thì DC301 báo.
        """,
      en: """
        What amends, replaces or repeals cannot be older than what it changes. The printed dates \
        are compared, without them the years of the codes; only relations that stand in words \
        between two mentions count. When this very document changes a later one, DC301 speaks.
        """),
    bases: [],
    triggering: [
      .init(
        """
        Quyết định số 212/QĐ-UBND ngày 06/3/2018 về việc điều chỉnh, bổ sung ⟦DC306:Quyết định \
        số 34/QĐ-UBND⟧ ngày 18/12/2019 của Ủy ban nhân dân tỉnh.
        """, why: "other verbs of change"),
      .init(
        """
        Nghị định số 40/2015/NĐ-CP ngày 27/4/2015 được sửa đổi, bổ sung bởi ⟦DC306:Nghị định số \
        26/2013/NĐ-CP⟧ ngày 29/3/2013 của Chính phủ.
        """, why: "the amending decree is two years older"),
      .init(
        """
        Luật Đất đai năm 2013 thay thế ⟦DC306:Luật Đất đai năm 2024⟧; phạt theo Nghị định số \
        91/2019/NĐ-CP ngày 19/11/2019 của Chính phủ về xử phạt trong lĩnh vực đất đai, bị thay thế bởi \
        ⟦DC306:Nghị định số 102/2014/NĐ-CP⟧ ngày 10/11/2014.
        """, why: "laws with their years; what is said behind a title"),
      .init(
        """
        Luật số 16/2017/QH14 đã được sửa đổi, bổ sung theo Luật số 35/2018/QH14 và ⟦DC306:Luật \
        số 27/2012/QH13⟧.
        """, why: "the second of two; years of codes"),
      .init(
        """
        Thông tư số 12/2018/TT-BTC ngày 31/01/2018 của Bộ Tài chính sửa đổi, bổ sung một số điều \
        của ⟦DC306:Thông tư số 34/2019/TT-BTC⟧ ngày 11/6/2019.
        """, why: "the title names a younger circular"),
      .init(
        """
        Quyết định số 12/2018/QĐ-TTg ngày 06/3/2018 thay thế ⟦DC306:Quyết định số \
        34/2019/QĐ-TTg⟧ ngày 18/12/2019.
        """, why: "said in so many words"),
      .init(
        """
        Quyết định số 15/QĐ-UBND ngày 10/6/2020 của Ủy ban nhân dân tỉnh về mức thu học phí thay thế \
        ⟦DC306:Quyết định số 23/QĐ-UBND⟧ ngày 12/8/2022.
        """, why: "said behind the title"),
      .init(
        """
        Nghị định số 45/2016/NĐ-CP ngày 26/5/2016 của Chính phủ đã bãi bỏ ⟦DC306:Nghị định số \
        71/2018/NĐ-CP⟧ ngày 15/5/2018.
        """, why: "“đã” stands before the verb"),
      .init(
        """
        ỦY BAN NHÂN DÂN XÃ VÍ DỤ
        Số: 15/2024/QĐ-UBND
        QUYẾT ĐỊNH
        Sửa đổi, bổ sung một số quy định
        Điều 1. Quyết định này thay thế ⟦DC306:Quyết định số 08/2025/QĐ-UBND⟧ của Ủy ban nhân dân.
        """, why: "this document is known by its year only"),
    ],
    nonTriggering: [
      .init(
        """
        Số: 100/2015/QH13
        Sửa đổi: 12/2017/QH14
        BỘ LUẬT HÌNH SỰ
        """, why: "a note of what amended the document"),
      .init(
        "Luật số 15/2021/QH13 đã được sửa đổi, bổ sung bởi Luật số 67/2020/QH14.",
        why: "the year of the first does not fit its term (DC108)"),
      .init(
        """
        Nghị định số 26/2013/NĐ-CP ngày 29/3/2013 được sửa đổi, bổ sung bởi Nghị định số \
        40/2015/NĐ-CP ngày 27/4/2015 của Chính phủ.
        """, why: "in order"),
      .init(
        """
        Luật Nhà ở được sửa đổi, bổ sung theo Luật số 34/2009/QH12; nay thực hiện Luật Nhà ở năm \
        2014.
        """, why: "a bare name does not tell which law of that name"),
      .init(
        """
        Thông tư số 12/2015/TT-BTC hướng dẫn Nghị định số 26/2013/NĐ-CP được sửa đổi, bổ sung bởi \
        Nghị định số 40/2014/NĐ-CP.
        """, why: "the decree was amended, not the circular"),
      .init(
        """
        Thông tư số 26/2015/TT-BTC sửa đổi, bổ sung Điều 4 Thông tư số 219/2013/TT-BTC về thuế giá \
        trị gia tăng (đã được sửa đổi, bổ sung theo Thông tư số 119/2014/TT-BTC).
        """, why: "the circular named last was amended"),
      .init(
        """
        Luật Đấu thầu số 22/2023/QH15 đã được sửa đổi, bổ sung một số điều theo Luật số \
        57/2024/QH15, Luật Hải quan số 54/2014/QH13 đã được sửa đổi, bổ sung một số điều theo Luật \
        số 71/2014/QH13, Luật Đầu tư công số 58/2024/QH15.
        """, why: "a real list: the customs law begins another statement"),
      .init(
        """
        Bãi bỏ nội dung về quy hoạch tại Luật Dược số 34/2005/QH11 đã được sửa đổi, bổ sung theo \
        Luật sửa đổi, bổ sung một số điều của Luật Dược số 44/2009/QH12, Luật Báo chí số \
        29/2004/QH11 và Pháp lệnh Thú y số 18/2004/PL-UBTVQH11.
        """, why: "after the amending law the enumeration goes on with laws of other names"),
      .init(
        """
        Nghị định số 178/2024/NĐ-CP ngày 31/12/2024 của Chính phủ (sửa đổi, bổ sung tại Nghị định số \
        67/2025/NĐ-CP ngày 15/3/2025).
        """, why: "a remark in brackets leaves out the passive"),
      .init(
        """
        Nghị định số 71/2018/NĐ-CP ngày 15/5/2018 đã bãi bỏ Nghị định số 45/2016/NĐ-CP; Nghị định số \
        38/2015/NĐ-CP đã được sửa đổi, bổ sung bởi Nghị định số 40/2019/NĐ-CP.
        """, why: "in order, and the passive with “đã”"),
      .init(
        """
        Căn cứ Nghị định 02/2025/NĐ-CP ngày 18/02/2025 (sửa đổi bởi Nghị định 11/2025/NĐ-CP), Nghị định \
        70/2024/NĐ-CP ngày 25/6/2024 của Chính phủ. Thông tư số 25/2018/TT-BTC ngày 16/3/2018 của Bộ Tài \
        chính hướng dẫn Nghị định số 146/2017/NĐ-CP và sửa đổi, bổ sung một số điều của Thông tư số \
        78/2014/TT-BTC ngày 18/6/2014 của Bộ Tài chính, Thông tư số 111/2013/TT-BTC ngày 15/8/2013 sửa đổi, bổ sung khoản 23 Điều 4 Thông tư số 219/2013/TT-BTC ngày 31/12/2013.
        """, why: "behind the bracket another one begins; one circular changes all three"),
      .init(
        """
        Nghị định số 40/2015/NĐ-CP và Thông tư số 10/2014/TT-BTC được sửa đổi bởi Thông tư số \
        12/2015/TT-BTC.
        """, why: "each with its own kind"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    for change in subject.facts.changes(subject).all {
      guard subject.instrument(change.by)?.id != subject.instrument(change.of)?.id,
        let by = day(subject, change.by), let of = day(subject, change.of), by.isBefore(of),
        !(change.isListed && hasOwnTitle(subject, change.by))
      else { continue }
      let place = max(change.by, change.of)
      let other = min(change.by, change.of)
      let mention = subject.mention(place)
      report(
        Finding(
          metadata, at: mention.head,
          .older(name(subject, change.by), by.printed, name(subject, change.of), of.printed),
          citations: [place, other], related: [.init(subject.mention(other).head, .otherPlace)]))
    }
    checkOwnChanges(subject, report)
    return .applied
  }

  /// "A được sửa đổi bởi B và C … quy định về …": with a title of its own C may stand beside A.
  private static func hasOwnTitle(_ subject: Subject, _ index: Int) -> Bool {
    let citation = subject.reading.citations[index]
    guard let title = citation.title, let code = citation.code else { return false }
    return title.start >= code.printed.end
  }

  /// What this document changes, where its date is not known but its year is.
  private static func checkOwnChanges(_ subject: Subject, _ report: (Finding) -> Void) {
    guard subject.ownDate == nil, !subject.ownMention.hasYearMismatch,
      let year = subject.ownMention.codeYear ?? subject.reading.heading.year,
      CalendarDate.isPlausible(year: year)
    else { return }
    for index in subject.reading.citations.indices {
      let citation = subject.reading.citations[index]
      guard [.amends, .replaces, .repeals].contains(citation.relation), citation.kind == .numbered,
        !citation.isQuoted, !citation.isNested, !subject.isSelf(index), !isNote(subject, citation),
        let day = day(subject, index), day.year > year
      else { continue }
      let mention = subject.mention(index)
      report(
        Finding(
          metadata, at: mention.head, .thisIsOlder(year, name(subject, index), day.printed),
          citations: [index]))
    }
  }

  /// "Sửa đổi: 12/2017/QH14": a note of what amended this document.
  private static func isNote(_ subject: Subject, _ citation: Citation) -> Bool {
    let start = citation.range.start
    let before = subject.text.slice(TextRange(max(0, start - 4), start))
    return citation.typeRange == nil && before.last { $0 != 0x20 } == UInt8(ascii: ":")
  }

  /// When an instrument was issued, as exactly as the text says.
  private struct Day {
    var date: CalendarDate?
    var year: Int

    func isBefore(_ other: Day) -> Bool {
      if let date, let other = other.date { return date < other }
      return year < other.year
    }
    var printed: (vi: String, en: String) {
      (date?.vietnamese ?? "năm \(year)", date?.iso ?? "\(year)")
    }
  }

  /// The day that the mention itself gives, else another mention's, else that of the registry.
  private static func day(_ subject: Subject, _ index: Int) -> Day? {
    let mention = subject.mention(index)
    guard !mention.hasYearMismatch else { return nil }
    if let date = mention.plausibleDate { return Day(date: date, year: date.year) }
    let citation = subject.reading.citations[index]
    if let year = mention.codeYear ?? citation.year, CalendarDate.isPlausible(year: year) {
      // "15/2021/QH13": the year or the term is wrong (DC108).
      if let term = subject.code(index)?.symbol.term, !AssemblyTerms.accepts(term, year: year) {
        return nil
      }
      let known = citation.kind == .numbered ? subject.instrument(index)?.known : nil
      let date = known.flatMap { $0.confidence >= 2 && $0.issued?.year == year ? $0.issued : nil }
      return Day(date: date, year: year)
    }
    guard citation.kind == .numbered, let date = subject.instrument(index)?.date else { return nil }
    return Day(date: date, year: date.year)
  }

  private static func name(_ subject: Subject, _ index: Int) -> String {
    let mention = subject.mention(index)
    return mention.text(mention.head).singleSpaced
  }
}

extension Message {
  fileprivate static func older(
    _ by: String, _ first: (vi: String, en: String), _ of: String,
    _ second: (vi: String, en: String)
  ) -> Message {
    Message(
      vi:
        "“\(by)” (\(first.vi)) không thể sửa đổi, thay thế hoặc bãi bỏ “\(of)” ban hành sau nó (\(second.vi)).",
      en:
        "“\(by)” (\(first.en)) cannot amend, replace or repeal the younger “\(of)” (\(second.en)).")
  }
  fileprivate static func thisIsOlder(
    _ year: Int, _ of: String, _ day: (vi: String, en: String)
  ) -> Message {
    Message(
      vi: "Văn bản này (năm \(year)) không thể tác động đến “\(of)” ban hành sau nó (\(day.vi)).",
      en: "This document (of \(year)) cannot change the younger “\(of)” (\(day.en)).")
  }
  fileprivate static let otherPlace = Message(
    vi: "văn bản kia trong câu này", en: "the other instrument of this statement")
}
