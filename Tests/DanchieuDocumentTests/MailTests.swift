import DanchieuDocument
import DanchieuText
import Testing

@Suite struct MailTests {
  private func mail(_ lines: String...) throws -> [Document] {
    try DocumentReader.read(Array(lines.joined(separator: "\r\n").utf8), path: "thu.eml")
  }

  @Test func aPlainMailIsItsBody() throws {
    let documents = try mail(
      "Received: x", "From: a@b.vn", "Message-ID: <1>", "", "Số 1/CP", "hai")
    #expect(documents.map(\.path) == ["thu.eml#noi-dung"])
    #expect(documents.first?.string == "Số 1/CP\r\nhai")
  }

  @Test func attachmentsAreDocuments() throws {
    let documents = try mail(
      "From: a@b.vn", "MIME-Version: 1.0", "Content-Type: multipart/mixed;", " boundary=\"=_x\"",
      "",
      "lời mở", "--=_x", "Content-Type: multipart/alternative; boundary=y", "", "--y",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
      "S=E1=BB=91 1/C=", "P", "--y", "Content-Type: text/html", "", "<p>khác</p>", "--y--", "--=_x",
      "Content-Type: application/octet-stream",
      "Content-Disposition: attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.html",
      "Content-Transfer-Encoding: base64", "", "PGh0bWw+PHA+c+G7kSAyL0NQ", "--=_x",
      "Content-Type: image/png; name=\"=?UTF-8?Q?=E1=BA=A3nh.png?=\"",
      "Content-Transfer-Encoding: base64", "", "iVBORw0KGgo=", "--=_x--", "sau")
    #expect(documents.map(\.path) == ["thu.eml#noi-dung", "thu.eml#Báo cáo.html"])
    #expect(documents.map(\.string) == ["Số 1/CP", "số 2/CP"])
    #expect(documents.first?.unread.map(\.part) == ["ảnh.png"])
  }

  @Test func theNamedEncodingOfABodyCounts() throws {
    let head =
      "From: a@b.vn\nMIME-Version: 1.0\nContent-Type: text/plain; charset=windows-1258\n\nS"
    let file = Array(head.utf8) + [0xF4, 0xEC] + Array(" 1".utf8)
    let documents = try DocumentReader.read(file, path: "a")
    #expect(documents.first?.string == "Số 1")
    #expect(documents.first?.encoding == .windows1258)
  }

  @Test func aTextThatOnlyLooksLikeAMailIsText() throws {
    let text = "From: Sở Nội vụ\nSubject: số 1/CP\n\nKính gửi"
    #expect(try DocumentReader.read(Array(text.utf8), path: "a").first?.string == text)
  }

  @Test func mailsInMailsEndSomewhere() throws {
    var text = "đáy"
    for _ in 0..<20 {
      text = "From: a@b.vn\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + text
    }
    let documents = try DocumentReader.read(Array(text.utf8), path: "a")
    #expect(documents.count == 1)
  }

  @Test func aMailWithoutDocumentsIsRefused() {
    #expect(throws: ReadError.self) {
      try mail("From: a@b.vn", "MIME-Version: 1.0", "Content-Transfer-Encoding: base64", "", "?*")
    }
  }

  @Test func manyBoundariesCostLinearTime() throws {
    let part = "--x\n\na\n"
    let file =
      "From: a\nMIME-Version: 1\nContent-Type: multipart/mixed; boundary=x\n\n"
      + String(repeating: part, count: 30_000)
    #expect(try DocumentReader.read(Array(file.utf8), path: "a").count <= 1000)
  }
}
