import DanchieuCitations
import DanchieuGraph
import DanchieuText

extension Subject {
  /// The instrument that citation `index` resolves to, nil when ambiguous or internal.
  func instrument(_ index: Int) -> Instrument? {
    guard index < graph.resolutions.count, let at = graph.resolutions[index].instrument,
      at < graph.instruments.count
    else { return nil }
    return graph.instruments[at]
  }

  /// Whether citation `index` names this very document.
  func isSelf(_ index: Int) -> Bool {
    reading.citations[index].kind == .selfReference
      || (index < graph.resolutions.count && graph.resolutions[index].status == .selfReference)
  }

  /// Whether the date of the mention lies after this document's own date (DC301).
  func isAfterDocument(_ mention: Mention) -> Bool {
    ownDate.map { mention.isDated(after: $0) } ?? false
  }
}

extension Mention {
  /// Whether it is dated after `day`, by a date that neither the calendar nor its code speaks against.
  func isDated(after day: CalendarDate) -> Bool {
    guard let date = plausibleDate, !hasYearMismatch else { return false }
    return date > day
  }
}

extension InstrumentType {
  /// Types that the National Assembly and its Standing Committee number per term.
  static let assemblyNames: Set<String> = ["Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"]
  /// Luật, Bộ luật, Pháp lệnh and Hiến pháp.
  var isLaw: Bool { Self.laws[Int(id)] }
  /// By id: whether the name is one of ``assemblyNames``.
  private static let laws: [Bool] = {
    var laws = [Bool](repeating: false, count: 256)
    for name in assemblyNames {
      if let type = InstrumentType(named: name) { laws[Int(type.id)] = true }
    }
    return laws
  }()
  /// Hiến pháp.
  static let constitution = InstrumentType(named: "Hiến pháp")
}
