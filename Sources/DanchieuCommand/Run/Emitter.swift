import DanchieuReport
import DanchieuText

/// Puts rendered documents into the output, in order, and tells the user what went wrong.
struct Emitter: ~Copyable {
  /// What stands around and between documents.
  struct Framing: Sendable {
    var head: [UInt8] = []
    var separator: [UInt8] = []
    var tail: [UInt8] = []
  }

  private let framing: Framing
  private let output: OutputFile
  private let console: Console
  private var progress: Progress
  private var out: ByteBuffer
  private var isFirst = true
  /// What was counted so far.
  private(set) var tally = CheckTally()

  init(_ framing: Framing, to output: OutputFile, console: Console, progress: Progress) {
    self.framing = framing
    self.output = output
    self.console = console
    self.progress = progress
    out = ByteBuffer(capacity: 1 << 18, sink: { output.write($0) })
    out.append(framing.head)
  }

  /// Whether further work is in vain.
  var isBroken: Bool { output.failure != nil }

  /// Renders `documents` of one input straight into the output.
  mutating func emit(
    _ documents: [AnalyzedDocument],
    _ render: (AnalyzedDocument, inout ByteBuffer) -> Void
  ) {
    for document in documents {
      beginDocument()
      tally.count(document)
      render(document, &out)
    }
    endInput()
  }

  /// Puts documents of one input that were rendered before, and what was counted in them.
  mutating func emit(_ rendered: [[UInt8]], counted: CheckTally) {
    for bytes in rendered {
      beginDocument()
      out.append(bytes)
    }
    tally.add(counted)
    endInput()
  }

  /// Tells the user what happened while one input was read.
  mutating func report(_ remarks: [DocumentWork.Remark]) {
    guard !remarks.isEmpty else { return }
    progress.clear()
    for remark in remarks {
      if remark.isFailure {
        tally.failures += 1
        console.error(remark.message, path: remark.path)
      } else {
        console.notice(remark.message, path: remark.path)
      }
    }
  }

  /// Ends the output; `summary` appends the last words.
  consuming func finish(_ summary: (CheckTally, inout ByteBuffer) -> Void) -> CheckTally {
    progress.clear()
    out.append(framing.tail)
    summary(tally, &out)
    out.flush()
    output.finish()
    return tally
  }

  private mutating func beginDocument() {
    if !isFirst { out.append(framing.separator) }
    isFirst = false
  }

  private mutating func endInput() {
    // A reader at the other end of a pipe sees each document as soon as it is done.
    if output.isInteractive { out.flush() }
    progress.advance()
  }
}
