import DanchieuCitations
import DanchieuDocument
import DanchieuGraph
import DanchieuLint
import DanchieuText

/// Finds words in the text of a subject: rules that say the same whatever the real ones do.
enum Needle {
  static func places(of words: String, in subject: Subject) -> [TextRange] {
    let text = subject.reading.document.text
    let needle = Array(words.utf8)
    guard text.count >= needle.count else { return [] }
    return (0...text.count - needle.count).filter { start in
      text[start..<start + needle.count].elementsEqual(needle)
    }.map { TextRange($0, $0 + needle.count) }
  }

  static func metadata(_ code: String, _ name: String, _ severity: Severity) -> RuleMetadata {
    RuleMetadata(
      code: code, name: name, severity: severity,
      summary: Message(vi: "Tóm tắt <b> của \(code) | `x`.", en: "Summary <b> of \(code) | `x`."),
      rationale: Message(vi: "Vì sao & khi nào im lặng.", en: "Why & when it is silent."),
      bases: ["Nghị định 30/2020/NĐ-CP, Phụ lục I"],
      triggering: [.init("Theo ⟦\(code):Quyết định số 5/QĐ-UBND⟧ <i>.", why: "Ca thật & đủ.")],
      nonTriggering: [.init("Theo Quyết định số 05/QĐ-UBND.")])
  }
}

/// An error with a norm, on words that run over a line end, and on the first line.
enum WrongRule: Rule {
  static let metadata = Needle.metadata("DC901", "dating/wrong", .error)

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    for words in ["ngày\n30/02/2024", "Nghị định số 1/2020/NĐ-CP, 100%0A::stop-commands::khoá"] {
      for range in Needle.places(of: words, in: subject) {
        let printed = subject.reading.string(range)
        report(
          Finding(
            metadata, at: range,
            Message(vi: "“\(printed)” sai, [x](y) | @ai.", en: "“\(printed)” is wrong, [x](y)."),
            basis: "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3"))
      }
    }
    return .applied
  }
}

/// A warning whose related place is the first mention of the same words.
enum DoubtfulRule: Rule {
  static let metadata = Needle.metadata("DC902", "numbering/doubtful", .warning)

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    let places = Needle.places(of: "Quyết định số 5/QĐ-UBND", in: subject)
    for range in places {
      let others = range == places.first ? [] : places.prefix(1)
      let related = others.map {
        Finding.Related($0, Message(vi: "=chỗ này \u{1B}[1m", en: "=here \u{1B}[1m"))
      }
      let message = Message(vi: "=“5” ngờ\n::error::hai dòng.", en: "=“5” is doubtful.")
      report(Finding(metadata, at: range, message, related: related))
    }
    return places.isEmpty
      ? .notApplicable(Message(vi: "không có quyết định", en: "no decision")) : .applied
  }
}

/// A finding over several lines, the last one an attack on runners.
enum LinesRule: Rule {
  static let metadata = Needle.metadata("DC904", "dating/lines", .error)

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    for range in Needle.places(of: "30/02/2024\n::stop-commands::x", in: subject) {
      let message = Message(vi: "Hai dòng:\n::error::x", en: "Two lines:\n::error::x")
      report(
        Finding(metadata, at: range, message, related: [Finding.Related(range, message)]))
    }
    return .applied
  }
}

/// A note with a fix.
enum RemarkRule: Rule {
  static let metadata = Needle.metadata("DC903", "numbering/remark", .note)

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage {
    for range in Needle.places(of: "9/2021", in: subject) {
      let digit = TextRange(range.start, range.start + 1)
      let message = Message(vi: "Số “9” phải ghi <09> ]]>.", en: "“9” must be <09> ]]>.")
      report(Finding(metadata, at: digit, message, fix: Finding.Fix(digit, "<09>")))
    }
    return .applied
  }
}
