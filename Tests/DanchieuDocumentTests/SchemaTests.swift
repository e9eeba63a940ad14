import DanchieuDocument
import DanchieuText
import Testing

@Suite struct SchemaTests {
  /// The two forms of the report schema.
  enum Form: CaseIterable {
    case relaxNG, xmlSchema
    var schema: ValidationSchema {
      switch self {
      case .relaxNG: .embedded
      case .xmlSchema: .bytes(ValidationSchema.reportXMLSchema)
      }
    }
  }

  @Test(arguments: Form.allCases) func theSampleIsValid(form: Form) throws {
    let file = try Files.bytes("Samples/bao-cao.xml")
    #expect(try SchemaValidator.validate(file, schema: form.schema) == [])
  }

  @Test func embeddedSchemasAreThoseOfTheFolder() throws {
    #expect(try Files.bytes("Schemas/danchieu-report.rng") == ValidationSchema.reportRelaxNG)
    #expect(try Files.bytes("Schemas/danchieu-report.xsd") == ValidationSchema.reportXMLSchema)
  }

  private func report(_ body: String, date: String = "<ngay iso=\"2024-02-01\"/>") -> [UInt8] {
    Array(
      """
      <bao-cao xmlns="urn:danchieu:report:1">
        <co-quan>UBND XÃ MẪU</co-quan><so>1</so><ky-hieu>BC-UBND</ky-hieu>
        <dia-danh>Mẫu</dia-danh>\(date)<ten-loai>BÁO CÁO</ten-loai>
        <trich-yeu>Về việc thử</trich-yeu>
        \(body)
      </bao-cao>
      """.utf8)
  }

  @Test(arguments: Form.allCases) func anElementOutOfPlaceIsNamedWithLineAndColumn(
    form: Form
  ) throws {
    let file = report("<doan>Đã xong. <b>Hết</b> <hinh/></doan>")
    let violations = try SchemaValidator.validate(file, schema: form.schema)
    let violation = try #require(violations.first)
    #expect(violation.line == 5)
    #expect(violation.column == 29)
    #expect(file[violation.offset] == UInt8(ascii: "<"))
    #expect(!violation.message.vi.isEmpty)
  }

  @Test(arguments: Form.allCases) func aMissingElementIsReported(form: Form) throws {
    let file = report("<doan>Một</doan>", date: "")
    let violations = try SchemaValidator.validate(file, schema: form.schema)
    #expect(violations.first?.line == 3)
  }

  @Test(arguments: Form.allCases) func anImpossibleDateIsReported(form: Form) throws {
    let file = report("<doan>Một</doan>", date: "<ngay iso=\"2024-02-31\"/>")
    let violations = try SchemaValidator.validate(file, schema: form.schema)
    #expect(violations.first?.line == 3)
    #expect(violations.first?.column == 27)
  }

  @Test func aBrokenFileIsAnError() {
    #expect(throws: SchemaError.self) {
      try SchemaValidator.validate(Array("<bao-cao>".utf8), schema: .embedded)
    }
  }

  @Test func aSchemaOfAnotherLanguageIsAnError() {
    #expect(throws: SchemaError.self) {
      try SchemaValidator.validate(
        Array("<a/>".utf8), schema: .bytes(Array("<schema><x/></schema>".utf8)))
    }
  }

  @Test func aBrokenSchemaIsAnError() {
    let schema = "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"><start/></grammar>"
    #expect(throws: SchemaError.self) {
      try SchemaValidator.validate(Array("<a/>".utf8), schema: .bytes(Array(schema.utf8)))
    }
  }
}
