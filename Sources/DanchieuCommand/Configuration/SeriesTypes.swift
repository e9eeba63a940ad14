import DanchieuCitations
import DanchieuConfiguration
import DanchieuText

extension Configuration {
  /// Whether the types that `[[series]]` names exist, by their full names; own types must be known.
  func checkSeries() throws(ConfigurationError) {
    let names = Vocabulary.shared.types.map(\.name)
    let known = Set(names.map { $0.lowercased() })
    for series in settings where series.key.first == "series" {
      for type in series.strings("types") where !known.contains(type.lowercased()) {
        let meant = Suggestion.nearest(to: type, among: names)
        throw ConfigurationError(
          path: series.file, line: series.line,
          message: Message(
            vi: "“series”: không có loại văn bản “\(type)”"
              + (meant.map { "; có phải “\($0)”?" } ?? ""),
            en: "“series”: there is no type “\(type)”"
              + (meant.map { "; did you mean “\($0)”?" } ?? "")))
      }
    }
  }
}
