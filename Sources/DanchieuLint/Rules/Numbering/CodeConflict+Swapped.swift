import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
import DanchieuText

extension CodeConflict {
  /// Whether the document also cites the instrument of `date` whose number has the digits of the number
  /// of citation `index` in another order: then the number is the slip, not the date.
  static func isSwapped(_ subject: Subject, _ index: Int, _ date: CalendarDate) -> Bool {
    guard subject.reading.citations[index].title == nil,
      let code = subject.reading.citations[index].code,
      case let groups = CodeParts(subject.text(code.printed)).groups, groups.count > 1
    else { return false }
    return subject.graph.instruments.dropFirst().prefix(compared).contains { other in
      guard let known = other.known, known.confidence >= 2, known.issued == date,
        case let right = CodeParts(known.code).groups, right.count == groups.count
      else { return false }
      return right[0] != groups[0] && right[0].sorted() == groups[0].sorted()
        && right.dropFirst().elementsEqual(groups.dropFirst())
    }
  }
  /// Instruments that are looked at.
  private static let compared = 400
}
