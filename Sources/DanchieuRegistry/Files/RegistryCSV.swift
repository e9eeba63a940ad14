import DanchieuText

/// Registry files as comma-separated values (RFC 4180) or in the compact form with tabs.
enum RegistryCSV {
  /// The rows of `text`, whose first line names the columns in any order.
  static func rows(_ text: String) throws(RegistryFileProblem) -> [RegistryRow] {
    var records = Records(text, separator: ",")
    guard let header = records.next() else { return [] }
    var columns: [RegistryRow.Column?] = []
    for name in header.fields {
      let column = RegistryRow.Column(rawValue: name.trimmed.lowercased())
      if column == nil, !name.trimmed.isEmpty { throw unknown(name, header.line) }
      columns.append(column)
    }
    guard columns.contains(.code) else {
      throw RegistryFileProblem(
        place: header.line,
        message: Message(vi: "thiếu cột code", en: "there is no column code"))
    }
    var rows: [RegistryRow] = []
    while let record = records.next() {
      if record.fields.allSatisfy(\.isEmpty) { continue }
      guard record.fields.count <= columns.count else {
        throw RegistryFileProblem(
          place: record.line,
          message: Message(
            vi: "\(record.fields.count) trường cho \(columns.count) cột",
            en: "\(record.fields.count) fields for \(columns.count) columns"))
      }
      var row = RegistryRow(at: record.line)
      for (column, field) in zip(columns, record.fields) {
        if let column { row[column] = unguarded(field) }
      }
      rows.append(row)
    }
    if let line = records.openQuote {
      throw RegistryFileProblem(
        place: line,
        message: Message(
          vi: "dấu ngoặc kép mở ở dòng này không được đóng",
          en: "the quotation mark that opens in this line is never closed"))
    }
    return rows
  }

  /// `field` without the apostrophe that keeps spreadsheets from taking it for a formula.
  private static func unguarded(_ field: String) -> String {
    guard field.first == "'", let sign = field.dropFirst().first, "=+-@\t\r".contains(sign) else {
      return field
    }
    return String(field.dropFirst())
  }

  /// The rows of the compact form: tabs, columns in the order of ``RegistryRow/Column``, comment
  /// lines with `#`.
  static func compactRows(_ text: String) throws(RegistryFileProblem) -> [RegistryRow] {
    var rows: [RegistryRow] = []
    var records = Records(text, separator: "\t")
    while let record = records.next() {
      guard record.fields.first?.hasPrefix("#") == false, record.fields != [""] else { continue }
      guard record.fields.count <= RegistryRow.Column.allCases.count else {
        throw RegistryFileProblem(
          place: record.line,
          message: Message(vi: "quá nhiều trường", en: "too many fields"))
      }
      var row = RegistryRow(at: record.line)
      for (column, field) in zip(RegistryRow.Column.allCases, record.fields) { row[column] = field }
      rows.append(row)
    }
    return rows
  }

  private static func unknown(_ name: String, _ line: Int) -> RegistryFileProblem {
    let known = RegistryRow.Column.allCases.map(\.rawValue).joined(separator: ", ")
    return RegistryFileProblem(
      place: line,
      message: Message(
        vi: "không có cột “\(name.trimmed)”; các cột là \(known)",
        en: "there is no column “\(name.trimmed)”; columns are \(known)"))
  }
}

/// The records of a file: fields in quotation marks may hold separators, line ends and doubled
/// quotation marks.
private struct Records {
  private let scalars: [Unicode.Scalar]
  private let separator: Unicode.Scalar
  private var position = 0
  private var line = 1
  /// The line of a quotation mark that the text ends in, 1-based.
  private(set) var openQuote: Int?

  init(_ text: String, separator: Unicode.Scalar) {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    self.scalars = scalars
    self.separator = separator
  }

  mutating func next() -> (fields: [String], line: Int)? {
    guard position < scalars.count else { return nil }
    let start = line
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == "\n" { line += 1 }
      if isQuoted {
        guard scalar == "\"" else {
          field.append(scalar)
          continue
        }
        if position < scalars.count, scalars[position] == "\"" {
          field.append("\"")
          position += 1
        } else {
          isQuoted = false
          openQuote = nil
        }
      } else if scalar == "\"", field.isEmpty, separator == "," {
        isQuoted = true
        openQuote = line
      } else if scalar == separator {
        fields.append(String(field))
        field.removeAll()
      } else if scalar == "\n" {
        break
      } else if scalar != "\r" {
        field.append(scalar)
      }
    }
    fields.append(String(field))
    return (fields, start)
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
