import DanchieuCitations
import DanchieuLint
import DanchieuText

extension Explanation {
  /// Appends which rules could not look, by reason, and which looked and said nothing.
  func writeCoverage(
    _ coverage: [(code: String, coverage: Coverage)], _ language: Language,
    to out: inout ByteBuffer
  ) {
    let spoke = Set(findings.map(\.code))
    var quiet: [String] = []
    var reasons: [(reason: Message, codes: [String])] = []
    for entry in coverage {
      switch entry.coverage {
      case .applied: if !spoke.contains(entry.code) { quiet.append(entry.code) }
      case .notApplicable(let reason):
        if let index = reasons.firstIndex(where: { $0.reason == reason }) {
          reasons[index].codes.append(entry.code)
        } else {
          reasons.append((reason, [entry.code]))
        }
      }
    }
    for (reason, codes) in reasons {
      out.append(
        Message(vi: "không xét được vì ", en: "could not look, since ").text(in: language))
      out.appendVisible(reason.text(in: language))
      out.append(": \(codes.joined(separator: ", "))\n")
    }
    if !quiet.isEmpty {
      out.append(
        Message(vi: "đã xem, không báo gì ở đây: ", en: "looked and said nothing here: ")
          .text(in: language))
      out.append(quiet.joined(separator: ", "))
      out.append("\n")
    }
  }

  /// What a family of codes is called.
  static func words(for family: CodeFamily) -> Message {
    switch family {
    case .administrative: Message(vi: "lối văn bản hành chính", en: "administrative form")
    case .normative: Message(vi: "lối văn bản quy phạm, có năm", en: "normative form, with year")
    case .nationalAssembly: Message(vi: "lối của Quốc hội", en: "form of the National Assembly")
    case .party:
      Message(vi: "lối của Đảng, đoàn thể", en: "form of the Party and mass organisations")
    case .letter: Message(vi: "lối công văn", en: "form of official letters")
    case .consolidated: Message(vi: "văn bản hợp nhất", en: "consolidated text")
    case .judgment: Message(vi: "bản án, quyết định của tòa", en: "judgment of a court")
    case .historical: Message(vi: "lối trước năm 1998", en: "form before 1998")
    case .other: Message(vi: "lối khác", en: "another form")
    }
  }
}
