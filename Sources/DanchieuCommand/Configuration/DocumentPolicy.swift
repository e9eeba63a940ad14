import Danchieu
import DanchieuConfiguration
import DanchieuDocument
import DanchieuLint
import DanchieuReport
import DanchieuText
import Synchronization

/// How `check` treats each document: its configuration, the baseline, the changed lines.
final class DocumentPolicy: CheckPolicy {
  /// What a run collects over its documents.
  private struct Collected {
    var written = Baseline()
    /// Accepted findings that did not occur, with the number of times missing.
    var stale: [BaselineKey: Int] = [:]
    /// Documents that were checked, by their paths in the repository.
    var checked: Set<String> = []
    var suppressed = 0
    var baselined = 0
    var unchanged = 0
  }

  private let store: ConfigurationStore
  private let selection: SelectionOverride
  let baseline: Baseline?
  /// Whether findings go into a new baseline instead of the report.
  private let isWriting: Bool
  private let changes: GitChanges?
  private let places: RepositoryPlaces
  private let collected = Mutex(Collected())
  /// Linters of folders, named as the paths of their files begin, whose documents are all checked
  /// alike.
  private let linters = Mutex<[String: Linter]>([:])

  init(
    store: ConfigurationStore, selection: SelectionOverride, baseline: Baseline?, isWriting: Bool,
    changes: GitChanges?, places: RepositoryPlaces
  ) {
    self.store = store
    self.selection = selection
    self.baseline = baseline
    self.isWriting = isWriting
    self.changes = changes
    self.places = places
  }

  func linter(forFile path: String) throws(ReadError) -> Linter {
    let folder = String(path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? "")
    if let known = linters.withLock({ $0[folder] }) { return known }
    let whole = Path.absolute(path)
    do throws(ConfigurationError) {
      let configuration = try store.configuration(ofFolder: Path.parent(of: whole) ?? "/")
      try configuration.checkSeries()
      let linter = configuration.linter(for: whole, selection)
      if configuration.perPath.isEmpty { linters.withLock { $0[folder] = linter } }
      return linter
    } catch {
      throw .misconfigured(
        Message(
          vi: "cấu hình \(error.place): \(error.message.vi)",
          en: "configuration \(error.place): \(error.message.en)"))
    }
  }

  func review(_ document: inout AnalyzedDocument, ofFile path: String) {
    guard var result = document.check else { return }
    guard baseline != nil || isWriting || changes != nil else {
      if result.suppressed > 0 {
        collected.withLock { $0.suppressed += result.suppressed }
      }
      return
    }
    let reading = document.reading
    let place = places.place(of: path)
    // A document inside another file has that file's path and its own name.
    let name = place.path + reading.document.path.dropFirst(path.count)
    var stale: [BaselineKey: Int] = [:]
    var accepted: [BaselineKey] = []
    if isWriting {
      accepted = result.findings.map { BaselineKey(of: $0, in: reading, path: name) }
      result.baselined = result.findings.count
      result.findings = []
    } else if let baseline {
      // A rule that did not run says nothing of what it found before.
      let ran = Set(result.coverage.map(\.code))
      stale = baseline.apply(to: &result, of: reading, path: name).filter {
        ran.contains($0.key.rule)
      }
    }
    if let changes, place.root == changes.root {
      let isInside = reading.document.path != path
      if isInside || !reading.document.format.hasLines {
        // The lines of the file are not those of its text.
        if !changes.lines.touches(place.path) {
          result.unchanged = result.findings.count
          result.findings = []
        }
      } else {
        keepChanged(&result, of: reading.document, place.path, changes.lines)
      }
    }
    document.check = result
    collected.withLock {
      for key in accepted { $0.written.add(key) }
      $0.stale.merge(stale, uniquingKeysWith: min)
      $0.checked.insert(name)
      $0.suppressed += result.suppressed
      $0.baselined += result.baselined
      $0.unchanged += result.unchanged
    }
  }

  private func keepChanged(
    _ result: inout Linter.Result, of document: Document, _ path: String, _ changed: ChangedLines
  ) {
    guard !result.findings.isEmpty else { return }
    let all = result.findings.count
    let index = LineIndex(document.text)
    result.findings.removeAll { finding in
      let lines = Self.lines(of: finding.range, in: document, index)
      return !changed.touches(path, lines.first, lines.last)
    }
    result.unchanged = all - result.findings.count
  }

  /// The 1-based lines of the file that `range` begins and ends on.
  private static func lines(
    of range: TextRange, in document: Document, _ index: LineIndex
  ) -> (first: Int, last: Int) {
    let last = TextRange(max(range.start, range.end - 1), max(range.start, range.end - 1))
    guard let source = document.source, let first = source.location(of: range).place else {
      return (index.line(at: range.start), index.line(at: last.start))
    }
    return (first.line, source.location(of: last).place?.line ?? first.line)
  }
}

extension DocumentPolicy {
  /// What the findings of this run make as a baseline.
  var written: Baseline { collected.withLock { $0.written } }

  /// Accepted findings that occur no more, with the number of times missing: in documents of this
  /// run, and in files that are gone.
  func stale(in folder: String) -> [BaselineKey: Int] {
    guard let baseline else { return [:] }
    let (checked, missing) = collected.withLock { ($0.checked, $0.stale) }
    var stale = missing
    for (path, keys) in baseline.entries where !checked.contains(path) {
      let file = path.split(separator: "#").first.map(String.init) ?? path
      guard !FileAccess.system.exists(Path.absolute(file, from: folder)) else { continue }
      stale.merge(keys, uniquingKeysWith: max)
    }
    return stale
  }

  /// What is to be said of findings that are not reported; nil when all are.
  var hiddenNotice: Message? {
    let counts = collected.withLock { ($0.suppressed, $0.baselined, $0.unchanged) }
    let parts = [
      (counts.0, "do chú giải trong văn bản", "suppressed in the documents"),
      (counts.1, "đã có trong baseline", "in the baseline"),
      (counts.2, "ở dòng không đổi", "on unchanged lines"),
    ].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return nil }
    let total = parts.reduce(0) { $0 + $1.0 }
    return Message(
      vi: "không in \(total) phát hiện: "
        + parts.map { "\($0.0) \($0.1)" }.joined(separator: ", "),
      en: "\(total) findings not shown: " + parts.map { "\($0.0) \($0.2)" }.joined(separator: ", "))
  }
}

extension DocumentFormat {
  /// Whether a file of the format is a text whose lines git compares.
  fileprivate var hasLines: Bool {
    switch self {
    case .text, .xml, .akn, .edxml, .report, .html: true
    case .pdf, .docx, .odt, .doc, .rtf: false
    }
  }
}
