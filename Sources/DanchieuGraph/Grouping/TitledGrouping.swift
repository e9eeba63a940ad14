import DanchieuCitations
import DanchieuRegistry
import DanchieuText

extension Resolver {
  /// Puts every law cited by name into the group of its instrument: one with a code that has this
  /// name in the text or in the registry, or one known by name only.
  mutating func groupTitled() {
    guard citations.contains(where: { $0.kind == .titled }) else { return }
    var names = LawNames(groups: groups.count)
    nameNumbered(&names)
    groupDated(&names)
    groupUndated(&names)
  }

  /// Finds the names of the instruments with codes.
  private mutating func nameNumbered(_ names: inout LawNames) {
    for index in citations.indices where citations[index].kind == .numbered {
      guard let type = citations[index].type, LawTypes.shared.contains(type) else { continue }
      let group = groupOf[index]
      if let title = citations[index].title {
        names.add(group, to: name(title, type))
      }
      if case .notAsked = groups[group].knowledge, groups[group].code >= 0 {
        let record = memory.lawAnswers.answer(
          LawQuery(code: groups[group].code, type: type, date: citations[index].date)
        ) { known(code: $0.code, type: $0.type, date: $0.date, spelling: nil) }
        guard let record else { continue }
        groups[group].knowledge = .known(record)
        names.add(group, to: own(memory.names.index(of: record, type)))
      }
    }
    if let type = heading.type, LawTypes.shared.contains(type), let title = heading.title {
      names.add(0, to: name(title, type))
    }
  }

  /// Those with a date or year join the instrument of that day, else of that year.
  private mutating func groupDated(_ names: inout LawNames) {
    for index in citations.indices where citations[index].kind == .titled {
      let citation = citations[index]
      guard let year = citation.date?.year ?? citation.year, let type = citation.type,
        let name = name(citation.title, type)
      else { continue }
      let candidates = names.groups(of: name).suffix(64)
      let fitting =
        candidates.last { citation.date != nil && day(of: $0) == citation.date }
        ?? candidates.last { self.year(of: $0) == year }
      if let fitting {
        groupOf[index] = fitting
        continue
      }
      let group = makeGroup(evidence: Evidence(year: year))
      groupOf[index] = group
      groups[group].nameDate = citation.date
      let laws = laws(type, named: name)
      let ofDay = citation.date == nil ? nil : laws.only { $0.issued == citation.date }
      groups[group].knowledge = .known(ofDay ?? laws.only { $0.issued?.year == year })
      names.add(group, to: name)
    }
  }

  /// The number in this document of the name that `title` gives a law of `type`; nil when the
  /// type needs a name and has none.
  private func name(_ title: TextRange?, _ type: InstrumentType) -> Int? {
    own(memory.names.index(of: title.map { bytes($0) }, type))
  }

  /// The number in this document of a name in the table of names.
  private func own(_ name: Int?) -> Int? { name.map { memory.ownNames.number(of: $0) } }

  /// The laws of `type` in the registry with the name `name`, oldest first.
  private func laws(_ type: InstrumentType, named name: Int) -> [RegistryRecord] {
    memory.names.laws(of: memory.ownNames.globals[name], type, in: registry)
  }

  /// The others join the instrument of that name that was cited last, else the one cited next.
  private mutating func groupUndated(_ names: inout LawNames) {
    for index in citations.indices {
      let group = groupOf[index]
      if group > 0 {
        names.passed(group)
      } else if citations[index].kind == .titled, group < 0, let type = citations[index].type {
        guard let name = name(citations[index].title, type) else {
          groupOf[index] = makeGroup()
          continue
        }
        let near = names.last(name) ?? earliest(of: names.groups(of: name), after: index)
        groupOf[index] = near ?? makeGroup(type, name)
        names.add(groupOf[index], to: name)
        names.passed(groupOf[index])
      }
    }
  }

  /// An instrument known by name only, taken as of ``day``.
  private mutating func makeGroup(_ type: InstrumentType, _ name: Int) -> Int {
    let group = makeGroup()
    if let day {
      let number = memory.ownNames.globals[name]
      groups[group].knowledge = .known(memory.names.law(of: number, type, on: day, in: registry))
    } else {
      let laws = laws(type, named: name)
      groups[group].knowledge = .known(laws.count == 1 ? laws.first : nil)
      groups[group].isAmbiguous = laws.count > 1
    }
    return group
  }

  /// The one of `candidates` that is mentioned first; the document itself does not count.
  private func earliest(of candidates: [Int], after index: Int) -> Int? {
    let others = candidates.filter { $0 > 0 }
    guard others.count > 1 else { return others.first }
    return citations.indices[index...].lazy.map { groupOf[$0] }.first { others.contains($0) }
  }

  private func day(of group: Int) -> CalendarDate? {
    if group == 0 { return heading.date }
    if let date = groups[group].nameDate { return date }
    if case .known(let record) = groups[group].knowledge { return record?.issued }
    return nil
  }

  private func year(of group: Int) -> Int? {
    if groups[group].code >= 0 {
      let year = memory.codes[groups[group].code].yearValue
      if year > 0 { return year }
    }
    if groups[group].evidence.year > 0 { return groups[group].evidence.year }
    return day(of: group)?.year
  }
}

extension Array {
  /// The one element that satisfies `condition`; nil when none or several do.
  fileprivate func only(where condition: (Element) -> Bool) -> Element? {
    var found: Element?
    for element in self where condition(element) {
      if found != nil { return nil }
      found = element
    }
    return found
  }
}
