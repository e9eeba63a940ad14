import DanchieuCitations
import DanchieuDocument
import DanchieuText

extension Reading {
  /// Whether the document is a consolidated text, whatever type its title names; the gazette prints
  /// "VĂN BẢN HỢP NHẤT - BỘ …" above that of the instrument.
  var isConsolidated: Bool {
    heading.type?.name == "Văn bản hợp nhất" || heading.code?.family == .consolidated
      || document.text.prefix(min(heading.end, Self.head)).split(separator: 0x0A)
        .contains { $0.drop { $0 <= 0x20 }.starts(with: Self.consolidated) }
      || heading.code == nil && opensWithAmendments
  }

  /// "Thông tư số 57/2015/TT-BLĐTBXH …, được sửa đổi, bổ sung bởi:": the first sentence of a
  /// consolidated text.
  private var opensWithAmendments: Bool {
    let start = document.text.prefix(heading.end + Self.head).dropFirst(heading.end)
    guard let agent = start.place(of: Self.agent) else { return false }
    return Words.of(start[..<agent].suffix(40)).suffix(Self.amended.count)
      .elementsEqual(Self.amended)
  }
  private static let agent = Array("bởi:".utf8)
  private static let amended = Words.of("được sửa đổi bổ sung")

  private static let consolidated = Array("VĂN BẢN HỢP NHẤT".utf8)
  /// Bytes in which a heading finds room.
  private static let head = 2_000
}

extension Subject {
  /// Whether this is a consolidated text taken from printed pages, whose notes ("4 Khoản này được sửa
  /// đổi …") and heads of pages stand among its lines.
  var hasNotesAmongText: Bool {
    guard reading.isConsolidated else { return false }
    if reading.document.format == .pdf { return true }
    return text.bytes.split(separator: 0x0A).contains { line in
      let line = line.drop { $0 <= 0x20 }
      if line.starts(with: Self.gazette) { return true }
      guard let first = line.first, first &- 0x30 < 10 else { return false }
      let words = Words.first(6, of: line.prefix(80))
      return words.first?.isNumber == true && words.dropFirst().has(Self.amended)
    }
  }
  private static let gazette = Array("CÔNG BÁO/Số".utf8)
  private static let amended = Words.of("này được")

  /// Whether a slip is none in a consolidated text: the last articles of the amending instruments
  /// stand after those of the amended one, and the sign of a footnote after a number makes another
  /// one of it: "2.5 (được bãi bỏ)" is clause 2.
  func isOfConsolidation(_ slip: HeadingSequences.Slip) -> Bool {
    let nodes = reading.outline.nodes
    let node = nodes[slip.node]
    guard slip.kind == .skips || slip.kind == .foreign else {
      return node.unit == .article || slip.kind == .goesBack
    }
    let end = nodes[slip.previous].range.end
    guard end <= node.range.start else { return true }
    let due = Array(slip.due.printed.utf8)
    let lines = text.slice(TextRange(end, node.range.start)).split(separator: 0x0A)
    return lines.contains { line in
      line.prefix(40).split { $0 <= 0x20 }.prefix(2).contains {
        $0.starts(with: due) && $0.count > due.count
      }
    }
  }

  /// Whether the items around a slip are those of another instrument, without quotation marks:
  /// "2. Sửa đổi, bổ sung điểm a, c khoản 1 Điều 3 như sau:".
  func isSelection(_ slip: HeadingSequences.Slip) -> Bool {
    let nodes = reading.outline.nodes
    guard slip.kind == .skips || slip.kind == .foreign, let parent = nodes[slip.node].parent else {
      return false
    }
    guard parent + 1 < nodes.count, nodes[parent].range.end < nodes[parent + 1].range.start else {
      return false
    }
    let start = nodes[parent].range.end
    let line = text.slice(TextRange(start, min(start + 400, nodes[parent + 1].range.start)))
    guard line.last(where: { $0 > 0x20 }) == UInt8(ascii: ":") else { return false }
    // Points that themselves amend something are those of this document.
    let item = nodes[slip.node].range.end
    let own = Words.first(2, of: text.slice(TextRange(item, item + 40)))
    let words = Words.of(line)
    return Self.selecting.contains { words.starts(with: $0) }
      && words.contains { Self.units.contains($0) }
      && !Self.selecting.contains { own.starts(with: $0) }
  }
  /// "Bãi bỏ các nghị quyết sau:" lists instruments, no parts of one.
  private static let units = WordSet("điều khoản điểm chương mục phần lục")
  private static let selecting = ["sửa đổi", "bổ sung", "thay thế", "bãi bỏ"].map(Words.of)
}
