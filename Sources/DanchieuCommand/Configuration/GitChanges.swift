import DanchieuConfiguration
import DanchieuText

/// The lines of a working copy that its base has not.
struct GitChanges: Sendable {
  /// The root of the working copy.
  let root: String
  let lines: ChangedLines

  /// The changes since the merge base of `revision` and the current commit, those that are not
  /// committed and new files included.
  init(since revision: String, in folder: String) throws(CommandFailure) {
    if revision.hasPrefix("-") || revision.isEmpty { throw .badRevision(revision) }
    guard let root = GitProcess(folder: folder).line(["rev-parse", "--show-toplevel"]) else {
      throw CommandFailure(
        message: Message(
          vi: "--diff-base cần git và một kho git, mà ở đây không có",
          en: "--diff-base needs git and a git repository, and there is none here"),
        path: folder)
    }
    let git = GitProcess(folder: root)
    guard
      let commit = git.line([
        "rev-parse", "--quiet", "--verify", "--end-of-options", revision + "^{commit}",
      ])
    else { throw .badRevision(revision) }
    guard let base = git.line(["merge-base", commit, "HEAD"]) else {
      throw CommandFailure(
        message: Message(
          vi: "“\(revision)” và bản hiện tại không có gốc chung",
          en: "“\(revision)” and the current commit have no common ancestor"))
    }
    guard
      let diff = git.output([
        "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--text",
        "--find-renames", "--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules", base, "--",
      ]),
      let untracked = git.output(["ls-files", "--others", "--exclude-standard", "-z", "--"])
    else {
      throw CommandFailure(
        message: Message(vi: "git không so sánh được", en: "git cannot compare"), path: root)
    }
    var lines = ChangedLines(diff: diff)
    for name in untracked.split(separator: 0) {
      lines.add(newFile: String(decoding: name, as: UTF8.self))
    }
    self.root = root
    self.lines = lines
  }
}

extension CommandFailure {
  fileprivate static func badRevision(_ revision: String) -> CommandFailure {
    CommandFailure(
      message: Message(
        vi: "--diff-base: “\(revision)” không phải là một bản trong kho git",
        en: "--diff-base: “\(revision)” is no revision of the git repository"))
  }
}
