extension ArraySlice<UInt8> {
  /// Whether the bytes end with `end`; quick where the last byte is another.
  package func hasSuffix(_ end: [UInt8]) -> Bool {
    count >= end.count && last == end.last && suffix(end.count).elementsEqual(end)
  }
}
