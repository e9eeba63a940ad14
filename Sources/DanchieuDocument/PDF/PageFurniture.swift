import DanchieuText

/// What is printed on pages and is no text of the document: running heads, page numbers, the
/// stamps of electronic signatures.
enum PageFurniture {
  /// Lines at the top and at the bottom of a page that may be furniture.
  private static let reach = 2
  /// Pages on which a line must stand to be a running head.
  private static let least = 3

  /// Takes the furniture off `pages`.
  static func strip(_ pages: inout [[PDFLine]]) {
    for page in pages.indices { stripStamp(&pages[page]) }
    let repeated = runningHeads(pages)
    for page in pages.indices {
      var lines = pages[page]
      for _ in 0..<reach {
        guard let first = lines.first, isFurniture(first, repeated) else { break }
        lines.removeFirst()
      }
      for _ in 0..<reach {
        guard let last = lines.last, isFurniture(last, repeated) else { break }
        lines.removeLast()
      }
      pages[page] = lines
    }
  }

  private static func isFurniture(_ line: PDFLine, _ repeated: Set<String>) -> Bool {
    line.isAtEdge
      && (isPageNumber(line) || isGazetteHead(line) || repeated.contains(shape(line)))
  }

  /// `12`, `- 12 -`, `Trang 12`, `12/34`.
  static func isPageNumber(_ line: PDFLine) -> Bool {
    guard line.pieces.count == 1, line.bytes.count <= 24 else { return false }
    var text = line.string.lowercased()[...]
    if text.hasPrefix("trang") || text.hasPrefix("page") { text = text.dropFirst(4) }
    if text.first == "g" { text = text.dropFirst() }
    let digits = text.filter(\.isNumber)
    return (1...6).contains(digits.count)
      && text.allSatisfy { $0.isNumber || " -–—/|".contains($0) || $0 == "\u{A0}" }
  }

  /// `8   CÔNG BÁO/Số 695 + 696/Ngày 22-8-2022`.
  private static func isGazetteHead(_ line: PDFLine) -> Bool {
    guard line.bytes.count <= 200 else { return false }
    let text = line.string.precomposed
    return text.contains("CÔNG BÁO/Số") && text.contains("/Ngày")
  }

  /// A line with its numbers made alike and its blanks left out.
  private static func shape(_ line: PDFLine) -> String {
    String(
      line.string.filter { !$0.isWhitespace && $0 != "\u{A0}" }.map { $0.isNumber ? "0" : $0 })
  }

  /// The shapes of lines that stand at the edges of most pages.
  private static func runningHeads(_ pages: [[PDFLine]]) -> Set<String> {
    var counts: [String: Int] = [:]
    for page in pages {
      // The first lines of a page that has few are its text.
      guard page.count > 2 * reach else { continue }
      let edges = page.prefix(reach) + page.suffix(reach)
      for shape in Set(edges.filter { $0.bytes.count <= 200 }.map(shape)) {
        counts[shape, default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value >= max(least, (pages.count + 1) / 2) }.keys)
  }

  /// The stamp of an electronic signature: at least two of its lines.
  private static func stripStamp(_ lines: inout [PDFLine]) {
    let labels = ["Người ký:", "Email:", "Cơ quan:", "Thời gian ký:", "Ngày ký:"]
    let stamped = lines.indices.filter { index in
      guard lines[index].pieces.count == 1 else { return false }
      let text = lines[index].string.precomposed
      return labels.contains { text.hasPrefix($0) }
    }
    guard stamped.count >= 2 else { return }
    for index in stamped.reversed() { lines.remove(at: index) }
  }
}
