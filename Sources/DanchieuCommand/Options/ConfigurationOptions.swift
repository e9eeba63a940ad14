import ArgumentParser
import DanchieuConfiguration
import DanchieuText

/// Which configuration file counts.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      vi: "Chỉ dùng tệp cấu hình này thay cho danchieu.toml gần mỗi văn bản nhất.",
      en: "Use only this configuration, not the danchieu.toml closest to each document.",
      value: ("tệp", "file")))
  var config: String?

  @Flag(help: ArgumentHelp(vi: "Không dùng tệp cấu hình nào.", en: "Use no configuration file."))
  var isolated = false

  func validate() throws {
    if config != nil, isolated {
      throw ValidationError(
        HelpText.text(
          vi: "--config và --isolated loại trừ nhau.",
          en: "--config and --isolated exclude each other."))
    }
  }

  /// A store for this call.
  func store() -> ConfigurationStore {
    ConfigurationStore(
      .system, only: config.map { Path.absolute($0) }, isIsolated: isolated,
      userFile: Path.userConfiguration)
  }
}
