import DanchieuText

/// Reads Word 97–2003 files through LibreOffice, which gives the fonts by which old letters are
/// known, or through `catdoc`.
enum WordBinaryReader: BinaryFormatReader {
  static let signature = FileSignature.compound

  private static let officeSeconds = 120
  private static let catdocSeconds = 30
  private static let outputLimit = 256 << 20

  static func read(_ input: FileInput) throws(ReadError) -> [Document]? {
    if let refusal = refusal(of: input.bytes) { throw .unreadable(reason: refusal) }
    guard let folder = TemporaryFolder(), let file = folder.write(input.bytes, to: "in.doc") else {
      throw .unreadable(reason: ConverterMessage.noFolder)
    }
    var failure = missing
    var office: Document?
    if let program = ExternalProgram("soffice", "libreoffice") {
      do throws(ExternalProgram.Failure) {
        office = try readOffice(program, file, folder, input)
        failure = broken
      } catch {
        failure = ConverterMessage.text(of: error, "LibreOffice", seconds: officeSeconds)
      }
    }
    var catdoc: Document?
    if let program = ExternalProgram("catdoc") {
      do throws(ExternalProgram.Failure) {
        catdoc = try readCatdoc(program, file, folder, input)
        if office == nil { failure = broken }
      } catch {
        if office == nil {
          failure = ConverterMessage.text(of: error, "catdoc", seconds: catdocSeconds)
        }
      }
    }
    if let document = better(office, catdoc) { return [document] }
    throw .unreadable(reason: failure)
  }

  /// LibreOffice's reading, unless catdoc found much more: LibreOffice shows no text of
  /// embedded objects, and damaged files only in part.
  private static func better(_ office: Document?, _ catdoc: Document?) -> Document? {
    guard let office, let catdoc else { return office ?? catdoc }
    func letters(_ document: Document) -> Int { document.text.lazy.filter { $0 > 0x20 }.count }
    guard letters(catdoc) > letters(office) * 3 / 2 + 100 else { return office }
    var document = catdoc
    document.notices.append(
      ReadNotice(
        offset: nil,
        message: Message(
          vi: "catdoc thấy nhiều chữ hơn LibreOffice, có lẽ trong đối tượng nhúng",
          en: "catdoc finds more text than LibreOffice, probably in embedded objects")))
    return document
  }

  private static func readOffice(
    _ office: ExternalProgram, _ file: String, _ folder: TemporaryFolder, _ input: FileInput
  ) throws(ExternalProgram.Failure) -> Document? {
    let result = try office.run(
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--norestore",
        "--nolockcheck", "--nodefault", "--convert-to", "rtf", "--outdir", folder.path, file,
      ], in: folder, seconds: officeSeconds, limit: 1 << 20)
    guard result.status == 0, let rtf = folder.read("in.rtf", limit: outputLimit) else {
      return nil
    }
    var parser = RTFParser(view: input.options.view)
    rtf.withUnsafeBufferPointer { parser.read($0) }
    let (text, _, tables) = parser.text.finished()
    guard text.contains(where: { $0 > 0x20 }) || input.bytes.count < 1 << 14 else { return nil }
    var document = document(text, input)
    document.tables = tables
    document.unread = RTFReader.unread(parser)
    return document
  }

  private static func readCatdoc(
    _ catdoc: ExternalProgram, _ file: String, _ folder: TemporaryFolder, _ input: FileInput
  ) throws(ExternalProgram.Failure) -> Document? {
    let result = try catdoc.run(
      ["-d", "utf-8", "-w", file], in: folder, seconds: catdocSeconds, limit: outputLimit)
    guard result.status == 0, let decoded = try? TextDecoder.decode(result.output),
      decoded.bytes.contains(where: { $0 > 0x20 })
    else { return nil }
    var document = document(decoded.bytes, input)
    document.encoding = decoded.encoding
    document.lacksNumbers = true
    document.notices = DocumentReader.notices(of: decoded)
    document.notices.append(ReadNotice(offset: nil, message: readByCatdoc))
    return document
  }

  /// A document whose places are paragraphs of the file's main stream.
  private static func document(_ text: [UInt8], _ input: FileInput) -> Document {
    var paragraphs = ParagraphIndex()
    var number = 1
    paragraphs.append(part: "WordDocument", paragraph: number, at: 0)
    for (place, byte) in text.enumerated() where byte == 0x0A && place + 1 < text.count {
      number += 1
      paragraphs.append(part: "WordDocument", paragraph: number, at: place + 1)
    }
    return Document(
      path: input.path, format: .doc, encoding: .utf8, text: text,
      source: SourceMap(paragraphs: paragraphs))
  }

  /// Why a file that is no Word file, by the names of its streams, is not read.
  private static func refusal(of file: [UInt8]) -> Message? {
    if file.contains(utf16: "WordDocument") { return nil }
    if file.contains(utf16: "EncryptedPackage") {
      return Message(
        vi: "tệp được mã hoá bằng mật khẩu; hãy bỏ mật khẩu rồi đọc lại",
        en: "the file is encrypted with a password; remove the password first")
    }
    return Message(
      vi: "tệp Office 97–2003 này không phải văn bản Word",
      en: "this Office 97–2003 file is not a Word document")
  }

  private static let missing = Message(
    vi: "cần LibreOffice hoặc catdoc để đọc tệp .doc; hãy cài gói libreoffice-writer-nogui hoặc "
      + "catdoc, hoặc lưu tệp thành .docx",
    en: "LibreOffice or catdoc is needed to read .doc files; install libreoffice-writer-nogui or "
      + "catdoc, or save the file as .docx")
  private static let broken = Message(
    vi: "tệp Word 97–2003 hỏng hoặc có mật khẩu: không chuyển đổi được",
    en: "the Word 97–2003 file is broken or has a password: it cannot be converted")
  private static let readByCatdoc = Message(
    vi: "đọc bằng catdoc: không có số thứ tự tự động và chú thích",
    en: "read with catdoc: without automatic numbers and notes")
}

extension [UInt8] {
  /// Whether the bytes hold the ASCII `name` in UTF-16, little endian.
  fileprivate func contains(utf16 name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    let first = name.utf8Start[0]
    return withUnsafeBufferPointer { file in
      var i = 0
      while i + 2 * count <= file.count {
        if file[i] == first,
          (0..<count).allSatisfy({
            file[i + 2 * $0] == name.utf8Start[$0] && file[i + 2 * $0 + 1] == 0
          })
        {
          return true
        }
        i += 1
      }
      return false
    }
  }
}
