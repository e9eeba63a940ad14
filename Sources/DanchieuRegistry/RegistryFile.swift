import CDanchieuData
import DanchieuCitations
import DanchieuText
import Synchronization

/// The lines of a registry in memory, with the tables that find them.
///
/// A record is a line of tab-separated fields; the second comment line at the top names them.
/// `@unchecked`: the bytes never change, and live as long as the program or this object.
final class RegistryFile: @unchecked Sendable {
  /// The file that is part of the binary; its code table is built at the first use.
  static let embedded = RegistryFile(
    UnsafeBufferPointer(start: danchieu_registry_start(), count: danchieu_registry_count))

  let bytes: UnsafeBufferPointer<UInt8>
  /// State of knowledge, ISO 8601; empty when the file does not say.
  let date: String
  /// The lines by folded code.
  let codes: CodeIndex
  private let names = Mutex<LawIndex?>(nil)
  private let changes = Mutex<AmendmentIndex?>(nil)
  /// Memory of this file's own, nil for the one in the binary.
  private let owned: UnsafeMutableBufferPointer<UInt8>?

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    owned = nil
    codes = CodeIndex(bytes)
    date = Self.date(bytes)
  }

  /// A file in the compact form that holds a copy of `content`.
  init(_ content: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
    _ = copy.update(from: content)
    owned = copy
    bytes = UnsafeBufferPointer(copy)
    codes = CodeIndex(bytes)
    date = Self.date(bytes)
  }

  deinit { owned?.deallocate() }

  /// The laws by name, indexed at the first question.
  var laws: LawIndex {
    names.withLock { index in
      if let index { return index }
      let made = LawIndex(bytes, lines: codes)
      index = made
      return made
    }
  }

  /// The instruments by what they amend, indexed at the first question.
  var amendments: AmendmentIndex {
    changes.withLock { index in
      if let index { return index }
      let made = AmendmentIndex(bytes)
      index = made
      return made
    }
  }

  /// The first ISO date in the comment line at the top of `bytes`: the state of knowledge.
  private static func date(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let head = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let words = head.split { !$0.isNumber && $0 != "-" }
    return words.lazy.compactMap { CalendarDate(iso: $0)?.iso }.first ?? ""
  }
}

/// Lines and fields of registry files.
extension UnsafeBufferPointer<UInt8> {
  /// The end of the field that `offset` lies in.
  private func fieldEnd(_ offset: Int) -> Int { first(0x09, or: 0x0A, from: offset) }

  /// Field `number`, counted from 0, of the line that starts at `offset`; empty when there is none.
  func field(_ number: Int, ofLine offset: Int) -> UnsafeBufferPointer<UInt8> {
    let start = number == 0 ? offset : start(ofField: number, ofLine: offset)
    return UnsafeBufferPointer(rebasing: self[start..<fieldEnd(start)])
  }

  /// The offset of the first byte `a` or `b` from `offset` on, eight bytes at a time; the end of
  /// the file when there is none.
  @inline(__always)
  private func first(_ a: UInt8, or b: UInt8, from offset: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var end = offset
    while end + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: end, as: UInt64.self)
      let (x, y) = (word ^ ones &* UInt64(a), word ^ ones &* UInt64(b))
      // The lowest bit is right, those above it need not be.
      let found = ((x &- ones) & ~x | (y &- ones) & ~y) & (ones &* 0x80)
      if found != 0 { return end + found.littleEndian.trailingZeroBitCount / 8 }
      end += 8
    }
    while end < count, self[end] != a, self[end] != b { end += 1 }
    return end
  }
}
