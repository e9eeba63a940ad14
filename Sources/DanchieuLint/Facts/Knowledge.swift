import DanchieuCitations
import DanchieuRegistry
import DanchieuText

/// How findings that rest on the registry name its state of knowledge.
struct Knowledge {
  var record: RegistryRecord
  var registry: Registry

  /// Whether a date of issue of the record is good enough for a finding that is no mere note.
  var isSure: Bool { record.confidence >= 2 }

  /// " (dữ liệu ngày 23/11/2026, độ tin cậy 3: Bộ pháp điển điện tử, …)".
  var suffix: Message { LintMemory.with { $0.suffix(of: record, in: registry) { madeSuffix } } }

  private var madeSuffix: Message {
    let names = SourceName.list(record.sources)
    let more = names.count > 3 ? ", …" : ""
    let vi = names.prefix(3).map(\.vi).joined(separator: ", ") + more
    let en = names.prefix(3).map(\.en).joined(separator: ", ") + more
    if record.isFromUser {
      return Message(
        vi: " (danh mục của bạn\(vi.isEmpty ? "" : ": \(vi)")).",
        en: " (your own registry\(en.isEmpty ? "" : ": \(en)")).")
    }
    let date = CalendarDate(iso: registry.date)
    return Message(
      vi: " (dữ liệu ngày \(date?.vietnamese ?? "?"), độ tin cậy \(record.confidence): \(vi)).",
      en: " (registry of \(registry.date), confidence \(record.confidence): \(en)).")
  }

  /// The day from which the instrument is in force, where a source says so.
  var effective: CalendarDate? {
    guard let effective = record.effective else { return nil }
    var isSourced = true
    record.forEachSource { if $0.elementsEqual(Self.unsourced) { isSourced = false } }
    return isSourced ? effective : nil
  }
  private static let unsourced = Array("eff:editor-knowledge".utf8)
}

extension Message {
  /// Both languages of one message followed by those of another.
  static func + (a: Message, b: Message) -> Message {
    Message(vi: a.vi + b.vi, en: a.en + b.en)
  }
}
