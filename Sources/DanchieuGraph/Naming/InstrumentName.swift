import DanchieuCitations
import DanchieuRegistry

/// The names by which programs know an instrument: a key for this one, a URN:LEX for all.
struct InstrumentName {
  /// The parts of its code, nil for instruments known by name only and not in the registry.
  let shape: CodeShape?
  let type: InstrumentType?
  let known: RegistryRecord?
  let date: CalendarDate?
  /// Year of issue where no day is known, 0 without.
  let year: Int
  let issuer: IssuerName?
  /// The title as printed; its slug is made only for instruments without code.
  let titleBytes: UnsafeBufferPointer<UInt8>?

  private var title: [UInt8]? { titleBytes.map { Slug.words($0) } }

  /// `nghi-dinh/30/2020/nd-cp`, `ke-hoach/41/kh-ubnd/uy-ban-nhan-dan-…/2024`,
  /// `luat/2013/dat-dai`.
  var key: String {
    var key = typeSlug
    func add(_ part: some Sequence<UInt8>) {
      if !key.isEmpty { key.append(Self.slash) }
      key.append(contentsOf: part)
    }
    if let shape {
      add(shape.number.lazy.map(Self.lowered))
      if !shape.year.isEmpty { add(shape.year) }
      if !shape.symbol.isEmpty { add(shape.symbol.lazy.map(Self.lowered)) }
      if shape.body == nil, let issuer { add(issuer.slug) }
      if shape.year.isEmpty, yearOfIssue > 0 { add(String(yearOfIssue).utf8) }
    } else {
      if yearOfIssue > 0 { add(String(yearOfIssue).utf8) }
      if let title, !isConstitution { add(title) }
    }
    if key.isEmpty { key = Self.document }
    return String(decoding: key, as: UTF8.self)
  }

  /// Whether the key tells the instrument from all others.
  var isComplete: Bool {
    guard let shape else {
      let isLaw = type.map(LawTypes.shared.contains) ?? false
      return isLaw && yearOfIssue > 0 && (titleBytes != nil || isConstitution)
    }
    return (shape.body != nil || issuer != nil) && (!shape.year.isEmpty || yearOfIssue > 0)
  }

  /// `urn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp` (RFC 9676 §8).
  ///
  /// A missing body is `khong.ro`, a missing date the year or `khong.ngay`; a law without number
  /// is `lex-` and its name (§6.3.3).
  var urn: String {
    var urn = Array("urn:lex:vn:".utf8)
    urn.append(contentsOf: authority)
    urn.append(Self.colon)
    urn.append(contentsOf: Slug.dotted(typeSlug.isEmpty ? Self.document : typeSlug))
    urn.append(Self.colon)
    if let date {
      urn.append(contentsOf: date.iso.utf8)
    } else {
      urn.append(contentsOf: (yearOfIssue > 0 ? String(yearOfIssue) : "khong.ngay").utf8)
    }
    urn.append(Self.semicolon)
    if let shape {
      urn.append(contentsOf: shape.number.lazy.map(Self.lowered).filter(Self.isDocumentID))
      for part in [shape.year, shape.symbol] where !part.isEmpty {
        urn.append(Self.hyphen)
        urn.append(contentsOf: part.lazy.map(Self.lowered).filter(Self.isDocumentID))
      }
    } else {
      urn.append(contentsOf: "lex-".utf8)
      urn.append(contentsOf: isConstitution ? [UInt8(ascii: "1")] : title ?? [UInt8(ascii: "1")])
    }
    return String(decoding: urn, as: UTF8.self)
  }

  private var authority: [UInt8] {
    if let body = shape?.body {
      if !body.contains(Self.plus) { return Slug.dotted(body) }
      // Joint instruments have several bodies, with "+" between them.
      let bodies = body.split(separator: Self.plus).map { Slug.dotted($0) }
      return Array(bodies.joined(separator: [Self.plus]))
    }
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
  private var typeSlug: [UInt8] {
    if let letters = shape?.typeLetters, let type = SymbolTypes.shared.type(letters: letters) {
      return SymbolTypes.shared.slug(of: type)
    }
    guard let type = known?.type ?? type else { return [] }
    let isCode = type == WordTypes.shared.code && shape != nil
    return SymbolTypes.shared.slug(of: isCode ? WordTypes.shared.law ?? type : type)
  }

  private var isConstitution: Bool { type.map(LawTypes.shared.isConstitution) ?? false }

  private var yearOfIssue: Int {
    date?.year ?? (year > 0 ? year : shape?.year.reduce(0) { $0 * 10 + Int($1 - 0x30) } ?? 0)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func isDocumentID(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == hyphen
      || byte == UInt8(ascii: ".")
  }

  private static let slash = UInt8(ascii: "/")
  private static let colon = UInt8(ascii: ":")
  private static let semicolon = UInt8(ascii: ";")
  private static let hyphen = UInt8(ascii: "-")
  private static let plus = UInt8(ascii: "+")
  private static let document = Array("van-ban".utf8)
  private static let unknown = Array("khong.ro".utf8)
  private static let assembly = Array("quoc.hoi".utf8)
  private static let standingCommittee = Array("uy.ban.thuong.vu.quoc.hoi".utf8)
  private static let councils = ["uy-ban-nhan-dan", "hoi-dong-nhan-dan"].map { Array($0.utf8) }
}

/// The keys of one document; two instruments with one key get numbers.
struct KeySet {
  private var used: [String: Int] = [:]

  /// `key`, or with `~2`, … when it was given before.
  mutating func unique(_ key: String) -> String {
    let count = used[key, default: 0] + 1
    used[key] = count
    return count == 1 ? key : "\(key)~\(count)"
  }
}

extension CodeShape {
  /// The parts of the code of `record`; nil for constitutions, which have none.
  init?(of record: RegistryRecord) {
    let folded = FoldedCode.fold(record.code)
    guard folded.first.map({ (0x30...0x39).contains($0) }) ?? false else { return nil }
    self.init(folded[...])
  }
}
