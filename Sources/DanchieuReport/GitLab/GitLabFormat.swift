import DanchieuLint
import DanchieuText

/// GitLab Code Quality: an array of issues, each with a fingerprint of its own.
struct GitLabFormat: FindingsFormat {
  private let context: ReportContext
  private var isFirst = true

  init(_ context: ReportContext) { self.context = context }

  func begin(to out: inout ByteBuffer) { out.append("[") }

  mutating func add(_ document: DocumentFindings, to out: inout ByteBuffer) {
    for finding in document.findings {
      write(
        document.location.message(of: finding, context.language), finding.code,
        Self.severity(finding.severity),
        // The same citation twice in a document has two fingerprints already.
        fingerprint: Self.fingerprint([
          document.location.path, document.location.inner ?? "", finding.code,
          finding.fingerprint,
        ]),
        document.location.path, document.location.inner == nil ? finding.place.start.line : 1,
        to: &out)
    }
  }

  mutating func end(_ run: RunFacts, to out: inout ByteBuffer) {
    for failure in run.failures {
      write(
        failure.message.text(in: context.language), "unreadable", "blocker",
        fingerprint: Self.fingerprint([failure.path, "unreadable"]),
        context.locate(failure.path).path, 1, to: &out)
    }
    out.append("\n]\n")
  }

  private mutating func write(
    _ description: String, _ check: String, _ severity: String, fingerprint: String,
    _ path: String, _ line: Int, to out: inout ByteBuffer
  ) {
    out.append(isFirst ? "\n{" : ",\n{")
    isFirst = false
    out.member("description", Visible.line(description))
    out.member("check_name", check)
    out.member("fingerprint", fingerprint)
    out.member("severity", severity)
    out.append(",\"location\":{")
    out.member("path", path)
    out.append(",\"lines\":{\"begin\":\(line)}}}")
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }

  /// 32 hexadecimal digits from 128-bit FNV-1a over `parts`; no line number goes in, so that lines
  /// added above change nothing.
  private static func fingerprint(_ parts: [String]) -> String {
    // The prime is 2^88 + 0x13B, the start that of the 128-bit hash.
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt128(byte)) &* ((1 << 88) + 0x13B) }
      hash = (hash ^ 0xFF) &* ((1 << 88) + 0x13B)
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}
