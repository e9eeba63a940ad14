import ArgumentParser
import DanchieuConfiguration
import DanchieuReport
import DanchieuText

/// How the baseline is kept up: only `check` sees all findings.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      vi: "Ghi mọi phát hiện hiện có vào tệp này để chấp nhận chúng, và không báo gì.",
      en: "Write all present findings to this file, which accepts them, and report none.",
      value: ("tệp", "file")))
  var writeBaseline: String?

  @Flag(
    help: ArgumentHelp(
      vi: "Trạng thái thoát là 1 khi baseline còn phát hiện không còn xảy ra.",
      en: "Exit status 1 when the baseline holds findings that occur no more."))
  var strictBaseline = false

  @Flag(
    help: ArgumentHelp(
      vi: "Bỏ khỏi tệp --baseline những phát hiện không còn xảy ra.",
      en: "Take findings that occur no more out of the file of --baseline."))
  var pruneBaseline = false

  /// Refuses options that make no sense beside the others; `baseline` is the file of `--baseline`.
  func validate(beside baseline: String?) throws {
    for (isGiven, name) in [
      (strictBaseline, "--strict-baseline"), (pruneBaseline, "--prune-baseline"),
    ] where isGiven && baseline == nil {
      throw ValidationError(
        HelpText.text(vi: "\(name) cần --baseline.", en: "\(name) needs --baseline."))
    }
    if strictBaseline, pruneBaseline {
      throw ValidationError(
        HelpText.text(
          vi: "--strict-baseline và --prune-baseline loại trừ nhau.",
          en: "--strict-baseline and --prune-baseline exclude each other."))
    }
    if writeBaseline != nil, baseline != nil {
      throw ValidationError(
        HelpText.text(
          vi: "--write-baseline và --baseline loại trừ nhau: tệp mới chứa mọi phát hiện hiện có.",
          en: "--write-baseline and --baseline exclude each other: the new file holds all findings."
        ))
    }
  }

  /// A new baseline takes the place of an old one, never of a document.
  static func refuseOther(than path: String) throws {
    guard let status = try? InputPath(path).status(), status.kind == .regular,
      let bytes = try? FileBytes.read(InputPath(path)), !bytes.isEmpty,
      (try? BaselineFile.read(bytes)) == nil
    else { return }
    throw CommandFailure(
      message: Message(
        vi: "từ chối ghi đè: tệp đã có và không phải là baseline",
        en: "refused to overwrite: the file exists and is no baseline"),
      path: path)
  }

  /// Ends a call: writes the baseline, tells what was not reported.
  ///
  /// - Throws: ``ExitStatus/findings`` when the baseline is strict and holds too much.
  func finish(
    _ policy: DocumentPolicy, _ baseline: String?, _ tally: CheckTally, _ console: Console
  ) throws {
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
  /// Puts `bytes` into the file at `path`, whole or not at all; a link is followed, permissions stay.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let output = try create(path)
    bytes.withUnsafeBytes { output.write($0) }
    output.finish()
    if let failure = output.failure { throw failure }
  }
}
