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
    ("DC112", "DC110"), ("DC205", "DC110"),
  ]

  /// The findings without those that repeat another's fact, in the same order.
  static func keepingOne(of findings: [Finding]) -> [Finding] {
    var spoken: [String: Set<Int>] = [:]
    for finding in findings {
      if let citation = finding.citations.first {
        spoken[finding.code, default: []].insert(citation)
      }
    }
    var seen: Set<Key> = []
    return findings.filter { finding in
      guard seen.insert(Key(code: finding.code, range: finding.range)).inserted else {
        return false
      }
      guard let citation = finding.citations.first else { return true }
      return !precedence.contains {
        $0.silent == finding.code && spoken[$0.speaks]?.contains(citation) == true
      }
    }
  }

  private struct Key: Hashable {
    var code: String
    var range: TextRange
  }
}
