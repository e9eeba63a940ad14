import DanchieuCitations
import DanchieuRegistry
import DanchieuText

/// That an instrument is wholly out of force because another one replaced it, as the registry knows
/// for certain.
struct Replacement {
  /// Canonical code of what replaced it.
  var code: String
  /// What a finding says of it after its name: since when, by what, and who says so.
  var words: Message

  /// What `registry` says of the end of `record`; nil when it is in force, when several instruments
  /// took its place, or when what replaced it only took away a part of it.
  init?(of record: RegistryRecord, in registry: Registry) {
    guard let (expired, next) = Self.end(of: record, registry) else { return nil }
    code = next
    let name = Self.name(of: code, registry)
    words =
      Message(
        vi: "hết hiệu lực từ ngày \(expired.vietnamese), được thay thế bằng \(name)",
        en: "has been out of force since \(expired.iso), replaced by \(name)")
      + Self.successors(of: code, registry) + Knowledge(record: record, registry: registry).suffix
  }

  /// Since when `record` is wholly out of force, and the code of the one instrument that replaced it.
  private static func end(
    of record: RegistryRecord, _ registry: Registry
  ) -> (day: CalendarDate, code: String)? {
    guard let expired = record.expired, record.confidence >= 2, !amendsSeveral(record) else {
      return nil
    }
    let replacing = record.replacedBy
    guard replacing.count == 1, !isAmended(record, by: replacing[0], registry),
      !isAmended(record, after: expired, registry)
    else { return nil }
    return (expired, replacing[0])
  }

  /// ", từ ngày 16/6/2025 là …": what replaced the instrument with `code` in turn; empty while that is
  /// in force.
  private static func successors(of code: String, _ registry: Registry) -> Message {
    var code = code
    var chain = Message(vi: "", en: "")
    for _ in 0..<longest {
      guard let record = registry.records(code: code).first(where: { $0.code == code }),
        let (day, next) = end(of: record, registry)
      else { break }
      code = next
      let name = name(of: code, registry)
      chain =
        chain
        + Message(vi: ", từ ngày \(day.vietnamese) là \(name)", en: ", since \(day.iso) by \(name)")
    }
    return chain
  }
  private static let longest = 6

  /// Whether the instrument amends several others: what replaced one of these took away a part.
  private static func amendsSeveral(_ record: RegistryRecord) -> Bool {
    guard let title = record.title else { return false }
    let words = Words.of(title).drop { introductions.contains($0) }
    guard verbs.contains(where: { words.starts(with: $0) }) else { return false }
    return record.amends.count > 1 || several.contains { words.has($0) }
  }
  private static let introductions = WordSet("về việc luật pháp lệnh nghị định thông tư")

  /// Whether another instrument amended `record` after the day on which it is said to have ended.
  private static func isAmended(
    _ record: RegistryRecord, after day: CalendarDate, _ registry: Registry
  ) -> Bool {
    registry.amendments(ofCode: record.code).contains { $0.issued.map { $0 > day } == true }
  }

  /// Whether what is said to have replaced `record` only amends it, by its own title.
  private static func isAmended(
    _ record: RegistryRecord, by code: String, _ registry: Registry
  ) -> Bool {
    registry.records(code: code).contains { other in
      guard other.code == code, let title = other.title else { return false }
      let words = Words.of(title).drop { introductions.contains($0) }
      guard verbs.contains(where: { words.starts(with: $0) }) else { return false }
      return other.amends.contains(record.code) || words.has(Words.of(record.code))
        || record.title.map { words.has(Words.of($0)) } == true
    }
  }
  private static let verbs = ["sửa đổi", "bổ sung", "bãi bỏ"].map(Words.of)
  private static let several = ["các", "một số", "nhiều"].flatMap { number in
    ["nghị định", "luật", "pháp lệnh", "thông tư", "quyết định", "văn bản"]
      .map { Words.of("\(number) \($0)") }
  }

  /// Type, title and code of the instrument with `code`, as far as the registry knows them.
  private static func name(of code: String, _ registry: Registry) -> String {
    let record = registry.records(code: code).first { $0.code == code && $0.title != nil }
    guard let record, let title = record.title else { return code }
    let type = record.type?.name ?? ""
    let bare =
      title.utf8.starts(with: type.utf8)
      ? title.utf8.dropFirst(type.utf8.count).drop { $0 == 0x20 } : title.utf8[...]
    let words = Substring(bare)
    // A law is called by its name, other instruments are by their number.
    guard record.type?.isLaw == true else {
      return "\(type) số \(code) \(words.prefix(1).lowercased() + words.dropFirst())"
    }
    return "\(type) \(words.prefix(1).uppercased() + words.dropFirst()) số \(code)"
  }
}
