import ArgumentParser

/// `danchieu registry`: what the program knows of instruments, and how to teach it more.
struct RegistryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry",
    abstract: HelpText.text(
      vi: "Tra cứu và bổ sung danh mục văn bản đã biết.",
      en: "Looks up and extends the registry of known instruments."),
    subcommands: [
      RegistryLookupCommand.self, RegistryListCommand.self, RegistryImportCommand.self,
      RegistryExportCommand.self, RegistryStatsCommand.self,
    ])
}
