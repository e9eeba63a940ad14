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
    /// Certain corrections that could not be written into a file of this format.
    public var unwritten = 0
  }

  /// One correction.
  public struct Correction: Sendable, Equatable {
    /// Code of the rule.
    public var code: String
    /// 1-based line in the text that the correction was made in.
    public var line: Int
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
  /// Files inside a file (edXML attachments), files in UTF-16 and archives (Word) stay as they are.
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
    var range: TextRange
    var bytes: [UInt8]
    var correction: Correction
  }

  /// The corrections of one round, which do not touch each other, and how many cannot be written.
  private func edits(
    of bytes: [UInt8], path: String
  ) throws(ReadError) -> (edits: [Edit], unwritten: Int) {
    guard let analyzed = try analysis.analyze(bytes, path: path).first,
      let findings = analyzed.check?.findings
    else { return ([], 0) }
    let document = analyzed.reading.document
    var unwritten = 0
    var places = PlaceFinder(document.text)
    var edits: [Edit] = []
    for finding in findings {
      guard let fix = finding.fix else { continue }
      let old = analyzed.reading.string(fix.range)
      guard old != fix.text else { continue }
      guard document.encoding == .utf8, let edit = FileEdit(fix, in: document, file: bytes) else {
        unwritten += 1
        continue
      }
      let line = places.place(at: fix.range.start).line
      edits.append(
        Edit(
          range: edit.range, bytes: edit.bytes,
          correction: Correction(code: finding.code, line: line, old: old, new: fix.text)))
    }
    edits.sort { $0.range < $1.range }
    var end = -1
    let apart = edits.filter { edit in
      guard edit.range.start > end else { return false }
      end = edit.range.end
      return true
    }
    return (apart, unwritten)
  }

  private static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16 * edits.count)
    var copied = 0
    for edit in edits {
      result += bytes[copied..<edit.range.start]
      result += edit.bytes
      copied = edit.range.end
    }
    result += bytes[copied...]
    return result
  }
}
