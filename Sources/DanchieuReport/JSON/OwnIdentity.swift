import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// What a document says of itself, for `document` of the JSON output: its heading, and where that
/// is silent the metadata of its file (an edXML envelope, AKN meta).
struct OwnIdentity {
  var code: String?
  var number: String?
  var year: String?
  var symbol: String?
  var type: String?
  /// ISO 8601.
  var date: String?
  var place: String?
  var issuer: String?
  var title: String?

  init(of reading: Reading) {
    let heading = reading.heading
    let declared = reading.document.declared
    func words(_ range: TextRange?, _ fallback: DeclaredMetadata.Value?) -> String? {
      range.map { Self.line(reading.string($0)) } ?? fallback?.text
    }
    if let own = heading.code {
      let isBlank = own.number.isEmpty
      code = isBlank ? nil : reading.string(own.printed)
      number = CodeSpelling.part(own.number, of: own, in: reading)
      year = CodeSpelling.part(own.year, of: own, in: reading)
      symbol = CodeSpelling.part(own.symbol, of: own, in: reading)
    } else if let own = declared?.code?.text {
      split(declared: own)
    }
    type = heading.type?.name ?? declared?.type?.text
    date = heading.date?.iso ?? declared?.date?.text
    place = words(heading.place, declared?.place)
    issuer = words(heading.issuer, declared?.issuer)
    if let head = heading.issuerHead, let rest = issuer {
      issuer = Self.line(reading.string(head)) + " " + rest
    }
    title = words(heading.title, declared?.title)
  }

  /// `words` on one line, with single spaces.
  private static func line(_ words: String) -> String {
    words.utf8.contains { $0 < 0x20 }
      ? words.split(whereSeparator: \.isWhitespace).joined(separator: " ") : words
  }

  /// Takes a code that the metadata gives apart: number, year between slashes, symbol.
  private mutating func split(declared own: String) {
    code = own
    guard let sign = own.firstIndex(where: { $0 == "/" || $0 == "-" }), sign > own.startIndex
    else { return }
    number = String(own[..<sign])
    var rest = own[own.index(after: sign)...]
    if own[sign] == "/", let next = rest.firstIndex(of: "/"), rest[..<next].utf8.count == 4,
      rest[..<next].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      year = String(rest[..<next])
      rest = rest[rest.index(after: next)...]
    }
    symbol = rest.isEmpty ? nil : String(rest)
  }
}
