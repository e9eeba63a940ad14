import ArgumentParser
import DanchieuCitations
import DanchieuRegistry
import DanchieuReport
import DanchieuText

/// `danchieu registry stats`: how much the program knows, and how surely.
struct RegistryStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: HelpText.text(
      vi: "Thống kê danh mục văn bản đã biết.", en: "Counts the known instruments."))

  @OptionGroup var registries: RegistryOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let registry = try registries.registry()
    var total = 0
    var dated = 0
    var effective = 0
    var expired = 0
    var types: [String: Int] = [:]
    var confidences: [Int: Int] = [:]
    registry.forEachRecord { record in
      total += 1
      dated += record.issued == nil ? 0 : 1
      effective += record.effective == nil ? 0 : 1
      expired += record.expired == nil && record.replacedBy.isEmpty ? 0 : 1
      types[record.type?.name ?? "–", default: 0] += 1
      confidences[record.confidence, default: 0] += 1
    }
    var out = ByteBuffer()
    func line(_ vi: String, _ en: String, _ value: String) {
      out.append(Message(vi: vi, en: en).text(in: display.language.lang))
      out.append(": \(value)\n")
    }
    let isVietnamese = display.language.lang == .vi
    let day = isVietnamese ? CalendarDate(iso: registry.date)?.vietnamese : nil
    line("Hiểu biết có sẵn tính đến ngày", "Built-in knowledge as of", day ?? registry.date)
    line("Văn bản", "Instruments", "\(total)")
    line("  có ngày ban hành", "  with date of issue", "\(dated)")
    line("  có ngày hiệu lực", "  with date of effect", "\(effective)")
    line("  hết hiệu lực hoặc đã bị thay thế", "  out of force or replaced", "\(expired)")
    for (confidence, count) in confidences.sorted(by: { $0.key < $1.key }) {
      line("  độ tin cậy \(confidence)", "  confidence \(confidence)", "\(count)")
    }
    for (type, count) in types.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      line("  \(type)", "  \(type)", "\(count)")
    }
    try Printing.print(&out)
  }
}
