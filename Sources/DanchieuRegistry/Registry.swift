public import DanchieuCitations

/// Known instruments: facts that a citation can be compared with.
public struct Registry: Sendable {
  /// The facts that are part of the binary. Costs nothing until the first look-up.
  public static let embedded = Registry()

  /// State of knowledge, ISO 8601; from the first line of the file.
  public var date: String { RegistryLines.embedded.stateOfKnowledge }

  /// All records with this canonical code, whatever their type and date; empty when unknown.
  ///
  /// The number may lack its leading zero, and letter case, kind of separator, Ð for Đ do not
  /// matter; but where one record has exactly this spelling, others are left out.
  public func records(code: String) -> [RegistryRecord] {
    let lines = RegistryLines.embedded
    var records: [RegistryRecord] = []
    lines.forEachLine(exactCode: code) { records.append(RegistryRecord(line: $0, of: lines.bytes)) }
    return records.isEmpty ? self.records(foldedCode: FoldedCode.fold(code)) : records
  }

  /// All records whose code folds to `foldedCode` (``FoldedCode``).
  package func records(foldedCode: [UInt8]) -> [RegistryRecord] {
    let lines = RegistryLines.embedded
    var records: [RegistryRecord] = []
    lines.forEachLine(code: foldedCode) {
      records.append(RegistryRecord(line: $0, of: lines.bytes))
    }
    return records
  }

  /// All laws, codes, ordinances and constitutions of `type` with this name (without the type
  /// word; letter case, commas and the place of tone marks do not matter), oldest first.
  ///
  /// Laws without a known date come first. A constitution needs no name.
  public func laws(type: InstrumentType, named name: String) -> [RegistryRecord] {
    var name = name
    return name.withUTF8 { laws(type: type, foldedName: FoldedName.foldLaw($0)) }
  }

  /// The same for a name that ``FoldedName/foldLaw(_:typeWord:)`` has folded.
  package func laws(type: InstrumentType, foldedName: [UInt8]) -> [RegistryRecord] {
    let lines = RegistryLines.embedded
    return LawIndex.embedded.lines(type: type, name: foldedName).map {
      RegistryRecord(line: $0, of: lines.bytes)
    }
  }

  /// The law of this name that applied on `date`, nil when none or several fit.
  ///
  /// The latest one issued by then that was in effect; where none was, the latest issued. The
  /// registry does not know all: a law in between may be missing.
  public func law(
    type: InstrumentType, named name: String, asOf date: CalendarDate
  ) -> RegistryRecord? {
    Self.law(among: laws(type: type, named: name), asOf: date)
  }

  /// The one of `records` (oldest first) that applied on `date`, as above.
  package static func law(
    among records: [RegistryRecord], asOf date: CalendarDate
  ) -> RegistryRecord? {
    let issued = records.filter { $0.issued.map { $0 <= date } ?? false }
    let inEffect = issued.filter { ($0.effective ?? $0.issued).map { $0 <= date } ?? false }
    let fitting = inEffect.isEmpty ? issued : inEffect
    guard let last = fitting.last else { return nil }
    return fitting.filter { $0.issued == last.issued }.count == 1 ? last : nil
  }
}

extension RegistryLines {
  /// The first ISO date in the comment lines at the top.
  fileprivate var stateOfKnowledge: String {
    let head = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let words = head.split { !$0.isNumber && $0 != "-" }
    return words.lazy.compactMap { CalendarDate(iso: $0)?.iso }.first ?? ""
  }
}
