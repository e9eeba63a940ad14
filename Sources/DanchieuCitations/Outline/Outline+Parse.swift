extension Outline {
  /// Reads the parts of `text` (UTF-8) by their headings at line starts.
  ///
  /// Never fails: what does not look like a heading is text.
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func parse(_ text: UnsafeBufferPointer<UInt8>, heading: Heading = Heading())
    -> Outline
  {
    var builder = OutlineBuilder(text)
    var scanner = HeadingScanner(text)
    scanner.run(&builder)
    return builder.finish()
  }

  /// Reads the parts of `text` (UTF-8) by their headings at line starts.
  public static func parse(_ text: [UInt8], heading: Heading = Heading()) -> Outline {
    text.withUnsafeBufferPointer { parse($0, heading: heading) }
  }
}
