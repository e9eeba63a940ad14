import DanchieuReport

/// Takes every input through the flow and its documents into the outputs, in order of input.
struct DocumentRun: Sendable {
  /// Reads and analyses.
  let work: DocumentWork
  /// Makes of a document what the outputs print.
  let renderer: Renderer
  /// Inputs that are worked on at the same time.
  let jobs: Int

  /// Runs over `inputs` and ends the outputs of `emitter`.
  ///
  /// The output is the same bytes for any number of jobs.
  func run(_ inputs: InputSequence, emitter: consuming Emitter) async -> CheckTally {
    if jobs > 1 {
      let parallel = ParallelRun(self, inputs, emitter: emitter)
      await parallel.run()
      return parallel.finish()
    }
    // No task, no lock, no copy of what is rendered.
    var inputs = inputs
    while !emitter.isBroken, let input = inputs.next() {
      let outcome = work.process(input)
      emitter.report(outcome.remarks)
      emitter.emit(outcome.documents, renderer)
    }
    return emitter.finish()
  }
}
