import DanchieuLint
import DanchieuText

/// Workflow commands of GitHub Actions, which become annotations.
///
/// A step shows ten annotations of each level: the first ones of each are kept, the gravest come
/// first, and a notice tells how many more there are. Everything is escaped, so that no text of a
/// document reaches the runner as a command.
struct GitHubFormat: FindingsFormat {
  /// Annotations of one level that a step shows.
  static let limit = 10

  private let context: ReportContext
  private var kept: [Severity: [[UInt8]]] = [:]

  init(_ context: ReportContext) { self.context = context }

  mutating func add(_ document: DocumentFindings, to out: inout ByteBuffer) {
    for finding in document.findings
    where kept[finding.severity, default: []].count < Self.limit(of: finding.severity) {
      var bytes = ByteBuffer(capacity: 512)
      write(finding, of: document.location, to: &bytes)
      kept[finding.severity, default: []].append(bytes.takeBytes())
    }
  }

  mutating func end(_ run: RunFacts, to out: inout ByteBuffer) {
    let failures = run.failures
    for failure in failures.prefix(Self.limit) {
      out.append("::error file=")
      appendProperty(context.locate(failure.path).path, to: &out)
      out.append("::")
      appendData(failure.message.text(in: context.language), to: &out)
      out.append("\n")
    }
    var shown = min(failures.count, Self.limit)
    for severity in [Severity.error, .warning, .note] {
      let room = severity == .error ? Self.limit - shown : Self.limit(of: severity)
      for line in kept[severity, default: []].prefix(room) {
        out.append(line)
        shown += 1
      }
    }
    let tally = run.tally
    let all = tally.errors + tally.warnings + tally.notes + failures.count
    guard all > shown else { return }
    let words = Message(
      vi: "Còn \(all - shown) phát hiện nữa không có chú thích. \(Wording.summary(tally).vi).",
      en: "\(all - shown) more findings have no annotation. \(Wording.summary(tally).en).")
    out.append("::notice title=danchieu::")
    appendData(words.text(in: context.language), to: &out)
    out.append("\n")
  }

  /// One notice is left for the number of those that are not shown.
  private static func limit(of severity: Severity) -> Int {
    severity == .note ? limit - 1 : limit
  }

  private func write(
    _ finding: ReportedFinding, of location: ArtifactLocation, to out: inout ByteBuffer
  ) {
    switch finding.severity {
    case .error: out.append("::error file=")
    case .warning: out.append("::warning file=")
    case .note: out.append("::notice file=")
    }
    appendProperty(location.path, to: &out)
    if location.inner == nil {
      let (start, end) = (finding.place.start, finding.place.end)
      out.append(",line=\(start.line),endLine=\(end.line)")
      // Columns over several lines would be read as columns of the first one.
      if start.line == end.line { out.append(",col=\(start.column),endColumn=\(end.column)") }
    }
    out.append(",title=")
    appendProperty("\(finding.code) \(finding.rule)", to: &out)
    out.append("::")
    appendData(location.message(of: finding, context.language), to: &out)
    if let basis = finding.basis {
      appendData(" \(Wording.basis.text(in: context.language)): \(basis).", to: &out)
    }
    out.append("\n")
  }

  /// What stands behind `::`; line ends and other control characters are already gone.
  private func appendData(_ text: String, to out: inout ByteBuffer) {
    for byte in Visible.line(text).utf8 {
      if byte == UInt8(ascii: "%") { out.append("%25") } else { out.append(byte: byte) }
    }
  }

  private func appendProperty(_ text: String, to out: inout ByteBuffer) {
    for byte in Visible.line(text).utf8 {
      switch byte {
      case UInt8(ascii: "%"): out.append("%25")
      case UInt8(ascii: ":"): out.append("%3A")
      case UInt8(ascii: ","): out.append("%2C")
      default: out.append(byte: byte)
      }
    }
  }
}
