import ArgumentParser
import DanchieuConfiguration
import DanchieuLint
import DanchieuText

/// Which rules run.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      vi:
        "Chỉ chạy các quy tắc này (mã, đầu mã, tên hoặc nhóm, cách nhau dấu phẩy; ALL là tất cả).",
      en: "Run only these rules (code, beginning of a code, name or group; commas; ALL for all).",
      value: ("quy tắc", "rules")))
  var select: [String] = []

  @Option(
    help: ArgumentHelp(
      vi: "Không chạy các quy tắc này; tên hẹp hơn được ưu tiên.",
      en: "Do not run these rules; the narrower name decides.", value: ("quy tắc", "rules")))
  var ignore: [String] = []

  /// What they say.
  func override() throws -> SelectionOverride {
    SelectionOverride(
      select: select.isEmpty ? nil : try selectors(select, "--select"),
      ignore: try selectors(ignore, "--ignore"))
  }

  private func selectors(_ lists: [String], _ option: String) throws -> [RuleSelector] {
    try lists.flatMap { $0.split(separator: ",") }.map { word in
      let word = String(word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      if let selector = RuleSelector(word) { return selector }
      let reason = Message.noSuchRule(word)
      throw CommandFailure(
        message: Message(vi: "\(option): \(reason.vi)", en: "\(option): \(reason.en)"))
    }
  }
}
