import DanchieuLint
import DanchieuTestSupport
import DanchieuText
import Foundation
import Testing

/// The report that contract/rules.md describes, where ../shared is at hand.
@Suite(.enabled(if: Shared.folder != nil, "the folder ../shared (DANCHIEU_SHARED) is not here"))
struct SampleTests {
  private static let implemented = Set(RuleCatalogue.all.map { $0.metadata.code })

  private static func findings() throws -> [(code: String, words: String, severity: Severity)] {
    let folder = try #require(Shared.folder)
    let text = try String(
      contentsOfFile: folder + "/samples/bao-cao-109-BC-UBND.txt", encoding: .utf8)
    let bytes = Array(text.utf8)
    return Checking.check(text).findings.map {
      ($0.code, String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self), $0.severity)
    }
  }

  @Test func reportShowsWhatTheContractSays() throws {
    let found = try Self.findings().filter { !["DC114", "DC115"].contains($0.code) }
    let asked = [
      "DC117 Quy định số 11-QĐ/TW",
      "DC303 Pháp lệnh số 34/2007/PL-UBTVQH11",
      "DC406 Pháp lệnh số 34/2007/PL-UBTVQH11",
      "DC203 Chỉ thị số 05-CT/TW",
      "DC405 Kết luận số 120-KL/TW",
      "DC303 Pháp lệnh 34/2007/PL-UBTVQH11",
      "DC404 về thực hiện dân chủ ở cơ sở",
    ]
    #expect(
      found.map { "\($0.code) \($0.words)" }
        == asked.filter { Self.implemented.contains(String($0.prefix(5))) })
  }

  @Test func reportHasNoErrors() throws {
    #expect(try Self.findings().filter { $0.severity == .error }.isEmpty)
  }
}

/// Where the shared material is.
enum Shared {
  static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["DANCHIEU_SHARED"]
    let beside = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return [named, "/" + beside + "/shared"].compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0 + "/samples")
    }
  }()
}
