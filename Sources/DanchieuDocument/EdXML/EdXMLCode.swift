/// Number and symbol out of an edXML header, whichever way its writer filled the fields
/// (xml.md §1.5).
struct EdXMLCode {
  /// A reading of the code and the fields it is made of.
  struct Candidate {
    var text: String
    var pieces: [EnvelopeText.Piece]
  }

  /// The longest reading that has the form of a number and symbol.
  private(set) var code: Candidate?
  /// Other readings that disagree with it.
  private(set) var others: [Candidate] = []

  /// Reads `CodeNumber`, `CodeNotation` and `DocumentId`, each of which may be absent.
  init(_ tree: EdXMLTree, number: Int?, notation: Int?, documentID: Int?) {
    let n = tree.value(number)
    let k = tree.value(notation)
    var candidates: [Candidate] = []
    func add(_ text: String, _ pieces: [EnvelopeText.Piece]) {
      guard Self.isCode(text), !candidates.contains(where: { $0.text == text }) else { return }
      candidates.append(Candidate(text: text, pieces: pieces))
    }
    func whole(_ node: Int) -> EnvelopeText.Piece { .field(node, tree[node].trimmed) }
    if let number, let notation {
      add("\(n)/\(k)", [whole(number), .sign("/"), whole(notation)])
      add("\(k)/\(n)", [whole(notation), .sign("/"), whole(number)])
    }
    if let notation { add(k, [whole(notation)]) }
    if let number { add(n, [whole(number)]) }
    if let documentID, let range = Self.codeInID(tree[documentID]) {
      let text = String(decoding: tree[documentID].text[range], as: UTF8.self)
      add(text, [.field(documentID, range)])
    }
    // Of equally long ones the first, which has the number and the notation of their own fields.
    guard let longest = candidates.map(\.text.utf8.count).max() else { return }
    code = candidates.first { $0.text.utf8.count == longest }
    others = candidates.filter { $0.text != code?.text }
  }

  /// The third part of `{OrganId},{yyyy/MM/dd},{code}`.
  private static func codeInID(_ node: EdXMLTree.Node) -> Range<Int>? {
    let range = node.trimmed
    let parts = node.text[range].split(separator: UInt8(ascii: ","))
    guard parts.count == 3 else { return nil }
    return parts[2].indices
  }

  /// Whether `text` has the form of a number and symbol: `7/SVD-TH`, `15/2031/NĐ-CP`, `05-CT/TW`.
  static func isCode(_ text: String) -> Bool {
    guard text.utf8.count <= 80, !text.contains(where: \.isWhitespace) else { return false }
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard 1...6 ~= digits.count else { return false }
    var rest = text.dropFirst(digits.count)
    if let letter = rest.first, letter.isLetter, letter.isLowercase { rest = rest.dropFirst() }
    guard let sign = rest.first, sign == "/" || sign == "-" else { return false }
    rest = rest.dropFirst()
    let year = rest.prefix { ("0"..."9").contains($0) }
    if year.count == 4, rest.dropFirst(4).first == "/" { rest = rest.dropFirst(5) }
    guard let first = rest.first, first.isLetter else { return false }
    return rest.allSatisfy { $0.isLetter || $0.isNumber || "-/._&–".contains($0) }
  }
}
