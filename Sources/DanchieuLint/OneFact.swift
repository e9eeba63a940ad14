import DanchieuText

/// One fact, one finding (ruling 17).
///
/// Most of it lies in what the rules compare: an impossible date (DC201) is neither missing nor
/// compared, a date that contradicts the year of its code (DC105) or lies after this document
/// (DC301) is not held against other mentions (DC204), and codes that differ in separators only
/// (DC102) are no conflict. What only the findings show is settled here.
enum OneFact {
  /// Rules that name the same fact: where the first speaks of a citation, the second is silent.
  private static let precedence: [(speaks: String, silent: String)] = [
    ("DC101", "DC402"), ("DC201", "DC202"), ("DC204", "DC205"), ("DC105", "DC205"),
    ("DC301", "DC306"), ("DC203", "DC405"), ("DC101", "DC403"), ("DC101", "DC205"),
    ("DC101", "DC110"), ("DC105", "DC110"), ("DC106", "DC110"), ("DC108", "DC110"),
    ("DC112", "DC110"), ("DC205", "DC110"), ("DC401", "DC205"), ("DC205", "DC302"),
    ("DC102", "DC110"), ("DC106", "DC203"),
  ]

  private static let speakers = Set(precedence.map(\.speaks))
  private static let silenced = Set(precedence.map(\.silent))

  /// The findings, which are in order of position and code, without those that repeat another's
  /// fact.
  static func keepingOne(of findings: [Finding]) -> [Finding] {
    let first = findings.indices.filter { index in
      index == 0 || findings[index].range != findings[index - 1].range
        || findings[index].code != findings[index - 1].code
    }
    // A finding is large: mostly none is a repetition, and none is copied.
    var kept = first.count == findings.count ? findings : first.map { findings[$0] }
    guard kept.contains(where: { silenced.contains($0.code) }) else { return kept }
    /// By citation: the rules that speak of it.
    var spoken: [Int: [String]] = [:]
    for finding in findings where speakers.contains(finding.code) {
      if let citation = finding.citations.first {
        spoken[citation, default: []].append(finding.code)
      }
    }
    guard !spoken.isEmpty else { return kept }
    kept.removeAll { finding in
      guard let citation = finding.citations.first, let codes = spoken[citation] else {
        return false
      }
      return precedence.contains { $0.silent == finding.code && codes.contains($0.speaks) }
    }
    return kept
  }
}
