public import DanchieuCitations

/// What the registry knows of one instrument: a view of its line, read when somebody asks.
public struct RegistryRecord: Sendable {
  private let file: RegistryFile
  private let line: Int

  /// The record in the line of `file` that starts at `line`.
  init(line: Int, of file: RegistryFile) {
    self.file = file
    self.line = line
  }

  /// Tells records of one registry apart.
  package struct ID: Hashable, Sendable {
    let file: ObjectIdentifier
    /// Where the line starts in the file.
    package let line: Int
  }
  package var id: ID { ID(file: ObjectIdentifier(file), line: line) }

  /// Canonical code (`45/2013/QH13`, `11-QĐi/TW`); `Hiến pháp 2013` for constitutions.
  public var code: String { String(decoding: codeBytes, as: UTF8.self) }
  /// The bytes of ``code``.
  package var codeBytes: UnsafeBufferPointer<UInt8> { field(0) }
  public var type: InstrumentType? { RegistryTypes.shared.type(named: field(1)) }
  public var issued: CalendarDate? { CalendarDate(isoBytes: field(2)) }
  public var effective: CalendarDate? { CalendarDate(isoBytes: field(3)) }
  public var expired: CalendarDate? { CalendarDate(isoBytes: field(4)) }
  /// Codes of the instruments that wholly replaced it; several: it went out of force in parts.
  public var replacedBy: [String] { list(field(5)) }
  /// Codes of the instruments that it amends.
  public var amends: [String] { list(field(6)) }
  /// Number of source families that give exactly this date of issue: 0 unchecked, 1 a hint,
  /// 2 or more good enough for a finding of severity error.
  public var confidence: Int { field(7).reduce(0) { $0 * 10 + Int($1 &- 0x30) } }
  public var issuer: String? { text(field(8)) }
  public var title: String? { text(titleBytes) }
  /// The bytes of ``title``, none when it is not known.
  package var titleBytes: UnsafeBufferPointer<UInt8> { field(9) }
  /// Names of the source families.
  public var sources: [String] { list(field(10)) }

  /// Calls `body` with the bytes of each code of ``replacedBy``.
  package func forEachReplacing(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    forEachItem(of: field(5), body)
  }

  /// Calls `body` with the bytes of each name of ``sources``.
  package func forEachSource(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    forEachItem(of: field(10), body)
  }

  private func forEachItem(
    of list: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    while start < list.count {
      var end = start
      while end < list.count, list[end] != UInt8(ascii: ";") { end += 1 }
      body(UnsafeBufferPointer(rebasing: list[start..<end]))
      start = end + 1
    }
  }

  /// Whether it comes from a file of the user, not from the facts in the binary.
  public var isFromUser: Bool { file !== RegistryFile.embedded }

  @inline(__always)
  private func field(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    file.bytes.field(number, ofLine: line)
  }

  private func text(_ field: UnsafeBufferPointer<UInt8>) -> String? {
    field.isEmpty ? nil : String(decoding: field, as: UTF8.self)
  }

  private func list(_ field: UnsafeBufferPointer<UInt8>) -> [String] {
    var items: [String] = []
    forEachItem(of: field) { items.append(String(decoding: $0, as: UTF8.self)) }
    return items
  }
}

extension RegistryRecord: Equatable {
  /// Whether both are the same line of the same registry.
  public static func == (a: Self, b: Self) -> Bool { a.file === b.file && a.line == b.line }
}

extension CalendarDate {
  /// Reads the ten bytes of `2024-11-22`; nil for an empty field.
  fileprivate init?(isoBytes bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10 else { return nil }
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
