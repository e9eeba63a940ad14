import DanchieuRegistry

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Everything that makes an instrument: equal queries give equal instruments.
///
/// The words are borrowed from the text; ``InstrumentMemory`` copies what it keeps.
struct InstrumentQuery {
  typealias Words = UnsafeBufferPointer<UInt8>

  /// All but the printed words.
  struct Numbers: Equatable {
    /// 1 + number of the type, 0 without one.
    var type = 0
    /// Year, month and day in one number, 0 without a date.
    var date = 0
    /// The year that the evidence gives, 0 without one.
    var year = 0
    /// Number of the code in the table of codes, -1 without one.
    var code = -1
    var isCodeOdd = false
    /// Number of the document's own body where the registry may know several of one code.
    var own = -1
    /// Whether the registry was asked; ``record`` is nil when it knew nothing.
    var isRecordKnown = false
    var record: RegistryRecord.ID?
  }

  var numbers = Numbers()
  /// Code, issuer and title as printed; nil where they are not.
  var code: Words?
  var issuer: Words?
  var title: Words?

  /// Where the query belongs in a table. Codes tell nearly all queries apart, so that words are
  /// looked at only without one.
  var hash: Int {
    let numbers = numbers
    var tag = UInt64(truncatingIfNeeded: numbers.code &* 0x1_0001 ^ numbers.date &* 0x101)
    tag ^= UInt64(truncatingIfNeeded: numbers.type << 32 ^ numbers.year << 40)
    tag ^= UInt64(truncatingIfNeeded: (title?.count ?? 0) << 48 ^ (issuer?.count ?? 0) << 56)
    tag ^= UInt64(truncatingIfNeeded: numbers.record?.line ?? 0) << 8
    let words = numbers.code < 0 ? title : nil
    return ByteTable.hash(words ?? Words(start: nil, count: 0), tag)
  }

  /// The words one after the other.
  var words: [UInt8] {
    var words: [UInt8] = []
    for part in [code, issuer, title] {
      if let part { words.append(contentsOf: part) }
    }
    return words
  }

  /// The lengths of the words, -1 where there are none.
  var lengths: (code: Int, issuer: Int, title: Int) {
    (code?.count ?? -1, issuer?.count ?? -1, title?.count ?? -1)
  }

  /// Whether ``words`` is `kept`, which has as many bytes.
  func hasWords(_ kept: [UInt8]) -> Bool {
    kept.withUnsafeBytes { kept in
      guard let start = kept.baseAddress else { return true }
      var place = start
      func goesOn(_ part: Words?) -> Bool {
        guard let part, let words = part.baseAddress else { return true }
        defer { place += part.count }
        return memcmp(place, words, part.count) == 0
      }
      return goesOn(code) && goesOn(issuer) && goesOn(title)
    }
  }
}
