extension UnsafeBufferPointer<UInt8> {
  /// Calls `body` with the offset of all four bytes that `find`, a pass of CDanchieuVector, looks
  /// for, in order.
  @inline(__always)
  func forEachPlace(
    _ find: (UnsafePointer<UInt8>, Int, Int) -> Int, _ body: (Int) -> Void
  ) {
    guard let base = baseAddress else { return }
    var place = find(base, 0, count)
    while place < count {
      body(place)
      place = find(base, place + 4, count)
    }
  }
}
