import DanchieuCitations
import DanchieuRegistry

extension Resolver {
  /// The registry's record of the instrument with the folded code `code`, when exactly one fits.
  ///
  /// With a year in the code by code and type; without by the date of issue, since such codes
  /// begin anew every year or term. Codes that many bodies use (12/2022/QĐ-UBND) must be of the body
  /// `issuer`, a number in the table of issuers, -1 where none is printed.
  func known(
    code: Int, type: InstrumentType?, date: CalendarDate?, spelling: String?, issuer: Int = -1
  ) -> RegistryRecord? {
    let shape = memory.codes[code]
    if shape.year.isEmpty && date == nil { return nil }
    let wanted = shape.typeMatters ? typeClass(type, shape) : 0
    if shape.typeMatters && wanted == 0 { return nil }
    var candidates = Candidates(spelling: spelling)
    func look(_ folded: UnsafeBufferPointer<UInt8>) -> Bool {
      var isKnown = false
      registry.forEachRecord(foldedCode: folded) { record in
        isKnown = true
        if shape.year.isEmpty && record.issued != date { return }
        if shape.typeMatters && typeClass(record.type, shape) != wanted { return }
        if shape.body == .open && !mayBeIssued(record, by: issuer) { return }
        candidates.add(record)
      }
      return isKnown
    }
    memory.codes.withBytes(of: code) { folded in
      if !look(folded), let original = Self.originalSymbol(folded) {
        _ = original.withUnsafeBufferPointer(look)
      }
    }
    return candidates.choice
  }

  /// Whether `record` may be of the printed body; where that has no name ("UBND tỉnh"), of the body
  /// of that level to which the document belongs.
  private func mayBeIssued(_ record: RegistryRecord, by printed: Int) -> Bool {
    guard let issuer = record.issuer.map(IssuerName.init) else { return true }
    if printed >= 0 {
      guard memory.issuers[printed].isCompatible(with: issuer) else { return false }
      if memory.issuers[printed].count >= issuer.count { return true }
    }
    let own = ownIssuer
    return own < 0 || !memory.issuers[own].isNeighbour(of: issuer)
  }

  /// The number of the document's own body, -1 where it is not known.
  var ownIssuer: Int { heading.issuer.map { memory.issuers.index(of: bytes($0)) } ?? -1 }

  /// Party regulations of 2018–2019 carry QĐi, which texts cite as QĐ (norms.md §2.5).
  private static func originalSymbol(_ folded: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard folded.count > cited.count, folded.suffix(cited.count).elementsEqual(cited) else {
      return nil
    }
    return folded.dropLast(cited.count) + original
  }

  private static let cited = Array("-QD-TW".utf8)
  private static let original = Array("-QDI-TW".utf8)
}

/// The records that fit one code.
private struct Candidates {
  /// The code as the text spells it, canonically.
  let spelling: String?
  private var first: RegistryRecord?
  private var exact: RegistryRecord?
  private var count = 0
  private var exactCount = 0
  /// All were issued on one day.
  private var areOneDay = true

  init(spelling: String?) { self.spelling = spelling }

  mutating func add(_ record: RegistryRecord) {
    count += 1
    if let first {
      areOneDay = areOneDay && record.issued == first.issued
    } else {
      first = record
    }
    if let spelling, record.codeBytes.elementsEqual(spelling.utf8) {
      exactCount += 1
      if exact == nil { exact = record }
    }
  }

  /// The only one, the only one of several with this spelling, or the first of one day: one
  /// instrument stands under two spellings of its symbol (TTLT-BTC, TTLT/BTC).
  var choice: RegistryRecord? {
    if count > 1, let exact { return exactCount == 1 ? exact : nil }
    return areOneDay ? first : nil
  }
}
