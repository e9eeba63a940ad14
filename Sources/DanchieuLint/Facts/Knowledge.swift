import DanchieuCitations
import DanchieuRegistry
import DanchieuText

/// How findings that rest on the registry name its state of knowledge.
struct Knowledge {
  var record: RegistryRecord
  var registry: Registry

  /// Whether a date of issue of the record is good enough for a finding that is no mere note.
  var isSure: Bool { record.confidence >= 2 }

  /// " (dữ liệu ngày 23/11/2026, 3 nguồn: …)".
  var suffix: Message {
    let shown = record.sources.filter { !Self.unnamed.contains($0) }.prefix(3)
    let sources = shown.joined(separator: ", ") + (record.sources.count > 3 ? ", …" : "")
    if record.isFromUser {
      let names = sources.isEmpty ? "" : ": \(sources)"
      return Message(vi: " (danh mục của bạn\(names)).", en: " (your own registry\(names)).")
    }
    let date = CalendarDate(iso: registry.date)
    return Message(
      vi: " (dữ liệu ngày \(date?.vietnamese ?? "?"), \(record.confidence) nguồn: \(sources)).",
      en: " (registry of \(registry.date), confidence \(record.confidence): \(sources)).")
  }

  /// Marks in the list of sources that are no source.
  private static let unnamed: Set<String> = ["editor-knowledge", "eff:editor-knowledge"]

  /// The day from which the instrument is in force, where a source says so.
  var effective: CalendarDate? {
    record.sources.contains("eff:editor-knowledge") ? nil : record.effective
  }
}

extension Message {
  /// Both languages of one message followed by those of another.
  static func + (a: Message, b: Message) -> Message {
    Message(vi: a.vi + b.vi, en: a.en + b.en)
  }
}
