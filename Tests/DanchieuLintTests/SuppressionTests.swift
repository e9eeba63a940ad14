import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
import DanchieuRegistry
import DanchieuTestSupport
import DanchieuText
import Testing

/// Comments in documents that suppress findings.
@Suite struct SuppressionTests {
  static let wrong = "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ."

  private func check(
    _ text: String, _ change: (inout LintSettings) -> Void = { _ in }
  ) throws -> Linter.Result {
    let document = try #require(DocumentReader.read(Array(text.utf8), path: "a").first)
    let reading = Reading(of: document)
    let graph = CitationGraph(of: reading, registry: .embedded)
    var linter = Linter(
      rules: RuleSelection(select: ["DC105", "DC901"].compactMap { .init($0) }).rules())
    change(&linter.settings)
    return linter.check(Subject(reading: reading, graph: graph, registry: .embedded))
  }

  private func codes(_ text: String) throws -> [String] { try check(text).findings.map(\.code) }

  @Test(arguments: [
    "<!-- danchieu:disable DC105 -- lý do -->\n\(wrong)\n",
    "<!-- danchieu:disable-file numbering/year-mismatch -->\n\(wrong)\n",
    "\(wrong)\n<!-- danchieu:disable-file DC105 -->\n",
    "<!-- danchieu:disable-next-line DC1 -->\n\(wrong)\n",
    "<!--danchieu:disable-next-line DC105, DC1-->\r\n\(wrong)\r\n",
    "# danchieu:disable-next-line DC105 -- lý do\n\(wrong)\n",
    "  // danchieu:disable-next-line DC105\n\(wrong)\n",
    "danchieu:disable DC105\n\(wrong)\n",
    "<a>\n<!-- danchieu:disable-next-line DC105 -->\n<p>\(wrong)</p></a>",
    "<a>\n<!-- danchieu:disable-next-line DC105 -- lý do -->\n<p>\(wrong)</p></a>",
    "<a>\n<!-- danchieu:disable-next-line DC105 — lý do -->\n<p>\(wrong)</p></a>",
    "<a><p>Một</p>\n<!-- danchieu:disable DC105 --><p>\(wrong)</p></a>",
  ])
  func aDirectiveSuppresses(text: String) throws {
    let result = try check(text)
    #expect(result.findings.map(\.code).filter { $0 == "DC105" } == [])
    #expect(result.suppressed == 1)
  }

  @Test(arguments: [
    "<!-- danchieu:disable DC105 -->\n<!-- danchieu:enable DC105 -->\n\(wrong)\n",
    "<!-- danchieu:disable DC105 -->\n<!-- danchieu:enable -->\n\(wrong)\n",
    "<!-- danchieu:disable-next-line DC105 -->\n\n\(wrong)\n",
    "<!-- danchieu:disable DC204 -->\n\(wrong)\n",
    "\(wrong)\n<!-- danchieu:disable DC105 -->\n",
    "<!-- danchieu:disable -->\n\(wrong)\n",
    "<a><!-- danchieu:disable DC204 -- lý do --><p>\(wrong)</p></a>",
    "<a><![CDATA[<!-- danchieu:disable DC105 -->]]><p>\(wrong)</p></a>",
  ])
  func itSuppressesNothingElse(text: String) throws {
    #expect(try codes(text).contains("DC105"))
  }

  @Test func enableEndsTheRegionForTheRestOnly() throws {
    let text = """
      <!-- danchieu:disable DC105 -->
      \(Self.wrong)
      <!-- danchieu:enable DC105 -->
      \(Self.wrong)
      """
    let result = try check(text)
    #expect(result.findings.count == 1 && result.suppressed == 1)
  }

  @Test func aCodeInTheReasonIsNoCitation() throws {
    let text = "<!-- danchieu:disable DC105 -- xem Kế hoạch số 5/KH-UBND -->\n\(Self.wrong)\n"
    let document = try #require(DocumentReader.read(Array(text.utf8), path: "a").first)
    let reading = Reading(of: document)
    #expect(
      reading.citations.map { reading.string($0.range) } == [
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ"
      ])
    #expect(document.text == Array(text.utf8))
  }

  @Test func theHeadingIsReadBelowADirective() throws {
    let heading = report(Self.wrong)
    let text = "<!-- danchieu:disable-file DC105 -- lý do -->\n" + heading
    let plain = try #require(DocumentReader.read(Array(heading.utf8), path: "a").first)
    let marked = try #require(DocumentReader.read(Array(text.utf8), path: "a").first)
    let (first, second) = (Reading(of: plain), Reading(of: marked))
    #expect(second.heading.family == first.heading.family)
    #expect(second.heading.date == first.heading.date && first.heading.date != nil)
  }

  @Test func spansStayRightInDecomposedText() throws {
    let line = "<!-- danchieu:disable DC204 -- lý do -->\n\(Self.wrong)\n"
    let text = Variant.decomposed.apply(to: line)
    let document = try #require(DocumentReader.read(Array(text.utf8), path: "a").first)
    let reading = Reading(of: document)
    let words = try #require(reading.citations.first.map { reading.string($0.range) })
    #expect(words.utf8.starts(with: "Nghi".utf8) && words.contains("30/2020/"))
  }

  @Test func anUnusedDirectiveIsAFinding() throws {
    let result = try check("<!-- danchieu:disable-file DC105, DC204 -->\n\(Self.wrong)\n")
    // DC204 does not run here, but nobody said that it is off.
    #expect(result.findings.map(\.code) == ["DC901"])
    let selective = try check("<!-- danchieu:disable-file DC105, DC204 -->\n\(Self.wrong)\n") {
      $0.isSelective = true
    }
    #expect(selective.findings.isEmpty)
  }

  @Test func aReasonIsAskedForWhereItMust() throws {
    let text = "<!-- danchieu:disable-file DC105 -->\n\(Self.wrong)\n"
    let strict = try check(text) { $0.suppression.requiresReason = true }
    #expect(strict.findings.map(\.code) == ["DC901", "DC105"])
    let given = try check("<!-- danchieu:disable-file DC105 -- số cũ -->\n\(Self.wrong)\n") {
      $0.suppression.requiresReason = true
    }
    #expect(given.findings.isEmpty)
  }

  @Test func aBlanketIsAllowedWhereTheSettingsSay() throws {
    let text = "<!-- danchieu:disable-file -->\n\(Self.wrong)\n"
    #expect(try check(text) { $0.suppression.allowsBlanket = true }.findings.isEmpty)
  }

  @Test func severitiesAreThoseOfTheSettings() throws {
    let result = try check(Self.wrong) { $0.severities["DC105"] = .note }
    #expect(result.findings.map(\.severity) == [.note])
  }

  @Test func fingerprintsDoNotChangeWithASuppression() throws {
    let twice = "\(Self.wrong)\n\(Self.wrong)\n"
    let free = try check(twice).findings
    let first = try check("<!-- danchieu:disable-next-line DC105 -->\n" + twice).findings
    #expect(first.map(\.fingerprint) == free.dropFirst().map(\.fingerprint))
  }

  @Test func hyphensInOtherCommentsOfXMLAreBroken() {
    let text = "<a><!-- x -- y --><!-- danchieu:disable DC105 -- lý do --><p>x</p></a>"
    #expect(throws: ReadError.self) { try DocumentReader.read(Array(text.utf8), path: "a") }
  }

  @Test func manyOpenCommentsAreReadInLinearTime() throws {
    let text = String(repeating: "<!-- danchieu:disable ", count: 50_000)
    #expect(try check(text).findings.allSatisfy { $0.code == "DC901" })
  }
}

/// Which rules run.
@Suite struct RuleSelectionTests {
  private func codes(_ select: [String]?, _ ignore: [String] = []) -> [String] {
    RuleSelection(
      select: select?.compactMap { RuleSelector($0) },
      ignore: ignore.compactMap { RuleSelector($0) }
    ).rules().map { $0.metadata.code }
  }

  @Test func selectorsAreCodesPrefixesNamesAndGroups() {
    #expect(codes(["DC105"]) == ["DC105"])
    #expect(codes(["dc20"]).allSatisfy { $0.hasPrefix("DC20") })
    #expect(codes(["dating"]) == codes(["DC2"]))
    #expect(codes(["numbering/year-mismatch"]) == ["DC105"])
    #expect(RuleSelector("DC777") == nil && RuleSelector("") == nil && RuleSelector("dc") == nil)
  }

  @Test func theNarrowerSelectorDecides() {
    #expect(!codes(nil, ["DC105"]).contains("DC105"))
    #expect(codes(["DC105"], ["DC1"]) == ["DC105"])
    #expect(!codes(["DC1"], ["DC105"]).contains("DC105"))
    #expect(codes(["DC105"], ["DC105"]) == [])
    #expect(codes(nil) == Linter().rules.map { $0.metadata.code })
  }
}
