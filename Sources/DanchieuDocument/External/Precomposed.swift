import Foundation

extension String {
  /// The string in composed form (NFC).
  var precomposed: String { precomposedStringWithCanonicalMapping }
}
