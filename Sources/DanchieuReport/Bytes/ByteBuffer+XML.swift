extension ByteBuffer {
  /// Appends `text` as character data or attribute value of XML 1.0 and HTML.
  ///
  /// Markup becomes entities; control characters, those that turn the direction of text, and
  /// what XML forbids are spelt out. Line ends become references, tabs stay.
  package mutating func appendXML(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      case "'": append("&#39;")
      // No line of a document starts a line of the output, where a runner would look for commands.
      case "\n": append("&#10;")
      case "\t": append(byte: 0x09)
      case "\r": append("&#13;")
      case "\u{FFFE}", "\u{FFFF}": append("\u{FFFD}")
      default: VisibleScalar(scalar).append(to: &self)
      }
    }
  }

  /// Appends `text` as an attribute value: as ``appendXML(_:)``, on one line.
  package mutating func appendXMLAttribute(_ text: String) {
    appendXML(Visible.line(text))
  }

  /// Appends `text` as a CDATA section; what XML forbids, and control characters, are spelt out.
  package mutating func appendCDATA(_ text: String) {
    append("<![CDATA[")
    var brackets = 0
    for scalar in text.unicodeScalars {
      // "]]>" would end the section: it goes on in another one.
      if scalar == ">", brackets >= 2 { append("]]><![CDATA[") }
      brackets = scalar == "]" ? brackets + 1 : 0
      switch scalar {
      case "\n", "\t": append(byte: UInt8(truncatingIfNeeded: scalar.value))
      case "\u{FFFE}", "\u{FFFF}": append("\u{FFFD}")
      default: VisibleScalar(scalar).append(to: &self)
      }
    }
    append("]]>")
  }
}

/// Text of documents in a form that is only shown, never obeyed.
enum Visible {
  /// `text` on one line: control characters spelt out, line ends and tabs as blanks.
  static func line(_ text: String) -> String {
    var out = ByteBuffer(capacity: 256)
    out.appendVisible(text)
    return String(decoding: out.takeBytes(), as: UTF8.self)
  }

  /// `path` on one line, for the start of a line: one that begins as a command of a runner
  /// (`::error`, `##[…]`) gets `./` before it.
  static func path(_ path: String) -> String {
    let line = line(path)
    let start = line.drop { $0 == " " }
    return start.hasPrefix("::") || start.hasPrefix("##") ? "./\(line)" : line
  }
}
