import DanchieuText

/// A word of a page with its place, in points (1/72 inch) from the left and the top of the page.
struct PDFWord {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double
  var bytes: [UInt8]

  var height: Double { bottom - top }
  /// Length of the word in characters.
  var length: Int { bytes.scalarCount }

  /// A page with its words in the order in which the file draws them.
  struct Page {
    var width: Double
    var height: Double
    var words: [PDFWord]

    /// With width and height exchanged where the words only fit then: of a page that the file turns,
    /// poppler writes the size before and the places after.
    fileprivate var sizedAsTurned: Page {
      let right = words.reduce(0) { max($0, $1.right) }
      let bottom = words.reduce(0) { max($0, $1.bottom) }
      guard right > width || bottom > height, right <= height, bottom <= width else { return self }
      return Page(width: height, height: width, words: words)
    }
  }

  /// The pages that `pdftotext -raw -bbox` wrote: lines `<page width="595.2" height="842.0">` and
  /// `<word xMin="63.7" yMin="52.2" xMax="77.8" yMax="67.8">84</word>`. Its head, with titles that
  /// poppler does not escape, makes the whole no XML.
  static func pages(of output: [UInt8]) -> [Page] {
    var pages: [Page] = []
    for line in output.split(separator: UInt8(ascii: "\n")) {
      let line = line.drop { $0 == 0x20 }
      if line.starts(with: "<page ".utf8) {
        let size = numbers(of: line)
        guard size.count == 2, size[0] >= 0, size[1] >= 0 else { continue }
        pages.append(Page(width: size[0], height: size[1], words: []))
      } else if line.starts(with: "<word ".utf8), !pages.isEmpty {
        if let word = PDFWord(line) { pages[pages.count - 1].words.append(word) }
      }
    }
    return pages.map(\.sizedAsTurned)
  }

  private init?(_ line: ArraySlice<UInt8>) {
    let sides = Self.numbers(of: line)
    guard sides.count == 4,
      let start = line.firstIndex(of: UInt8(ascii: ">")),
      let end = line.lastIndex(of: UInt8(ascii: "<")), start + 1 < end
    else { return nil }
    left = sides[0]
    top = sides[1]
    right = sides[2]
    bottom = sides[3]
    bytes = Self.unescaped(line[(start + 1)..<end])
  }

  init(left: Double, top: Double, right: Double, bottom: Double, bytes: [UInt8]) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
    self.bytes = bytes
  }

  /// The numbers in the attributes of a tag, in their order.
  private static func numbers(of line: ArraySlice<UInt8>) -> [Double] {
    var numbers: [Double] = []
    var isInside = false
    var value = 0.0
    /// What a digit is worth behind the point; 0 before it.
    var place = 0.0
    var sign = 1.0
    for byte in line {
      switch byte {
      case UInt8(ascii: ">"): return numbers
      case UInt8(ascii: "\""):
        if isInside { numbers.append(sign * min(value, farthest)) }
        isInside.toggle()
        (value, place, sign) = (0, 0, 1)
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "."): place = 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Double(byte - UInt8(ascii: "0"))
        if place == 0 {
          value = value * 10 + digit
        } else {
          place /= 10
          value += digit * place
        }
      default: break
      }
    }
    return numbers
  }

  /// No page is as wide; a damaged file may say so.
  private static let farthest = 1_000_000.0

  private static let entities: [(name: [UInt8], byte: UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
    (Array("&apos;".utf8), UInt8(ascii: "'")),
  ]

  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"),
        let entity = entities.first(where: { rest.starts(with: $0.name) })
      {
        bytes.append(entity.byte)
        rest = rest.dropFirst(entity.name.count)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }
}

extension PDFWord.Page {
  /// The page turned so that most of its words stand upright, and the words that then do not:
  /// the running heads of a page whose table is set sideways.
  func upright() -> (page: PDFWord.Page, others: [PDFWord]) {
    let (standing, sideways) = parted()
    guard sideways.count > standing.count else {
      return (PDFWord.Page(width: width, height: height, words: standing), sideways)
    }
    // Upwards when the words that follow each other mostly rise.
    let rising = zip(sideways, sideways.dropFirst()).reduce(0) {
      $0 + ($1.1.top < $1.0.top ? 1 : -1)
    }
    let words = sideways.map { word in
      rising >= 0
        ? PDFWord(
          left: height - word.bottom, top: word.left, right: height - word.top,
          bottom: word.right, bytes: word.bytes)
        : PDFWord(
          left: word.top, top: width - word.right, right: word.bottom, bottom: width - word.left,
          bytes: word.bytes)
    }
    return (PDFWord.Page(width: height, height: width, words: words), standing)
  }

  /// The words that stand upright and those that do not. Of a short one its box tells only when it
  /// agrees with most words of the page; else it goes with the word before.
  private func parted() -> (standing: [PDFWord], sideways: [PDFWord]) {
    let long = words.filter(\.isLong)
    let mostAreSideways = long.reduce(0) { $0 + ($1.isSideways ? 1 : -1) } > 0
    var standing: [PDFWord] = []
    var sideways: [PDFWord] = []
    var isSideways = long.first?.isSideways ?? false
    for word in words {
      if word.isLong {
        isSideways = word.isSideways
      } else if word.isClearly(sideways: mostAreSideways) {
        isSideways = mostAreSideways
      }
      if isSideways { sideways.append(word) } else { standing.append(word) }
    }
    return (standing, sideways)
  }
}

extension PDFWord {
  /// So long that its box tells which way it runs.
  fileprivate var isLong: Bool { length >= 4 }
  fileprivate var isSideways: Bool { height > right - left }
  /// Whether the box is longer in the way that `sideways` words run.
  fileprivate func isClearly(sideways: Bool) -> Bool {
    guard length > 1 else { return false }
    return sideways ? height > 1.15 * (right - left) : right - left > 1.15 * height
  }
}
