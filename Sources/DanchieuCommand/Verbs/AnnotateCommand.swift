import ArgumentParser
import Danchieu
import DanchieuAnnotate
import DanchieuReport
import DanchieuText

/// `danchieu annotate IN -o OUT`: a copy of the file with its findings at the words concerned.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: HelpText.text(
      vi: "Ghi một bản sao của tệp có chú giải tại chỗ cho mỗi phát hiện.",
      en: "Writes a copy of the file with a note on each finding in its place."),
    discussion: HelpText.text(
      vi: """
        Nội dung văn bản không đổi; chú giải lần sau thay chú giải lần trước. Không bao giờ ghi \
        đè tệp đầu vào; tệp kết quả có sẵn chỉ bị thay khi có --force.
        """,
      en: """
        The text itself does not change; a second annotation replaces the first. Never writes \
        over the input; a file that is there already is replaced only with --force.
        """))

  @OptionGroup var inputs: InputOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      vi: "Tệp kết quả.", en: "The file to write.", value: ("tệp", "file")))
  var output: String

  @Flag(
    help: ArgumentHelp(
      vi: "Thay tệp kết quả có sẵn.", en: "Replace a file that is there already."))
  var force = false

  @Flag(
    help: ArgumentHelp(
      vi: "Ghi các chỗ sửa chắc chắn thành thay đổi có theo dõi.",
      en: "Write certain corrections as tracked changes."))
  var suggest = false

  @Flag(
    help: ArgumentHelp(
      vi: "Liên kết đến văn bản được dẫn có tệp cùng thư mục với tệp đầu vào; --links=MẪU như "
        + "--link-template MẪU.",
      en: "Link cited instruments to files beside the input; --links=TEMPLATE is the same as "
        + "--link-template TEMPLATE."))
  var links = false

  @Option(
    help: ArgumentHelp(
      vi: "Liên kết theo mẫu địa chỉ, ví dụ https://vi-du.vn/{slug}; có thể dùng {code}, {slug}, "
        + "{key}, {urn}.",
      en: "Link by an address template such as https://example.vn/{slug}, with {code}, {slug}, "
        + "{key}, {urn}.", value: ("mẫu", "template")))
  var linkTemplate: String?

  @Flag(
    help: ArgumentHelp(
      vi: "Đặt dấu trang (bookmark) tại mỗi dẫn chiếu.", en: "Set a bookmark at each citation."))
  var bookmarks = false

  @Option(
    help: ArgumentHelp(
      vi: "Thời điểm ghi trong chú giải, dạng 2026-11-24T08:00:00Z; mặc định lấy từ "
        + "SOURCE_DATE_EPOCH, không có thì bỏ trống.",
      en: "Time that the notes bear, as 2026-11-24T08:00:00Z; SOURCE_DATE_EPOCH by default, else "
        + "none.", value: ("thời điểm", "time")))
  var date: String?

  @OptionGroup var checking: CheckingOptions
  @OptionGroup var days: DayOptions
  @OptionGroup var registries: RegistryOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let arguments = try inputs.arguments()
    guard arguments.count == 1, let path = arguments.first else {
      throw CommandFailure(
        message: Message(
          vi: "annotate nhận đúng một tệp đầu vào", en: "annotate takes exactly one input"))
    }
    let options = try options(path)
    let bytes = try read(path)
    let target = try AnnotationTarget(output, input: path, force: force)
    var analysis = Analysis(
      registry: try registries.registry(), linter: Linter(), policy: try checking.policy(inputs))
    analysis.day = days.day
    let run = AnnotationRun(analysis, options)
    let result: AnnotatedFile
    let name = path == "-" ? inputs.stdinFilename : path
    do throws(AnnotationRun.Failure) {
      result = try run.annotate(bytes, path: name)
    } catch {
      throw CommandFailure(message: error.message, path: name)
    }
    for notice in result.notices { display.console.notice(notice, path: name) }
    try target.write(result.bytes)
    display.console.notice(
      Message(vi: "đã ghi \(result.marks) chú giải", en: "\(result.marks) places annotated"),
      path: output)
  }

  private func options(_ path: String) throws -> AnnotationOptions {
    var options = AnnotationOptions()
    options.language = display.language.lang
    options.suggests = suggest
    options.bookmarks = bookmarks
    options.date = try AnnotationDate.read(date)
    if links || linkTemplate != nil {
      do throws(InstrumentLinks.BadTemplate) {
        options.links = try InstrumentLinks(
          template: linkTemplate,
          files: linkTemplate == nil ? AnnotationTarget.filesBeside(path) : [])
      } catch {
        throw CommandFailure(message: error.message)
      }
    }
    return options
  }

  private func read(_ path: String) throws -> [UInt8] {
    do throws(FileBytes.Failure) {
      return try path == "-" ? FileBytes.read(descriptor: 0) : FileBytes.read(InputPath(path))
    } catch {
      throw CommandFailure(message: DocumentWork.message(of: error), path: path)
    }
  }
}
