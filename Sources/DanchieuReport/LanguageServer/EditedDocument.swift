import DanchieuLint
import DanchieuText

/// A document that is open in an editor, with what was found in its present text.
package struct EditedDocument: Sendable {
  /// What columns of positions count.
  package enum Columns: String, Sendable {
    case bytes = "utf-8"
    case units = "utf-16"
    case scalars = "utf-32"
  }

  /// How the editor names it.
  package let uri: String
  /// The editor's number of the text; nil when it gives none.
  package let version: Int?
  /// In order of position.
  package let findings: [ReportedFinding]
  /// Why the text could not be read; nil when it could.
  package let failure: String?

  /// The document `uri` with `findings`, or with the reason why there are none.
  package init(
    uri: String, version: Int?, findings: [ReportedFinding] = [], failure: String? = nil
  ) {
    self.uri = uri
    self.version = version
    self.findings = findings
    self.failure = failure
  }

  /// The findings with a fix that touch the lines and columns of `selection`, both 0-based.
  func fixable(in selection: Selection, _ columns: Columns) -> [(ReportedFinding, String)] {
    findings.compactMap { finding in
      guard let text = finding.fix?.replacement else { return nil }
      let start = Position(finding.place.start, columns)
      let end = Position(finding.place.end, columns)
      return start <= selection.end && selection.start <= end ? (finding, text) : nil
    }
  }
}

/// A place in the text of an editor.
package struct Position: Decodable, Sendable, Comparable {
  /// 0-based.
  let line: Int
  /// 0-based, in the unit that client and server agreed on.
  let character: Int

  init(_ point: FilePlace.Point, _ columns: EditedDocument.Columns) {
    line = point.line - 1
    character =
      switch columns {
      case .bytes: point.byteColumn - 1
      case .units: point.wideColumn - 1
      case .scalars: point.column - 1
      }
  }

  package static func < (a: Position, b: Position) -> Bool {
    (a.line, a.character) < (b.line, b.character)
  }
}

/// A stretch of text in an editor; its end is exclusive.
package struct Selection: Decodable, Sendable {
  let start: Position
  let end: Position
}
