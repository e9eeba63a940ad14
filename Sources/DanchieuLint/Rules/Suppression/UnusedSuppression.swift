import DanchieuDocument
import DanchieuText

/// A suppression that suppresses nothing.
///
/// It looks at what the other rules found: the linter asks it when they are done.
enum UnusedSuppression: Rule {
  static let metadata = RuleMetadata(
    code: "DC901", name: "suppression/unused", severity: .warning,
    summary: Message(
      vi: "Chú giải danchieu:disable không chặn phát hiện nào.",
      en: "A danchieu:disable comment that suppresses nothing."),
    rationale: Message(
      vi: """
        Chú giải còn lại sau khi lỗi đã sửa sẽ che lỗi mới ở đúng chỗ đó. Báo cả chú giải không \
        có tác dụng: lệnh viết sai, mã quy tắc không có, không nêu quy tắc nào khi cấu hình không \
        cho phép, thiếu lý do khi cấu hình đòi lý do. Im lặng với quy tắc đã bị cấu hình tắt.
        """,
      en: """
        A comment that stays after the error is mended hides a new one at that very place. \
        Comments without effect are reported, too: a misspelt command, a rule that does not \
        exist, no rule at all where the configuration does not allow it, no reason where it asks \
        for one. Silent on rules that the configuration switched off.
        """),
    bases: [],
    triggering: [
      .init(
        """
        <!-- danchieu:disable-next-line ⟦DC901:DC104⟧ -- số cũ -->
        Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.
        """),
      .init("# danchieu:disable ⟦DC901:DC999⟧ -- mã không có", why: "no such rule"),
      .init("<!-- danchieu:⟦DC901:disabel DC104⟧ -->", why: "a misspelt command"),
      .init("<!-- danchieu:⟦DC901:disable -- tất cả⟧ -->", why: "blanket, which is not allowed"),
    ],
    nonTriggering: [
      .init(
        "<!-- danchieu:disable DC901 -- giữ chú giải cũ -->\nTheo Kế hoạch số 15/KH-UBND.",
        why: "names this rule itself"),
      .init(
        "Xem danchieu:disable trong hướng dẫn sử dụng.", why: "the words in a sentence, no comment"),
      .init(
        "<!-- danchieu:enable DC104 -->\nTheo Kế hoạch số 15/KH-UBND.",
        why: "suppresses nothing by its nature"),
    ])

  static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage { .applied }

  /// What is wrong with the directives, once all findings have gone through them.
  ///
  /// - Parameter disabled: codes of rules that do not run because somebody said so.
  static func findings(on suppressions: Suppressions, disabled: Set<String>) -> [Finding] {
    var findings: [Finding] = []
    for directive in suppressions.directives {
      guard let problem = directive.problem else { continue }
      findings.append(Finding(metadata, at: directive.range, .inert(directive, problem)))
    }
    for (index, target) in suppressions.unused {
      let directive = suppressions.directives[index]
      guard let target else {
        findings.append(Finding(metadata, at: directive.range, .nothing(directive, nil)))
        continue
      }
      let word = directive.targets[target]
      guard let selector = word.selector else {
        findings.append(Finding(metadata, at: word.range, .noSuchRule(word.text)))
        continue
      }
      guard !selector.matches(metadata) || selector.specificity < RuleSelector.exact,
        !RuleCatalogue.all.contains(where: {
          selector.matches($0.metadata) && disabled.contains($0.metadata.code)
        })
      else { continue }
      findings.append(Finding(metadata, at: word.range, .nothing(directive, word.text)))
    }
    return findings
  }
}

extension Message {
  fileprivate static func nothing(_ directive: Directive, _ word: String?) -> Message {
    let printed = "danchieu:\(directive.verb?.rawValue ?? "")" + (word.map { " \($0)" } ?? "")
    let line = directive.comment.firstLine
    return Message(
      vi: "“\(printed)” ở dòng \(line) không chặn phát hiện nào.",
      en: "“\(printed)” on line \(line) suppresses nothing.")
  }

  fileprivate static func noSuchRule(_ word: String) -> Message {
    Message(
      vi: "Chú giải chặn quy tắc “\(word)”, nhưng không có quy tắc nào như thế.",
      en: "The comment suppresses “\(word)”, but there is no such rule.")
  }

  fileprivate static func inert(_ directive: Directive, _ problem: Directive.Problem) -> Message {
    let printed = "danchieu:\(directive.verb?.rawValue ?? "")"
    switch problem {
    case .unknownVerb(let verb):
      return Message(
        vi: "Không có lệnh “danchieu:\(verb)”: chỉ có disable, disable-next-line, disable-file "
          + "và enable.",
        en: "There is no “danchieu:\(verb)”: only disable, disable-next-line, disable-file and "
          + "enable.")
    case .blanket:
      return Message(
        vi: "“\(printed)” không nêu quy tắc nào nên không có tác dụng (cấu hình: allow-blanket).",
        en: "“\(printed)” names no rule and so does nothing (configuration: allow-blanket).")
    case .noReason:
      return Message(
        vi: "“\(printed)” không có lý do sau “--” nên không có tác dụng "
          + "(cấu hình: require-reason).",
        en: "“\(printed)” has no reason after “--” and so does nothing "
          + "(configuration: require-reason).")
    }
  }
}
