import DanchieuCitations
import DanchieuLint
import DanchieuReport
import DanchieuText

/// Findings that say the same of the same words, each kind once: a reader decides once.
struct RepeatedFindings {
  /// A finding at its first place, and at how many places more it stands.
  struct Group {
    var first: Finding
    var more = 0
  }
  private struct Key: Hashable {
    var code: String
    var message: String
    var words: String
  }

  /// In the order of their first places.
  private(set) var groups: [Group] = []

  /// The groups of `findings`, which `document` has.
  init(_ findings: [Finding], in document: AnalyzedDocument) {
    var known: [Key: Int] = [:]
    for finding in findings {
      let key = Key(
        code: finding.code, message: finding.message.vi,
        words: document.reading.string(finding.range))
      if let group = known[key] {
        groups[group].more += 1
      } else {
        known[key] = groups.count
        groups.append(Group(first: finding))
      }
    }
  }
}
