import CDanchieuData

/// A tab-separated data file that is part of the binary. `#` starts a comment line.
struct DataFile: Sendable {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Calls `body` with the bytes of the fields of each line that is no comment.
  func forEachRow(_ body: ([ArraySlice<UInt8>]) -> Void) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      body(line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false))
    }
  }

  /// The same as strings.
  func forEachLine(_ body: ([String]) -> Void) {
    forEachRow { fields in
      body(fields.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  static var types: DataFile {
    DataFile(
      Array(UnsafeBufferPointer(start: danchieu_types_start(), count: danchieu_types_count))
        + VocabularyAdditions.types)
  }
  static var issuers: DataFile {
    DataFile(
      Array(UnsafeBufferPointer(start: danchieu_issuers_start(), count: danchieu_issuers_count))
        + VocabularyAdditions.issuers)
  }
  static var lawNames: DataFile {
    DataFile(
      Array(UnsafeBufferPointer(start: danchieu_law_names_start(), count: danchieu_law_names_count))
    )
  }
}
