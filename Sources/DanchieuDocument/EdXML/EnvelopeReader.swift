import DanchieuText

/// Writes a message header as text, and notes what it declares.
struct EnvelopeReader {
  private typealias Value = DeclaredMetadata.Value

  private let tree: EdXMLTree
  private let header: EdXMLHeader
  private var text: EnvelopeText
  private(set) var declared = DeclaredMetadata()
  private(set) var references: [DeclaredReference] = []
  private(set) var notices: [ReadNotice] = []
  var builder: TextBuilder { text.builder }

  /// Reads `header` of `tree`.
  init(_ tree: EdXMLTree, _ header: EdXMLHeader) {
    self.tree = tree
    self.header = header
    text = EnvelopeText(tree)
    declared.issuer = line(header.issuer)
    code()
    placeAndDate()
    type()
    declared.title = line(header.subject)
    if tree.value(header.content) != tree.value(header.subject) { _ = line(header.content) }
    responses()
    for node in header.related {
      text.breakLine()
      text.label("Văn bản liên quan: ", before: node)
      _ = text.field(node)
    }
    for node in header.signer { _ = line(node) }
    for node in header.recipients {
      text.breakLine()
      text.label("Nơi nhận: ", before: node)
      _ = text.field(node)
    }
  }

  private mutating func line(_ node: Int?) -> Value? {
    guard let node else { return nil }
    text.breakLine()
    return Value(tree.value(node), at: text.field(node))
  }

  private mutating func code() {
    let codes = EdXMLCode(
      tree, number: header.number, notation: header.notation, documentID: header.documentID)
    guard let code = codes.code, case .field(let first, _)? = code.pieces.first else { return }
    text.breakLine()
    text.label("Số: ", before: first)
    declared.code = Value(code.text, at: text.pieces(code.pieces))
    declared.otherCodes = codes.others.map { Value($0.text) }
  }

  private mutating func placeAndDate() {
    declared.place = line(header.place)
    guard let node = header.date else { return }
    guard let date = MetadataDate.iso(tree.value(node)) else { return }
    if declared.place == nil {
      text.breakLine()
    } else {
      text.label(", ", before: node)
    }
    declared.date = Value(date, at: text.replace(node, by: MetadataDate.words(date)))
  }

  private mutating func type() {
    if let type = line(header.type) {
      declared.type = type
      return
    }
    guard let node = header.typeCode, let name = Self.types[tree.value(node)] else { return }
    declared.type = Value(name)
    let code = tree.value(node)
    notices.append(
      ReadNotice(
        offset: nil,
        message: Message(
          vi: "thông điệp không ghi tên loại văn bản; suy ra “\(name)” từ mã \(code)",
          en: "the message names no document type; '\(name)' is inferred from code \(code)")))
  }

  /// Types by code, only those on which no two writers were seen to disagree
  /// (QCVN 102:2016/BTTTT SĐ1:2022, list B).
  private static let types = [
    "19": "Công điện", "20": "Bản ghi nhớ", "22": "Bản thỏa thuận", "24": "Giấy ủy quyền",
    "25": "Giấy mời", "26": "Giấy giới thiệu", "18": "Công văn",
  ]

  private mutating func responses() {
    let own = Set(
      ([declared.code].compactMap(\.self) + declared.otherCodes).map { folded($0.text) })
    var seen: Set<String> = []
    for response in header.responses {
      let code = tree.value(response.code)
      guard !own.contains(folded(code)) else {
        notices.append(ReadNotice(offset: nil, message: Self.selfReference(code)))
        continue
      }
      let date = response.date.flatMap { MetadataDate.iso(tree.value($0)) }
      guard seen.insert("\(folded(code)) \(date ?? "")").inserted else { continue }
      text.breakLine()
      text.label("Phúc đáp văn bản số ", before: response.code)
      var range = text.field(response.code)
      if let node = response.date, let date {
        text.label(" ", before: node)
        range = TextRange(range.start, text.replace(node, by: MetadataDate.words(date)).end)
      }
      references.append(
        DeclaredReference(kind: .responseTo, range: range, code: code, date: date))
    }
  }

  private func folded(_ code: String) -> String {
    code.uppercased().filter { !$0.isWhitespace }
  }

  private static func selfReference(_ code: String) -> Message {
    Message(
      vi: "ResponseFor ghi số \(code) của chính văn bản; bỏ qua",
      en: "ResponseFor gives the document's own number \(code); ignored")
  }
}
