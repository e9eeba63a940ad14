import ArgumentParser
import DanchieuCitations
import DanchieuConfiguration
import DanchieuLint
import DanchieuText
import Synchronization

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

  /// Adds the types, bodies and aliases of the configurations of `paths` to the vocabulary, those
  /// of folders within them included.
  ///
  /// - Throws: when the configuration of one of the paths itself cannot be used; one deeper down is
  ///   named when a document asks for it.
  func prepare(_ paths: [String], filter: InputFilter = .none) throws {
    let store = store()
    let paths = paths.filter { path in Self.prepared.withLock { $0.insert(path).inserted } }
    var folders = FolderNames()
    for folder in paths.map({ Path.folder(of: Path.absolute($0)) }) where folders.isNew(folder) {
      do throws(ConfigurationError) {
        let configuration = try store.configuration(ofFolder: folder)
        try Self.add(configuration)
        Self.named.withLock { $0.append(configuration) }
      } catch {
        throw Self.wrong(error)
      }
    }
    // One file counts for all, or none does.
    guard config == nil, !isolated else { return }
    for case .file(let path, _) in InputSequence(paths, standardInputName: "-", filter: filter) {
      guard let folder = folders.newFolder(of: path),
        let configuration = try? store.configuration(ofFolder: folder)
      else { continue }
      try? Self.add(configuration)
    }
  }

  /// Paths whose configurations were read: additions hold for the whole process.
  private static let prepared = Mutex<Set<String>>([])

  /// The configurations of the paths themselves, whose series cannot be looked at before all types
  /// are known.
  private static let named = Mutex<[Configuration]>([])

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

  /// - Throws: when an alias stands for no instrument, or a series names no type. All types and bodies
  ///   must be known by then.
  static func checkNames() throws {
    try checkAliases()
    for configuration in named.withLock({ $0 }) {
      do throws(ConfigurationError) {
        try configuration.checkSeries()
      } catch {
        throw wrong(error)
      }
    }
  }

  private static func wrong(_ error: ConfigurationError) -> CommandFailure {
    CommandFailure(
      message: Message(
        vi: "cấu hình sai: \(error.message.vi)", en: "wrong configuration: \(error.message.en)"),
      path: error.place)
  }

  private static func checkAliases() throws {
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

/// The folders that were met.
private struct FolderNames {
  private var absolute: Set<String> = []
  /// Ways to folders, as paths of files begin.
  private var ways: Set<[UInt8]> = []

  mutating func isNew(_ folder: String) -> Bool { absolute.insert(folder).inserted }

  /// The folder of `path` (absolute); nil when it was met.
  mutating func newFolder(of path: InputPath) -> String? {
    guard ways.insert(path.folder).inserted else { return nil }
    let folder = Path.parent(of: Path.absolute(path.display)) ?? "/"
    return isNew(folder) ? folder : nil
  }
}
