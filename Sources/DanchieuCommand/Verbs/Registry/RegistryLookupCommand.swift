import ArgumentParser
import Danchieu
import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuRegistry
import DanchieuReport
import DanchieuText

/// `danchieu registry lookup CODE|NAME…`: prints what is known of an instrument.
struct RegistryLookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: HelpText.text(
      vi: "Tra văn bản theo số, ký hiệu hoặc luật theo tên.",
      en: "Looks up an instrument by its code, or a law by its name."))

  @Argument(
    help: ArgumentHelp(
      vi: "Số, ký hiệu (30/2020/NĐ-CP) hoặc tên luật (“Luật Đất đai”).",
      en: "A code (30/2020/NĐ-CP) or the name of a law (“Luật Đất đai”).",
      value: ("văn bản", "instrument")))
  var words: [String]

  @Option(
    help: ArgumentHelp(
      vi: "Với tên luật: chỉ luật áp dụng vào ngày này (2024-11-22).",
      en: "For names of laws: only the law that applied on this day (2024-11-22).",
      value: ("ngày", "date")))
  var asOf: DateArgument?

  @Flag(help: ArgumentHelp(vi: "In ở dạng JSON.", en: "Print as JSON."))
  var json = false

  @OptionGroup var registries: RegistryOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let registry = try registries.registry()
    var out = ByteBuffer()
    var isMissing = false
    if json { out.append("[") }
    var isFirst = true
    for name in ArgumentRuns.words(words) {
      let records = find(name, in: registry)
      isMissing = isMissing || records.isEmpty
      if records.isEmpty { report(name, in: registry) }
      for record in records {
        if json {
          if !isFirst { out.append(",") }
          isFirst = false
          RegistryReport.writeJSON(record, to: &out)
        } else {
          RegistryReport.write(record, display.style(), to: &out)
        }
      }
    }
    if json { out.append("]\n") }
    try Printing.print(&out)
    if isMissing { throw ExitStatus.findings }
  }

  private func find(_ name: String, in registry: Registry) -> [RegistryRecord] {
    let records = registry.records(code: name)
    if !records.isEmpty { return records }
    let laws = laws(name, in: registry, asOf: asOf?.date)
    guard laws.isEmpty else { return laws }
    // A name that means no law on that day means none at all.
    return self.laws(name, in: registry, asOf: nil).isEmpty ? cited(name, in: registry) : []
  }

  /// What a whole citation means: "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020".
  private func cited(_ words: String, in registry: Registry) -> [RegistryRecord] {
    // A code that begins a text would be the number of the text itself.
    let text = Array("Theo \(words)".utf8)
    let document = Document(path: "", format: .text, encoding: .utf8, text: text)
    let reading = Reading(of: document, outlined: false)
    let graph = CitationGraph(
      of: reading, registry: registry, on: ReferenceDay(asOf: asOf?.date))
    let known = graph.instruments.dropFirst().compactMap(\.known)
    if !known.isEmpty { return known }
    // A code without year and date: all of that number.
    return graph.instruments.dropFirst().compactMap(\.code).flatMap {
      registry.records(code: $0)
    }
  }

  private func laws(
    _ name: String, in registry: Registry, asOf date: CalendarDate?
  ) -> [RegistryRecord] {
    for typeName in ["Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp"] {
      guard name.lowercased().hasPrefix(typeName.lowercased()),
        let type = InstrumentType(named: typeName)
      else { continue }
      let title = name.dropFirst(typeName.count)
      let laws = registry.laws(type: type, named: String(title))
      guard let date else { return laws }
      return Registry.law(among: laws, asOf: date, inEffectOnly: true).map { [$0] } ?? []
    }
    return []
  }

  private func report(_ name: String, in registry: Registry) {
    if let date = asOf?.date, !laws(name, in: registry, asOf: nil).isEmpty {
      return display.console.error(
        Message(
          vi: "danh mục có “\(name)” nhưng không luật nào có hiệu lực vào ngày \(date.vietnamese)",
          en: "the registry has “\(name)”, but none that was in force on \(date.iso)"),
        path: nil)
    }
    display.console.error(
      Message(
        vi: "danh mục không có “\(name)”; điều đó không nói lên gì về văn bản ấy",
        en: "the registry does not have “\(name)”; that says nothing of the instrument"),
      path: nil)
  }
}
