import DanchieuCitations
import Testing

@testable import DanchieuRegistry

/// Registries of users: what is read, what is refused, and what they change.
struct RegistryFileTests {
  private func read(_ text: String) throws -> Registry.Import {
    try Registry.read(Array(text.utf8))
  }

  @Test func csvColumnsMayStandInAnyOrder() throws {
    let file = try read("type,code,title\r\nKế hoạch,41/KH-UBND,\"Về \"\"X\"\", Y\"\r\n")
    #expect(file.problems.isEmpty)
    #expect(file.rows.map { $0[.title] } == ["Về \"X\", Y"])
  }

  @Test func jsonAndCompactFormsAreRecognised() throws {
    let json = try read(#"[{"code":"41/KH-UBND","replaced_by":["50/KH-UBND","51/KH-UBND"]}]"#)
    #expect(json.rows.map { $0[.replacedBy] } == ["50/KH-UBND;51/KH-UBND"])
    let compact = try Registry.read(Registry.compact(json.rows))
    #expect(compact.rows.map(\.line) == json.rows.map(\.line))
  }

  @Test(arguments: [
    ("code,type\n,Luật\n", 2), ("code,date_issued\n1/KH-UBND,2024-02-30\n", 2),
    ("code,type\n1/KH-UBND,Kế hoạch\n2/KH-UBND,Kế  hoặc\n", 3),
    ("code,date_issued,date_expired\n1/KH-UBND,2024-02-03,2023-01-01\n", 2),
    ("code,date_issued\n31/2020/NĐ-CP,2021-03-05\n", 2), ("code,replaced_by\n1/KH,1/KH\n", 2),
    ("code,date_issued\n1/2022/QĐ-UBND,2022-03-15\n1/2022/QĐ-UBND,2022-03-16\n", 3),
  ])
  func badRowsAreNamed(text: String, line: Int) throws {
    let file = try read(text)
    #expect(file.problems.map(\.place) == [line])
  }

  @Test(arguments: ["name\nx\n", "code,colour\n1/KH-UBND,red\n", "[1]", "{"])
  func filesOfAnotherKindAreRefused(text: String) {
    #expect(throws: RegistryFileProblem.self) { try read(text) }
  }

  @Test func aQuotationMarkThatStaysOpenIsNamed() {
    let text = "code,title\n1/KH-UBND,x\n2/KH-UBND,\"y\n3/KH-UBND,z\n"
    #expect { try read(text) } throws: { ($0 as? RegistryFileProblem)?.place == 3 }
  }

  @Test func bodiesOfOneCodeStandBesideEachOther() throws {
    func file(_ body: String) throws -> Registry.Import {
      try read("code,type,issuer,date_issued\n12/2022/QĐ-UBND,Quyết định,\(body),2022-06-20\n")
    }
    let registry = Registry.embedded.adding(try file("Ủy ban nhân dân tỉnh A").rows)
      .adding(try file("Ủy ban nhân dân tỉnh B").rows)
    #expect(registry.records(code: "12/2022/QĐ-UBND").count == 2)
  }

  @Test func aUsersRecordHidesTheEmbeddedOne() throws {
    let file = try read("code,type,date_issued\n30/2020/NĐ-CP,Nghị định,2020-03-06\n")
    let registry = Registry.embedded.adding(file.rows)
    #expect(registry.records(code: "30/2020/NĐ-CP").map { $0.issued?.iso } == ["2020-03-06"])
    #expect(registry.records(code: "34/2016/NĐ-CP").count == 1)
  }

  @Test func whatARowLeavesOutStaysAsItWasKnown() throws {
    let file = try read("code,date_expired,replaced_by\n30/2020/NĐ-CP,2025-01-01,88/2024/NĐ-CP\n")
    let record = try #require(
      Registry.embedded.adding(file.rows).records(code: "30/2020/NĐ-CP").first)
    let known = try #require(Registry.embedded.records(code: "30/2020/NĐ-CP").first)
    #expect(record.issued == known.issued && record.confidence == known.confidence)
    #expect(record.title == known.title && record.replacedBy == ["88/2024/NĐ-CP"])
  }

  @Test func codesWithoutYearAreHiddenOnlyOnTheSameDate() throws {
    let count = Registry.embedded.records(code: "18-NQ/TW").count
    let file = try read("code,type,date_issued\n18-NQ/TW,Nghị quyết,1999-01-02\n")
    let registry = Registry.embedded.adding(file.rows)
    #expect(registry.records(code: "18-NQ/TW").count == count + 1)
  }

  @Test func aUsersLawIsFoundByName() throws {
    let file = try read(
      "code,type,title,date_issued\n1/2030/QH16,Luật,Luật Thử nghiệm,2030-01-02\n")
    let registry = Registry.embedded.adding(file.rows)
    let type = try #require(InstrumentType(named: "Luật"))
    #expect(registry.laws(type: type, named: "Thử nghiệm").map(\.code) == ["1/2030/QH16"])
  }

  @Test func theEmbeddedFactsSurviveTheWayOutAndIn() throws {
    var lines: [String] = []
    Registry.embedded.forEachRecord { lines.append($0.code) }
    #expect(lines.count > 12_000)
    let file = try Registry.read(
      Array(lines.prefix(500).reduce(into: "code\n") { $0 += "\"\($1)\"\n" }.utf8))
    #expect(file.rows.map { $0[.code] } == Array(lines.prefix(500)))
  }
}
