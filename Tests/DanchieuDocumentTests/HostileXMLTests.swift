import DanchieuDocument
import DanchieuText
import Testing

@Suite struct HostileXMLTests {
  private func error(_ file: String) -> ReadError? {
    DanchieuDocumentTests.error(of: Array(file.utf8))
  }

  private func isRefused(_ error: ReadError?, line: Int) -> Bool {
    if case .refusedXML(let at, _)? = error { return at == line }
    return false
  }

  private func isMalformed(_ error: ReadError?, line: Int) -> Bool {
    if case .malformedXML(let at, _, _)? = error { return at == line }
    return false
  }

  @Test func brokenXMLIsNamedWithLineAndColumn() {
    let error = error("<?xml version=\"1.0\"?>\n<a>\n  <p>Số 1</q>\n</a>")
    guard case .malformedXML(let line, let column, let detail)? = error else {
      Issue.record("not reported as malformed: \(String(describing: error))")
      return
    }
    #expect(line == 3)
    #expect(10...14 ~= column)
    #expect(detail.vi.contains("q") && detail.vi.contains("p"))
  }

  @Test(arguments: [
    "<?xml version=\"1.0\"?><a><p>", "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\"",
    "<?xml version=\"1.0\"?><a>&</a>", "<?xml version=\"1.0\"?><a>&#0;</a>",
    "<?xml version=\"1.0\"?><a x=1/>", "<?xml version=\"1.0\"?><a x='<'/>",
    "<?xml version=\"1.0\"?><a/><b/>", "<?xml version=\"1.0\"?><a>]]></a>",
    "<?xml version=\"1.0\"?><a><!-- -- --></a>", "<?xml version=\"1.0\"?>văn bản",
    "<?xml version=\"1.0\"?><a>\u{1}</a>", "<?xml version=\"1.0\"?><a><?xml?></a>",
    "<akomaNtoso>\n<debate>\n<p>Nghị định số",
  ])
  func everyFaultIsAnError(file: String) {
    #expect(error(file) != nil)
  }

  @Test func elementsNestedDeepAreRefusedAtOnce() {
    let deep =
      String(repeating: "<a>", count: 100_000) + "số" + String(repeating: "</a>", count: 100_000)
    #expect(isRefused(error(deep), line: 1))
    let allowed =
      String(repeating: "<a>", count: 256) + "số" + String(repeating: "</a>", count: 256)
    #expect(error(allowed) == nil)
  }

  @Test func hugeTextIsRefused() {
    var file = Array("<a>\n<p>".utf8)
    file += [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_001)
    file += Array("</p></a>".utf8)
    #expect(isRefused(DanchieuDocumentTests.error(of: file), line: 2))
  }

  @Test func manyParagraphsAreNoHugeText() throws {
    let paragraph = "<p>" + String(repeating: "Đoạn ", count: 200) + "</p>\n"
    let document = try read("<a>" + String(repeating: paragraph, count: 12_000) + "</a>")
    #expect(document.text.count > 10_000_000)
  }

  @Test func externalEntitiesAreRefused() {
    let file = """
      <?xml version="1.0"?>
      <!DOCTYPE a [
        <!ENTITY x SYSTEM "file:///etc/passwd">
      ]>
      <a>&x;</a>
      """
    #expect(isRefused(error(file), line: 3))
  }

  @Test func parameterEntitiesAreRefused() {
    let file = "<!DOCTYPE a [ <!ENTITY % x SYSTEM \"http://127.0.0.1/x.dtd\"> %x; ]><a>1</a>"
    #expect(isRefused(error(file), line: 1))
  }

  @Test func anEntityBombIsRefused() {
    var file = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [\n<!ENTITY a0 \"ha\">\n"
    for i in 1...9 {
      let reference = "&a\(i - 1);"
      file += "<!ENTITY a\(i) \"" + String(repeating: reference, count: 10) + "\">\n"
    }
    file += "]>\n<a>&a9;</a>"
    #expect(isRefused(error(file), line: 3))
  }

  @Test func undeclaredEntitiesAreErrors() {
    #expect(isMalformed(error("<a><p>số&nbsp;1</p></a>"), line: 1))
    let file = "<!DOCTYPE a SYSTEM \"a.dtd\">\n<a><p>số&nbsp;1</p></a>"
    #expect(isRefused(error(file), line: 2))
    let attribute = "<!DOCTYPE a SYSTEM \"a.dtd\">\n<a x='&nbsp;'><p>số 1</p></a>"
    #expect(isRefused(error(attribute), line: 2))
  }

  @Test func unclosedCDATAIsAnError() {
    #expect(isMalformed(error("<a>\n<p><![CDATA[số 1</p></a>"), line: 2))
  }

  @Test func duplicateAttributesAreAnError() {
    let error = error("<a>\n<p x='1' y='2' x='3'>số</p></a>")
    #expect(isMalformed(error, line: 2))
    #expect(error?.message.vi.contains("x") == true)
  }

  @Test func countlessAttributesAreRefusedAtOnce() {
    let attributes = (0..<200_000).map { " a\($0)='1'" }.joined()
    #expect(isRefused(error("<a>\n<p\(attributes)>số</p></a>"), line: 2))
  }

  @Test func manySignsOfEqualityInTextAreHarmless() throws {
    let signs = String(repeating: "a='b' ", count: 5000)
    #expect(try read("<a x='1'>\(signs)</a>").text.count > 29_000)
  }

  @Test func declaredUTF8WithOtherBytesIsAnErrorWithItsPlace() {
    let file =
      Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>S".utf8) + [0xF4] + Array(" 1</a>".utf8)
    #expect(
      isMalformed(DanchieuDocumentTests.error(of: file), line: 2))
  }

  @Test func otherEncodingsAreRefusedByName() {
    let file =
      Array("<?xml version=\"1.0\" encoding=\"windows-1258\"?><a>S".utf8) + [0xF4]
      + Array("</a>".utf8)
    let error = DanchieuDocumentTests.error(of: file)
    #expect(isRefused(error, line: 1))
    #expect(error?.message.vi.contains("windows-1258") == true)
  }

  @Test func pureASCIIUnderAnotherNameIsRead() throws {
    #expect(try read("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>so 1</a>").string == "so 1")
  }

  @Test func brokenUTF16XMLIsAnError() {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<a><p>số 1</a>"
    #expect(isMalformed(DanchieuDocumentTests.error(of: utf16(text)), line: 2))
  }

  @Test func binaryDataIsNamed() {
    #expect(DanchieuDocumentTests.error(of: Array("P\u{3}\u{4}\0\0abc".utf8)) == .binary(offset: 1))
  }
}
