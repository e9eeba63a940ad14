import DanchieuTestSupport
import Testing

/// The tables cover what they promise.
@Suite struct CaseTableTests {
  static let all = TestFolders.files(
    in: TestFolders.checkout + "/Tests/DanchieuCitationsTests/Cases", suffix: ".cases"
  ).flatMap { TextCase.table(String($0.dropLast(6))) }

  @Test func `every pattern of norms 4.2 is a case`() {
    let named = Set(Self.all.flatMap { numbers(after: "norms #", in: $0.source) })
    #expect(Set(1...73).subtracting(named).sorted() == [])
  }

  @Test(arguments: [4, 6, 7, 8, 9, 12, 13, 19, 20, 22, 23, 35, 36, 48, 49, 50, 51, 53, 58])
  func `every pattern of the corpus that concerns text is a case`(number: Int) {
    #expect(Self.all.contains { numbers(after: "corpus #", in: $0.source).contains(number) })
  }

  @Test func `no sentence stands twice`() {
    let repeated = Dictionary(grouping: Self.all, by: \.text).filter { $0.value.count > 1 }
    #expect(repeated.values.map { $0.map(\.place) } == [])
  }

  /// The numbers of a list "norms #31 and 28".
  private func numbers(after mark: String, in source: String) -> [Int] {
    source.components(after: mark).flatMap { part in
      part.prefix { $0 != ":" && $0 != "(" }.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
    }
  }
}

extension String {
  /// What stands after each `mark`.
  fileprivate func components(after mark: String) -> [Substring] {
    var result: [Substring] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: mark) {
      rest = rest[range.upperBound...]
      result.append(rest)
    }
    return result
  }
}
