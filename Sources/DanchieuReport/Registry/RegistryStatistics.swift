import DanchieuCitations
package import DanchieuRegistry
package import DanchieuText

/// How much a registry knows, and how surely.
package struct RegistryStatistics {
  /// The day up to which the built-in registry knows, in ISO 8601.
  private let date: String
  private var instruments = 0
  private var dated = 0
  private var effective = 0
  /// Out of force or replaced.
  private var expired = 0
  private var types: [String: Int] = [:]
  private var confidences: [Int: Int] = [:]

  /// Counts the records of `registry`.
  package init(_ registry: Registry) {
    date = registry.date
    registry.forEachRecord { record in
      instruments += 1
      dated += record.issued == nil ? 0 : 1
      effective += record.effective == nil ? 0 : 1
      expired += record.expired == nil && record.replacedBy.isEmpty ? 0 : 1
      types[record.type?.name ?? "–", default: 0] += 1
      confidences[record.confidence, default: 0] += 1
    }
  }

  /// The most frequent types first.
  private var sortedTypes: [(name: String, count: Int)] {
    types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Appends a line for each count, for people.
  package func writeText(in language: Language, to out: inout ByteBuffer) {
    func line(_ vi: String, _ en: String, _ value: String) {
      out.append(Message(vi: vi, en: en).text(in: language))
      out.append(": \(value)\n")
    }
    let day = language == .vi ? CalendarDate(iso: date)?.vietnamese : nil
    line("Hiểu biết có sẵn tính đến ngày", "Built-in knowledge as of", day ?? date)
    line("Văn bản", "Instruments", "\(instruments)")
    line("  có ngày ban hành", "  with date of issue", "\(dated)")
    line("  có ngày hiệu lực", "  with date of effect", "\(effective)")
    line("  hết hiệu lực hoặc đã bị thay thế", "  out of force or replaced", "\(expired)")
    for (confidence, count) in confidences.sorted(by: { $0.key < $1.key }) {
      line("  độ tin cậy \(confidence)", "  confidence \(confidence)", "\(count)")
    }
    for (type, count) in sortedTypes { line("  \(type)", "  \(type)", "\(count)") }
  }

  /// Appends the counts as one JSON object on a line.
  package func writeJSON(to out: inout ByteBuffer) {
    out.append("{")
    out.member("date", date)
    out.member("instruments", instruments)
    out.member("dated", dated)
    out.member("effective", effective)
    out.member("expired", expired)
    out.key("confidence")
    write(confidences.sorted { $0.key < $1.key }.map { (String($0.key), $0.value) }, to: &out)
    out.key("types")
    write(sortedTypes, to: &out)
    out.append("}\n")
  }

  private func write(_ counts: [(name: String, count: Int)], to out: inout ByteBuffer) {
    out.append("{")
    for (index, entry) in counts.enumerated() {
      if index > 0 { out.append(byte: UInt8(ascii: ",")) }
      out.appendJSON(entry.name)
      out.append(byte: UInt8(ascii: ":"))
      out.append(entry.count)
    }
    out.append("}")
  }
}
