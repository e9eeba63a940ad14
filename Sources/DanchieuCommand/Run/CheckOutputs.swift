import Danchieu
import DanchieuLint
import DanchieuReport

/// The outputs of `check`: that of `--format`, those of `--output FORMAT=PATH`, and on GitHub the
/// summary of the job.
struct CheckOutputs {
  let context: ReportContext
  let targets: [ReportRun.Target]

  /// The outputs that `options` ask for; `configure` sets what depends on the verb.
  init(
    _ options: RunOptions, format: FormatName, configure: (inout ReportContext) -> Void
  ) throws {
    let names = try options.outputs(formats: CheckFormats.names)
    let place = try RunOptions.place(of: names)
    let paths = ArtifactPaths()
    var context = ReportContext(
      tool: .current, style: options.style(at: place),
      rules: RuleCatalogue.all.map { $0.metadata }, locate: { paths.locate($0) })
    configure(&context)
    var beside = context
    beside.style = options.display.style(isStandardOutput: false)
    var targets: [ReportRun.Target] = []
    func add(_ name: String, _ context: ReportContext, _ place: ReportRun.Target.Place) {
      guard let entry = CheckFormats.entry(name) else { return }
      targets.append(ReportRun.Target(writer: entry.make(context), place: place))
    }
    add(format.name, context, place)
    for name in names {
      if let format = name.format { add(format, beside, .file(name.path)) }
    }
    if format.name == "github", place == .standardOutput,
      let summary = Environment.value("GITHUB_STEP_SUMMARY")
    {
      add("markdown", beside, .end(of: summary))
    }
    self.context = context
    self.targets = targets
  }
}
