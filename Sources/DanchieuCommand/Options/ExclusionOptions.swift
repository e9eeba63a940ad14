import ArgumentParser
import DanchieuConfiguration

/// Which files of folders are left out.
struct ExclusionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      vi: "Không đọc các đường dẫn khớp mẫu này (cú pháp gitignore); dùng được nhiều lần.",
      en: "Leave out paths that match this pattern (gitignore syntax); may be repeated.",
      value: ("mẫu", "pattern")))
  var exclude: [String] = []

  @Flag(
    help: ArgumentHelp(
      vi: "Loại trừ cả những tệp nêu đích danh (pre-commit nêu đích danh mọi tệp).",
      en: "Leave out also files that are named (pre-commit names every file)."))
  var forceExclude = false

  @Flag(
    help: ArgumentHelp(
      vi: "Không theo .gitignore và .danchieuignore.",
      en: "Do not follow .gitignore and .danchieuignore."))
  var noIgnore = false

  @Flag(
    help: ArgumentHelp(
      vi: "Bỏ qua đường dẫn không tồn tại thay vì báo lỗi.",
      en: "Pass over paths that do not exist, which otherwise are an error."))
  var noErrorOnUnmatchedPattern = false
}
