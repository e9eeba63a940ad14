import DanchieuConfiguration
import DanchieuReport
import DanchieuText

extension CheckingOptions {
  /// Ends a call: writes the baseline, tells what was not reported.
  ///
  /// - Throws: ``ExitStatus/findings`` when the baseline is strict and holds too much.
  func finish(_ policy: DocumentPolicy, _ tally: CheckTally, _ console: Console) throws {
    if tally.documents == 0, tally.failures == 0 {
      console.notice(
        Message(
          vi: "không có văn bản nào để kiểm tra (mọi tệp bị loại trừ, hoặc thư mục trống)",
          en: "nothing to check (all files are excluded, or the folder is empty)"))
    }
    if let notice = policy.hiddenNotice { console.notice(notice) }
    if let writeBaseline { try write(policy.written, to: writeBaseline, tally, console) }
    guard strictBaseline || pruneBaseline, let baseline else { return }
    let file = Path.resolvingLinks(Path.parent(of: Path.absolute(baseline)) ?? "/")
    let stale = policy.stale(in: FileAccess.system.repositoryRoot(of: file) ?? file)
    if pruneBaseline { return try prune(policy, stale, baseline, tally, console) }
    for key in stale.keys.sorted() {
      console.error(
        Message(
          vi: "baseline: không còn xảy ra: \(key.path): \(key.rule) “\(key.citation)”",
          en: "baseline: occurs no more: \(key.path): \(key.rule) “\(key.citation)”"))
    }
    if !stale.isEmpty, tally.failures == 0 { throw ExitStatus.findings }
  }

  private func write(
    _ baseline: Baseline, to path: String, _ tally: CheckTally, _ console: Console
  ) throws {
    guard try put(baseline, into: path, tally, console) else { return }
    console.notice(
      Message(
        vi: "đã ghi \(baseline.count) phát hiện vào baseline",
        en: "\(baseline.count) findings written to the baseline"), path: path)
  }

  private func prune(
    _ policy: DocumentPolicy, _ stale: [BaselineKey: Int], _ path: String, _ tally: CheckTally,
    _ console: Console
  ) throws {
    guard var baseline = policy.baseline else { return }
    let before = baseline.count
    for (key, count) in stale { baseline.remove(key, count: count) }
    if baseline.count < before, try !put(baseline, into: path, tally, console) { return }
    console.notice(
      Message(
        vi: "đã bỏ \(before - baseline.count) phát hiện không còn xảy ra, còn \(baseline.count)",
        en: "\(before - baseline.count) findings that occur no more taken out, "
          + "\(baseline.count) left"), path: path)
  }

  /// Writes the file at `path`, unless it would tell of half the documents and look whole.
  private func put(
    _ baseline: Baseline, into path: String, _ tally: CheckTally, _ console: Console
  ) throws -> Bool {
    guard tally.failures == 0 else {
      console.error(
        Message(
          vi: "không ghi baseline vì có tệp không đọc được",
          en: "the baseline is not written: a file could not be read"), path: path)
      return false
    }
    do throws(SystemError) {
      try OutputFile.replace(path, with: BaselineFile.bytes(of: baseline))
    } catch {
      throw CommandFailure(message: error.message, path: path)
    }
    return true
  }
}

extension OutputFile {
  /// Puts `bytes` into the file at `path`, whole or not at all.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let draft = path + ".danchieu-\(FileBytes.processNumber)"
    let output = try create(draft)
    bytes.withUnsafeBytes { output.write($0) }
    output.finish()
    if let failure = output.failure {
      FileBytes.remove(draft)
      throw failure
    }
    try FileBytes.rename(draft, to: path)
  }
}
