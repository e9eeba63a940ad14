/// Makes broken texts out of good ones, for fuzz tests.
public struct Mutator: Sendable {
  private var random: SeededGenerator
  private let seeds: [[UInt8]]
  private let pieces: [[UInt8]]
  /// Pieces that citations are made of: they reach deeper than random bytes do.
  public static let citationPieces: [[UInt8]] = [
    "số ", "/", "-", "ngày ", "tháng ", "năm ", "của ", "khoản ", "Điều ", "điểm ", "Luật ",
    "Nghị định ", "QĐ-UBND", "/2024/", "…", "“", "”", "(", ")", ";", "\n", "\r\n", "\t", "\u{00A0}",
    "này", "sau đây gọi là ", "99999999999999999999", "31/02/2024", "Căn cứ ", "\u{0301}",
    "\u{00D0}", "Số: ", "\0", "\u{FEFF}", "năm 0", "UBTVQH", "số", "Phụ lục ",
  ].map { Array($0.utf8) }

  /// Pieces of the markup of Word files.
  public static let wordPieces: [[UInt8]] = [
    "<w:p>", "</w:p>", "<w:p/>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:r><w:t>", "</w:t></w:r>",
    "<w:del w:id=\"1\">", "</w:del>", "<w:ins w:id=\"1\">", "</w:ins>", "<w:delText>",
    "<w:fldChar w:fldCharType=\"begin\"/>", "<w:fldChar w:fldCharType=\"separate\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>", "<w:hyperlink r:id=\"a\">", "</w:hyperlink>",
    "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "<w:rPr><w:b/></w:rPr>", "<w:tab/>",
    "<w:noBreakHyphen/>", "<w:softHyphen/>", "<w:tc>", "</w:tc>", "<w:txbxContent>",
    "</w:txbxContent>", "<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>",
    "<w:vanish/>", "<w:commentRangeStart w:id=\"0\"/>", "<w:commentRangeEnd w:id=\"0\"/>",
    "<w:bookmarkStart w:id=\"7\" w:name=\"danchieu_c1\"/>", "<w:bookmarkEnd w:id=\"7\"/>",
    "<w:r w:rsidR=\"00DC1A55\"><w:t xml:space=\"preserve\">", " xml:space='preserve'",
    "<![CDATA[", "]]>", "<!--", "-->", "&#7853;", "&amp;", "<?x?>", "<!DOCTYPE a>", "\u{301}", "'",
  ].map { Array($0.utf8) }

  /// A mutator of `seeds` whose choices `seed` decides.
  public init(seeds: [[UInt8]], seed: UInt64, pieces: [[UInt8]] = Mutator.citationPieces) {
    self.seeds = seeds
    self.pieces = pieces
    random = SeededGenerator(seed: seed)
  }

  /// The next broken input; not always valid UTF-8.
  public mutating func next() -> [UInt8] {
    var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
    for _ in 0..<Int.random(in: 1...6, using: &random) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let at = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, at + Int.random(in: 0...12, using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes.removeSubrange(at..<end)
    case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
    case 2 where at < bytes.count: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 4: bytes.removeSubrange(at...)
    case 5:
      let other = seeds[Int.random(in: 0..<seeds.count, using: &random)]
      let cut = Int.random(in: 0...other.count, using: &random)
      bytes.replaceSubrange(at..<end, with: other[cut...].prefix(40))
    default:
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      bytes.insert(contentsOf: piece, at: at)
    }
  }
}
