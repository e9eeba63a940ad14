package import DanchieuLint

/// What differs between two drafts of one document.
package struct Comparison: Sendable {
  /// A citation that stands in both, and what of it changed.
  package struct Change: Sendable {
    package var old: ComparedCitation
    package var new: ComparedCitation
    package var fields: [ComparedCitation.Field]
  }

  /// What findings are known by in both drafts: no line numbers.
  package struct FindingName: Hashable, Sendable {
    /// Rule, citation and sentence.
    package var exact: String
    /// Rule and citation, where the sentence changed.
    package var loose: String
    /// A name.
    package init(exact: String, loose: String) {
      self.exact = exact
      self.loose = loose
    }
  }

  package let old: AnalyzedDocument
  package let new: AnalyzedDocument
  package private(set) var added: [ComparedCitation] = []
  package private(set) var dropped: [ComparedCitation] = []
  package private(set) var changed: [Change] = []
  /// Findings of the new draft that the old one does not have.
  package private(set) var newFindings: [Finding] = []
  /// Findings of the old draft that the new one does not have.
  package private(set) var goneFindings: [Finding] = []

  /// Whether nothing differs.
  package var isEmpty: Bool {
    added.isEmpty && dropped.isEmpty && changed.isEmpty && newFindings.isEmpty
      && goneFindings.isEmpty
  }

  /// Compares `old` and `new`, whose findings `name` names.
  package init(
    _ old: AnalyzedDocument, _ new: AnalyzedDocument,
    name: (Finding, AnalyzedDocument) -> FindingName
  ) {
    self.old = old
    self.new = new
    let before = ComparedCitation.all(in: old)
    let after = ComparedCitation.all(in: new)
    let matcher = CitationMatcher(before, after)
    for (index, citation) in before.enumerated() {
      guard let partner = matcher.newOfOld[index] else {
        dropped.append(citation)
        continue
      }
      let fields = after[partner].differences(from: citation)
      if !fields.isEmpty {
        changed.append(Change(old: citation, new: after[partner], fields: fields))
      }
    }
    added = after.indices.filter { matcher.oldOfNew[$0] == nil }.map { after[$0] }
    compareFindings(name)
  }

  private mutating func compareFindings(
    _ name: (Finding, AnalyzedDocument) -> FindingName
  ) {
    var before = (old.check?.findings ?? []).map { ($0, name($0, old)) }
    var after = (new.check?.findings ?? []).map { ($0, name($0, new)) }
    for part in [\FindingName.exact, \FindingName.loose] {
      var counts: [String: Int] = [:]
      for (_, name) in after { counts[name[keyPath: part], default: 0] += 1 }
      var paired: [String: Int] = [:]
      before.removeAll { _, name in
        let key = name[keyPath: part]
        guard let count = counts[key], count > 0 else { return false }
        counts[key] = count - 1
        paired[key, default: 0] += 1
        return true
      }
      after.removeAll { _, name in
        let key = name[keyPath: part]
        guard let count = paired[key], count > 0 else { return false }
        paired[key] = count - 1
        return true
      }
    }
    goneFindings = before.map(\.0)
    newFindings = after.map(\.0)
  }
}
