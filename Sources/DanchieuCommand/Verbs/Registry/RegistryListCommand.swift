import ArgumentParser
import DanchieuCitations
import DanchieuRegistry
import DanchieuReport
import DanchieuText

/// Which records a verb takes.
struct RegistryFilter: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      vi: "Chỉ loại văn bản này (Luật, Nghị định, …).",
      en: "Only this type of instrument (Luật, Nghị định, …).", value: ("loại", "type")))
  var type: String?

  @Option(
    help: ArgumentHelp(
      vi: "Chỉ văn bản ban hành năm này.", en: "Only instruments issued in this year.",
      value: ("năm", "year")))
  var year: Int?

  /// Calls `body` with the records of `registry` that pass.
  func forEachRecord(of registry: Registry, _ body: (RegistryRecord) -> Void) throws {
    let wanted = try type.map { name in
      guard let type = InstrumentType(named: name) else {
        throw CommandFailure(
          message: Message(
            vi: "không có loại văn bản “\(name)”", en: "there is no type “\(name)”"))
      }
      return type
    }
    registry.forEachRecord { record in
      if let wanted, record.type != wanted { return }
      if let year, record.issued?.year != year { return }
      body(record)
    }
  }
}

/// `danchieu registry list`: one line for each known instrument.
struct RegistryListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: HelpText.text(
      vi: "Liệt kê văn bản đã biết, mỗi văn bản một dòng.",
      en: "Lists the known instruments, a line each."))

  @OptionGroup var filter: RegistryFilter
  @OptionGroup var registries: RegistryOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    var out = ByteBuffer()
    try filter.forEachRecord(of: registries.registry()) { record in
      RegistryReport.writeLine(record, to: &out)
    }
    try Printing.print(&out)
  }
}

/// `danchieu registry export`: the known instruments as CSV, JSON or the compact form.
struct RegistryExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: HelpText.text(
      vi: "Xuất danh mục văn bản đã biết.", en: "Exports the registry."))

  /// The forms that `--registry` reads again.
  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json }

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Dạng kết quả: csv hoặc json.", en: "Format: csv or json.", value: ("dạng", "format")))
  var format: Format = .csv

  @OptionGroup var filter: RegistryFilter
  @OptionGroup var registries: RegistryOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    var out = ByteBuffer()
    var isFirst = true
    out.append(format == .csv ? RegistryReport.csvHead : "[\n")
    try filter.forEachRecord(of: registries.registry()) { record in
      switch format {
      case .csv: RegistryReport.writeCSV(record, to: &out)
      case .json:
        if !isFirst { out.append(",\n") }
        isFirst = false
        RegistryReport.writeJSON(record, to: &out)
      }
    }
    if format == .json { out.append("\n]\n") }
    try Printing.print(&out)
  }
}
