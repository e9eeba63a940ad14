import DanchieuReport
import DanchieuText

/// Puts documents into the outputs, in order, and tells the user what went wrong.
struct Emitter: ~Copyable {
  /// One output of the run.
  struct Output {
    var writer: ReportWriter
    let file: OutputFile

    /// Lets `body` append to the output beside the first one.
    mutating func append(_ body: (inout ReportWriter, inout ByteBuffer) -> Void) {
      let file = file
      var out = ByteBuffer(sink: { file.write($0) })
      body(&writer, &out)
      out.flush()
    }
  }

  /// The output of `--format`, with a buffer that stays.
  private var main: ReportWriter?
  private let file: OutputFile?
  private var out: ByteBuffer
  private var others: [Output]
  private let console: Console
  private var progress: Progress
  /// What was counted so far.
  private(set) var tally = CheckTally()
  private var remarks: [RunFacts.Remark] = []
  /// Whether an output tells of what happened while files were read.
  private let keepsRemarks: Bool

  init(_ outputs: [Output], console: Console, progress: Progress) {
    self.console = console
    self.progress = progress
    keepsRemarks = outputs.contains { $0.writer.readsFindings }
    main = outputs.first?.writer
    let file = outputs.first?.file
    self.file = file
    others = Array(outputs.dropFirst())
    out = ByteBuffer(capacity: 1 << 18, sink: { file?.write($0) })
    main?.begin(to: &out)
    for index in others.indices { others[index].append { $0.begin(to: &$1) } }
  }

  /// Whether further work is in vain.
  var isBroken: Bool {
    if let file, file.failure != nil { return true }
    return !others.isEmpty && others.contains { $0.file.failure != nil }
  }

  /// Renders `documents` of one input straight into the outputs.
  mutating func emit(_ documents: [AnalyzedDocument], _ renderer: Renderer) {
    for document in documents {
      let findings = renderer.findings(of: document)
      var counted = CheckTally()
      counted.count(document)
      let (before, own) = (tally, counted)
      main?.add(document, findings, own, after: before, to: &out)
      for index in others.indices {
        others[index].append { $0.add(document, findings, own, after: before, to: &$1) }
      }
      tally.add(own)
    }
    endInput()
  }

  /// Puts documents of one input that were rendered before.
  mutating func emit(_ rendered: [Renderer.Rendered]) {
    for document in rendered {
      let before = tally
      main?.add(
        rendered: document.bytes.first ?? nil, document.findings, document.counted, after: before,
        to: &out)
      for index in others.indices {
        others[index].append {
          $0.add(
            rendered: document.bytes[index + 1], document.findings, document.counted, after: before,
            to: &$1)
        }
      }
      tally.add(document.counted)
    }
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
      guard keepsRemarks else { continue }
      self.remarks.append(
        RunFacts.Remark(path: remark.path, message: remark.message, isFailure: remark.isFailure))
    }
  }

  /// Ends the outputs.
  consuming func finish() -> CheckTally {
    progress.clear()
    let run = RunFacts(tally: tally, remarks: remarks)
    main?.end(run, to: &out)
    out.flush()
    file?.finish()
    for index in others.indices {
      others[index].append { $0.end(run, to: &$1) }
      others[index].file.finish()
    }
    return tally
  }

  private mutating func endInput() {
    // A reader at the other end of a pipe sees each document as soon as it is done.
    if file?.isInteractive == true { out.flush() }
    progress.advance()
  }
}
