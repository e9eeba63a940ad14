/// Codes of issuing bodies in symbols, from `issuers.tsv`.
struct IssuerLexicon {
  private var state: Set<UInt64> = []
  private var party: Set<UInt64> = []
  private let assembly: Set<UInt64>
  private let historical: Set<UInt64>
  private let court: Set<UInt64>
  private let consolidated: UInt64

  static let shared = IssuerLexicon(DataFile.issuers)

  init(_ file: DataFile) {
    func hashes(_ list: String) -> Set<UInt64> {
      Set(list.split(separator: " ").map { WordHash.of(String($0)) })
    }
    assembly = hashes("QH UBTVQH HĐNN")
    historical = hashes("SL SLt LCT LB HĐBT HĐCP CP TTg TTgCP UB CN")
    court = hashes("HS DS HNGĐ KDTM LĐ HC DSST HSST HSPT DSPT QĐST QĐPT KDTMST HNGĐST")
    consolidated = WordHash.of("VBHN")
    var states: Set<UInt64> = []
    var parties: Set<UInt64> = []
    file.forEachLine { fields in
      guard fields.count > 1 else { return }
      let isParty = fields[1].hasPrefix("Đảng:")
      for code in fields[0].split(separator: ",") {
        if isParty {
          parties.insert(WordHash.of(String(code)))
        } else {
          states.insert(WordHash.of(String(code)))
        }
      }
    }
    state = states
    party = parties
  }

  /// Whether the code is that of any known body.
  func isBody(_ hash: UInt64) -> Bool { state.contains(hash) || party.contains(hash) }
  /// A body of the State.
  func isState(_ hash: UInt64) -> Bool { state.contains(hash) }
  /// A body of the Party or of a mass organisation that writes codes as the Party does.
  func isParty(_ hash: UInt64) -> Bool { party.contains(hash) }
  /// `QH`, `UBTVQH`, `HĐNN` (without the term).
  func isAssembly(_ hash: UInt64) -> Bool { assembly.contains(hash) }
  /// Groups that codes before 1998 have alone or first.
  func isHistorical(_ hash: UInt64) -> Bool { historical.contains(hash) }
  /// Kinds of cases in the codes of judgments (`HS-ST`).
  func isCourt(_ hash: UInt64) -> Bool { court.contains(hash) }
  /// `VBHN`.
  func isConsolidated(_ hash: UInt64) -> Bool { hash == consolidated }
}
