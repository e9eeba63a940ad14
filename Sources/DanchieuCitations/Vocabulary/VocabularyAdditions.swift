import Synchronization

/// Types, bodies and short names that a configuration adds to those of the data files.
///
/// They hold for the whole process and must be there before the first document is read: the tables
/// of the scanner are built once.
package enum VocabularyAdditions {
  private static let lines = Mutex<(types: [String], issuers: [String])>(([], []))
  private static let names = Mutex<[OwnAlias]>([])
  /// Types are numbered in one byte.
  package static let typeLimit = 100

  /// Adds a type with the letters of its symbols and other spellings of its name.
  ///
  /// - Returns: false when there are ``typeLimit`` of them.
  package static func add(type name: String, letters: [String], spellings: [String]) -> Bool {
    let line = [
      field(name), letters.isEmpty ? "-" : letters.map(field).joined(separator: ","), "state",
      spellings.map(field).joined(separator: "|"),
    ].joined(separator: "\t")
    return lines.withLock { lines in
      if lines.types.contains(line) { return true }
      guard lines.types.count < typeLimit else { return false }
      lines.types.append(line)
      return true
    }
  }

  /// Adds a body with its abbreviations in symbols; those of the Party write codes as it does.
  package static func add(issuer name: String, abbreviations: [String], isParty: Bool) {
    let line = [
      abbreviations.map(field).joined(separator: ","), (isParty ? "Đảng:" : "") + field(name), "",
      "",
      "",
    ].joined(separator: "\t")
    lines.withLock { lines in
      if !lines.issuers.contains(line) { lines.issuers.append(line) }
    }
  }

  /// Adds a short name for an instrument; the first one of a name counts.
  package static func add(_ alias: OwnAlias) {
    names.withLock { names in
      if !names.contains(where: { $0.name == alias.name }) { names.append(alias) }
    }
  }

  static var aliases: [OwnAlias] { names.withLock { $0 } }

  static var types: [UInt8] { lines.withLock { bytes($0.types) } }
  static var issuers: [UInt8] { lines.withLock { bytes($0.issuers) } }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Array(("\n" + $0).utf8) }
  }

  /// `text` without what parts fields and lines.
  private static func field(_ text: String) -> String {
    String(text.map { "\t\n\r,|#".contains($0) ? " " : $0 })
  }
}
