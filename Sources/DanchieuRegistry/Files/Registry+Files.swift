import DanchieuCitations
import DanchieuText

extension Registry {
  /// What reading a registry file gave.
  package struct Import: Sendable {
    /// The rows that can be used.
    package var rows: [RegistryRow] = []
    /// What is wrong with the others.
    package var problems: [RegistryFileProblem] = []
  }

  /// Reads a registry file: CSV, JSON or the compact form, recognised by content.
  ///
  /// - Throws: when the file as a whole cannot be read; a bad row is a problem of the result.
  package static func read(_ bytes: [UInt8]) throws(RegistryFileProblem) -> Import {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RegistryFileProblem(
        place: nil, message: Message(vi: "không phải UTF-8", en: "this is not UTF-8"))
    }
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
    let line = text.prefix { !$0.isNewline }
    let rows =
      first == "[" || first == "{"
      ? try RegistryJSON.rows(bytes)
      : first == "#" || line.contains("\t")
        ? try RegistryCSV.compactRows(text) : try RegistryCSV.rows(text)
    var result = Import()
    for var row in rows {
      // Who keeps a registry knows what is in it.
      if row[.confidence].isEmpty { row[.confidence] = "2" }
      if let problem = row.problem {
        result.problems.append(RegistryFileProblem(place: row.place, message: problem))
      } else {
        result.rows.append(row)
      }
    }
    result.refuseSecondDates()
    return result
  }

  /// This registry with the facts of `rows` before its own: they stand in the place of records of
  /// the same code and type, for codes without a year of the same date. What a row leaves out stays
  /// as it was known.
  package func adding(_ rows: [RegistryRow]) -> Registry {
    Registry(files: [RegistryFile(Self.compact(rows.map(completed)))] + files)
  }

  /// `row` with the fields that it leaves empty from the one record of its code, type, date and body.
  private func completed(_ row: RegistryRow) -> RegistryRow {
    guard RegistryRow.Column.allCases.contains(where: { row[$0].isEmpty }) else { return row }
    let same = records(code: row[.code]).map { RegistryRow($0) }.filter { known in
      [.code, .type, .issued, .issuer].allSatisfy {
        row[$0].isEmpty || known[$0].isEmpty || row[$0] == known[$0]
      }
    }
    guard same.count == 1, let known = same.first else { return row }
    var row = row
    if row[.issued].isEmpty, !known[.issued].isEmpty { row[.confidence] = known[.confidence] }
    for column in RegistryRow.Column.allCases where row[column].isEmpty {
      row[column] = known[column]
    }
    return row
  }

  /// The compact form of `rows`: a line each, in order of their bytes.
  package static func compact(_ rows: [RegistryRow]) -> [UInt8] {
    let columns = RegistryRow.Column.allCases.map(\.rawValue).joined(separator: "\t")
    var bytes = Array("# \(columns)\n".utf8)
    let lines = Set(rows.map(\.line)).map { Array($0.utf8) }
    for line in lines.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension Registry.Import {
  /// Makes rows that give one code with a year, of one type and body, another date than an earlier row
  /// into problems.
  fileprivate mutating func refuseSecondDates() {
    var dates: [[String]: (date: String, place: Int)] = [:]
    let all = rows
    rows = []
    for row in all {
      let key = [row[.code], row[.type], row[.issuer]]
      guard row.codeYear != nil, !row[.issued].isEmpty, let first = dates[key],
        first.date != row[.issued]
      else {
        if dates[key] == nil { dates[key] = (row[.issued], row.place) }
        rows.append(row)
        continue
      }
      problems.append(
        RegistryFileProblem(
          place: row.place,
          message: Message(
            vi: "“\(row[.code])” đã có ở \(first.place) với ngày \(first.date)",
            en: "“\(row[.code])” is given at \(first.place) with the date \(first.date)")))
    }
  }
}

extension RegistryRow {
  /// The row that says what `record` does.
  fileprivate init(_ record: RegistryRecord) {
    self.init(at: 0)
    self[.code] = record.code
    self[.type] = record.type?.name ?? ""
    self[.issued] = record.issued?.iso ?? ""
    self[.effective] = record.effective?.iso ?? ""
    self[.expired] = record.expired?.iso ?? ""
    self[.replacedBy] = record.replacedBy.joined(separator: ";")
    self[.amends] = record.amends.joined(separator: ";")
    self[.confidence] = String(record.confidence)
    self[.issuer] = record.issuer ?? ""
    self[.title] = record.title ?? ""
    self[.sources] = record.sources.joined(separator: ";")
  }
}
