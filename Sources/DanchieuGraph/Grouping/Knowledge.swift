import DanchieuCitations
import DanchieuRegistry

extension Resolver {
  /// The registry's record of the instrument with the folded code `code`, when exactly one fits.
  ///
  /// With a year in the code by code and type; without by the date of issue, since such codes
  /// begin anew every year or term.
  mutating func known(
    code: Int, type: InstrumentType?, date: CalendarDate?, spelling: String?
  ) -> RegistryRecord? {
    let shape = shape(code)
    if shape.year.isEmpty && date == nil { return nil }
    var records = registry.records(foldedCode: Array(codes[code]))
    if records.isEmpty, let original = Self.originalSymbol(codes[code]) {
      records = registry.records(foldedCode: original)
    }
    if shape.year.isEmpty { records.removeAll { $0.issued != date } }
    if shape.typeMatters {
      let wanted = typeClass(type, shape)
      records.removeAll { wanted == 0 || typeClass($0.type, shape) != wanted }
    }
    if records.count > 1, let exact = records.first(where: { $0.code == spelling }) {
      return records.filter({ $0.code == spelling }).count == 1 ? exact : nil
    }
    // One instrument stands under two spellings of its symbol (TTLT-BTC, TTLT/BTC).
    guard let first = records.first, records.allSatisfy({ $0.issued == first.issued }) else {
      return nil
    }
    return first
  }

  /// Party regulations of 2018–2019 carry QĐi, which texts cite as QĐ (norms.md §2.5).
  private static func originalSymbol(_ folded: ArraySlice<UInt8>) -> [UInt8]? {
    let suffix = Array("-QD-TW".utf8)
    guard folded.count > suffix.count, folded.suffix(suffix.count).elementsEqual(suffix) else {
      return nil
    }
    return folded.dropLast(suffix.count) + Array("-QDI-TW".utf8)
  }
}
