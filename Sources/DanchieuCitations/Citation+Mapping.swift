import DanchieuText

/// Moving ranges from a composed text (NFC) back to the text that was read.
extension Citation {
  mutating func map(_ move: (TextRange) -> TextRange) {
    range = move(range)
    code?.map(move)
    typeRange = typeRange.map(move)
    dateRange = dateRange.map(move)
    issuer = issuer.map(move)
    title = title.map(move)
  }
}

extension InstrumentCode {
  mutating func map(_ move: (TextRange) -> TextRange) {
    printed = move(printed)
    number = move(number)
    year = year.map(move)
    symbol = move(symbol)
  }
}

extension Heading {
  mutating func map(_ move: (TextRange) -> TextRange) {
    code?.map(move)
    typeRange = typeRange.map(move)
    dateRange = dateRange.map(move)
    place = place.map(move)
    issuer = issuer.map(move)
    issuerHead = issuerHead.map(move)
    title = title.map(move)
    end = move(TextRange(0, end)).end
  }
}
