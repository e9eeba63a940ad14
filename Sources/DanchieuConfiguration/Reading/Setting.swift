/// One value of a configuration file with the place where it stands.
package struct Setting: Sendable, Equatable {
  /// The path of keys, such as `severity` and `DC104`.
  package var key: [String]
  var value: TOMLNode
  /// Absolute path of the file.
  package var file: String
  /// 1-based.
  package var line: Int

  /// The folder that globs and paths in the value belong to.
  var folder: String { Path.parent(of: file) ?? "/" }

  /// The value as TOML writes it.
  package var text: String { value.text }
}

extension TOMLNode {
  var text: String {
    switch value {
    case .string(let string): Self.quoted(string)
    case .integer(let integer): String(integer)
    case .boolean(let boolean): String(boolean)
    case .array(let nodes): "[" + nodes.map(\.text).joined(separator: ", ") + "]"
    case .table(let table):
      "{ "
        + table.sorted { $0.key < $1.key }
        .map { "\(Self.key($0.key)) = \($0.value.text)" }.joined(separator: ", ") + " }"
    }
  }

  /// A key, in quotation marks where it needs them.
  static func key(_ key: String) -> String {
    let isBare =
      !key.isEmpty
      && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return isBare ? key : quoted(key)
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
