import CDanchieuVector

/// The places where a citation may be found, recognised by two neighbouring bytes.
///
/// Nearly every byte of a text is looked at by ``danchieu_find_anchors`` and nowhere else; this
/// table says of the few that remain which anchor they are.
struct AnchorTable {
  enum Anchor {
    /// A line end.
    case line
    /// The first digit of a number: codes, short forms.
    case digit
    /// "Lu", "lu": Luật.
    case law
    /// "Ph", "ph": Pháp lệnh, Phụ lục, Phần.
    case ordinance
    /// "Hi": Hiến pháp.
    case constitution
    /// The last byte of "à" before "y": này.
    case this
    /// The last byte of "Đ" or "đ" before "i": Điều, điểm.
    case article
    /// Other units: khoản, Mục, Mẫu, Chương, Biểu, Bảng, Tiểu mục.
    case unit
    /// Quotation marks.
    case quote
    /// A slash, for numbers left blank.
    case slash
    /// The last byte of "ê" before "n": trên.
    case above
  }

  static let shared = AnchorTable()

  /// By first byte: the anchor that it may be.
  private let first: [Anchor?]
  /// One bit for every pair of bytes that is an anchor.
  private let pairs: [UInt64]

  private init() {
    var first = [Anchor?](repeating: nil, count: 256)
    var pairs = [UInt64](repeating: 0, count: 1024)
    func add(_ anchor: Anchor, _ starts: [UInt8], then seconds: [UInt8]? = nil) {
      for start in starts {
        first[Int(start)] = anchor
        for second in seconds ?? Array(0...255) {
          let pair = Int(start) << 8 | Int(second)
          pairs[pair >> 6] |= 1 << UInt64(pair & 63)
        }
      }
    }
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    add(.line, bytes("\n"))
    add(.digit, bytes("0123456789"))
    add(.law, bytes("Ll"), then: bytes("Uu"))
    add(.ordinance, bytes("Pp"), then: bytes("Hh"))
    add(.constitution, bytes("H"), then: bytes("Ii"))
    add(.this, [0xA0, 0x80], then: bytes("Yy"))
    add(.article, [0x90, 0x91], then: bytes("Ii"))
    add(.unit, bytes("KkC"), then: bytes("Hh"))
    add(.unit, bytes("Mm"), then: [0xE1])
    add(.unit, bytes("B"), then: bytes("Ii") + [0xE1])
    add(.unit, bytes("T"), then: bytes("Ii"))
    add(.quote, bytes("\""))
    add(.quote, [0xE2], then: [0x80])
    add(.slash, bytes("/"))
    add(.above, [0xAA, 0x8A], then: bytes("Nn"))
    self.first = first
    self.pairs = pairs
  }

  /// The anchor at `i`, nil when there is none.
  @inline(__always)
  func anchor(at i: Int, _ text: TextBytes) -> Anchor? {
    let byte = Int(text.base[i])
    let pair = byte << 8 | Int(text[i + 1])
    let isAnchor = pairs.withUnsafeBufferPointer { $0[pair >> 6] >> UInt64(pair & 63) & 1 != 0 }
    return isAnchor ? first.withUnsafeBufferPointer { $0[byte] } : nil
  }

  /// Calls `visit` with each anchor of `text` in order.
  @inline(__always)
  func forEachAnchor(in text: TextBytes, _ visit: (Anchor, Int) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.room) { found in
      guard let start = found.baseAddress else { return }
      var next = 0
      while next < text.count {
        let count = danchieu_find_anchors(
          text.base, next, text.count, start, Self.room, &next)
        for k in 0..<count {
          let i = Int(start[k])
          if let anchor = anchor(at: i, text) { visit(anchor, i) }
        }
      }
    }
  }

  private static let room = 1024
}
