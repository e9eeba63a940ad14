import DanchieuCitations
import DanchieuRegistry

/// The names by which programs know an instrument: a key for this one, a URN:LEX for all.
struct InstrumentName {
  /// A folded code and its parts.
  struct Code {
    var folded: UnsafeBufferPointer<UInt8>
    var shape: CodeShape
  }

  /// The type that is printed, or that the registry knows where the code tells none.
  let type: InstrumentType?
  let date: CalendarDate?
  /// nil for instruments known by name only and not in the registry.
  var code: Code?
  /// Year of issue where no day is known, 0 without.
  var year = 0
  /// The printed body; asked for only where the symbol names none.
  var issuer: IssuerName?
  /// The title as printed; its slug is made only for instruments without code.
  var title: UnsafeBufferPointer<UInt8>?

  /// A name of an instrument of `type` that was issued on `date`.
  init(type: InstrumentType?, date: CalendarDate?) {
    self.type = type
    self.date = date
  }

  /// Key and URN.
  var written: (key: String, urn: String) {
    var buffer: [UInt8] = []
    buffer.reserveCapacity(128)
    writeKey(to: &buffer)
    let key = String(decoding: buffer, as: UTF8.self)
    buffer.removeAll(keepingCapacity: true)
    writeURN(to: &buffer)
    return (key, String(decoding: buffer, as: UTF8.self))
  }

  /// Writes `nghi-dinh/30/2020/nd-cp`, `ke-hoach/41/kh-ubnd/uy-ban-nhan-dan-…/2024`,
  /// `luat/2013/dat-dai`.
  func writeKey(to key: inout [UInt8]) {
    if let type = namedType { key.append(contentsOf: SymbolTypes.shared.slug(of: type)) }
    func separate() {
      if !key.isEmpty { key.append(Self.slash) }
    }
    if let code {
      let shape = code.shape
      separate()
      appendLowered(code.folded[..<shape.numberEnd], to: &key)
      if !shape.year.isEmpty {
        separate()
        key.append(contentsOf: code.folded[shape.year])
      }
      if shape.symbolStart < code.folded.count {
        separate()
        appendLowered(code.folded[shape.symbolStart...], to: &key)
      }
      if shape.body == .open, let issuer {
        separate()
        key.append(contentsOf: issuer.slug)
      }
      if shape.year.isEmpty, yearOfIssue > 0 {
        separate()
        Self.append(yearOfIssue, to: &key)
      }
    } else {
      if yearOfIssue > 0 {
        separate()
        Self.append(yearOfIssue, to: &key)
      }
      if let title, !isConstitution {
        separate()
        key.append(contentsOf: Slug.words(title))
      }
    }
    if key.isEmpty { key.append(contentsOf: Self.document) }
  }

  /// Whether the key tells the instrument from all others.
  var isComplete: Bool {
    guard let shape = code?.shape else {
      let isLaw = type.map(LawTypes.shared.contains) ?? false
      return isLaw && yearOfIssue > 0 && (title != nil || isConstitution)
    }
    return (shape.body != .open || issuer != nil) && (!shape.year.isEmpty || yearOfIssue > 0)
  }

  /// Writes `urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp` (RFC 9676 §8).
  ///
  /// A missing body is `khong.ro`, a missing date the year or `khong.ngay`; a law without number
  /// is `lex-` and its name (§6.3.3).
  func writeURN(to urn: inout [UInt8]) {
    urn.append(contentsOf: Self.nameSpace)
    appendAuthority(to: &urn)
    urn.append(Self.colon)
    if let type = namedType {
      urn.append(contentsOf: SymbolTypes.shared.dotted(type))
    } else {
      urn.append(contentsOf: Self.dottedDocument)
    }
    urn.append(Self.colon)
    if let date {
      Self.append(date, to: &urn)
    } else if yearOfIssue > 0 {
      Self.append(yearOfIssue, to: &urn)
    } else {
      urn.append(contentsOf: Self.noDate)
    }
    urn.append(Self.semicolon)
    guard let code else {
      urn.append(contentsOf: Self.lex)
      let hasName = title != nil && !isConstitution
      urn.append(contentsOf: hasName ? title.map { Slug.words($0) } ?? Self.one : Self.one)
      return
    }
    for byte in code.folded where Self.isDocumentID(byte) { urn.append(Self.lowered(byte)) }
  }

  private func appendAuthority(to urn: inout [UInt8]) {
    switch code?.shape.body {
    case .one(let body): urn.append(contentsOf: CentralBodies.shared.dotted(body))
    case .several(let bodies):
      // Joint instruments have several bodies, with "+" between them.
      for (index, body) in bodies.enumerated() {
        if index > 0 { urn.append(Self.plus) }
        urn.append(contentsOf: CentralBodies.shared.dotted(body))
      }
    case .open, nil:
      urn.append(contentsOf: printedAuthority)
    }
  }

  private var printedAuthority: [UInt8] {
    if let issuer {
      for council in Self.councils
      where issuer.slug.count > council.count + 1 && issuer.slug.starts(with: council) {
        let place = issuer.slug[(council.count + 1)...]
        return Slug.dotted(place) + [Self.semicolon] + Slug.dotted(council)
      }
      if !issuer.slug.isEmpty { return Slug.dotted(issuer.slug) }
    }
    if let type, LawTypes.shared.contains(type) {
      return type == WordTypes.shared.ordinance ? Self.standingCommittee : Self.assembly
    }
    return Self.unknown
  }

  /// From the letters of the symbol where they tell, so that a misprinted type word changes
  /// nothing; laws and codes are numbered together.
  private var namedType: InstrumentType? {
    if let type = code?.shape.type { return type }
    guard let type else { return nil }
    return type == WordTypes.shared.code && code != nil ? WordTypes.shared.law ?? type : type
  }

  private var isConstitution: Bool { type.map(LawTypes.shared.isConstitution) ?? false }

  private var yearOfIssue: Int { date?.year ?? (year > 0 ? year : code?.shape.yearValue ?? 0) }
}

/// Pieces of names as bytes.
extension InstrumentName {
  private func appendLowered(
    _ part: Slice<UnsafeBufferPointer<UInt8>>, to bytes: inout [UInt8]
  ) {
    for byte in part { bytes.append(Self.lowered(byte)) }
  }

  /// Appends `value`, up to 9999, in decimal digits.
  private static func append(_ value: Int, to bytes: inout [UInt8]) {
    var divisor = value >= 1000 ? 1000 : value >= 100 ? 100 : value >= 10 ? 10 : 1
    while divisor > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + value / divisor % 10))
      divisor /= 10
    }
  }

  /// Appends `date` in ISO 8601.
  private static func append(_ date: CalendarDate, to bytes: inout [UInt8]) {
    for (value, width) in [(date.year, 1000), (date.month, 10), (date.day, 10)] {
      if width == 10 { bytes.append(hyphen) }
      var divisor = width
      while divisor > 0 {
        bytes.append(UInt8(truncatingIfNeeded: 0x30 + value / divisor % 10))
        divisor /= 10
      }
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// Letters, digits, hyphens and dots may stand in the last part of a URN.
  private static func isDocumentID(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == hyphen
      || byte == UInt8(ascii: ".")
  }

  private static let slash = UInt8(ascii: "/")
  private static let colon = UInt8(ascii: ":")
  private static let semicolon = UInt8(ascii: ";")
  private static let hyphen = UInt8(ascii: "-")
  private static let plus = UInt8(ascii: "+")
  private static let nameSpace = Array("urn:lex:vn:".utf8)
  private static let noDate = Array("khong.ngay".utf8)
  private static let lex = Array("lex-".utf8)
  private static let one = Array("1".utf8)
  private static let document = Array("van-ban".utf8)
  private static let dottedDocument = Array("van.ban".utf8)
  private static let unknown = Array("khong.ro".utf8)
  private static let assembly = Array("quoc.hoi".utf8)
  private static let standingCommittee = Array("uy.ban.thuong.vu.quoc.hoi".utf8)
  private static let councils = ["uy-ban-nhan-dan", "hoi-dong-nhan-dan"].map { Array($0.utf8) }
}
