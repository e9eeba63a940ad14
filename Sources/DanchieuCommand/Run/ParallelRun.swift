import DanchieuReport
import Synchronization

/// The workers of a run: each takes the next input, works on it alone, and puts the result into
/// the output when its turn has come.
///
/// Few documents are in memory at a time: no worker takes an input while too many, or too large
/// ones, wait to be written.
final class ParallelRun: Sendable {
  /// An input that was worked on and waits for those before it.
  private struct Finished {
    var rendered: [Renderer.Rendered]
    var remarks: [DocumentWork.Remark]
    var size: Int
  }

  private struct State: ~Copyable {
    var inputs: InputSequence
    var emitter: Emitter?
    /// The next input, when it was looked at but is too large for now.
    var next: Input?
    var taken = 0
    var written = 0
    /// Bytes of inputs that were taken and are not written.
    var bytes = 0
    var finished: [Int: Finished] = [:]
    var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ inputs: InputSequence, _ emitter: consuming Emitter) {
      self.inputs = inputs
      self.emitter = consume emitter
    }
  }

  private enum Turn {
    case work(Input, Int)
    case wait
    case end
  }

  /// Bytes of inputs that may be in memory together; a larger one is read alone.
  private static let budget = 16 << 20

  private let configuration: DocumentRun
  private let state: Mutex<State>

  init(
    _ configuration: DocumentRun, _ inputs: InputSequence, emitter: consuming Emitter
  ) {
    self.configuration = configuration
    state = Mutex(State(inputs, emitter))
  }

  /// Works until all inputs are written or the output is broken.
  func run() async {
    await withDiscardingTaskGroup { group in
      for _ in 0..<configuration.jobs { group.addTask { await self.work() } }
    }
  }

  /// Ends the output.
  func finish() -> CheckTally {
    state.withLock { state in state.emitter.take()?.finish() ?? CheckTally() }
  }

  private func work() async {
    while true {
      switch state.withLock({ takeTurn(&$0) }) {
      case .end: return
      case .work(let input, let index): put(process(input), at: index)
      case .wait:
        await withCheckedContinuation { continuation in
          let isFree = state.withLock { state in
            // It may have become free since.
            if hasRoom(&state) { return true }
            state.waiting.append(continuation)
            return false
          }
          if isFree { continuation.resume() }
        }
      }
    }
  }

  private func takeTurn(_ state: inout State) -> Turn {
    guard hasRoom(&state) else { return .wait }
    guard let input = state.next, state.emitter?.isBroken == false else { return .end }
    state.next = nil
    state.bytes += input.size
    defer { state.taken += 1 }
    return .work(input, state.taken)
  }

  /// Whether the next input may be taken; also at the end, when there is none.
  private func hasRoom(_ state: inout State) -> Bool {
    if state.next == nil { state.next = state.inputs.next() }
    guard let next = state.next else { return true }
    if state.taken == state.written || state.emitter?.isBroken != false { return true }
    return state.taken - state.written < configuration.jobs + 4
      && state.bytes + next.size <= Self.budget
  }

  private func process(_ input: Input) -> Finished {
    let outcome = configuration.work.process(input)
    return Finished(
      rendered: outcome.documents.map(configuration.renderer.render), remarks: outcome.remarks,
      size: input.size)
  }

  private func put(_ result: Finished, at index: Int) {
    let released = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      state.finished[index] = result
      while let next = state.finished.removeValue(forKey: state.written) {
        state.emitter?.report(next.remarks)
        state.emitter?.emit(next.rendered)
        state.bytes -= next.size
        state.written += 1
      }
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in released { continuation.resume() }
  }
}
