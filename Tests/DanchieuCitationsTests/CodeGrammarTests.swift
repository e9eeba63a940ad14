import DanchieuCitations
import DanchieuTestSupport
import Testing

/// Every code of an enumerated grammar is read as it was printed: parse(print(code)) == code.
@Suite struct CodeGrammarTests {
  static let numbers = ["01", "9", "10", "99", "109", "2008", "10552", "30c", "02a"]
  static let years = ["1998", "2009", "2024", "2026"]
  static let types = [
    "QĐ", "TB", "KH", "BC", "CTr", "TTr", "HD", "CT", "QyĐ", "ĐA", "PA", "CĐ", "BB",
  ]
  static let bodies = [
    "UBND", "HĐND", "BNV", "TTg", "BNN-KHCN", "BNN-QLDN", "VPCP", "BCĐ", "SGDĐT", "BGD&ĐT",
  ]

  static let administrative = combine(types, "-", bodies)
  static let normative = combine(
    ["NĐ", "TT", "QĐ", "CT", "NQ", "TTLT", "NQLT"], "-",
    ["CP", "BTC", "UBND", "HĐND", "BLĐTBXH", "BTC-BTP-VPCP", "BNN&PTNT-VKSNDTC"])
  static let assembly = (1...16).map { "QH\($0)" }.filter { $0.count > 2 }.dropFirst(7)
  static let ordinances = (8...15).flatMap { ["UBTVQH\($0)", "PL-UBTVQH\($0)", "NQ-UBTVQH\($0)"] }
  static let party = combine(
    ["NQ", "CT", "KL", "QĐ", "QĐi", "QyĐ", "TB", "HD", "CTr", "KH", "BC", "CV", "TT"], "/",
    ["TW", "TU", "HU", "ĐU", "BTCTW", "UBKTTW", "VPTW", "ĐUK", "TWĐTN-VP"])
  static let letters = ["BNV-VP", "UBND-VX", "TTg-KTTH", "BCT-CNNg", "BTTTT-ƯDCNTT", "VPCP-KSTT"]

  private static func combine(_ a: [String], _ mark: String, _ b: [String]) -> [String] {
    a.flatMap { x in b.map { x + mark + $0 } }
  }

  @Test(arguments: numbers)
  func `administrative codes`(number: String) {
    for symbol in Self.administrative { expectRoundTrip(number, "/", nil, symbol) }
  }

  @Test(arguments: numbers, years)
  func `normative codes`(number: String, year: String) {
    for symbol in Self.normative { expectRoundTrip(number, "/", year, symbol) }
  }

  @Test(arguments: ["01", "45", "112"], years)
  func `codes of the National Assembly`(number: String, year: String) {
    for symbol in Array(Self.assembly) + Self.ordinances {
      expectRoundTrip(number, "/", year, symbol)
    }
  }

  @Test(arguments: ["01", "9", "57", "399"])
  func `Party codes`(number: String) {
    for symbol in Self.party { expectRoundTrip(number, "-", nil, symbol) }
  }

  @Test(arguments: ["05", "318", "10234"])
  func `official letters`(number: String) {
    for symbol in Self.letters { expectRoundTrip(number, "/", nil, symbol) }
  }

  /// Reads the code in a sentence that gives it no type, and compares every part.
  private func expectRoundTrip(_ number: String, _ mark: String, _ year: String?, _ symbol: String)
  {
    let code = number + mark + (year.map { $0 + "/" } ?? "") + symbol
    let reading = Reading(text: "Các xã thực hiện văn bản số \(code) trong tháng này.")
    let read = reading.external.map { CitationFields(citation: $0, reading: reading) }
    let wanted = ["\(code) = \(number) + \(year ?? "-") + \(symbol)"]
    let actual = read.map {
      "\($0.value("code")) = \($0.value("number")) + \($0.value("year")) + \($0.value("symbol"))"
    }
    #expect(actual == wanted)
  }
}
