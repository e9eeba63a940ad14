import DanchieuLint
import DanchieuText

/// Writes one `result` object.
struct SARIFResult {
  let location: ArtifactLocation
  let language: Language

  func write(_ finding: ReportedFinding, ruleIndex: Int?, to out: inout ByteBuffer) {
    out.append("{")
    out.member("ruleId", finding.code)
    if let ruleIndex { out.member("ruleIndex", ruleIndex) }
    out.member("level", finding.severity.rawValue)
    var message = Self.plain(location.message(of: finding, language))
    if let basis = finding.basis {
      message += " \(Wording.basis.text(in: language)): \(Self.plain(basis))."
    }
    out.member("message", "text", message)
    out.append(",\"locations\":[{\"physicalLocation\":{")
    writePlace(finding.place, words: finding.text, to: &out)
    out.append("}}]")
    if !finding.related.isEmpty {
      out.append(",\"relatedLocations\":[")
      // Code scanning shows the first hundred.
      for (index, related) in finding.related.prefix(100).enumerated() {
        out.append(index > 0 ? ",{" : "{")
        out.member("id", index + 1)
        out.append(",\"physicalLocation\":{")
        writePlace(related.place, words: "", to: &out)
        out.append("}")
        out.member("message", "text", Self.plain(related.message))
        out.append("}")
      }
      out.append("]")
    }
    if let fix = finding.fix, let replacement = fix.replacement, location.inner == nil {
      write(fix, replacement, to: &out)
    }
    out.append(",\"partialFingerprints\":{")
    if let hash = finding.lineHash, location.inner == nil {
      out.member("primaryLocationLineHash", hash)
    } else {
      // An attachment has no line in the file: its own fingerprint stands for the line.
      out.member("primaryLocationLineHash", "\(finding.fingerprint):1")
    }
    out.member("danchieu/v1", finding.fingerprint)
    out.append("}")
    out.member("properties", "rule", finding.rule)
    out.append("}")
  }

  private func write(
    _ fix: ReportedFinding.Fix, _ replacement: String, to out: inout ByteBuffer
  ) {
    out.append(",\"fixes\":[{")
    let words = "\(Wording.fix.text(in: language)): “\(fix.old)” → “\(fix.new)”"
    out.member("description", "text", Self.plain(words))
    out.append(",\"artifactChanges\":[{")
    Self.writeArtifact(location, to: &out)
    out.append(",\"replacements\":[{\"deletedRegion\":")
    Self.writeRegion(fix.place, to: &out)
    if !replacement.isEmpty { out.member("insertedContent", "text", replacement) }
    out.append("}]}]}]")
  }

  /// Writes the members of a `physicalLocation`. What stands inside an attachment is shown at the
  /// start of the file that holds it.
  private func writePlace(_ place: FilePlace, words: String, to out: inout ByteBuffer) {
    Self.writeArtifact(location, to: &out)
    out.key("region")
    guard location.inner == nil else {
      out.append("{\"startLine\":1,\"startColumn\":1,\"endLine\":1,\"endColumn\":1}")
      return
    }
    Self.writeRegion(place, words: words, to: &out)
  }

  private static func writeRegion(
    _ place: FilePlace, words: String = "", to out: inout ByteBuffer
  ) {
    out.append("{")
    out.member("startLine", place.start.line)
    out.member("startColumn", place.start.column)
    out.member("endLine", place.end.line)
    out.member("endColumn", place.end.column)
    if !words.isEmpty { out.member("snippet", "text", words) }
    out.append("}")
  }

  /// Writes the member `artifactLocation`.
  static func writeArtifact(_ location: ArtifactLocation, to out: inout ByteBuffer) {
    out.key("artifactLocation")
    out.append("{")
    out.member("uri", location.uri)
    if location.isInTree { out.member("uriBaseId", "%SRCROOT%") }
    out.append("}")
  }

  /// `text` on one line, without control characters, and without what a viewer of SARIF would
  /// take for a link (`[words](target)`).
  static func plain(_ text: String) -> String {
    Visible.line(text).replacing("](", with: "] (")
  }
}
