/// The formats of `danchieu check`. A new format is one file and one line here.
package enum CheckFormats {
  package static let all: [Entry] = [
    Entry("text", documents: { CheckText($0) }),
    Entry("json", documents: { JSONFormat($0) }),
    Entry("jsonl", documents: { JSONLinesFormat($0) }),
    Entry("sarif", findings: { SARIFFormat($0) }),
    Entry("github", findings: { GitHubFormat($0) }),
    Entry("junit", findings: { JUnitFormat($0) }),
    Entry("checkstyle", findings: { CheckstyleFormat($0) }),
    Entry("rdjson", findings: { RDJSONFormat($0) }),
    Entry("gitlab", findings: { GitLabFormat($0) }),
    Entry("csv", findings: { FindingsCSV($0) }),
    Entry("markdown", findings: { MarkdownFormat($0) }),
    Entry("html", findings: { HTMLFormat($0) }),
  ]

  /// The names that `--format` takes, in order.
  package static var names: [String] { all.map(\.name) }

  /// The format called `name`; nil when there is none.
  package static func entry(_ name: String) -> Entry? { all.first { $0.name == name } }

  /// A line of the table.
  package struct Entry: Sendable {
    /// What `--format` calls it.
    package let name: String
    /// Makes a writer for one output.
    package let make: @Sendable (ReportContext) -> ReportWriter

    init(_ name: String, documents make: @escaping @Sendable (ReportContext) -> any StreamedFormat)
    {
      self.name = name
      self.make = { ReportWriter(make($0)) }
    }

    init(_ name: String, findings make: @escaping @Sendable (ReportContext) -> any FindingsFormat) {
      self.name = name
      self.make = { ReportWriter(make($0)) }
    }
  }
}
