import DanchieuCitations
import DanchieuText

/// Headings of one kind under one parent that skip a number, repeat one or go back.
///
/// Lint: the heading whose number is not the one that is due.
public enum BrokenHeadingSequence: Rule {
  public static let metadata = RuleMetadata(
    code: "DC114", name: "numbering/heading-sequence", severity: .warning,
    summary: Message(
      vi: "Số thứ tự của phần, chương, mục, điều, khoản, điểm bị nhảy, bị lặp hoặc lùi lại.",
      en: "Headings skip, repeat or go back in their numbering."),
    rationale: Message(
      vi: """
        Dẫn chiếu tới điều, khoản, điểm chỉ đúng khi số thứ tự liên tục và không trùng. Điều được \
        đánh số liên tục qua các chương; mục bắt đầu lại trong mỗi chương, khoản trong mỗi điều, \
        điểm trong mỗi khoản. Phụ lục, văn bản ban hành kèm theo, biểu mẫu và đoạn trích trong \
        dấu ngoặc kép có thứ tự riêng; số bổ sung như 5a đứng sau 5; bảng chữ cái tiếng Việt có \
        đ và không có f, j, w, z. Đoạn trích chỉ bị xét số lặp và số lùi.
        """,
      en: """
        References to articles, clauses and points are only right when the numbers run on without \
        gap or repetition. Articles run through all chapters; sections restart in each chapter, \
        clauses in each article, points in each clause. Annexes, attached regulations, forms and \
        quoted blocks count for themselves; inserted numbers such as 5a follow 5; the Vietnamese \
        alphabet has đ and lacks f, j, w and z. Quoted blocks are checked for repetition and \
        going back only.
        """),
    bases: [
      "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6",
      "Thông tư 01/2011/TT-BNV, Điều 11",
    ],
    triggering: [
      .init(
        """
        QUYẾT ĐỊNH:
        Điều 1. Thành lập Tổ công tác.
        Điều 2. Tổ công tác có các nhiệm vụ sau:
        1. Rà soát quy ước của khu phố.
        2. Tổng hợp kiến nghị.
        ⟦DC114:4.⟧ Báo cáo kết quả hằng quý.
        5. Thực hiện nhiệm vụ khác được giao.
        ⟦DC114:Điều 2⟧. Quyết định này có hiệu lực kể từ ngày ký.
        Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.
        """, why: "a clause is skipped, an article number is used twice"),
      .init(
        """
        2. Kết quả:
        a) Tuyên truyền;
        b) Hòa giải;
        ⟦DC114:d)⟧ Giám sát;
        đ) Phối hợp.
        """, why: "point c is missing; đ is there, so the alphabet is the Vietnamese one"),
      .init(
        """
        2. Kết quả:
        a) Tuyên truyền;
        b) Hòa giải;
        c) Tập huấn;
        d) Giám sát;
        đ) Phối hợp;
        e) Kiểm tra;
        ⟦DC114:f)⟧ Báo cáo.
        """, why: "f is no letter of the alphabet that has đ"),
      .init(
        """
        I. TÌNH HÌNH
        Công tác chỉ đạo được duy trì.
        II. KẾT QUẢ
        Đã tổ chức 12 cuộc họp.
        ⟦DC114:II.⟧ PHƯƠNG HƯỚNG
        Tiếp tục triển khai kế hoạch.
        """, why: "a Roman number is used twice"),
      .init(
        """
        Điều 1. Phạm vi điều chỉnh
        Điều 2. Đối tượng áp dụng
        ⟦DC114:Điều 13⟧. Giải thích từ ngữ
        Điều 4. Nguyên tắc
        Điều 5. Tổ chức thực hiện
        """, why: "a wide jump, but the next article goes on with the count"),
    ],
    nonTriggering: [
      .init(
        """
        Chương 1. Quy định chung
        Chương 215. Điều kiện
        Chương 3. Tổ chức thực hiện
        """, why: "chapter 2 with the sign of footnote 15"),
      .init(
        """
        Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Tổ công tác.
        Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
        Nơi nhận:
        - Như Điều 2;
        QUY CHẾ
        (Ban hành kèm theo Quyết định số 12/QĐ-UBND)
        Điều 1. Phạm vi điều chỉnh
        Điều 2. Nguyên tắc làm việc
        """, why: "the attached regulation restarts"),
      .init(
        """
        Điều 1. Sửa đổi, bổ sung một số điều của Quy chế như sau:
        1. Sửa đổi Điều 7 như sau:
        “Điều 7. Chế độ họp
        1. Tổ công tác họp mỗi quý một lần.
        3. Biên bản được gửi trong 05 ngày.”
        2. Bổ sung Điều 9a như sau:
        “Điều 9a. Chế độ báo cáo”
        Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
        """, why: "quoted parts are selected from another instrument"),
      .init(
        """
        Điều 5. Hồ sơ
        1. Đơn đề nghị;
        1a. Bản sao giấy tờ;
        2. Người nộp hồ sơ quy định tại khoản
        7. Điều này ký nhận.
        Điều 5a. Thời hạn
        Điều 6. Lệ phí
        a) Miễn;
        b) Giảm;
        c) Thu;
        d) Nộp;
        e) Hoàn.
        """, why: "an excerpt, inserted numbers, a wrapped sentence, the Latin alphabet throughout"),
    ])

  public static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let outline = subject.reading.outline
    guard !outline.nodes.isEmpty else {
      return .notApplicable(
        Message(
          vi: "văn bản không có phần, mục, điều, khoản, điểm được đánh số",
          en: "the document has no numbered headings"))
    }
    let sequences = HeadingSequences(outline)
    let basis = basis(of: subject.reading.heading)
    var found: [Finding] = []
    for members in sequences.members {
      for slip in sequences.slips(in: members) {
        found.append(finding(slip, subject.reading, basis))
      }
    }
    for finding in found.sorted(by: { $0.range < $1.range }) { report(finding) }
    return .applied
  }

  private static func finding(_ slip: HeadingSequences.Slip, _ reading: Reading, _ basis: String?)
    -> Finding
  {
    let node = reading.outline.nodes[slip.node]
    let before = reading.outline.nodes[slip.previous]
    let printed = reading.string(node.range)
    let previous = reading.string(before.range)
    let message: Message =
      switch slip.kind {
      case .skips:
        .skips(printed, after: previous, due: slip.due.printed)
      case .repeats: .repeats(printed)
      case .goesBack: .goesBack(printed, after: previous)
      }
    let related = Finding.Related(
      before.range,
      slip.kind == .repeats
        ? Message(vi: "số này đã dùng ở đây", en: "the number was used here")
        : Message(vi: "số đứng trước", en: "the number before"))
    return Finding(metadata, at: node.range, message, related: [related], basis: basis)
  }

  /// The norm on the layout of the contents, for the family and day that it governs.
  private static func basis(of heading: Heading) -> String? {
    guard heading.family == .administrative, let date = heading.date else { return nil }
    if let start = CalendarDate(year: 2020, month: 3, day: 5), date >= start {
      return metadata.bases[0]
    }
    if let start = CalendarDate(year: 2011, month: 3, day: 5), date >= start {
      return metadata.bases[1]
    }
    return nil
  }
}

extension Message {
  fileprivate static func skips(_ printed: String, after previous: String, due: String) -> Message {
    Message(
      vi: "“\(printed)” đứng sau “\(previous)”: thứ tự bị nhảy, thiếu số \(due).",
      en: "“\(printed)” comes after “\(previous)”: number \(due) is missing.")
  }
  fileprivate static func repeats(_ printed: String) -> Message {
    Message(
      vi: "“\(printed)” bị lặp: số này đã dùng cho phần đứng trước cùng cấp.",
      en: "“\(printed)” is repeated: an earlier heading of the same level has this number.")
  }
  fileprivate static func goesBack(_ printed: String, after previous: String) -> Message {
    Message(
      vi: "“\(printed)” đứng sau “\(previous)”: thứ tự bị lùi.",
      en: "“\(printed)” comes after “\(previous)”: the numbering goes back.")
  }
}
