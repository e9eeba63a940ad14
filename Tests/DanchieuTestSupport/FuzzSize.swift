import Foundation

/// How much fuzz tests do: `DANCHIEU_FUZZ` inputs, and the seed `DANCHIEU_FUZZ_SEED`.
public enum FuzzSize {
  /// What decides the mutations.
  public static let seed = UInt64(number("DANCHIEU_FUZZ_SEED") ?? 1945)

  /// Inputs of a test that does one `share`th of what is asked for, `otherwise` when nobody asks.
  public static func count(share: Int = 1, otherwise: Int) -> Int {
    number("DANCHIEU_FUZZ").map { max(1, $0 / share) } ?? otherwise
  }

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}
