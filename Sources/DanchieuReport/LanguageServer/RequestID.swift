/// What names a request of the Language Server Protocol: a number or a string.
package enum RequestID: Decodable, Sendable {
  case number(Int)
  case string(String)

  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else {
      self = .string(try value.decode(String.self))
    }
  }
}
