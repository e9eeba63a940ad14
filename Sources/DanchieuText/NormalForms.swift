@_spi(_Unicode) import Swift

// The standard library's own normal forms: those of Foundation bring its copy of ICU into the
// binary, 30 MB and a third of the time that a start takes.

extension String {
  /// The string in composed form (NFC), as canonical equivalence of the Unicode standard asks.
  package var precomposed: String {
    var composed = String.UnicodeScalarView()
    for scalar in _nfc { composed.append(scalar) }
    return String(composed)
  }

  /// The scalars of the decomposed form (NFD): base letters, each followed by its marks.
  package var decomposedScalars: [Unicode.Scalar] { Array(_nfd) }
}
