import DanchieuCitations
import DanchieuDocument
package import DanchieuLint
import DanchieuText

/// The findings of one document with everything that reports print of them: what is left of a
/// document when its text is gone.
package struct DocumentFindings: Sendable {
  /// As given.
  package let path: String
  /// Where other programs find the file.
  package let location: ArtifactLocation
  /// In order of position.
  package let findings: [ReportedFinding]

  /// The findings of `document`; with the hashes of their lines where `hashesLines` is set.
  ///
  /// - Complexity: O(*n*) in the bytes of the text where there are findings, else O(1).
  package init(
    of document: AnalyzedDocument, _ context: ReportContext, hashesLines: Bool = false
  ) {
    path = document.reading.document.path
    guard let found = document.check?.findings, !found.isEmpty else {
      location = ArtifactLocation(path: path)
      findings = []
      return
    }
    location = context.locate(path)
    let places = FilePlaces(document.reading.document)
    let text = document.reading.document.text
    let language = context.language
    var reported = found.map { finding in
      ReportedFinding(
        code: finding.code, rule: finding.rule, severity: finding.severity,
        message: finding.message.text(in: language), place: places.place(of: finding.range),
        line: MarkedLine(finding.range, in: text),
        related: finding.related.map {
          ReportedFinding.Related(
            place: places.place(of: $0.range), message: $0.message.text(in: language))
        },
        fix: finding.fix.map { fix in
          ReportedFinding.Fix(
            place: places.place(of: fix.range), old: document.reading.string(fix.range),
            new: fix.text, replacement: places.replacement(of: fix.range, with: fix.text))
        },
        basis: finding.basis, fingerprint: finding.fingerprint)
    }
    if hashesLines {
      let hashes = places.lineHashes(of: Set(reported.map(\.place.start.line)))
      for index in reported.indices {
        reported[index].lineHash = hashes[reported[index].place.start.line]
      }
    }
    findings = reported
  }

  /// A document with these findings.
  package init(path: String, findings: [ReportedFinding]) {
    self.path = path
    location = ArtifactLocation(path: path)
    self.findings = findings
  }
}

extension ArtifactLocation {
  /// What `finding` says, with its place where the file alone does not tell it: inside an
  /// attachment.
  func message(of finding: ReportedFinding, _ language: Language) -> String {
    guard let inner else { return finding.message }
    let (line, column) = (finding.place.start.line, finding.place.start.column)
    let place = Message(
      vi: "Tệp kèm theo “\(inner)”, dòng \(line), cột \(column).",
      en: "Attachment “\(inner)”, line \(line), column \(column).")
    return "\(finding.message) (\(place.text(in: language)))"
  }
}

/// A finding as reports print it, its message in the language of the report.
package struct ReportedFinding: Sendable {
  /// Another place that matters.
  package struct Related: Sendable {
    package var place: FilePlace
    package var message: String
  }
  /// A replacement that is certain.
  package struct Fix: Sendable {
    package var place: FilePlace
    package var old: String
    package var new: String
    /// What to write at `place` of the file, escaped for XML; nil where markup lies inside it.
    package var replacement: String?
  }
  /// `DC101`.
  package var code: String
  /// `numbering/type-symbol-mismatch`.
  package var rule: String
  package var severity: Severity
  package var message: String
  package var place: FilePlace
  package var line: MarkedLine
  package var related: [Related]
  package var fix: Fix?
  /// The norm, nil where logic alone is the ground.
  package var basis: String?
  package var fingerprint: String
  /// `primaryLocationLineHash` of its line.
  package var lineHash: String?

  /// The words found.
  package var text: String { line.marked }
}
