/// What codes that differ in number and year only have in common: `54/2020/TT-BNN` and
/// `7/2019/TT-BNN` have one shape.
enum CodeShape {
  /// The UTF-8 code `printed` with one number, and with one year, in place of its own.
  static func of(_ printed: ArraySlice<UInt8>) -> [UInt8] {
    var shape: [UInt8] = []
    shape.reserveCapacity(printed.count + 8)
    var rest = printed.drop(while: isDigit)
    if rest.startIndex > printed.startIndex { shape.append(UInt8(ascii: "1")) }
    if rest.first == UInt8(ascii: "/"), startsWithYear(rest.dropFirst()) {
      shape.append(contentsOf: "/2000".utf8)
      rest = rest.dropFirst(5)
    }
    shape.append(contentsOf: rest)
    return shape
  }

  /// Four digits of this or the last century, and a slash or hyphen.
  private static func startsWithYear(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.count > 4, rest.prefix(4).allSatisfy(isDigit) else { return false }
    let start = rest.startIndex
    let isOfCentury =
      rest[start] == 0x31 && rest[start + 1] == 0x39
      || rest[start] == 0x32 && rest[start + 1] == 0x30
    return isOfCentury
      && (rest[start + 4] == UInt8(ascii: "/") || rest[start + 4] == UInt8(ascii: "-"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
