import DanchieuCitations

extension RegistryRecord {
  /// Reads the line at `range` of the registry file; columns as its second line names them.
  init(line range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    var start = range.lowerBound
    func field() -> UnsafeBufferPointer<UInt8> {
      var end = start
      while end < range.upperBound, bytes[end] != UInt8(ascii: "\t") { end += 1 }
      defer { start = min(end + 1, range.upperBound) }
      return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }
    func text(_ field: UnsafeBufferPointer<UInt8>) -> String? {
      field.isEmpty ? nil : String(decoding: field, as: UTF8.self)
    }
    func list(_ field: UnsafeBufferPointer<UInt8>) -> [String] {
      field.isEmpty
        ? []
        : field.split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) }
    }
    func date(_ field: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
      field.count == 10 ? CalendarDate(isoBytes: field) : nil
    }
    self.init(code: String(decoding: field(), as: UTF8.self))
    type = RegistryTypes.shared.type(named: field())
    issued = date(field())
    effective = date(field())
    expired = date(field())
    replacedBy = list(field())
    amends = list(field())
    confidence = field().reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    issuer = text(field())
    title = text(field())
    sources = list(field())
  }
}

extension CalendarDate {
  /// Reads the ten bytes of `2024-11-22`.
  fileprivate init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 * 10 + Int(bytes[$1] &- 0x30) }
    }
    self.init(year: number(0..<4), month: number(5..<7), day: number(8..<10))
  }
}

/// The types by the bytes of their names.
struct RegistryTypes: Sendable {
  static let shared = RegistryTypes()
  private let entries: [(name: [UInt8], type: InstrumentType)]

  private init() {
    entries = Vocabulary.shared.types.compactMap { entry in
      InstrumentType(named: entry.name).map { (Array(entry.name.utf8), $0) }
    }
  }

  func type(named name: UnsafeBufferPointer<UInt8>) -> InstrumentType? {
    entries.first { $0.name.count == name.count && $0.name.elementsEqual(name) }?.type
  }
}
