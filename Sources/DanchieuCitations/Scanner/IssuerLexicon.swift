/// Codes of issuing bodies in symbols, from `issuers.tsv`.
struct IssuerLexicon {
  private struct Kind: OptionSet {
    let rawValue: Int
    static let state = Kind(rawValue: 1)
    static let party = Kind(rawValue: 2)
    static let assembly = Kind(rawValue: 4)
    static let historical = Kind(rawValue: 8)
    static let court = Kind(rawValue: 16)
    static let consolidated = Kind(rawValue: 32)
    static let courtPaper = Kind(rawValue: 64)
  }

  private var kinds = HashIndex()

  static let shared = IssuerLexicon(DataFile.issuers)

  init(_ file: DataFile) {
    add("QH UBTVQH HĐNN", .assembly)
    add("SL SLt LCT LB HĐBT HĐCP CP TTg TTgCP UB CN", .historical)
    add("HS DS HNGĐ KDTM LĐ HC DSST HSST HSPT DSPT QĐST QĐPT KDTMST HNGĐST", .court)
    add("VBHN", .consolidated)
    add("KN BA QĐKN QĐKNGĐT QĐKNPT", .courtPaper)
    var bodies: [(String, Kind)] = []
    file.forEachLine { fields in
      guard fields.count > 1 else { return }
      let kind: Kind = fields[1].hasPrefix("Đảng:") ? .party : .state
      for code in fields[0].split(separator: ",") { bodies.append((String(code), kind)) }
    }
    for (code, kind) in bodies { add(code, kind) }
  }

  /// The words in small letters of the names in the file.
  static var nameWords: String {
    var words: [Substring] = []
    DataFile.issuers.forEachLine { fields in
      guard fields.count > 1 else { return }
      words += fields[1].split { !$0.isLetter }.filter { $0.first?.isLowercase ?? false }
    }
    return words.joined(separator: " ")
  }

  private mutating func add(_ codes: String, _ kind: Kind) {
    for code in codes.split(separator: " ") {
      let hash = WordHash.of(String(code))
      kinds.set(hash, (kinds[hash] ?? 0) | kind.rawValue)
    }
  }

  private func has(_ hash: UInt64, _ kind: Kind) -> Bool {
    !Kind(rawValue: kinds[hash] ?? 0).isDisjoint(with: kind)
  }

  /// Whether the code is that of any known body.
  func isBody(_ hash: UInt64) -> Bool { has(hash, [.state, .party]) }
  /// A body of the State.
  func isState(_ hash: UInt64) -> Bool { has(hash, .state) }
  /// A body of the Party or of a mass organisation that writes codes as the Party does.
  func isParty(_ hash: UInt64) -> Bool { has(hash, .party) }
  /// `QH`, `UBTVQH`, `HĐNN` (without the term).
  func isAssembly(_ hash: UInt64) -> Bool { has(hash, .assembly) }
  /// Groups that codes before 1998 have alone or first.
  func isHistorical(_ hash: UInt64) -> Bool { has(hash, .historical) }
  /// Kinds of cases in the codes of judgments (`HS-ST`).
  func isCourt(_ hash: UInt64) -> Bool { has(hash, .court) }
  /// Protests and judgments of courts and procuracies (`KN-DS`).
  func isCourtPaper(_ hash: UInt64) -> Bool { has(hash, .courtPaper) }
  /// `VBHN`.
  func isConsolidated(_ hash: UInt64) -> Bool { has(hash, .consolidated) }
}
