import DanchieuRegistry

/// An issuing body as texts name it, in the form in which two namings are compared.
///
/// "Chủ tịch UBND X" and "Ủy ban nhân dân X" are the same; a shorter naming fits a longer one that
/// has all its words in the same order ("UBND Thành phố" and "Ủy ban nhân dân Thành phố Hà Nội").
package struct IssuerName {
  /// ASCII words joined by hyphens, abbreviations spelt out, the office before the body dropped.
  let slug: [UInt8]
  /// Number of words.
  let count: Int
  private let isPrimeMinister: Bool
  /// One bit for each word, so that most bodies are told apart at once.
  private let bits: UInt64

  /// The body that the UTF-8 `bytes` name.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var slug: [UInt8] = []
    slug.reserveCapacity(bytes.count + 24)
    Slug.words(bytes).withUnsafeBufferPointer { words in
      var number = 0
      Words.forEach(in: words) { word in
        number += 1
        if number > 24 || word.elementsEqual(Self.term) { return false }
        if !slug.isEmpty { slug.append(Self.hyphen) }
        if let long = IssuerWords.shared.expansion(of: word) {
          slug.append(contentsOf: long)
        } else {
          slug.append(contentsOf: word)
        }
        return true
      }
    }
    let office = slug.withUnsafeBufferPointer { IssuerWords.shared.office(at: $0) }
    if office > 0 { slug.removeFirst(office) }
    var count = 0
    var bits: UInt64 = 0
    slug.withUnsafeBufferPointer { slug in
      Words.forEach(in: slug) { word in
        count += 1
        bits |= 1 << UInt64(word.reduce(7) { $0 &* 31 &+ Int(Words.folded($1)) } & 63)
        return true
      }
    }
    self.slug = slug
    self.count = count
    self.bits = bits
    isPrimeMinister = slug.starts(with: IssuerWords.shared.primeMinister)
  }

  /// The body that `name` names.
  init(_ name: String) {
    var name = name
    self = name.withUTF8 { IssuerName($0) }
  }

  /// Whether `a` is a body that `b` can be, and names it no less fully.
  package static func isFully(_ a: String, _ b: String) -> Bool {
    let (a, b) = (IssuerName(a), IssuerName(b))
    return a.count >= b.count && a.isCompatible(with: b)
  }

  /// Whether both are committees or councils of places of one level that have different names.
  func isNeighbour(of other: IssuerName) -> Bool {
    let (place, otherPlace) = (place, other.place)
    guard let level = place.first, level == otherPlace.first, place.count > 1, otherPlace.count > 1
    else { return false }
    return place != otherPlace
  }

  /// Level and name of the place: "tinh", "vi", "du" in "uy-ban-nhan-dan-tinh-vi-du".
  private var place: ArraySlice<ArraySlice<UInt8>> {
    guard Self.committees.contains(where: { slug.starts(with: $0) }) else { return [] }
    return slug.split(separator: Self.hyphen).dropFirst(4)
  }
  private static let committees = ["uy-ban-nhan-dan-", "hoi-dong-nhan-dan-"].map { Array($0.utf8) }

  /// Whether both can be the same body.
  func isCompatible(with other: IssuerName) -> Bool {
    guard isPrimeMinister == other.isPrimeMinister else { return false }
    let (short, long) = count <= other.count ? (self, other) : (other, self)
    guard short.bits & ~long.bits == 0 else { return false }
    return long.slug.withUnsafeBufferPointer { long in
      short.slug.withUnsafeBufferPointer { Words.isSubsequence($0, of: long) }
    }
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let term = Array("khoa".utf8)
}

/// The words of a slug, which hyphens separate.
private enum Words {
  /// Calls `body` with each word until it returns false.
  @inline(__always)
  static func forEach(
    in slug: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    var start = 0
    while start < slug.count {
      let end = self.end(slug, start)
      if !body(UnsafeBufferPointer(rebasing: slug[start..<end])) { return }
      start = end + 1
    }
  }

  /// Whether the words of `short` stand in `long` in the same order, y as i.
  static func isSubsequence(
    _ short: UnsafeBufferPointer<UInt8>, of long: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var start = 0
    var next = 0
    while start < short.count {
      if next >= long.count { return false }
      let (end, nextEnd) = (self.end(short, start), self.end(long, next))
      if end - start == nextEnd - next,
        (0..<end - start).allSatisfy({ folded(short[start + $0]) == folded(long[next + $0]) })
      {
        start = end + 1
      }
      next = nextEnd + 1
    }
    return true
  }

  @inline(__always)
  static func folded(_ letter: UInt8) -> UInt8 {
    letter == UInt8(ascii: "y") ? UInt8(ascii: "i") : letter
  }

  @inline(__always)
  private static func end(_ slug: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < slug.count, slug[end] != UInt8(ascii: "-") { end += 1 }
    return end
  }
}
