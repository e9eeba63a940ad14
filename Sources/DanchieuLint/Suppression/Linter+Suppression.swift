import DanchieuCitations
import DanchieuDocument
import DanchieuText

extension Linter {
  /// Takes suppressed findings out of `result`, and adds those about directives that do nothing.
  func suppress(in result: inout Result, of subject: Subject) {
    let document = subject.reading.document
    guard !document.comments.isEmpty else { return }
    var suppressions = Suppressions(of: document, settings.suppression)
    let kept = keeping(result.findings, &suppressions)
    result.suppressed = result.findings.count - kept.count
    result.findings = kept
    guard rules.contains(where: { $0 == UnusedSuppression.self }) else { return }
    let about = UnusedSuppression.findings(on: suppressions, disabled: disabledCodes)
    guard !about.isEmpty else { return }
    let reported = keeping(settings.adjusted(about), &suppressions)
    result.suppressed += about.count - reported.count
    var fingerprints = Fingerprints(text: document.text)
    for var finding in reported {
      finding.fingerprint = fingerprints.fingerprint(of: finding)
      result.findings.append(finding)
    }
    result.findings.sort(by: Self.precedes)
  }

  private func keeping(_ findings: [Finding], _ suppressions: inout Suppressions) -> [Finding] {
    findings.filter { finding in
      guard let rule = RuleCatalogue.rule(finding.code)?.metadata else { return true }
      return !suppressions.covers(finding, of: rule)
    }
  }

  /// Codes of the rules that somebody switched off: nothing is said of directives that name them.
  private var disabledCodes: Set<String> {
    guard settings.isSelective else { return [] }
    return Set(RuleCatalogue.all.map { $0.metadata.code })
      .subtracting(rules.map { $0.metadata.code })
  }
}
