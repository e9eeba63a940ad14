import DanchieuCitations
import DanchieuRegistry
import DanchieuText

/// The title that a citation prints, beside the one that the registry has.
enum KnownTitle {
  /// The share, 0...1, of the words of the title printed at citation `index` that the known one
  /// has, or the other way round where that is the shorter one; nil where one of them has too few
  /// words to say, and for citations without code.
  static func shared(_ subject: Subject, _ index: Int, _ record: RegistryRecord) -> Double? {
    let citation = subject.reading.citations[index]
    guard citation.code != nil, let range = citation.title, let known = record.title,
      !known.hasSuffix(record.code)
    else { return nil }
    let isName = citation.type?.isLaw == true
    let printed = Set(TitleComparison.title(subject.text.slice(range), isName: isName).content)
    let other = Set(TitleComparison.title(withoutType(known, record), isName: true).content)
    let shorter = min(printed.count, other.count)
    return shorter < 3 ? nil : Double(printed.intersection(other).count) / Double(shorter)
  }

  private static func withoutType(_ title: String, _ record: RegistryRecord) -> String {
    guard let type = record.type?.name, title.hasPrefix(type) else { return title }
    return String(title.dropFirst(type.count))
  }
}
