import DanchieuDocument
import DanchieuLint
package import DanchieuText

/// Colours of the terminal forms; without colours every sequence is empty.
package struct Palette: Sendable {
  /// What a stretch of output is.
  enum Role { case error, warning, note, place, quiet, heading }

  private let isColoured: Bool

  /// A palette that prints colours, or none.
  package init(isColoured: Bool) { self.isColoured = isColoured }

  /// Starts a stretch of `role`.
  func begin(_ role: Role, in out: inout ByteBuffer) {
    guard isColoured else { return }
    switch role {
    case .error: out.append("\u{1B}[1;31m")
    case .warning: out.append("\u{1B}[1;33m")
    case .note: out.append("\u{1B}[1;36m")
    case .place, .heading: out.append("\u{1B}[1m")
    case .quiet: out.append("\u{1B}[2m")
    }
  }

  /// Ends the stretch.
  func end(in out: inout ByteBuffer) {
    if isColoured { out.append("\u{1B}[0m") }
  }

  /// The role that shows `severity`.
  static func role(of severity: Severity) -> Role {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

/// How the terminal forms are printed.
package struct TerminalStyle: Sendable {
  /// The language of messages.
  package var language: Language
  /// Colours.
  package var palette: Palette
  /// Width of a line in columns.
  package var columns: Int

  /// A style with its language, colours and width.
  package init(language: Language, palette: Palette, columns: Int = 100) {
    self.language = language
    self.palette = palette
    self.columns = columns
  }

  /// Appends `:` and where something stands: paragraph or page of the file, else line and column.
  func write(
    _ location: SourceLocation?, or place: LineIndex.Place, to out: inout ByteBuffer
  ) {
    out.append(":")
    if let words = Wording.place(location) {
      out.append(" ")
      out.append(words.text(in: language))
    } else {
      out.append(place.line)
      out.append(":")
      out.append(place.column)
    }
  }
}
