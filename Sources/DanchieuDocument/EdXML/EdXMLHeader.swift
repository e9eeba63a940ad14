import DanchieuText

/// The fields of a message header that say something about the document, as elements of the tree.
struct EdXMLHeader {
  /// An instrument that the message answers.
  struct Response {
    var code: Int
    var date: Int?
  }
  var issuer: Int?
  var number: Int?
  var notation: Int?
  var documentID: Int?
  var place: Int?
  var date: Int?
  var type: Int?
  /// Code of the type, of use only where its name is missing.
  var typeCode: Int?
  var subject: Int?
  var content: Int?
  var responses: [Response] = []
  /// Free words about what the message answers or refers to.
  var related: [Int] = []
  var signer: [Int] = []
  var recipients: [Int] = []

  /// The header of QCVN 102:2016, and of the dialects before it that kept its shape.
  static func message(_ tree: EdXMLTree, _ header: Int) -> EdXMLHeader {
    var result = EdXMLHeader()
    result.issuer = tree.child(tree.child(header, "from"), "organname")
    let code = tree.child(header, "code")
    result.number = tree.child(code, "codenumber")
    result.notation = tree.child(code, "codenotation")
    if let code, tree[code].children.isEmpty { result.notation = code }
    result.documentID = tree.child(header, "documentid")
    let issue = tree.child(header, "promulgationinfo")
    result.place = tree.child(issue, "place")
    result.date = tree.child(issue, "promulgationdate", "date")
    let type = tree.child(header, "documenttype", "type")
    result.type = tree.child(type, "typename", "description")
    result.typeCode = tree.child(type, "type", "value")
    result.subject = tree.child(header, "subject")
    result.content = tree.child(header, "content")
    result.responses = tree.children(header, "responsefor").compactMap { node in
      tree.child(node, "code").map {
        Response(code: $0, date: tree.child(node, "promulgationdate"))
      }
    }
    let other = tree.child(header, "otherinfo")
    result.related = ["replyfors", "referencecodes"].compactMap { tree.child(other, $0) }
      .filter { !tree.value($0).isEmpty }
    let signer = tree.child(header, "signerinfo", "author")
    result.signer = ["competence", "position", "function", "fullname"].compactMap {
      tree.child(signer, $0)
    }
    result.recipients = tree.children(header, "to").compactMap { tree.child($0, "organname") }
    return result
  }

  /// `van-ban-qua-mang`, the header of the provincial bus.
  static func provincial(_ tree: EdXMLTree, _ root: Int) -> EdXMLHeader {
    var result = EdXMLHeader()
    result.issuer = tree.child(root, "ten-noi-phat-hanh")
    result.notation = tree.child(root, "so-ky-hieu-van-ban")
    result.date = tree.child(root, "ngay-phat-hanh")
    result.type = tree.child(root, "ten-loai-van-ban")
    result.subject = tree.child(root, "noi-dung-trich-yeu")
    result.signer = ["chuc-vu-nguoi-ky", "nguoi-ky"].compactMap { tree.child(root, $0) }
    if let code = tree.child(root, "so-phat-hanh-chi-dao") {
      let date = tree.child(root, "ngay-ban-hanh-chi-dao")
      result.responses = [Response(code: code, date: date)]
    }
    return result
  }
}
