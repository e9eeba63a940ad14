/// Cells of CSV (RFC 4180).
enum CSVCell {
  /// Appends `value` as a cell: quoted where it must be, with an apostrophe before what a
  /// spreadsheet would run as a formula.
  static func append(_ value: [UInt8], to row: inout [UInt8]) {
    let isFormula =
      switch value.first {
      case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
      default: false
      }
    guard value.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      if isFormula { row.append(0x27) }
      return row.append(contentsOf: value)
    }
    row.append(0x22)
    if isFormula { row.append(0x27) }
    for byte in value {
      if byte == 0x22 { row.append(0x22) }
      row.append(byte)
    }
    row.append(0x22)
  }
}
