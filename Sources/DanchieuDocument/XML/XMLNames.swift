/// The qualified names of one XML file, each stored once and known by its number.
final class XMLNames {
  /// A name as written, and its parts.
  struct Name {
    /// With prefix, as written.
    var qualified: String
    /// Without prefix, as written.
    var local: String
    /// Without prefix, in lower case, for vocabularies whose writers disagree on capitals.
    var folded: String
    var bytes: [UInt8]
  }

  private(set) var list: [Name] = []
  private var byHash: [UInt64: Int] = [:]

  subscript(number: Int) -> Name { list[number] }

  /// The number of the name that `bytes` spell.
  func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = XMLDigest.hash(of: bytes)
    while let known = byHash[hash] {
      if list[known].bytes.elementsEqual(bytes) { return known }
      hash &+= 1
    }
    let qualified = String(decoding: bytes, as: UTF8.self)
    let local = qualified.split(separator: ":").last.map(String.init) ?? qualified
    list.append(
      Name(
        qualified: qualified, local: local, folded: local.lowercased(), bytes: Array(bytes)))
    byHash[hash] = list.count - 1
    return list.count - 1
  }
}
