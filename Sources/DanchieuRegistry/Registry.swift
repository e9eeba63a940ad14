public import DanchieuCitations

/// Known instruments: facts that a citation can be compared with.
public struct Registry: Sendable {
  /// The facts that are part of the binary. Costs nothing until the first look-up.
  public static let embedded = Registry(files: [])

  /// Files that a user gave, the strongest first; the embedded one follows.
  let files: [RegistryFile]

  init(files: [RegistryFile]) { self.files = files }

  /// Whether there are facts of the user.
  package var hasFiles: Bool { !files.isEmpty }

  /// State of knowledge of the embedded facts, ISO 8601; from the first line of the file.
  public var date: String { RegistryFile.embedded.date }

  /// Whether both hold the same facts.
  package func isSame(as other: Registry) -> Bool {
    files.elementsEqual(other.files) { $0 === $1 }
  }

  /// All records with this canonical code, whatever their type and date; empty when unknown.
  ///
  /// The number may lack its leading zero, and letter case, kind of separator, Ð for Đ do not
  /// matter; but where one record has exactly this spelling, others are left out.
  public func records(code: String) -> [RegistryRecord] {
    var records: [RegistryRecord] = []
    FoldedCode.fold(code).withUnsafeBufferPointer { folded in
      forEachRecord(foldedCode: folded) { records.append($0) }
    }
    let exact = records.filter { $0.codeBytes.elementsEqual(code.utf8) }
    return exact.isEmpty ? records : exact
  }

  /// Calls `body` with each record whose code folds to `foldedCode` (``FoldedCode``).
  package func forEachRecord(
    foldedCode: UnsafeBufferPointer<UInt8>, _ body: (RegistryRecord) -> Void
  ) {
    if files.isEmpty {
      let file = RegistryFile.embedded
      return file.codes.forEachLine(code: foldedCode, in: file.bytes) {
        body(RegistryRecord(line: $0, of: file))
      }
    }
    var layers = LayeredRecords()
    for file in files + [.embedded] {
      layers.nextFile()
      file.codes.forEachLine(code: foldedCode, in: file.bytes) {
        layers.add(RegistryRecord(line: $0, of: file))
      }
    }
    for record in layers.records { body(record) }
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
    func laws(in file: RegistryFile) -> [RegistryRecord] {
      file.laws.lines(type: type, name: foldedName).map { RegistryRecord(line: $0, of: file) }
    }
    if files.isEmpty { return laws(in: .embedded) }
    var layers = LayeredRecords()
    for file in files + [.embedded] {
      layers.nextFile()
      for record in laws(in: file) { layers.add(record) }
    }
    return layers.records.sorted { ($0.issued?.iso ?? "") < ($1.issued?.iso ?? "") }
  }

  /// Calls `body` with every record, those of the user's files first.
  package func forEachRecord(_ body: (RegistryRecord) -> Void) {
    for file in files + [.embedded] {
      file.codes.forEachLine {
        let record = RegistryRecord(line: $0, of: file)
        if file === files.first || !isHidden(record) { body(record) }
      }
    }
  }

  /// Whether a stronger file says something else of the instrument.
  private func isHidden(_ record: RegistryRecord) -> Bool {
    if files.isEmpty { return false }
    var isFound = false
    FoldedCode.fold(record.code).withUnsafeBufferPointer { folded in
      forEachRecord(foldedCode: folded) { isFound = isFound || $0 == record }
    }
    return !isFound
  }

  /// The instruments that amend the one with this canonical code, oldest first; those whose date is
  /// not known come first. Amending laws without a list of what they amend are missing.
  public func amendments(ofCode code: String) -> [RegistryRecord] {
    let folded = FoldedCode.fold(code)
    var layers = LayeredRecords()
    for file in files + [.embedded] {
      layers.nextFile()
      for line in file.amendments.lines(amending: folded) {
        layers.add(RegistryRecord(line: line, of: file))
      }
    }
    return layers.records.sorted {
      ($0.issued?.iso ?? "", $0.code) < ($1.issued?.iso ?? "", $1.code)
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

  /// The one of `records` (oldest first) that applied on `date`, as above; with `inEffectOnly` none
  /// that was only issued by then.
  package static func law(
    among records: [RegistryRecord], asOf date: CalendarDate, inEffectOnly: Bool = false
  ) -> RegistryRecord? {
    /// The last record that `condition` lets through; nil when another is of the same day.
    func last(where condition: (RegistryRecord, CalendarDate) -> Bool) -> RegistryRecord?? {
      var found: RegistryRecord??
      var day: CalendarDate?
      for record in records {
        guard let issued = record.issued, issued <= date, condition(record, issued) else {
          continue
        }
        found = .some(issued == day ? nil : record)
        day = issued
      }
      return found
    }
    let inEffect = last { record, issued in (record.effective ?? issued) <= date }
    if inEffectOnly { return inEffect ?? nil }
    return (inEffect ?? last { _, _ in true }) ?? nil
  }
}
