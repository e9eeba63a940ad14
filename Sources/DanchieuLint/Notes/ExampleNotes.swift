public import DanchieuText

/// The Vietnamese wording of the notes on examples, which rule files give in English.
///
/// A note that is new needs its line here: a test names those that have none.
package enum ExampleNotes {
  /// The note `why` in Vietnamese; nil when nobody wrote it yet.
  package static func vietnamese(_ why: String) -> String? {
    numbering[why] ?? parts[why] ?? dating[why] ?? chronology[why] ?? consistency[why]
  }
}

extension RuleMetadata.Example {
  /// Why the example stands here, in both languages; nil where nothing is said.
  public var note: Message? {
    why.isEmpty ? nil : Message(vi: ExampleNotes.vietnamese(why) ?? why, en: why)
  }
}
