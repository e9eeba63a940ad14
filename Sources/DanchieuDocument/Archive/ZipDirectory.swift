import DanchieuText

/// An entry of a ZIP archive, as its central directory lists it.
struct ZipEntry: Equatable {
  /// Name with `/` between folders.
  var name: String
  /// Number in the central directory, 0-based.
  var index: Int
  /// Bytes as packed.
  var packed: Int
  /// Bytes unpacked, as the directory claims.
  var unpacked: Int
  /// Where the local header begins.
  var start: Int
  /// 0 stored, 8 deflated.
  var method: Int
  /// Whether the entry is a folder.
  var isFolder: Bool { name.last == "/" }
}

/// Reads the central directory of a ZIP archive and refuses what honest writers never make:
/// names that leave the archive, two entries of one name, encryption, entries that overlap.
///
/// libzip does the unpacking; it shows no local offsets, so overlaps are looked for here.
enum ZipDirectory {
  private static let endSize = 22
  private static let centralSize = 46
  private static let localSize = 30

  /// The entries of the archive `file`.
  ///
  /// - Complexity: O(*n* log *n*) in the entries, and the last 64 KiB of the file.
  static func entries(
    of file: UnsafeBufferPointer<UInt8>, limits: ArchiveLimits
  ) throws(ArchiveError) -> [ZipEntry] {
    guard let end = endRecord(of: file) else { throw .damaged(noDirectory) }
    let count = file.u16(end + 10)
    let size = file.u32(end + 12)
    let start = file.u32(end + 16)
    guard file.u16(end + 4) == 0, file.u16(end + 6) == 0, file.u16(end + 8) == count else {
      throw .damaged(Message(vi: "gồm nhiều đĩa", en: "it spans several disks"))
    }
    guard count <= limits.entries else {
      throw .overLimit(
        Message(
          vi: "có \(count) phần, giới hạn \(limits.entries)",
          en: "\(count) entries, the limit is \(limits.entries)"))
    }
    guard start + size <= end else { throw .damaged(noDirectory) }
    var entries: [ZipEntry] = []
    entries.reserveCapacity(count)
    var place = start
    for index in 0..<count {
      let (entry, next) = try self.entry(index, at: place, end: start + size, of: file)
      entries.append(entry)
      place = next
    }
    try checkNames(entries)
    try checkPlaces(entries, before: start, of: file)
    return entries
  }

  private static func endRecord(of file: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = file.count - endSize
    let last = max(0, file.count - endSize - 0xFFFF)
    while place >= last {
      if file.u32(place) == 0x0605_4B50, place + endSize + file.u16(place + 20) == file.count {
        return place
      }
      place -= 1
    }
    return nil
  }

  private static func entry(
    _ index: Int, at place: Int, end: Int, of file: UnsafeBufferPointer<UInt8>
  ) throws(ArchiveError) -> (ZipEntry, next: Int) {
    guard place + centralSize <= end, file.u32(place) == 0x0201_4B50 else {
      throw .damaged(noDirectory)
    }
    let nameEnd = place + centralSize + file.u16(place + 28)
    let extraEnd = nameEnd + file.u16(place + 30)
    let next = extraEnd + file.u16(place + 32)
    guard next <= end else { throw .damaged(noDirectory) }
    let name = String(decoding: file[(place + centralSize)..<nameEnd], as: UTF8.self)
    let flags = file.u16(place + 8)
    guard flags & 0x41 == 0, file.u16(place + 10) != 99 else {
      throw .refused(part: name, reason: encrypted)
    }
    var large = Zip64Fields(in: file, nameEnd..<extraEnd)
    let unpacked = large.value(or: file.u32(place + 24))
    let packed = large.value(or: file.u32(place + 20))
    let start = large.value(or: file.u32(place + 42))
    let entry = ZipEntry(
      name: name, index: index, packed: packed, unpacked: unpacked, start: start,
      method: file.u16(place + 10))
    return (entry, next)
  }

  private static func checkNames(_ entries: [ZipEntry]) throws(ArchiveError) {
    var seen: Set<String> = []
    for entry in entries {
      let name = entry.name
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      let leaves = parts.contains("..") || parts.first == "" || parts.first?.last == ":"
      if leaves || name.utf8.contains(UInt8(ascii: "\\")) || name.utf8.contains(0) {
        throw .refused(part: name, reason: badName)
      }
      // Names of parts are compared without regard to case (ECMA-376, part 2, 6.2.2.3).
      guard seen.insert(name.lowercased()).inserted else {
        throw .refused(part: name, reason: twice)
      }
    }
  }

  /// Local headers must be where the directory says, say the same, and not overlap.
  private static func checkPlaces(
    _ entries: [ZipEntry], before directory: Int, of file: UnsafeBufferPointer<UInt8>
  ) throws(ArchiveError) {
    var free = 0
    for entry in entries.sorted(by: { $0.start < $1.start }) {
      let start = entry.start
      guard start + localSize <= directory, file.u32(start) == 0x0403_4B50 else {
        throw .damaged(noPart(entry.name))
      }
      let nameEnd = start + localSize + file.u16(start + 26)
      let end = nameEnd + file.u16(start + 28) + entry.packed
      guard end <= directory else { throw .damaged(noPart(entry.name)) }
      guard start >= free else { throw .refused(part: entry.name, reason: overlaps) }
      free = end
      let name = file[(start + localSize)..<nameEnd]
      guard name.elementsEqual(entry.name.utf8) || hasBrokenName(entry, name) else {
        throw .refused(part: entry.name, reason: disagrees)
      }
      guard file.u16(start + 6) & 1 == 0 else {
        throw .refused(part: entry.name, reason: encrypted)
      }
    }
  }

  /// Names that are no UTF-8 cannot be compared byte by byte once they are text.
  private static func hasBrokenName(
    _ entry: ZipEntry, _ bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    entry.name.unicodeScalars.contains("\u{FFFD}")
      && String(decoding: bytes, as: UTF8.self) == entry.name
  }

  private static let noDirectory = Message(
    vi: "không có danh mục cuối tệp (tệp bị cắt?)",
    en: "no central directory at its end (truncated?)")
  private static func noPart(_ name: String) -> Message {
    Message(vi: "phần “\(name)” không nằm trong tệp", en: "part “\(name)” is not in the file")
  }
  private static let encrypted = Message(vi: "có mật mã", en: "it is encrypted")
  private static let badName = Message(
    vi: "tên dẫn ra ngoài tệp nén", en: "its name leads out of the archive")
  private static let twice = Message(
    vi: "hai phần cùng tên", en: "two entries have this name")
  private static let overlaps = Message(
    vi: "nằm chồng lên phần khác", en: "it overlaps another entry")
  private static let disagrees = Message(
    vi: "tên trong danh mục và tại chỗ khác nhau",
    en: "its names in the directory and in place differ")
}

/// The 64-bit values in the extra field of a directory entry, in their fixed order.
private struct Zip64Fields {
  private let file: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var end = 0

  init(in file: UnsafeBufferPointer<UInt8>, _ extra: Range<Int>) {
    self.file = file
    var field = extra.lowerBound
    while field + 4 <= extra.upperBound {
      let next = field + 4 + file.u16(field + 2)
      guard next <= extra.upperBound else { return }
      if file.u16(field) == 1 {
        place = field + 4
        end = next
        return
      }
      field = next
    }
  }

  /// `short`, or where that says so the next 64-bit value.
  mutating func value(or short: Int) -> Int {
    guard short == 0xFFFF_FFFF, place + 8 <= end else { return short }
    defer { place += 8 }
    // Larger than any file that is read: refused where it is used.
    guard file.u32(place + 4) < 0x1000 else { return short }
    return file.u32(place + 4) << 32 | file.u32(place)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The little-endian number in two bytes; 0 beyond the end.
  fileprivate func u16(_ place: Int) -> Int {
    guard place >= 0, place + 2 <= count else { return 0 }
    return Int(self[place]) | Int(self[place + 1]) << 8
  }

  /// The little-endian number in four bytes; 0 beyond the end.
  fileprivate func u32(_ place: Int) -> Int {
    u16(place) | u16(place + 2) << 16
  }
}
