import DanchieuCitations
import DanchieuDocument
import DanchieuLint
import DanchieuText

/// The terminal form of `check`: for each finding its place, what is wrong, the line with the
/// place marked, the norm, related places and the fix.
struct CheckText: StreamedFormat {
  /// Findings that are printed when the call does not say how many.
  static let limit = 1000

  /// Language, colours and width.
  let style: TerminalStyle
  private let showsCoverage: Bool
  private let limit: Int

  init(_ context: ReportContext) {
    style = context.style
    showsCoverage = context.showsCoverage
    limit = context.limit(Self.limit)
  }

  /// Nobody reads thousands of findings in a terminal: later documents are only counted, but for
  /// those with errors.
  func admits(_ counted: CheckTally, after tally: CheckTally) -> Bool {
    tally.findings < limit || counted.errors > 0 && tally.errors < limit
  }

  /// Appends the findings of `document`.
  func write(_ document: AnalyzedDocument, to out: inout ByteBuffer) {
    guard let check = document.check else { return }
    var places = PlaceFinder(document.reading.document.text)
    for finding in Self.gravest(check.findings, limit) {
      write(finding, in: document, &places, to: &out)
    }
    if check.findings.count > limit {
      out.append(Visible.path(document.reading.document.path))
      out.append(": ")
      out.append(Wording.omitted(check.findings.count - limit).text(in: style.language))
      out.append("\n\n")
    }
    if showsCoverage { writeCoverage(check.coverage, of: document, to: &out) }
  }

  /// The gravest of `findings`, at most `limit` of them, in their order.
  private static func gravest(_ findings: [Finding], _ limit: Int) -> [Finding] {
    guard findings.count > limit else { return findings }
    var cap = SeverityCap<Finding>(limit: limit)
    for finding in findings { cap.add(finding, finding.severity) }
    cap.cut()
    return cap.items.map(\.element)
  }

  /// Appends the last lines: how many documents and findings, and what was left out.
  func end(_ run: RunFacts, to out: inout ByteBuffer) {
    if run.tally.findings > limit {
      out.append(Wording.capped(run.tally, limit).text(in: style.language))
      out.append("\n")
      writeRules(run.tally, to: &out)
    }
    writeSummary(run.tally, to: &out)
  }

  private func write(
    _ finding: Finding, in document: AnalyzedDocument, _ places: inout PlaceFinder,
    to out: inout ByteBuffer
  ) {
    let role = Palette.role(of: finding.severity)
    let place = Self.place(of: finding.range, in: document, &places)
    writePlace(document, finding.range, place, to: &out)
    out.append(": ")
    style.palette.begin(role, in: &out)
    out.append(Wording.severity(finding.severity).text(in: style.language))
    style.palette.end(in: &out)
    out.append(": ")
    out.appendVisible(finding.message.text(in: style.language))
    out.append(" ")
    style.palette.begin(.quiet, in: &out)
    out.append("[\(finding.rule) \(finding.code)]")
    style.palette.end(in: &out)
    out.append("\n")
    writeExcerpt(finding.range, line: place.line, role, document.reading.document.text, to: &out)
    let margin = String(repeating: " ", count: Self.numberWidth(place.line) + 1)
    if let basis = finding.basis {
      out.append(margin)
      out.append("= ")
      out.append(Wording.basis.text(in: style.language))
      out.append(": ")
      out.appendVisible(basis)
      out.append("\n")
    }
    for related in finding.related {
      out.append(margin)
      out.append("= ")
      let place = Self.place(of: related.range, in: document, &places)
      writePlace(document, related.range, place, to: &out)
      out.append(": ")
      out.appendVisible(related.message.text(in: style.language))
      out.append("\n")
    }
    if let fix = finding.fix {
      out.append(margin)
      out.append("= ")
      write(fix, of: document, to: &out)
      out.append("\n")
    }
    out.append("\n")
  }

  /// Where `range` stands in the file that a person opens: for XML the place in the file itself.
  private static func place(
    of range: TextRange, in document: AnalyzedDocument, _ places: inout PlaceFinder
  ) -> LineIndex.Place {
    document.reading.document.source?.location(of: range).place ?? places.place(at: range.start)
  }

  private func writePlace(
    _ document: AnalyzedDocument, _ range: TextRange, _ place: LineIndex.Place,
    to out: inout ByteBuffer
  ) {
    style.palette.begin(.place, in: &out)
    out.append(Visible.path(document.reading.document.path))
    let location = document.reading.document.source?.location(of: range)
    style.write(location, or: place, to: &out)
    style.palette.end(in: &out)
  }

  private func writeExcerpt(
    _ range: TextRange, line: Int, _ role: Palette.Role, _ text: [UInt8],
    to out: inout ByteBuffer
  ) {
    let number = Self.numberWidth(line)
    text.withUnsafeBufferPointer { buffer in
      let excerpt = Excerpt(of: range, in: buffer, columns: max(style.columns - number - 3, 20))
      out.append(String(repeating: " ", count: number - String(line).utf8.count))
      out.append("\(line) | ")
      excerpt.append(to: &out, style.palette, role)
      out.append("\n")
      out.append(String(repeating: " ", count: number))
      out.append(" | ")
      out.append(String(repeating: " ", count: excerpt.indent))
      style.palette.begin(role, in: &out)
      out.append(String(repeating: "^", count: excerpt.markedWidth))
      style.palette.end(in: &out)
      out.append("\n")
    }
  }

  private func write(
    _ fix: Finding.Fix, of document: AnalyzedDocument, to out: inout ByteBuffer
  ) {
    out.append(Wording.fix.text(in: style.language))
    out.append(": “")
    out.appendVisible(document.reading.string(fix.range))
    out.append("” → “")
    out.appendVisible(fix.text)
    out.append("”")
  }

  private static func numberWidth(_ line: Int) -> Int { max(String(line).utf8.count, 4) }
}
