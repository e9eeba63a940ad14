import DanchieuCitations
import DanchieuRegistry
import DanchieuText

extension Resolver {
  /// What citation `index` says of its instrument that its code leaves open.
  mutating func evidence(_ index: Int, _ shape: CodeShape) -> Evidence {
    let citation = citations[index]
    var evidence = Evidence()
    evidence.day = citation.date
    if shape.year.isEmpty {
      evidence.year = citation.date?.year ?? citation.year ?? 0
      if citation.code?.family == .party, let issuer = citation.issuer {
        let tail = min(max(citation.range.end, issuer.end), issuer.end + 32)
        evidence.term = PartyTerm.read(bytes(TextRange(issuer.start, tail)))
      }
    }
    if shape.body == .open, let issuer = citation.issuer {
      evidence.issuer = memory.issuers.index(of: bytes(issuer))
    }
    if shape.typeMatters, citation.typeSource != .symbol {
      evidence.typeClass = typeClass(citation.type, shape)
    }
    return evidence
  }

  /// The same of the document's own heading.
  mutating func ownEvidence(_ shape: CodeShape) -> Evidence {
    var evidence = Evidence()
    if shape.year.isEmpty { evidence.year = heading.date?.year ?? heading.year ?? 0 }
    if shape.body == .open, let issuer = heading.issuer {
      evidence.issuer = memory.issuers.index(of: bytes(issuer))
    }
    if shape.typeMatters { evidence.typeClass = typeClass(heading.type, shape) }
    return evidence
  }

  /// The Assembly numbers laws and codes in one series, resolutions and the rest in others.
  func typeClass(_ type: InstrumentType?, _ shape: CodeShape) -> Int {
    guard let type, type != WordTypes.shared.document else { return 0 }
    if shape.isAssembly && type == WordTypes.shared.code {
      return WordTypes.shared.law.map { Int($0.id) + 1 } ?? 0
    }
    return Int(type.id) + 1
  }
}

/// Types that resolution treats apart.
struct WordTypes: Sendable {
  static let shared = WordTypes()
  let law = InstrumentType(named: "Luật")
  let code = InstrumentType(named: "Bộ luật")
  let ordinance = InstrumentType(named: "Pháp lệnh")
  /// The generic word "Văn bản".
  let document = InstrumentType(named: "Văn bản")
}
