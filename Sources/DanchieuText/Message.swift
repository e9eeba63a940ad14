/// A sentence for people, in both languages of the program.
public struct Message: Sendable, Equatable, Hashable {
  /// Vietnamese, the default.
  public var vi: String
  /// English (`--lang en`).
  public var en: String
  /// A message with its two wordings.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }
  /// The wording in `language`.
  public func text(in language: Language) -> String { language == .en ? en : vi }
}

/// A language of messages.
public enum Language: String, Sendable, CaseIterable { case vi, en }
