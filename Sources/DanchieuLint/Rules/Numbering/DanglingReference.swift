import DanchieuCitations
import DanchieuText

/// stub
public enum DanglingReference: Rule {
  public static let metadata = BrokenHeadingSequence.metadata
  public static func check(_ subject: Subject, report: (Finding) -> Void) -> Coverage { .applied }
}
