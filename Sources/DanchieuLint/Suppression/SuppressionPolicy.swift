/// How directives in documents are taken.
public struct SuppressionPolicy: Sendable, Equatable {
  /// Whether a directive without a reason does nothing.
  public var requiresReason: Bool
  /// Whether a directive may name no rule, and so mean all.
  public var allowsBlanket: Bool

  /// By default reasons are optional and directives must name rules.
  public init(requiresReason: Bool = false, allowsBlanket: Bool = false) {
    self.requiresReason = requiresReason
    self.allowsBlanket = allowsBlanket
  }
}
