import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// What a document says of itself, for `document` of the JSON output: its heading, and where that
/// is silent the metadata of its file (an edXML envelope, AKN meta).
struct OwnIdentity {
  /// A value, which becomes a string only where one is needed.
  enum Value {
    /// The words at a place of the text.
    case printed(TextRange)
    case type(InstrumentType)
    case date(CalendarDate)
    case made(String)

    /// The value of the document of `reading` as a string.
    func string(in reading: Reading) -> String {
      switch self {
      case .printed(let range): reading.string(range)
      case .type(let type): type.name
      case .date(let date): date.iso
      case .made(let string): string
      }
    }
  }

  var code: Value?
  var number: Value?
  var year: Value?
  var symbol: Value?
  var type: Value?
  var date: Value?
  var place: Value?
  var issuer: Value?
  var title: Value?

  init(of reading: Reading) {
    let heading = reading.heading
    let declared = reading.document.declared
    func words(_ range: TextRange?, _ fallback: DeclaredMetadata.Value?) -> Value? {
      range.map { Self.line($0, in: reading) } ?? Self.made(fallback?.text)
    }
    if let own = heading.code {
      code = own.number.isEmpty ? nil : .printed(own.printed)
      func part(_ range: TextRange?) -> Value? {
        guard let range, !range.isEmpty else { return nil }
        if CodeSpelling.isPrintedCanonically(own) { return .printed(range) }
        return Self.made(CodeSpelling.part(range, of: own, in: reading))
      }
      number = part(own.number)
      year = part(own.year)
      symbol = part(own.symbol)
    } else if let own = declared?.code?.text {
      split(declared: own)
    }
    type = heading.type.map(Value.type) ?? Self.made(declared?.type?.text)
    date = heading.date.map(Value.date) ?? Self.made(declared?.date?.text)
    place = words(heading.place, declared?.place)
    issuer = words(heading.issuer, declared?.issuer)
    if let head = heading.issuerHead, let rest = issuer {
      let start = Self.line(head, in: reading).string(in: reading)
      issuer = .made(start + " " + rest.string(in: reading))
    }
    title = words(heading.title, declared?.title)
  }

  private static func made(_ string: String?) -> Value? { string.map(Value.made) }

  /// The words at `range` on one line, with single spaces.
  private static func line(_ range: TextRange, in reading: Reading) -> Value {
    reading.document.text.withUnsafeBufferPointer { text in
      let words = UnsafeBufferPointer(rebasing: text[range.start..<range.end])
      return words.allSatisfy { $0 >= 0x20 } ? .printed(range) : .made(OneLine.joined(words))
    }
  }

  /// Takes a code that the metadata gives apart: number, year between slashes, symbol.
  private mutating func split(declared own: String) {
    code = .made(own)
    guard let sign = own.firstIndex(where: { $0 == "/" || $0 == "-" }), sign > own.startIndex
    else { return }
    number = .made(String(own[..<sign]))
    var rest = own[own.index(after: sign)...]
    if own[sign] == "/", let next = rest.firstIndex(of: "/"), rest[..<next].utf8.count == 4,
      rest[..<next].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      year = .made(String(rest[..<next]))
      rest = rest[rest.index(after: next)...]
    }
    symbol = rest.isEmpty ? nil : .made(String(rest))
  }
}

extension ByteBuffer {
  /// Appends `value`, whose words stand in `text`, as a JSON string, or `null`.
  mutating func appendJSON(_ value: OwnIdentity.Value?, of text: UnsafePointer<UInt8>) {
    switch value {
    case nil: append("null")
    case .printed(let range): appendJSON(range, of: text)
    case .type(let type): TypeNames.shared.write(type, to: &self)
    case .date(let date): appendJSON(date)
    case .made(let string): appendJSON(string)
    }
  }
}
