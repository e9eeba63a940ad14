import DanchieuCitations

/// The names of all types as JSON strings, made once.
struct TypeNames: Sendable {
  static let shared = TypeNames()

  private let names: [[UInt8]]

  private init() {
    names = Vocabulary.shared.types.map { entry in
      var out = ByteBuffer()
      out.appendJSON(entry.name)
      return out.takeBytes()
    }
  }

  /// Appends the name of `type` in quotation marks.
  func write(_ type: InstrumentType, to out: inout ByteBuffer) { out.append(names[Int(type.id)]) }
}
