public import DanchieuText

/// How files are read, where their content leaves a choice.
public struct ReadOptions: Sendable {
  /// Which state of a document with tracked changes is read.
  public enum RevisionView: String, Sendable, CaseIterable {
    /// As if all changes were accepted.
    case accepted
    /// As if none were.
    case original
  }

  /// The encoding of text files; nil when their bytes must tell.
  public var encoding: TextEncoding?
  /// The state of documents with tracked changes.
  public var view = RevisionView.accepted

  /// Everything as the content tells, changes accepted.
  public init(encoding: TextEncoding? = nil, view: RevisionView = .accepted) {
    self.encoding = encoding
    self.view = view
  }
}
