import DanchieuDocument
import DanchieuText

/// A directive taken apart: `disable-next-line DC104, DC203 -- lý do`.
struct Directive {
  /// What it does.
  enum Verb: String, CaseIterable {
    case disable
    case disableNextLine = "disable-next-line"
    case disableFile = "disable-file"
    case enable
  }

  /// A rule that it names, and where.
  struct Target {
    var text: String
    /// nil when the word names no rule.
    var selector: RuleSelector?
    var range: TextRange
  }

  /// Why it does nothing.
  enum Problem: Equatable {
    case unknownVerb(String)
    case blanket
    case noReason
  }

  var comment: DirectiveComment
  var verb: Verb?
  var targets: [Target] = []
  var reason = ""
  var problem: Problem?

  /// Reads what stands in `comment`.
  init(_ comment: DirectiveComment, _ policy: SuppressionPolicy) {
    self.comment = comment
    let body = Array(comment.body.utf8)
    let words = Self.words(body)
    let dashes = words.firstIndex { Self.isReasonMark(body[$0]) }
    let named = words.prefix(dashes ?? words.count)
    if let dashes {
      reason = String(decoding: body[words[dashes].upperBound...], as: UTF8.self)
    }
    let printed = named.first.map { String(decoding: body[$0], as: UTF8.self) } ?? ""
    verb = Verb(rawValue: printed.lowercased())
    for word in named.dropFirst() {
      let text = String(decoding: body[word], as: UTF8.self)
      targets.append(Target(text: text, selector: RuleSelector(text), range: place(of: word)))
    }
    if verb == nil {
      problem = .unknownVerb(printed)
    } else if verb != .enable {
      if targets.isEmpty, !policy.allowsBlanket {
        problem = .blanket
      } else if policy.requiresReason, reason.allSatisfy(\.isWhitespace) {
        problem = .noReason
      }
    }
  }

  /// Where it stands, for findings about all of it.
  var range: TextRange { comment.bodyRange ?? comment.range }

  private func place(of word: Range<Int>) -> TextRange {
    guard let body = comment.bodyRange else { return comment.range }
    return TextRange(body.start + word.lowerBound, body.start + word.upperBound)
  }

  /// The words of `body`, which blanks and commas part.
  private static func words(_ body: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for index in 0...body.count {
      if index < body.count, body[index] > 0x20, body[index] != UInt8(ascii: ",") { continue }
      if start < index { words.append(start..<index) }
      start = index + 1
    }
    return words
  }

  /// `--`, or the dash that editors make of it.
  private static func isReasonMark(_ word: ArraySlice<UInt8>) -> Bool {
    word.elementsEqual("--".utf8) || word.elementsEqual("—".utf8) || word.elementsEqual("–".utf8)
  }
}
