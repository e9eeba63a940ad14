import CDanchieuVector
import DanchieuTestSupport
import Testing

/// The vector passes find what the plain ones find, on any bytes and at any place of a block.
struct VectorTests {
  private static let words = [
    "Nghị định số 30/2020/NĐ-CP", "Luật", "LUẬT", "luat", "Pháp lệnh", "PHÁP", "phụ lục", "Phần",
    "Hiến pháp", "này", "NÀY", "nêu trên", "TRÊN", "Điều 5", "điểm đ", "ĐIỀU", "khoản 2", "KHOẢN",
    "Chương", "CHƯƠNG", "mục", "Mẫu", "Biểu", "Bảng", "Tiểu mục", "“", "”", "\"", "…/", "\n", "12",
    "🙂", "ế", "\u{1EBF}\u{0301}", "é",
  ]

  private typealias Pass = (
    UnsafePointer<UInt8>, Int, Int, UnsafeMutablePointer<UInt32>, Int, UnsafeMutablePointer<Int>
  ) -> Int

  private static func anchors(_ bytes: [UInt8], _ find: Pass) -> [UInt32] {
    bytes.withUnsafeBufferPointer { places($0, 0, find) }
  }

  /// All that `find` finds from `start` on.
  private static func places(
    _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ find: Pass
  ) -> [UInt32] {
    guard let base = buffer.baseAddress else { return [] }
    var all: [UInt32] = []
    var found = [UInt32](repeating: 0, count: 64)
    var next = start
    while next < buffer.count {
      let count = found.withUnsafeMutableBufferPointer { found in
        found.baseAddress.map { find(base, next, buffer.count, $0, 64, &next) } ?? 0
      }
      all += found[..<count]
    }
    return all
  }

  private static func mixed(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      bytes += Self.words.randomElement(using: &random).map { Array($0.utf8) } ?? []
      if Bool.random(using: &random) { bytes.append(0x20) }
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    return bytes
  }

  @Test func anchorsAreThoseOfThePlainPass() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5000 {
      let bytes = Self.mixed(&random)
      let fast = Set(Self.anchors(bytes, danchieu_find_anchors))
      let plain = Self.anchors(bytes, danchieu_find_anchors_plain)
      #expect(fast.isSuperset(of: plain))
    }
  }

  @Test func utf8IsThatOfThePlainPass() {
    var random = SeededGenerator(seed: 8)
    var valid = 0
    for _ in 0..<20_000 {
      let bytes = Self.mixed(&random)
      let (fast, plain) = bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else {
          return (danchieu_utf8_result(), danchieu_utf8_result())
        }
        return (
          danchieu_check_utf8(base, buffer.count), danchieu_check_utf8_plain(base, buffer.count)
        )
      }
      #expect(fast.is_text == plain.is_text)
      if plain.is_text { #expect(fast.may_have_marks == plain.may_have_marks) }
      valid += plain.is_text ? 1 : 0
    }
    #expect(valid > 1000 && valid < 19_000)
  }

  @Test func countsAreThoseOfAPlainLoop() {
    var random = SeededGenerator(seed: 9)
    for count in [0, 1, 31, 32, 33, 254, 255, 256, 700] {
      // Mostly what is counted, so that sums of a block come near their limit.
      let bytes: [UInt8] = (0..<count).map { _ in
        [0x0A, 0x0A, 0x0A, 0x41, 0x7F, 0x80, 0xBF, 0xC0].randomElement(using: &random) ?? 0
      }
      bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        #expect(danchieu_count_lines(base, count) == bytes.filter { $0 == 0x0A }.count)
        #expect(
          danchieu_count_controls(base, count) == bytes.filter { [0x0A, 0x7F].contains($0) }.count)
        #expect(
          danchieu_count_continuations(base, count) == bytes.filter { $0 & 0xC0 == 0x80 }.count)
      }
    }
  }

  @Test func wordsAreFoundWhereThePlainPassFindsThem() {
    var random = SeededGenerator(seed: 13)
    let words = [
      "ngày", "NGÀY", "thứ", "THỨ", "chủ", "trên", "nga\u{300}y", "hứng", "rèn", "àà", "BLHS",
      "/20",
      "\n",
    ]
    for count in 0...150 {
      var bytes: [UInt8] = []
      while bytes.count < count {
        let word = words.randomElement(using: &random) ?? ""
        bytes += Array(repeating: 0x61, count: Int.random(in: 0...20, using: &random))
        bytes += Array(word.utf8)
      }
      bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        for from in 0...buffer.count {
          #expect(
            Self.places(buffer, from, danchieu_find_date_words)
              == Self.places(buffer, from, danchieu_find_date_words_plain))
          #expect(
            danchieu_find_code_of_law(base, from, buffer.count)
              == danchieu_find_code_of_law_plain(base, from, buffer.count))
          #expect(
            danchieu_find_century(base, from, buffer.count)
              == danchieu_find_century_plain(base, from, buffer.count))
          #expect(
            danchieu_line_start(base, from)
              == (buffer[..<from].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0))
        }
      }
    }
  }

  @Test func fieldsStartWhereThePlainPassFindsThem() {
    var random = SeededGenerator(seed: 17)
    for count in 0...90 {
      let bytes = (0..<count).map { _ in
        [0x61, 0x61, 0x61, 0x09, 0x0A].randomElement(using: &random) ?? 0
      }
      .map { UInt8($0) }
      bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        for from in 0...count {
          for fields in 0...12 {
            let place = danchieu_skip_fields(base, from, count, fields)
            #expect(place == danchieu_skip_fields_plain(base, from, count, fields))
            let line = buffer[from...].prefix { $0 != 0x0A }
            let tabs = line.indices.filter { buffer[$0] == 0x09 }
            let expected =
              fields == 0 ? from : tabs.count < fields ? line.endIndex : tabs[fields - 1] + 1
            #expect(place == expected)
          }
        }
      }
    }
  }

  @Test func escapesAreThoseOfThePlainPass() {
    var random = SeededGenerator(seed: 11)
    for sign: UInt8 in 0...255 {
      for count in 0...40 {
        var bytes = [UInt8](repeating: 0x61, count: count + 1)
        if count > 0 { bytes[Int.random(in: 0..<count, using: &random)] = sign }
        // What stands behind the string does not count.
        bytes[count] = 0x22
        bytes.withUnsafeBufferPointer { buffer in
          guard let base = buffer.baseAddress else { return }
          var copies = [[UInt8]](repeating: [UInt8](repeating: 0, count: count + 1), count: 2)
          let plain = danchieu_copy_unescaped_plain(&copies[0], base, count)
          #expect(danchieu_copy_unescaped(&copies[1], base, count) == plain)
          #expect(plain == !(count > 0 && (sign < 0x20 || sign == 0x22 || sign == 0x5C)))
          // Nothing is written behind the string.
          for copy in copies { #expect(copy == Array(buffer[..<count]) + [0]) }
        }
      }
    }
  }

  @Test func marksAreFoundWhereAPlainLoopFindsThem() {
    var random = SeededGenerator(seed: 12)
    for sign: UInt8 in [0x0A, 0x41, 0xCB, 0xCC, 0xCD, 0xCE, 0xFF] {
      for count in [1, 15, 16, 17, 33] {
        var bytes = [UInt8](repeating: 0x41, count: count)
        bytes[Int.random(in: 0..<count, using: &random)] = sign
        let found = bytes.withUnsafeBufferPointer { buffer in
          buffer.baseAddress.map { danchieu_find_mark($0, 0, count) }
        }
        #expect(found == bytes.firstIndex { $0 & 0xFE == 0xCC } ?? count)
      }
    }
  }

  @Test func damageIsFoundWhereAPlainLoopFindsIt() {
    var random = SeededGenerator(seed: 10)
    for sign: UInt8 in 0...255 {
      let isSign =
        sign == 0x0A || sign < 0x09 || (0x0E..<0x20).contains(sign) || (0xE3...0xED).contains(sign)
      for count in [1, 31, 32, 33, 100] {
        var bytes = [UInt8](repeating: 0x41, count: count)
        let place = Int.random(in: 0..<count, using: &random)
        bytes[place] = sign
        let found = bytes.withUnsafeBufferPointer { buffer in
          buffer.baseAddress.map { danchieu_find_damage($0, 0, count) }
        }
        #expect(found == (isSign ? place : count))
      }
    }
  }
}
