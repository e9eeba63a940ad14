import DanchieuCitations
package import DanchieuRegistry
import DanchieuText

/// Prints records of the registry: for people, as JSON objects, and in the forms that
/// `--registry` reads.
package enum RegistryReport {
  /// Appends what people read of `record`: a line, and what is known beyond it.
  package static func write(
    _ record: RegistryRecord, _ style: TerminalStyle, to out: inout ByteBuffer
  ) {
    let language = style.language
    style.palette.begin(.heading, in: &out)
    out.append(Visible.line(record.code))
    style.palette.end(in: &out)
    for part in [record.type?.name, record.issued?.iso, record.issuer, record.title] {
      guard let part else { continue }
      out.append("  ")
      out.append(Visible.line(part))
    }
    out.append("\n")
    for (label, value) in facts(record, language) {
      out.append("    ")
      out.append(label.text(in: language))
      out.append(": ")
      out.append(Visible.line(value))
      out.append("\n")
    }
  }

  private static func facts(
    _ record: RegistryRecord, _ language: Language
  ) -> [(Message, String)] {
    var facts: [(Message, String)] = []
    func add(_ vi: String, _ en: String, _ value: String?) {
      if let value, !value.isEmpty { facts.append((Message(vi: vi, en: en), value)) }
    }
    add("có hiệu lực", "in effect from", record.effective?.iso)
    add("hết hiệu lực", "out of force from", record.expired?.iso)
    add("thay bằng", "replaced by", record.replacedBy.joined(separator: ", "))
    add("sửa đổi", "amends", record.amends.joined(separator: ", "))
    add("độ tin cậy", "confidence", String(record.confidence))
    let sources = record.sources.map { SourceName.words(for: $0) }
    add(
      "nguồn", "sources",
      sources.map { $0.text(in: language) }.joined(separator: ", "))
    return facts
  }

  /// Appends code, type, date and title on one line, separated by tabs.
  package static func writeLine(_ record: RegistryRecord, to out: inout ByteBuffer) {
    let parts = [record.code, record.type?.name, record.issued?.iso, record.title]
    out.append(parts.map { Visible.line($0 ?? "") }.joined(separator: "\t"))
    out.append("\n")
  }

  /// Appends `record` as a JSON object whose members are the columns of registry files.
  package static func writeJSON(_ record: RegistryRecord, to out: inout ByteBuffer) {
    func list(_ name: StaticString, _ items: [String], _ out: inout ByteBuffer) {
      out.append(name)
      for (index, item) in items.enumerated() {
        if index > 0 { out.append(byte: UInt8(ascii: ",")) }
        out.appendJSON(item)
      }
      out.append("]")
    }
    out.append("{\"code\":")
    out.appendJSON(record.code)
    out.append(",\"type\":")
    out.appendJSON(record.type?.name)
    out.append(",\"title\":")
    out.appendJSON(record.title)
    out.append(",\"issuer\":")
    out.appendJSON(record.issuer)
    out.append(",\"date_issued\":")
    out.appendJSON(record.issued)
    out.append(",\"date_effective\":")
    out.appendJSON(record.effective)
    out.append(",\"date_expired\":")
    out.appendJSON(record.expired)
    list(",\"replaced_by\":[", record.replacedBy, &out)
    list(",\"amends\":[", record.amends, &out)
    list(",\"sources\":[", record.sources, &out)
    out.append(",\"confidence\":")
    out.append(record.confidence)
    out.append("}")
  }

  /// The header row of the CSV form.
  package static let csvHead =
    "code,type,title,issuer,date_issued,date_effective,date_expired,replaced_by,amends,sources,"
    + "confidence\r\n"

  /// Appends `record` as a CSV row (RFC 4180). What a spreadsheet would run as a formula has an
  /// apostrophe before it, which `--registry` takes off again.
  package static func writeCSV(_ record: RegistryRecord, to out: inout ByteBuffer) {
    let cells: [String?] = [
      record.code, record.type?.name, record.title, record.issuer, record.issued?.iso,
      record.effective?.iso, record.expired?.iso, record.replacedBy.joined(separator: ";"),
      record.amends.joined(separator: ";"), record.sources.joined(separator: ";"),
      String(record.confidence),
    ]
    var row: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { row.append(UInt8(ascii: ",")) }
      CSVCell.append(Array((cell ?? "").utf8), to: &row)
    }
    out.append(row)
    out.append("\r\n")
  }
}
