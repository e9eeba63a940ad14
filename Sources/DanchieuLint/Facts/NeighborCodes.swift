import DanchieuCitations
import DanchieuRegistry

extension Registry {
  /// Whether an instrument whose number is one slip of the keyboard from that of `code` was issued on
  /// `date`: a digit wrong, missing or doubled, or two exchanged.
  func hasNeighbor(ofCode code: String, issued date: CalendarDate) -> Bool {
    let number = Array(code.utf8.prefix { (0x30...0x39).contains($0) })
    guard (1...5).contains(number.count) else { return false }
    let rest = code.dropFirst(number.count)
    return Self.neighbors(of: number).contains { neighbor in
      records(code: String(decoding: neighbor, as: UTF8.self) + rest).contains {
        $0.issued == date
      }
    }
  }

  private static func neighbors(of number: [UInt8]) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for place in 0...number.count {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") {
        found.insert(number[..<place] + [digit] + number[place...])
        if place < number.count {
          found.insert(number[..<place] + [digit] + number[(place + 1)...])
        }
      }
      if place < number.count, number.count > 1 { found.insert(number.without(place)) }
      if place > 0, place < number.count {
        var swapped = number
        swapped.swapAt(place - 1, place)
        found.insert(swapped)
      }
    }
    found.remove(number)
    return found
  }
}
