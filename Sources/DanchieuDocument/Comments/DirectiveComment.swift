public import DanchieuText

/// A comment in a document that speaks to this program: `<!-- danchieu:disable DC104 -- lý do -->`,
/// or in a text file a line `# danchieu:disable DC104 -- lý do`. It is no part of what is read.
public struct DirectiveComment: Sendable, Equatable {
  /// Where it stands in the document's text; empty, at the text that follows, where comments are no
  /// part of the text (XML).
  public var range: TextRange
  /// What stands after `danchieu:`, without the marks of the comment and blanks around it.
  public var body: String
  /// Where ``body`` stands in the document's text; nil where it does not.
  public var bodyRange: TextRange?
  /// The words that the comment stands on, in formats where comments do (Word): it speaks of them
  /// only. nil where it speaks of what follows.
  public var anchor: TextRange?
  /// The words of a comment of this program that a reviewer resolved: a decision on what it says,
  /// never one too many. nil for comments that somebody wrote.
  public var review: String?
  /// 1-based line of the file on which the comment begins.
  public var firstLine: Int
  /// 1-based line of the file on which the comment ends.
  public var lastLine: Int

  /// The comment with `body` at `range` of the text.
  public init(
    range: TextRange, body: String, bodyRange: TextRange? = nil, firstLine: Int, lastLine: Int
  ) {
    self.range = range
    self.body = body
    self.bodyRange = bodyRange
    self.firstLine = firstLine
    self.lastLine = lastLine
  }

  /// Characters of words that a comment on words elsewhere quotes.
  package static let quoteLength = 120

  /// The bytes by which a directive is known.
  static let mark = Array("danchieu:".utf8)
}

extension Document {
  /// The words of `range`.
  package func string(_ range: TextRange) -> String {
    let end = min(range.end, text.count)
    return range.start < end ? String(decoding: text[range.start..<end], as: UTF8.self) : ""
  }

  /// The text as it is to be read: directives in it are blanks, so that words in their reasons are
  /// no citations and every other byte keeps its place.
  ///
  /// - Complexity: O(*n*) when there are directives, else O(1).
  package var readableText: [UInt8] {
    guard comments.contains(where: { !$0.range.isEmpty }) else { return text }
    var masked = text
    for comment in comments {
      for index in comment.range.start..<comment.range.end
      where masked[index] != UInt8(ascii: "\n") && masked[index] != UInt8(ascii: "\r") {
        masked[index] = UInt8(ascii: " ")
      }
    }
    return masked
  }
}
