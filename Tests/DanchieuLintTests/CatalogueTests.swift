import DanchieuLint
import DanchieuTestSupport
import DanchieuText
import Foundation
import Testing

/// Laws that every rule of the catalogue keeps.
@Suite struct CatalogueTests {
  static let rules = RuleCatalogue.all.map { $0.metadata }

  @Test func codesAreUniqueAndInOrder() {
    let codes = Self.rules.map(\.code)
    #expect(codes == Array(Set(codes)).sorted())
  }

  @Test func namesAreUnique() {
    #expect(Set(Self.rules.map(\.name)).count == Self.rules.count)
  }

  @Test(arguments: rules.map(\.code)) func groupMatchesHundred(code: String) throws {
    let groups: [Character: String] = [
      "1": "numbering", "2": "dating", "3": "chronology", "4": "consistency", "9": "suppression",
    ]
    let rule = try #require(RuleCatalogue.rule(code)).metadata
    let hundred = try #require(code.dropFirst(2).first)
    #expect(code.hasPrefix("DC") && code.count == 5)
    #expect(rule.name.split(separator: "/").first.map(String.init) == groups[hundred])
  }

  @Test(arguments: rules.map(\.code)) func nameIsLowerCaseWords(code: String) throws {
    let name = try #require(RuleCatalogue.rule(code)).metadata.name
    #expect(name.allSatisfy { $0.isLowercase && $0.isASCII || $0 == "-" || $0 == "/" })
  }

  @Test(arguments: rules.map(\.code)) func speaksBothLanguages(code: String) throws {
    let rule = try #require(RuleCatalogue.rule(code)).metadata
    for message in [rule.summary, rule.rationale] {
      #expect(!message.vi.isEmpty && !message.en.isEmpty && message.vi != message.en)
      #expect(message.vi.hasSuffix(".") && message.en.hasSuffix("."))
    }
  }

  @Test(arguments: rules.map(\.code)) func hasTwoExamplesOfEachKind(code: String) throws {
    let rule = try #require(RuleCatalogue.rule(code)).metadata
    #expect(rule.triggering.count >= 2 && rule.nonTriggering.count >= 2)
    #expect(rule.nonTriggering.allSatisfy { !$0.why.isEmpty })
  }

  @Test(arguments: rules.map(\.code)) func notesOnExamplesAreInBothLanguages(code: String) throws {
    let rule = try #require(RuleCatalogue.rule(code)).metadata
    for example in rule.triggering + rule.nonTriggering where !example.why.isEmpty {
      #expect(
        ExampleNotes.vietnamese(example.why) != nil,
        "no line for “\(example.why)” in Sources/DanchieuLint/Notes")
    }
  }

  @Test(arguments: rules.map(\.code)) func marksOnlyItsOwnCode(code: String) throws {
    let rule = try #require(RuleCatalogue.rule(code)).metadata
    for example in rule.triggering {
      let marked = MarkedText(example.text)
      #expect(marked.unbalanced == 0)
      #expect(!marked.marks.isEmpty && marked.marks.allSatisfy { $0.label == code })
    }
    #expect(rule.nonTriggering.allSatisfy { MarkedText($0.text).marks.isEmpty })
  }

  @Test func findsRulesByCodeAndName() {
    #expect(RuleCatalogue.rule("dc101")?.metadata.code == "DC101")
    #expect(RuleCatalogue.rule("dating/conflict")?.metadata.code == "DC204")
    #expect(RuleCatalogue.rule("DC999") == nil)
  }
}

/// Every example runs through the real flow with its rule alone.
@Suite struct ExampleTests {
  @Test(arguments: RuleCatalogue.all.map { $0.metadata.code })
  func triggeringExamplesAreFound(code: String) throws {
    let rule = try #require(RuleCatalogue.rule(code))
    for example in rule.metadata.triggering {
      let text = MarkedText(example.text)
      #expect(Checking.found(text, [rule]) == Checking.marked(text), "\(example.text)")
    }
  }

  @Test(arguments: RuleCatalogue.all.map { $0.metadata.code })
  func nonTriggeringExamplesAreSilent(code: String) throws {
    let rule = try #require(RuleCatalogue.rule(code))
    for example in rule.metadata.nonTriggering {
      #expect(Checking.found(MarkedText(example.text), [rule]) == [], "\(example.text)")
    }
  }

  /// Letters with their marks apart and Windows line ends change nothing.
  @Test(
    arguments: RuleCatalogue.all.map { $0.metadata.code }, [Variant.decomposed, .carriageReturns])
  func variantsOfExamplesGiveTheSame(code: String, variant: Variant) throws {
    let rule = try #require(RuleCatalogue.rule(code))
    func found(_ text: String) -> [String] {
      Checking.check(text, [rule]).findings.map { finding in
        let bytes = Array(text.utf8)[finding.range.start..<finding.range.end]
        let words = String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
        return
          "\(finding.code):\(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))"
      }
    }
    for example in rule.metadata.triggering + rule.metadata.nonTriggering {
      let text = MarkedText(example.text).text
      #expect(found(variant.apply(to: text)) == found(text), "\(text)")
    }
  }

  @Test(arguments: RuleCatalogue.all.map { $0.metadata.code })
  func findingsHaveTheirRulesNameAndBothMessages(code: String) throws {
    let rule = try #require(RuleCatalogue.rule(code))
    for example in rule.metadata.triggering {
      for finding in Checking.check(MarkedText(example.text).text, [rule]).findings {
        #expect(finding.rule == rule.metadata.name)
        #expect(!finding.message.vi.isEmpty && !finding.message.en.isEmpty)
        #expect(finding.fingerprint.count == 16)
        #expect(finding.basis.map(rule.metadata.bases.contains) ?? true)
      }
    }
  }
}
