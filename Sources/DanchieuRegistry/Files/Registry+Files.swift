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
    return result
  }

  /// This registry with the facts of `rows` before its own: they stand in the place of records of
  /// the same code and type, for codes without a year of the same date.
  package func adding(_ rows: [RegistryRow]) -> Registry {
    Registry(files: [RegistryFile(Self.compact(rows))] + files)
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
