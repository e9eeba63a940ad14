import DanchieuCitations
import DanchieuRegistry
import DanchieuText

/// The codes that documents print: each spelling is folded, and each code taken apart, once.
struct CodeTable {
  private var spellings = ByteTable()
  /// By spelling: its code.
  private var codes: [Int] = []
  private var folded = ByteTable()
  private var shapes: [CodeShape] = []
  private var scratch: [UInt8] = []

  /// How many spellings came.
  var count: Int { spellings.count }

  /// The parts of the code with number `code`.
  subscript(code: Int) -> CodeShape { shapes[code] }

  /// Calls `body` with the folded form of the code with number `code`.
  @inline(__always)
  func withBytes<Result>(
    of code: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    folded.withBytes(of: code, body)
  }

  /// The number of `code`, which is printed in `text`; all its spellings have the same one.
  mutating func index(of code: InstrumentCode, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let layout = Self.layout(code) else { return fold(code, text) }
    let printed = UnsafeBufferPointer(rebasing: text[code.printed.start..<code.printed.end])
    let spelling = spellings.index(of: printed, tag: layout)
    if spelling == codes.count { codes.append(fold(code, text)) }
    return codes[spelling]
  }

  /// Where the parts of `code` stand in it; nil for one too long to be kept.
  private static func layout(_ code: InstrumentCode) -> UInt64? {
    let printed = code.printed
    let year = code.year ?? TextRange(printed.start, printed.start)
    guard printed.count < 1 << 10, printed.contains(code.number), printed.contains(year),
      printed.contains(code.symbol)
    else { return nil }
    func place(_ part: TextRange) -> UInt64 {
      UInt64(part.start - printed.start) << 10 | UInt64(part.end - printed.start)
    }
    return place(code.number) << 40 | place(year) << 20 | place(code.symbol)
  }

  private mutating func fold(
    _ code: InstrumentCode, _ text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    func bytes(_ range: TextRange) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: text[range.start..<range.end])
    }
    if code.oddities.contains(.mixedDigits) {
      return place(of: FoldedCode.fold(code.spelling(of: code.printed, in: text)))
    }
    scratch.removeAll(keepingCapacity: true)
    FoldedCode.appendNumbered(bytes(code.number), to: &scratch)
    if let year = code.year {
      scratch.append(UInt8(ascii: "-"))
      if year.count == 2 {
        // Two-digit years: "195/98/QĐ-BTC".
        scratch.append(contentsOf: (text[year.start] >= 0x34 ? "19" : "20").utf8)
      }
      FoldedCode.append(bytes(year), to: &scratch)
    }
    if !code.symbol.isEmpty {
      scratch.append(UInt8(ascii: "-"))
      FoldedCode.append(bytes(code.symbol), to: &scratch)
    }
    return place(of: scratch)
  }

  /// The number of the code with this folded spelling.
  private mutating func place(of spelling: [UInt8]) -> Int {
    let index = folded.index(of: spelling)
    if index == shapes.count { shapes.append(folded.withBytes(of: index) { CodeShape($0) }) }
    return index
  }
}
