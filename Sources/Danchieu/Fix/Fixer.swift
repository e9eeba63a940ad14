public import DanchieuDocument
import DanchieuLint
import DanchieuReport
import DanchieuText

/// Writes the certain corrections of findings into the bytes of a file, and nothing else.
public struct Fixer: Sendable {
  /// What a run yields.
  public struct Result: Sendable {
    /// The file with all corrections; the same bytes when there is none.
    public var bytes: [UInt8]
    /// What was written, in order of position in the first reading, round by round.
    public var corrections: [Correction]
    /// Certain corrections that the file cannot take, with the reason.
    public var unwritten: [(correction: Correction, reason: Message)] = []
  }

  /// One correction.
  public struct Correction: Sendable, Equatable {
    /// Code of the rule.
    public var code: String
    /// 1-based line that the correction was made in: for XML and HTML in the file, else in the text.
    public var line: Int
    /// 1-based paragraph of the part that it stands in, for word-processor files.
    public var paragraph: Int?
    public var old: String
    public var new: String
  }

  /// Finds what to correct; must have a linter.
  private let analysis: Analysis

  /// Rounds until nothing is left to correct: one correction can bring another finding to light.
  private static let rounds = 8

  /// A fixer that corrects what `analysis` finds.
  public init(_ analysis: Analysis) { self.analysis = analysis }

  /// Corrects the file `bytes`, which `path` names.
  ///
  /// Files inside a file (edXML attachments) and archives (Word) stay as they are.
  public func fix(_ bytes: [UInt8], path: String) throws(ReadError) -> Result {
    var result = Result(bytes: bytes, corrections: [])
    for _ in 0..<Self.rounds {
      let (edits, unwritten) = try edits(of: result.bytes, path: path)
      result.unwritten = unwritten
      if edits.isEmpty { break }
      result.bytes = Self.apply(edits, to: result.bytes)
      result.corrections += edits.map(\.correction)
    }
    return result
  }

  private struct Edit {
    var file: FileEdit
    var correction: Correction
  }

  /// The corrections of one round, which do not touch each other, and those that cannot be written.
  private func edits(
    of bytes: [UInt8], path: String
  ) throws(ReadError) -> (edits: [Edit], unwritten: [(correction: Correction, reason: Message)]) {
    guard let analyzed = try analysis.analyze(bytes, path: path).first,
      let findings = analyzed.check?.findings
    else { return ([], []) }
    let document = analyzed.reading.document
    var unwritten: [(correction: Correction, reason: Message)] = []
    var places = PlaceFinder(document.text)
    var edits: [Edit] = []
    for finding in findings {
      guard let fix = finding.fix else { continue }
      let old = analyzed.reading.string(fix.range)
      guard old != fix.text else { continue }
      let line = FilePlaces.shown(fix.range, in: document, &places).line
      let correction = Correction(
        code: finding.code, line: line,
        paragraph: document.source?.location(of: fix.range).paragraph, old: old, new: fix.text)
      do throws(FileEdit.Obstacle) {
        let edit = try FileEdit(fix, in: document, file: bytes)
        edits.append(Edit(file: edit, correction: correction))
      } catch {
        unwritten.append((correction, error.message))
      }
    }
    edits.sort { $0.file.range < $1.file.range }
    var end = -1
    let apart = edits.filter { edit in
      guard edit.file.range.start > end else { return false }
      end = edit.file.range.end
      return true
    }
    return (apart, unwritten)
  }

  private static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16 * edits.count)
    var copied = 0
    for piece in edits.flatMap(\.file.pieces) {
      result += bytes[copied..<piece.range.start]
      result += piece.bytes
      copied = piece.range.end
    }
    result += bytes[copied...]
    return result
  }
}

extension FileEdit.Obstacle {
  fileprivate var message: Message {
    switch self {
    case .format(.docx):
      Message(
        vi: "tệp Word: hãy dùng “danchieu annotate --suggest”",
        en: "a Word file: use “danchieu annotate --suggest”")
    case .format(let format):
      Message(
        vi: "dạng tệp “\(format.rawValue)” không sửa tại chỗ được",
        en: "files of the format “\(format.rawValue)” cannot be corrected in place")
    case .encoding(let encoding):
      Message(
        vi: "bảng mã “\(encoding.rawValue)”: hãy chuyển tệp sang UTF-8 trước",
        en: "the encoding “\(encoding.rawValue)”: convert the file to UTF-8 first")
    case .markup:
      Message(
        vi: "trong tệp, chỗ này có thẻ hoặc tham chiếu ký tự xen giữa",
        en: "the file has tags or character references in between")
    }
  }
}
