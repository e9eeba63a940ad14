import DanchieuCitations
import DanchieuRegistry

/// What is asked of the registry about a law with a code.
struct LawQuery: Equatable {
  /// Number of the code in the table of codes.
  let code: Int
  let type: InstrumentType
  let date: CalendarDate?
}

/// Answers by number of the code, each to the last query with it: texts cite a law over and over
/// with the same date.
struct LawAnswers {
  private var last: [(query: LawQuery, record: RegistryRecord?)?] = []

  /// The answer to `query`, from `ask` where the last one was to another query.
  mutating func answer(
    _ query: LawQuery, _ ask: (LawQuery) -> RegistryRecord?
  ) -> RegistryRecord? {
    while last.count <= query.code { last.append(nil) }
    if let kept = last[query.code], kept.query == query { return kept.record }
    let record = ask(query)
    last[query.code] = (query, record)
    return record
  }
}
