import DanchieuReport

/// Takes every input through the flow and its documents into the output, in order of input.
struct DocumentRun: Sendable {
  /// Reads and analyses.
  let work: DocumentWork
  /// Appends one analysed document to the output.
  let render: @Sendable (AnalyzedDocument, inout ByteBuffer) -> Void
  /// Inputs that are worked on at the same time.
  let jobs: Int

  /// Runs over `inputs` with `emitter` and ends the output with `summary`.
  ///
  /// The output is the same bytes for any number of jobs.
  func run(
    _ inputs: InputSequence, emitter: consuming Emitter,
    summary: (CheckTally, inout ByteBuffer) -> Void
  ) async -> CheckTally {
    if jobs > 1 {
      let parallel = ParallelRun(self, inputs, emitter: emitter)
      await parallel.run()
      return parallel.finish(summary)
    }
    // No task, no lock, no copy of what is rendered.
    var inputs = inputs
    while !emitter.isBroken, let input = inputs.next() {
      let outcome = work.process(input)
      emitter.report(outcome.remarks)
      emitter.emit(outcome.documents, render)
    }
    return emitter.finish(summary)
  }
}
