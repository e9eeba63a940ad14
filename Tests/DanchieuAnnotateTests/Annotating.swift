import Danchieu
import DanchieuAnnotate
import DanchieuLint

/// Runs a file through the flow and into its annotated copy.
enum Annotating {
  static func run(
    _ bytes: [UInt8], path: String = "a.txt", _ options: AnnotationOptions = AnnotationOptions()
  ) throws -> AnnotatedFile {
    try AnnotationRun(Analysis(linter: Linter()), options).annotate(bytes, path: path)
  }

  static func run(
    _ text: String, _ options: AnnotationOptions = AnnotationOptions()
  ) throws -> String {
    String(decoding: try run(Array(text.utf8), options).bytes, as: UTF8.self)
  }

  /// A sentence with a finding of DC105 (the year in the code is not that of the date).
  static let wrongYear =
    "Theo Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2019 của Chính phủ, các xã đã làm.\n"
}
