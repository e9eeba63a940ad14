import DanchieuCitations
import DanchieuText

/// The body above the document's own number against the body in its symbol.
extension IssuerMismatch {
  /// Reports a symbol of another ministry or committee than the one in the letterhead: "BỘ CÔNG THƯƠNG"
  /// over "1327/QĐ-BTC". Departments and offices sign for bodies above them, and the Prime Minister for
  /// the Government.
  static func checkOwn(_ subject: Subject, _ report: (Finding) -> Void) {
    let heading = subject.reading.heading
    guard let code = heading.code, let issuer = heading.issuer, heading.issuerHead == nil,
      code.oddities.isDisjoint(with: [.truncated]), !subject.reading.isConsolidated,
      let symbol = subject.code(of: subject.ownMention)?.bodies,
      let named = NamedBody(Words.of(subject.text.slice(issuer))), isCommitteeOrMinistry(named),
      symbol.isCommitteeOrMinistry, !symbol.fits(named)
    else { return }
    let printed = subject.text(issuer).singleSpaced
    report(
      Finding(
        metadata, at: code.printed,
        .ownMismatch(printed, subject.ownMention.printedCode, symbol.name),
        related: [.init(issuer, .letterhead)]))
  }

  private static func isCommitteeOrMinistry(_ named: NamedBody) -> Bool {
    switch named {
    case .central(let body): SymbolBodies.isMinistry(body)
    case .local(.committee), .local(.council): true
    case .local, .department: false
    }
  }
}

extension Message {
  fileprivate static func ownMismatch(
    _ named: String, _ code: String, _ symbol: Message
  ) -> Message {
    Message(
      vi: "Ký hiệu “\(code)” là của \(symbol.vi), nhưng phần đầu ghi cơ quan “\(named)”.",
      en: "The code “\(code)” is of \(symbol.en), but the letterhead names “\(named)”.")
  }
  fileprivate static let letterhead = Message(vi: "cơ quan ban hành", en: "the letterhead")
}
