import DanchieuCitations
import DanchieuText

/// The căn cứ of a document: the items of its preamble, each a paragraph.
struct BasisItems {
  struct Item {
    /// From the first letter to the last sign, marks of emphasis left out.
    var range: TextRange
    /// Starts with "Căn cứ"; others belong to the preamble ("Theo đề nghị của …").
    var isBasis: Bool
  }
  private(set) var items: [Item] = []
  /// Whether the words of decision ("QUYẾT ĐỊNH:") or the first article follow the last item.
  private(set) var isClosed = false
  /// Whether a sentence with a colon follows ("Ủy ban nhân dân xã ban hành Kế hoạch như sau:").
  private(set) var isIntroducing = false

  /// Lines that are looked at before the first căn cứ.
  private static let limit = 120

  /// The items of the first preamble in the text of `subject`.
  ///
  /// - Complexity: linear in the bytes up to the end of the preamble.
  init(_ subject: Subject) {
    let text = subject.text
    let bytes = text.bytes
    var offset = 0
    var current: Item?
    var isOpen = false
    var lines = 0
    func close() {
      if let item = current { items.append(item) }
      current = nil
      isOpen = false
    }
    while offset < bytes.count {
      let (line, next) = bytes.withUnsafeBufferPointer { Self.line(at: offset, $0) }
      offset = next
      lines += 1
      if line.isEmpty {
        isOpen = false
        continue
      }
      // Most lines stand before the first căn cứ, and begin with no word that is looked for.
      if current == nil, bytes[line.start] != Self.basis[0], bytes[line.start] != Self.article[0] {
        if lines > Self.limit { return }
        continue
      }
      let slice = text.slice(line)
      if slice.starts(with: Self.basis) {
        close()
        // "Căn cứ quy định nêu trên, …": what follows from them
        if Self.looksBack(slice) { break }
        current = Item(range: line, isBasis: true)
        isOpen = true
        continue
      }
      guard current != nil else {
        if lines > Self.limit || slice.starts(with: Self.article) { return }
        continue
      }
      if Self.isPageMark(slice) { continue }
      if Self.further.contains(where: { slice.starts(with: $0) }) {
        // "Xét đề nghị …, Ủy ban nhân dân trình … như sau:" behind the last căn cứ and its full stop
        let isEnded = current.map { text.slice($0.range).last == UInt8(ascii: ".") } ?? false
        if isEnded, !isOpen, slice.last == UInt8(ascii: ":") { break }
        close()
        current = Item(range: line, isBasis: false)
        isOpen = true
        continue
      }
      if let item = current, continues(item, slice, text, isOpen) {
        current?.range = TextRange(item.range.start, line.end)
        isOpen = true
        continue
      }
      isClosed = Self.decisions.contains { slice.starts(with: $0) }
      isIntroducing = slice.last == UInt8(ascii: ":")
      break
    }
    close()
  }

  private static func looksBack(_ line: ArraySlice<UInt8>) -> Bool {
    let words = Words.first(9, of: line)
    return words.contains(above) && words.contains { meant.contains($0) }
  }
  private static let above = Words.of("trên")[0]
  private static let meant = WordSet("quy nội tình văn điều")

  /// Whether a line goes on with the item before it: the item has not ended with a sign, and the
  /// line does not begin something new.
  private func continues(
    _ item: Item, _ line: ArraySlice<UInt8>, _ text: Mention.Text, _ isOpen: Bool
  ) -> Bool {
    guard let last = text.slice(item.range).last,
      ![UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ":")].contains(last)
    else { return false }
    let start = String(decoding: line.prefix(64), as: UTF8.self)
    guard let first = start.first else { return false }
    if first.isLowercase || first.isNumber { return true }
    guard isOpen, last != UInt8(ascii: ",") else { return false }
    return start.contains(where: \.isLowercase) && !Self.enacting.contains { line.holds($0) }
  }

  /// The line at `offset` without blanks and marks of emphasis at both ends, and the start of the
  /// next one.
  private static func line(
    at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (line: TextRange, next: Int) {
    let lineEnd = bytes.lineEnd(from: offset)
    var (start, end) = (offset, lineEnd)
    while start < end, isMark(bytes[start]) || isWideBlank(bytes, start) {
      start += isWideBlank(bytes, start) ? 2 : 1
    }
    while end > start {
      if isMark(bytes[end - 1]) {
        end -= 1
      } else if end - start >= 2, isWideBlank(bytes, end - 2) {
        end -= 2
      } else {
        break
      }
    }
    return (TextRange(start, end), lineEnd + 1)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    // Most lines begin and end with a letter.
    if byte >= 0x60 { return false }
    return byte <= 0x20 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "+")
  }

  private static func isWideBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
  }

  /// A page number, or the head of a page of the gazette.
  private static func isPageMark(_ line: ArraySlice<UInt8>) -> Bool {
    line.holds(gazette) || line.allSatisfy { (0x30...0x39).contains($0) || $0 <= 0x20 }
  }

  private static let basis = Array("Căn cứ".utf8)
  private static let article = Array("Điều 1".utf8)
  private static let gazette = Array("CÔNG BÁO".utf8)
  private static let further = [
    "Theo đề nghị", "Xét ", "Thực hiện ", "Trên cơ sở", "Sau khi ", "Theo ý kiến",
  ].map { Array($0.utf8) }
  private static let enacting = ["ban hành", "quyết định", "quyết nghị"].map { Array($0.utf8) }
  private static let decisions = ["QUYẾT ĐỊNH", "QUYẾT NGHỊ", "Quyết định:", "Điều 1"].map {
    Array($0.utf8)
  }
}
