import ArgumentParser
import DanchieuCitations
import DanchieuConfiguration
import DanchieuLint
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

  /// Adds the types, bodies and aliases of the configurations of `paths` to the vocabulary.
  ///
  /// - Throws: when one of them cannot be used.
  func prepare(_ paths: [String]) throws {
    let store = store()
    var seen: Set<String> = []
    for path in paths {
      let whole = Path.absolute(path)
      let isFolder = (try? InputPath(whole).status())?.kind == .folder
      let folder = isFolder ? whole : Path.parent(of: whole) ?? "/"
      guard seen.insert(folder).inserted else { continue }
      do throws(ConfigurationError) {
        try Self.add(store.configuration(ofFolder: folder))
      } catch {
        throw CommandFailure(
          message: Message(
            vi: "cấu hình sai: \(error.message.vi)", en: "wrong configuration: \(error.message.en)"),
          path: error.place)
      }
    }
  }

  private static func add(_ configuration: Configuration) throws(ConfigurationError) {
    let profile = configuration.profile
    for type in profile.types {
      let isAdded = VocabularyAdditions.add(
        type: type.name, letters: type.letters, spellings: type.spellings)
      guard isAdded else {
        let limit = VocabularyAdditions.typeLimit
        throw ConfigurationError(
          path: configuration.path ?? "",
          message: Message(vi: "quá \(limit) loại văn bản riêng", en: "more than \(limit) types"))
      }
    }
    for alias in configuration.settings where alias.key.first == "aliases" {
      guard let name = alias.key.last, let target = profile.aliases[name] else { continue }
      VocabularyAdditions.add(
        OwnAlias(
          name: name, target: target,
          place: "\(Path.relative(alias.file, to: Path.workingFolder)):\(alias.line)"))
    }
    for issuer in profile.issuers {
      VocabularyAdditions.add(
        issuer: issuer.name, abbreviations: issuer.abbreviations, isParty: issuer.kind == "party")
    }
  }

  /// - Throws: when an alias stands for no instrument. All types and bodies must be known by then.
  static func checkAliases() throws {
    guard let wrong = OwnAlias.all.first(where: { $0.reading == nil }) else { return }
    throw CommandFailure(
      message: Message(
        vi: "“aliases”: “\(wrong.target)” không nêu đúng một văn bản (số, ký hiệu hoặc luật theo "
          + "tên)",
        en: "“aliases”: “\(wrong.target)” does not name one instrument (by code, or a law by its "
          + "name)"),
      path: wrong.place)
  }

  /// A store for this call.
  func store() -> ConfigurationStore {
    ConfigurationStore(
      .system, only: config.map { Path.absolute($0) }, isIsolated: isolated,
      userFile: Path.userConfiguration)
  }
}
