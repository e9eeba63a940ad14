package import DanchieuText

/// Why a configuration cannot be used.
package struct ConfigurationError: Error, Sendable, Equatable {
  /// The file that it is about.
  package var path: String
  /// 1-based line in it; nil for the file as a whole.
  package var line: Int?
  /// What is wrong, without path and line.
  package var message: Message

  package init(path: String, line: Int? = nil, message: Message) {
    self.path = path
    self.line = line
    self.message = message
  }

  /// Path and line, as errors begin.
  package var place: String { line.map { "\(path):\($0)" } ?? path }
}
