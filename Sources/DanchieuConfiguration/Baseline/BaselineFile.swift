package import DanchieuText
import FoundationEssentials

/// The file that a baseline is kept in: JSON, sorted, one finding a line, so that version control
/// shows what came and went.
package enum BaselineFile {
  /// Why a baseline cannot be read.
  package struct Failure: Error {
    package var message: Message
  }

  private struct Content: Decodable {
    struct Entry: Decodable {
      var path: String
      var rule: String
      var citation: String
      var sentence: String
      var count: Int?
    }
    var version: Int
    var findings: [Entry]
  }

  /// The baseline in the file `bytes`.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> Baseline {
    let content: Content
    do {
      content = try JSONDecoder().decode(Content.self, from: Data(bytes))
    } catch {
      let reason = BaselineFault.reason(error, in: bytes)
      throw Failure(
        message: Message(
          vi: "không phải tệp baseline của danchieu: \(reason.vi)",
          en: "not a baseline of danchieu: \(reason.en)"))
    }
    guard content.version == 1 else {
      throw Failure(
        message: Message(
          vi: "phiên bản baseline \(content.version) không được hỗ trợ",
          en: "version \(content.version) of baselines is not supported"))
    }
    var baseline = Baseline()
    for entry in content.findings {
      let key = BaselineKey(
        path: entry.path, rule: entry.rule, citation: entry.citation, sentence: entry.sentence)
      baseline.add(key, count: max(0, min(entry.count ?? 1, 1_000_000)))
    }
    return baseline
  }

  /// The bytes of the file for `baseline`.
  package static func bytes(of baseline: Baseline) -> [UInt8] {
    var out = "{\n  \"version\": 1,\n  \"findings\": ["
    let entries = baseline.entries.values.flatMap { $0 }.sorted { $0.key < $1.key }
    for (index, entry) in entries.enumerated() {
      out += index > 0 ? ",\n    " : "\n    "
      out += "{\"path\": \(quoted(entry.key.path)), \"rule\": \(quoted(entry.key.rule))"
      out += ", \"citation\": \(quoted(entry.key.citation))"
      out += ", \"sentence\": \(quoted(entry.key.sentence)), \"count\": \(entry.value)}"
    }
    out += entries.isEmpty ? "]\n}\n" : "\n  ]\n}\n"
    return Array(out.utf8)
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
