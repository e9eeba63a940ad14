import DanchieuCitations
import DanchieuDocument
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
        Điều 1. Thành lập Tổ công tác.
        Điều 2. Nhiệm vụ:
        1. Tổ trưởng:
        a) Điều hành.
        ⟦DC114:a)⟧ Báo cáo.
        2. Tổ phó giúp Tổ trưởng.
        ⟦DC114:Điều 13⟧. Quyết định này có hiệu lực kể từ ngày ký.
        Nơi nhận:
        - Như Điều 2;
        - Lưu: VT.
        TM. ỦY BAN NHÂN DÂN
        """, why: "the last article has a digit too many; lists of two"),
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
    ] + moreTriggering + missingFirsts,
    nonTriggering: [
      .init(
        """
        Theo khoản 3 Điều 8 Nghị định số 12/2024/NĐ-CP quy định:
        1. Tổ chức được lập hồ sơ.
        ...
        4. Hồ sơ được lưu tại xã.
        [...]
        7. Hồ sơ được gửi đến huyện.
        """, why: "an excerpt with signs for what was left out"),
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
      .init(
        """
        Điều 1. Ban hành kèm theo Quyết định này Danh mục hàng hóa.
        Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
        Nơi nhận:
        PHỤ LỤC
        DANH MỤC HÀNG HÓA
        Chương 22
        2208
        Rượu mạnh
        Chương 24
        2402
        Xì gà
        Chương 87
        8703
        Xe ô tô
        Chương 32
        3213
        Chất màu
        """, why: "chapters of a nomenclature of goods"),
      .init(
        """
        PHỤ LỤC
        NỘI DUNG THỦ TỤC
        1. Thu hồi giấy phép
        Doanh nghiệp nộp thông báo theo mẫu dưới đây.
        (Ban hành kèm theo Thông tư số 12/2013/TT-BTC)
        1. Tên doanh nghiệp.
        2. Địa chỉ trụ sở.
        3. Lý do chấm dứt.
        2. Cấp giấy phép
        Doanh nghiệp nộp hồ sơ.
        3. Cấp lại giấy phép
        """, why: "a form stands within the list, which goes on after it"),
      .init(
        """
        Điều 1. Mức chất lượng
        1. Áp dụng các quy chuẩn sau:
        1.
        Dịch vụ cố định
        2. Dịch vụ di động
        3. Dịch vụ truy nhập
        2. Trường hợp khác áp dụng mức đã công bố.
        Điều 2. Hiệu lực
        """, why: "rows of a table, the first with its number alone in a line"),
      .init(
        """
        6. Kết quả trước đợt phát hành:
        a) Hoạt động chính;
        b) Các chỉ tiêu:
        1. Vốn
        2. Nợ ngắn hạn
        3. Nợ dài hạn
        4. Doanh thu
        5. Chi phí
        6. Lợi nhuận
        7. Thuế
        8. Tỷ suất
        7. Vị thế của công ty
        """, why: "thu is not the word thứ, so that row 5 is read"),
      .init(
        """
        I. Quá trình triển khai
        II.Các hoạt động của chuyên đề
        III. Các biện pháp chỉ đạo
        IV.Môi trường chăm sóc
        V.Công tác phối hợp
        VI. Đánh giá
        """, why: "numbers glued to their words"),
      .init(
        """
        Chương 1
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi điều chỉnh
        Điều 2. Danh mục hàng hóa
        Ban hành kèm theo Thông tư này các danh mục sau đây:
        1. Danh mục hàng cấm.
        2. Danh mục hàng tạm ngừng.
        Chương 2
        QUY ĐỊNH CỤ THỂ
        Điều 3. Điều kiện
        Chương 3
        TỔ CHỨC THỰC HIỆN
        Điều 4. Hiệu lực
        """, why: "a sentence of the article, not the line under the title of a regulation"),
      .init(
        """
        1. Xóa nghèo
        2. Xóa đói
        3. Sức khỏe
        4. Giáo dục
        5. Bình đẳng
        2.c.1. Chỉ số giá
        5.b.1. Tỷ lệ sở hữu điện thoại
        """, why: "codes of statistical indicators"),
      .init(
        """
        Điều 1. Sửa đổi một số khoản
        1. Sửa đổi khoản 4 như sau:
        ‟4. Hồ sơ gồm đơn và bản sao.
        5. Thời hạn là 05 ngày.”
        2. Sửa đổi khoản 7 như sau:
        “7. Phí và lệ phí.”
        3. Bãi bỏ khoản 8.
        """, why: "a quotation mark of another form"),
      .init(
        """
        Điều 1. Bổ sung Điều 3a vào sau Điều 3
        “Điều 3a. Giá trị của tài sản
        1. Giá trị ghi sổ.
        2. Giá trị quy định tại khoản 1 Điều này.
        Điều 2. Thay thế cụm từ
        Điều 3. Sửa đổi Quy chế làm việc
        1. Sửa đổi Điều 1 như sau:
        “Điều 1. Phạm vi
        1. Cơ quan.
        2. Tổ chức.
        3. Cá nhân.
        2. Sửa đổi Điều 2 như sau:
        “Điều 2. Đối tượng”
        Điều 4. Hiệu lực
        """, why: "closing quotation marks are missing"),
      .init(
        """
        Điều 11. Sửa đổi thủ tục rút khiếu nại
        Điều 12. Bổ sung quy định về tạm đình chỉ
        “Điều 28a. Căn cứ”.
        Điều 28b. Ban hành quyết định
        Điều 13. Bổ sung Điều 30a
        Điều 14. Hiệu lực
        """, why: "an opening quotation mark is missing"),
    ] + moreNonTriggering + hiddenNumbers + foreignParts)

  public static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let outline = subject.reading.outline
    guard !outline.nodes.isEmpty else {
      return .notApplicable(
        Message(
          vi: "văn bản không có phần, mục, điều, khoản, điểm được đánh số",
          en: "the document has no numbered headings"))
    }
    guard isVietnamese(subject) else { return .notApplicable(.normDoesNotGovern) }
    guard !subject.hasNotesAmongText else {
      return .notApplicable(
        Message(
          vi: "văn bản hợp nhất có chú thích cuối trang lẫn vào thân văn bản",
          en: "a consolidated text whose page-foot notes stand among the text"))
    }
    guard !subject.reading.document.lacksNumbers else { return .notApplicable(.numbersUnread) }
    let heading = subject.reading.heading
    let sequences = HeadingSequences(
      outline, subject.norm,
      mayHaveNotes: subject.reading.isConsolidated || heading.type == nil && heading.code == nil)
    let basis = subject.norm?.layoutBasis(of: metadata)
    var found: [Finding] = []
    let repeated = RepeatedFirsts(subject, sequences).slips().filter { !isUnreliable(subject, $0) }
    // "1, 1, 3": the second 1 is the slip.
    let firsts = Set(repeated.map(\.node))
    let lost = LostDigits(outline, sequences).slips().filter { !isUnreliable(subject, $0) }
    let strays =
      (SectionPrefixes(outline, sequences).slips() + MissingFirsts(subject, sequences).slips())
      .filter { !isUnreliable(subject, $0) } + lost
    let filled = Set(strays.map { [$0.previous, Int($0.due.number)] })
    for members in sequences.members {
      for slip in sequences.slips(in: members) {
        let isDueAfterRepeated =
          slip.due.number == 2 && slip.kind == .skips && firsts.contains(slip.previous)
        // "1.1, 2.2, 1.3": 2.2 stands for what is due.
        let isFilled = !filled.isEmpty && filled.contains([slip.previous, Int(slip.due.number)])
        if isDueAfterRepeated || isFilled || isUnreliable(subject, slip) { continue }
        found.append(finding(slip, subject.reading, basis))
      }
    }
    for slip in repeated + strays { found.append(finding(slip, subject.reading, basis)) }
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
      case .foreign: .foreign(reading.string(node.value), printed, due: slip.due.printed)
      case .goesBack: .goesBack(printed, after: previous)
      }
    let related = Finding.Related(
      before.range,
      slip.kind == .repeats
        ? Message(vi: "số này đã dùng ở đây", en: "the number was used here")
        : Message(vi: "số đứng trước", en: "the number before"))
    return Finding(metadata, at: node.range, message, related: [related], basis: basis)
  }
}

extension Message {
  fileprivate static func skips(_ printed: String, after previous: String, due: String) -> Message {
    Message(
      vi: "“\(printed)” đứng sau “\(previous)”: thứ tự bị nhảy, thiếu số \(due).",
      en: "“\(printed)” comes after “\(previous)”: number \(due) is missing.")
  }
  fileprivate static func foreign(_ letter: String, _ printed: String, due: String) -> Message {
    Message(
      vi: "“\(printed)”: bảng chữ cái tiếng Việt không có chữ \(letter); số đến lượt là \(due).",
      en: "“\(printed)”: the Vietnamese alphabet has no \(letter); \(due) is due.")
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
