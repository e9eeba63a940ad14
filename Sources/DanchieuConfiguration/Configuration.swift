package import DanchieuLint

/// What a configuration file, and those that it extends, say.
package struct Configuration: Sendable, Equatable {
  /// Absolute path of the file; nil for the defaults.
  package var path: String?
  /// Every value with the place where it stands, those of the file itself before inherited ones
  /// of the same key.
  package private(set) var settings: [Setting] = []
  /// The rules that run; nil for those that are on by default.
  package private(set) var select: [RuleSelector]?
  package private(set) var ignore: [RuleSelector] = []
  /// Severities, `nil` for off, by rule as written; narrower ones decide.
  package private(set) var severities: [(rule: RuleSelector, severity: Severity?)] = []
  /// Rules that are off for some paths.
  package private(set) var perPath: [(globs: GlobList, rules: [RuleSelector])] = []
  /// Paths that are not read from folders.
  package private(set) var excluded: [GlobList] = []
  /// What blanks in the documents mean; nil when each document itself must tell.
  package private(set) var stage: Stage?
  package private(set) var suppression = SuppressionPolicy()
  package private(set) var profile = OrganizationProfile()

  /// The defaults.
  package init() {}

  /// What `settings` say.
  init(path: String, _ settings: [Setting]) {
    self.path = path
    self.settings = settings
    for setting in settings { apply(setting) }
    severities.sort { $0.rule.specificity < $1.rule.specificity }
  }

  package static func == (a: Configuration, b: Configuration) -> Bool {
    a.path == b.path && a.settings == b.settings
  }

  private mutating func apply(_ setting: Setting) {
    let last = setting.key.last ?? ""
    switch setting.key.first {
    case "select": select = setting.rules
    case "ignore": ignore = setting.rules
    case "exclude": excluded.append(GlobList(setting.strings, in: setting.folder))
    case "stage": stage = Stage(rawValue: setting.string)
    case "severity":
      guard let rule = RuleSelector(last) else { return }
      severities.append((rule, Severity(rawValue: setting.string)))
    case "per-file-ignores":
      perPath.append((GlobList([last], in: setting.folder), setting.rules))
    case "suppression" where last == "require-reason":
      suppression.requiresReason = setting.value.value == .boolean(true)
    case "suppression": suppression.allowsBlanket = setting.value.value == .boolean(true)
    case "organization" where last == "body": profile.body = setting.string
    case "organization" where last == "superiors": profile.superiors = setting.strings
    case "organization": profile.subordinates = setting.strings
    case "types":
      profile.types.append(
        .init(
          name: setting.string("name"), letters: setting.strings("letters"),
          spellings: setting.strings("spellings")))
    case "issuers":
      profile.issuers.append(
        .init(
          name: setting.string("name"), abbreviations: setting.strings("abbreviations"),
          kind: setting.string("kind")))
    case "aliases": profile.aliases[last] = setting.string
    case "series":
      profile.series.append(
        .init(
          body: setting.string("body").isEmpty ? nil : setting.string("body"),
          types: setting.strings("types"),
          isOrdered: setting.member("ordered")?.value != .boolean(false)))
    default: break
    }
  }
}

extension Configuration {
  /// The linter for the document at `path` (absolute), with what the command line adds.
  package func linter(for path: String, _ options: SelectionOverride = .init()) -> Linter {
    var selection = RuleSelection(
      select: options.select ?? select, ignore: ignore + options.ignore)
    for entry in perPath
    where entry.globs.decision(on: path, isFolder: false, isWhole: true) == true {
      selection.off += entry.rules
    }
    var settings = LintSettings()
    settings.suppression = suppression
    settings.profile = profile
    settings.stage = stage
    var silenced: [String] = []
    for rule in RuleCatalogue.all.map({ $0.metadata }) {
      guard let entry = severities.last(where: { $0.rule.matches(rule) }) else { continue }
      if let severity = entry.severity {
        settings.severities[rule.code] = severity
      } else {
        silenced.append(rule.code)
      }
    }
    // A rule that the command line names runs, whatever the file says.
    selection.off += silenced.compactMap { code in
      options.select?.contains { $0.text.uppercased() == code } == true ? nil : RuleSelector(code)
    }
    settings.isSelective =
      selection.select != nil || !selection.ignore.isEmpty || !selection.off.isEmpty
    var linter = Linter(rules: selection.rules())
    linter.settings = settings
    return linter
  }
}

/// Which rules the command line asks for.
package struct SelectionOverride: Sendable, Equatable {
  /// Instead of the configuration's `select`; nil when not given.
  package var select: [RuleSelector]?
  /// In addition to the configuration's `ignore`.
  package var ignore: [RuleSelector] = []

  package init(select: [RuleSelector]? = nil, ignore: [RuleSelector] = []) {
    self.select = select
    self.ignore = ignore
  }
}

extension Setting {
  fileprivate var string: String { value.string }
  fileprivate var strings: [String] { value.strings }
  fileprivate var rules: [RuleSelector] { strings.compactMap { RuleSelector($0) } }

  fileprivate func member(_ key: String) -> TOMLNode? {
    guard case .table(let table) = value.value else { return nil }
    return table[key]
  }
  fileprivate func string(_ key: String) -> String { member(key)?.string ?? "" }
  /// The strings of the array `key` of a record; empty where there is none.
  package func strings(_ key: String) -> [String] { member(key)?.strings ?? [] }
}

extension TOMLNode {
  fileprivate var string: String { if case .string(let string) = value { string } else { "" } }
  fileprivate var strings: [String] {
    if case .array(let nodes) = value { nodes.map(\.string) } else { [] }
  }
}
