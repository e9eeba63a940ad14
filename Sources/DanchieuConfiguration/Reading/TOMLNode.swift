import TOMLKit

/// A value of a TOML file. This file alone imports TOMLKit.
enum TOMLNode: Equatable, Sendable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([TOMLNode])
  case table([String: TOMLNode])
  /// Numbers with a fraction, dates and times: no key takes them.
  case other

  /// What the words of `text` say.
  static func parse(_ text: String) throws(TOMLFailure) -> [String: TOMLNode] {
    do {
      return table(try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      throw TOMLFailure(line: error.source.begin.line, detail: error.description)
    } catch {
      throw TOMLFailure(line: 1, detail: "\(error)")
    }
  }

  private static func table(_ table: TOMLTable) -> [String: TOMLNode] {
    var result: [String: TOMLNode] = [:]
    for key in table.keys {
      if let value = table[key] { result[key] = node(value) }
    }
    return result
  }

  private static func node(_ value: any TOMLValueConvertible) -> TOMLNode {
    if let table = value.table { return .table(Self.table(table)) }
    if let array = value.array { return .array(array.map(node)) }
    if let boolean = value.bool { return .boolean(boolean) }
    if let string = value.string { return .string(string) }
    if let integer = value.int { return .integer(integer) }
    return .other
  }
}

/// Why a TOML file cannot be read.
struct TOMLFailure: Error {
  /// 1-based.
  var line: Int
  var detail: String
}
