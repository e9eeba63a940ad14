import DanchieuReport
import DanchieuText

/// A line on the terminal that counts documents while the report goes elsewhere.
///
/// It looks at no clock: it moves every so many documents.
struct Progress {
  private let isShown: Bool
  private let language: Language
  private var documents = 0
  private static let step = 50

  /// A progress line in `language`, or none.
  init(isShown: Bool, language: Language) {
    self.isShown = isShown
    self.language = language
  }

  /// Counts one more input.
  mutating func advance() {
    documents += 1
    guard isShown, documents % Self.step == 0 else { return }
    let words = Message(
      vi: "Đã đọc \(documents) tệp…", en: "\(documents) files read…")
    Console.write(Array(("\r" + words.text(in: language)).utf8))
  }

  /// Wipes the line, before something else is printed.
  func clear() {
    guard isShown, documents >= Self.step else { return }
    Console.write(Array("\r\u{1B}[K".utf8))
  }
}
