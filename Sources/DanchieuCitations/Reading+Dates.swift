import DanchieuDocument
package import DanchieuText

extension Reading {
  /// A date in running text.
  package struct DateInText {
    /// The day; nil when the words name none that exists, or leave a part out.
    package var date: CalendarDate?
    package var range: TextRange
  }

  /// The date that starts at byte `offset` of the text, with or without the word "ngày".
  package func dateInText(at offset: Int) -> DateInText? {
    document.text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let text = TextBytes(base: base, count: buffer.count)
      let printed = text.date(at: offset) ?? text.dateBody(at: offset)
      return printed.map { DateInText(date: $0.date, range: $0.range) }
    }
  }
}
