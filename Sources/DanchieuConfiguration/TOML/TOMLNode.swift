package import DanchieuText

/// A value of a TOML file, with the line on which it begins.
package struct TOMLNode: Sendable, Equatable {
  /// What a value is. Fractions and dates are refused: no key takes them.
  package enum Value: Sendable, Equatable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([TOMLNode])
    case table([String: TOMLNode])
  }

  package var value: Value
  /// 1-based; of a table its header or first key.
  package var line: Int

  package init(_ value: Value, line: Int) {
    self.value = value
    self.line = line
  }
}

/// Why a TOML file cannot be read.
package struct TOMLFailure: Error, Equatable {
  /// 1-based.
  package var line: Int
  package var message: Message

  init(_ line: Int, vi: String, en: String) {
    self.line = line
    message = Message(vi: vi, en: en)
  }
}
