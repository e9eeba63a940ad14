import DanchieuConfiguration
import DanchieuLint
import DanchieuText
import Testing

/// Which file counts, and what it says.
@Suite struct ConfigurationTests {
  private func codes(_ files: [String: String], of path: String) throws -> Set<String> {
    let folder = try #require(Path.parent(of: path))
    let linter = try ConfigurationStore(memory(files)).result(folder).get().linter(for: path)
    return Set(linter.rules.map { $0.metadata.code })
  }

  private let all = Set(Linter().rules.map { $0.metadata.code })

  @Test func theClosestFileCountsAlone() throws {
    let files = [
      "/r/danchieu.toml": "ignore = ['DC105']", "/r/a/.danchieu.toml": "ignore = ['DC104']",
    ]
    #expect(try codes(files, of: "/r/x.txt") == all.subtracting(["DC105"]))
    #expect(try codes(files, of: "/r/a/b/x.txt") == all.subtracting(["DC104"]))
    #expect(try codes(files, of: "/s/x.txt") == all)
  }

  @Test func theSearchStopsAtTheRepository() throws {
    let files = ["/r/danchieu.toml": "ignore = ['DC105']", "/r/a/.git/HEAD": ""]
    #expect(try codes(files, of: "/r/a/b/x.txt") == all)
  }

  @Test func theUsersFileCountsWhereNoneIsFound() throws {
    let files = memory(["/u/config.toml": "ignore = ['DC1']", "/r/danchieu.toml": ""])
    let store = ConfigurationStore(files, userFile: "/u/config.toml")
    #expect(try store.result("/x").get().path == "/u/config.toml")
    #expect(try store.result("/r").get().path == "/r/danchieu.toml")
  }

  @Test func oneFileOrNoneCountsWhenTheCallSaysSo() throws {
    let files = memory(["/a.toml": "select = ['DC105']", "/r/danchieu.toml": "ignore = ['DC1']"])
    #expect(try ConfigurationStore(files, only: "/a.toml").result("/r").get().path == "/a.toml")
    #expect(try ConfigurationStore(files, isIsolated: true).result("/r").get().path == nil)
    let absent = ConfigurationStore(files, only: "/b.toml").result("/r")
    #expect(throws: ConfigurationStore.Failure.self) { try absent.get() }
  }

  @Test func extendedValuesAreReplacedAndRecordsAddUp() throws {
    let files = [
      "/r/base.toml": """
      ignore = ['DC105']
      select = ['DC1']
      [severity]
      DC104 = 'error'
      DC102 = 'error'
      [[types]]
      name = 'Thông tri'
      """,
      "/r/a/danchieu.toml": """
      extend = '../base.toml'
      ignore = []
      severity.DC104 = 'off'
      [[types]]
      name = 'Huấn thị'
      """,
    ]
    let configuration = try ConfigurationStore(memory(files)).result("/r/a").get()
    let linter = configuration.linter(for: "/r/a/x.txt")
    let codes = linter.rules.map { $0.metadata.code }
    #expect(codes.contains("DC105") && !codes.contains("DC104") && !codes.contains("DC203"))
    #expect(linter.settings.severities["DC102"] == .error)
    #expect(configuration.profile.types.map(\.name) == ["Thông tri", "Huấn thị"])
  }

  @Test func aCircleOfExtendIsRefused() {
    let files = memory([
      "/r/danchieu.toml": "extend = 'b.toml'", "/r/b.toml": "extend = './danchieu.toml'",
    ])
    let failure = ConfigurationStore.Failure(
      text: "/r/b.toml:1: “extend” lặp vòng qua /r/danchieu.toml")
    #expect(ConfigurationStore(files).result("/r") == .failure(failure))
  }

  @Test func rulesAreOffForSomePaths() throws {
    let files = ["/r/danchieu.toml": "[per-file-ignores]\n'phụ-lục/**' = ['dating', 'DC105']"]
    let off = all.filter { $0.hasPrefix("DC2") }.union(["DC105"])
    #expect(try codes(files, of: "/r/phụ-lục/a.txt") == all.subtracting(off))
    #expect(try codes(files, of: "/r/a.txt") == all)
  }

  @Test func theNarrowerSeverityDecides() throws {
    let files = memory(["/r/danchieu.toml": "[severity]\nDC105 = 'note'\nDC1 = 'warning'"])
    let linter = try ConfigurationStore(files).result("/r").get().linter(for: "/r/a")
    #expect(linter.settings.severities["DC105"] == .note)
    #expect(linter.settings.severities["DC104"] == .warning)
    #expect(linter.settings.severities["DC201"] == nil)
  }

  @Test func theCommandLineGoesFirst() throws {
    let files = memory([
      "/r/danchieu.toml": "select = ['DC2']\nignore = ['DC104']\n[severity]\nDC105 = 'off'"
    ])
    let configuration = try ConfigurationStore(files).result("/r").get()
    func codes(_ select: [String], _ ignore: [String] = []) -> [String] {
      configuration.linter(
        for: "/r/a",
        SelectionOverride(
          select: select.compactMap { RuleSelector($0) },
          ignore: ignore.compactMap { RuleSelector($0) })
      ).rules.map { $0.metadata.code }
    }
    #expect(codes(["DC105"]) == ["DC105"])
    #expect(!codes(["DC1"]).contains("DC105") && !codes(["DC1"]).contains("DC104"))
    #expect(!codes(["DC1"], ["DC101"]).contains("DC101"))
  }

  @Test func theProfileIsRead() throws {
    let files = memory([
      "/r/danchieu.toml": """
      [organization]
      body = "UBND phường Ví Dụ"
      superiors = ["UBND tỉnh Ví Dụ"]
      [[series]]
      types = ["Báo cáo", "Kế hoạch"]
      ordered = false
      [aliases]
      "NĐ 30" = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"
      """
    ])
    let profile = try ConfigurationStore(files).result("/r").get().linter(for: "/r/a").settings
      .profile
    #expect(profile.body == "UBND phường Ví Dụ" && profile.superiors == ["UBND tỉnh Ví Dụ"])
    #expect(profile.series == [.init(types: ["Báo cáo", "Kế hoạch"], isOrdered: false)])
    #expect(profile.aliases["NĐ 30"]?.hasPrefix("Nghị định") == true)
  }

  @Test func everyValueIsShownWithItsPlace() throws {
    let files = memory([
      "/r/base.toml": "\nignore = ['DC104']\n[severity]\nDC105 = 'note'",
      "/r/a/danchieu.toml": "extend = '../base.toml'\nseverity.DC102 = 'off'",
    ])
    let configuration = try ConfigurationStore(files).result("/r/a").get()
    let text = ShownConfiguration(configuration, from: "/r", in: .vi).text(for: "a", .init())
    let lines = text.split(separator: "\n")
    #expect(lines.contains("ignore = [\"DC104\"]  # base.toml:2"))
    #expect(lines.contains("severity.DC105 = \"note\"  # base.toml:4"))
    #expect(lines.contains("severity.DC102 = \"off\"  # a/danchieu.toml:2"))
    #expect(lines.contains("suppression.require-reason = false  # mặc định"))
  }
}
