package import DanchieuCitations
import DanchieuDocument
package import DanchieuLint
import DanchieuText

/// What a finding is known by in a baseline: no line numbers, so that lines may be added above.
package struct BaselineKey: Sendable, Hashable {
  /// Path of the document from the root of the repository, with `/`.
  package var path: String
  /// Code of the rule.
  package var rule: String
  /// The citation as its canonical code, or its words with single blanks.
  package var citation: String
  /// Hash of the sentence.
  package var sentence: String

  package init(path: String, rule: String, citation: String, sentence: String) {
    self.path = path
    self.rule = rule
    self.citation = citation
    self.sentence = sentence
  }

  /// The key of `finding` in the document `reading`, which lies at `path`.
  package init(of finding: Finding, in reading: Reading, path: String) {
    let text = reading.document.text
    self.path = path
    rule = finding.code
    citation = Self.citation(of: finding, in: reading)
    sentence = Fingerprints.sentence(at: finding.range, in: text)
  }

  private static let longest = 120

  private static func citation(of finding: Finding, in reading: Reading) -> String {
    var range = finding.range
    if let index = finding.citations.first, reading.citations.indices.contains(index) {
      let citation = reading.citations[index]
      if let code = citation.code?.canonical(in: reading.document.text) { return code }
      range = citation.range
    }
    let words = reading.string(range).split { $0.isWhitespace }.joined(separator: " ")
    return String(words.prefix(longest))
  }
}

extension BaselineKey: Comparable {
  /// Orders by path, rule, citation and sentence, each by its bytes.
  package static func < (a: BaselineKey, b: BaselineKey) -> Bool {
    for part in [\BaselineKey.path, \.rule, \.citation, \.sentence] {
      let (own, other) = (a[keyPath: part].utf8, b[keyPath: part].utf8)
      if !own.elementsEqual(other) { return own.lexicographicallyPrecedes(other) }
    }
    return false
  }
}
