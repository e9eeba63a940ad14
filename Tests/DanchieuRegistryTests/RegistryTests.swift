import CDanchieuData
import DanchieuCitations
import DanchieuRegistry
import DanchieuText
import Testing

/// Facts here are those of ../shared/registry.
@Suite struct RegistryTests {
  let registry = Registry.embedded

  @Test func stateOfKnowledgeComesFromTheFile() {
    #expect(registry.date == "2026-11-23")
  }

  @Test func recordHasAllColumns() throws {
    let record = try #require(registry.records(code: "20/2018/TT-BTNMT").first)
    #expect(record.type?.name == "Thông tư")
    #expect(record.title == "Quy định chế độ báo cáo thống kê ngành tài nguyên và môi trường")
    #expect(record.issuer == "Bộ Tài nguyên và Môi trường")
    #expect(record.issued?.iso == "2018-11-08")
    #expect(record.effective?.iso == "2019-01-01")
    #expect(record.expired?.iso == "2024-01-30")
    #expect(record.replacedBy == ["22/2023/TT-BTNMT"])
    #expect(record.amends.isEmpty)
    #expect(record.sources == ["cit-github", "cit-phapdien", "phapdien"])
    #expect(record.confidence == 3)
  }

  @Test func emptyFieldsAreNil() throws {
    let record = try #require(registry.records(code: "99/2026/NĐ-CP").first)
    #expect(record.title == nil)
    #expect(record.effective == nil)
    #expect(record.expired == nil)
  }

  @Test func listsAreSplitAtSemicolons() throws {
    let record = try #require(registry.records(code: "99/2025/TT-BNNMT").first)
    #expect(record.amends == ["02/2015/TT-BNNPTNT", "118/2014/NĐ-CP"])
  }

  @Test(arguments: [
    "01-CT/TW", "1/CT-TTg", "60", "66.12/2026/NQ-CP", "3-LCT/HĐNN8", "999/QĐ-TTg",
    "11-QĐi/TW", "05/2007/QH12", "Hiến pháp 1946", "99/2016/TT-BTC",
  ])
  func everyFormOfCodeIsFound(code: String) {
    #expect(registry.records(code: code).map(\.code) == [code])
  }

  @Test(arguments: [
    ("5/2007/QH12", "05/2007/QH12"), ("007/2016/TT-BTC", "07/2016/TT-BTC"),
    ("99/2016/tt-btc", "99/2016/TT-BTC"), ("20/2018/TT-BLÐTBXH", "20/2018/TT-BLĐTBXH"),
    ("30/2020/NĐ–CP", "30/2020/NĐ-CP"), ("30/2020/NÐ - CP", "30/2020/NĐ-CP"),
    ("30/2020/ND-CP", "30/2020/NĐ-CP"), ("99/QD-TTG", "99/QĐ-TTg"),
    ("0", ""), ("", ""), ("/", ""), ("30/2020/NĐ-CPX", ""), ("30/2020", ""),
  ])
  func spellingDoesNotMatter(printed: String, known: String) {
    let codes = Set(registry.records(code: printed).map(\.code))
    #expect(codes == (known.isEmpty ? [] : [known]))
  }

  @Test func exactSpellingLeavesOutTheOthers() {
    #expect(Set(registry.records(code: "1/NQ-CP").map(\.code)) == ["1/NQ-CP"])
    #expect(Set(registry.records(code: "01/NQ-CP").map(\.code)) == ["01/NQ-CP"])
  }

  @Test func twinsOfTheNationalAssemblyAreBothGiven() {
    let types = registry.records(code: "45/2013/QH13").compactMap { $0.type?.name }
    #expect(types == ["Luật", "Nghị quyết"])
  }

  @Test func codeWithoutYearHasOneRecordForEachDate() {
    let years = registry.records(code: "18-NQ/TW").compactMap { $0.issued?.year }
    #expect(years == [2017, 2022])
  }

  @Test func everyLineIsFoundByItsCode() throws {
    let bytes = UnsafeBufferPointer(
      start: danchieu_registry_start(), count: danchieu_registry_count)
    var lines = 0
    var missing: [String] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      let code = String(decoding: fields[0], as: UTF8.self)
      let issued = String(decoding: fields[2], as: UTF8.self)
      lines += 1
      let found = registry.records(code: code).contains {
        $0.code == code && ($0.issued?.iso ?? "") == issued
      }
      if !found { missing.append(code) }
    }
    #expect(lines == 12_723)
    #expect(missing == [])
  }

  @Test func everySourceHasWords() {
    var labels: Set<String> = []
    Registry.embedded.forEachRecord { labels.formUnion($0.sources) }
    #expect(labels.count > 10)
    for label in labels.sorted() {
      // Names of projects and files stand for themselves.
      let isName = ["Ansvar-Systems", "kimmttrung"].contains(label)
      #expect(isName || SourceName.words(for: label).vi != label, "\(label)")
    }
  }
}
