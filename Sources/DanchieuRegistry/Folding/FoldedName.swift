/// Names of laws and bodies in the form in which they are compared.
///
/// Words in letter codes of ``VietnameseLetter``, each followed by its tone as a digit, separated
/// by one space. The place of the tone mark ("hoá", "hóa"), letter case, y for i, punctuation and
/// "và" make no difference, nor does NFC against NFD.
package enum FoldedName {
  /// The folded form of the UTF-8 `bytes`.
  package static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var word = 0
    var tone: UInt8 = 0
    func endWord() {
      guard folded.count > word else { return }
      if tone != 0 { folded.append(0x30 + tone) }
      tone = 0
      if folded[word...].elementsEqual(and) { folded.removeSubrange(word...) }
      if folded.count > word { folded.append(space) }
      word = folded.count
    }
    var index = 0
    while index < bytes.count {
      let scalar = VietnameseLetter.read(bytes, &index)
      if scalar.letter == 0 {
        if scalar.tone != 0 { tone = scalar.tone }
        if scalar.mark != .none, folded.count > word {
          folded[folded.count - 1] = VietnameseLetter.composed(
            folded[folded.count - 1], scalar.mark)
        }
      } else if isWord(scalar.letter) {
        folded.append(scalar.letter == UInt8(ascii: "y") ? UInt8(ascii: "i") : scalar.letter)
        if scalar.tone != 0 { tone = scalar.tone }
      } else {
        endWord()
      }
    }
    endWord()
    if folded.last == space { folded.removeLast() }
    return folded
  }

  /// The folded form of `string`.
  package static func fold(_ string: String) -> [UInt8] {
    var string = string
    return string.withUTF8 { fold($0) }
  }

  /// The folded form of a law's name: without `typeWord` before it, "về" and a final "Việt Nam",
  /// which texts add and leave out freely.
  package static func foldLaw(
    _ bytes: UnsafeBufferPointer<UInt8>, typeWord: [UInt8] = []
  ) -> [UInt8] {
    var name = fold(bytes)
    if !typeWord.isEmpty { removePrefix(typeWord, &name) }
    removePrefix(about, &name)
    if name.count > vietnam.count, name.suffix(vietnam.count).elementsEqual(vietnam) {
      name.removeLast(vietnam.count)
    }
    return name
  }

  private static func removePrefix(_ prefix: [UInt8], _ name: inout [UInt8]) {
    guard name.count > prefix.count, name[prefix.count] == space, name.starts(with: prefix) else {
      return
    }
    name.removeFirst(prefix.count + 1)
  }

  private static func isWord(_ letter: UInt8) -> Bool {
    (0x61...0x7A).contains(letter) || (0x41...0x5A).contains(letter)
      || (0x30...0x39).contains(letter)
  }

  private static let space = UInt8(ascii: " ")
  private static let and = Array("va2".utf8)
  private static let about = Array("vE2".utf8)
  private static let vietnam = Array(" viEt5 nam".utf8)
}
