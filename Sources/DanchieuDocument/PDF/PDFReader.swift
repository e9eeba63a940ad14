import DanchieuText

/// Reads PDF files with a text layer through poppler's `pdftotext`.
enum PDFReader: BinaryFormatReader {
  static let signature = FileSignature.pdf

  private static let seconds = 60
  private static let outputLimit = 256 << 20
  /// Letters, in bytes, that a page with a text layer has at least.
  private static let least = 16

  static func read(_ input: FileInput) throws(ReadError) -> [Document]? {
    guard let program = ExternalProgram("pdftotext") else {
      throw .unreadable(
        reason: Message(
          vi: "cần chương trình pdftotext để đọc PDF; hãy cài gói poppler-utils "
            + "(apt install poppler-utils, brew install poppler)",
          en: "pdftotext is needed to read PDF; install poppler-utils "
            + "(apt install poppler-utils, brew install poppler)"))
    }
    guard let folder = TemporaryFolder(), let file = folder.write(input.bytes, to: "in.pdf") else {
      throw .unreadable(reason: ConverterMessage.noFolder)
    }
    let result: ExternalProgram.Result
    do throws(ExternalProgram.Failure) {
      result = try program.run(
        ["-q", "-layout", "-enc", "UTF-8", "-eol", "unix", file, "-"], in: folder,
        seconds: seconds, limit: outputLimit)
    } catch {
      throw .unreadable(reason: ConverterMessage.text(of: error, "pdftotext", seconds: seconds))
    }
    guard result.status == 0 else {
      throw .unreadable(
        reason: PDFRefusal.reason(
          result, of: input.bytes,
          asking: { try? program.run([file, "-"], in: folder, seconds: seconds, limit: 1 << 20) }))
    }
    let images = PDFImages(of: file, in: folder)
    let words = {
      let result = try? program.run(
        ["-q", "-raw", "-bbox", "-enc", "UTF-8", "-eol", "unix", file, "-"], in: folder,
        seconds: seconds, limit: outputLimit)
      return result.map { PDFWord.pages(of: $0.output) } ?? []
    }
    return [try document(of: result.output, input, images, words: words)]
  }

  /// The document that `output` of pdftotext gives; `words` are asked for when it has tables.
  static func document(
    of output: [UInt8], _ input: FileInput, _ images: PDFImages,
    words: () -> [PDFWord.Page] = { [] }
  ) throws(ReadError) -> Document {
    // A text layer in the letters of .Vn fonts is recognised like any other text.
    let decoded = try? TextDecoder.decode(output.map { $0 == 0 ? 0x20 : $0 })
    let bytes = decoded?.bytes ?? output
    var printed = bytes.split(separator: 0x0C, omittingEmptySubsequences: false)
    if printed.last?.isEmpty == true { printed.removeLast() }
    let isEmpty = printed.map { page in
      page.lazy.filter { $0 > 0x20 }.prefix(least).count < least
    }
    guard isEmpty.contains(false) else {
      throw .unreadable(reason: printed.isEmpty ? noPages : noText(printed.count))
    }
    var pages = printed.map { PDFLine.lines(of: $0) }
    if decoded?.encoding ?? .utf8 == .utf8 { partTables(of: &pages, words) }
    PageFurniture.strip(&pages)
    let layout = PDFLayout(pages)
    var document = Document(
      path: input.path, format: .pdf, encoding: decoded?.encoding ?? .utf8, text: layout.text,
      source: SourceMap(pages: layout.pages))
    document.unread = images.unread(pagesWithoutText: isEmpty)
    if let decoded { document.notices = DocumentReader.notices(of: decoded) }
    return document
  }

  /// Puts the tables of `pages` in the order of their cells.
  private static func partTables(of pages: inout [[PDFLine]], _ words: () -> [PDFWord.Page]) {
    let parted = pages.indices.filter { PDFCells.areNeeded(for: pages[$0], isFirst: $0 == 0) }
    guard !parted.isEmpty else { return }
    let words = words()
    guard words.count == pages.count else { return }
    for page in parted {
      if let lines = PDFCells.lines(of: words[page], printed: pages[page]) { pages[page] = lines }
    }
  }

  private static let noPages = Message(
    vi: "tệp PDF không có trang nào", en: "the PDF file has no pages")

  private static func noText(_ pages: Int) -> Message {
    Message(
      vi: "tệp PDF (\(pages) trang) không có lớp chữ, có lẽ là bản quét; hãy nhận dạng chữ trước, "
        + "ví dụ: ocrmypdf -l vie tệp.pdf tệp-co-chu.pdf (gói ocrmypdf, tesseract-ocr-vie)",
      en: "the PDF file (\(pages) pages) has no text layer, probably a scan; recognise its text "
        + "first: ocrmypdf -l vie file.pdf file-with-text.pdf (packages ocrmypdf, tesseract-ocr-vie)"
    )
  }
}

/// What is told about programs that convert files.
enum ConverterMessage {
  static let noFolder = Message(
    vi: "không tạo được thư mục tạm để chuyển đổi tệp",
    en: "cannot make a temporary folder to convert the file in")

  /// Why `program` gave no result.
  static func text(
    of failure: ExternalProgram.Failure, _ program: String, seconds: Int
  ) -> Message {
    switch failure {
    case .cannotStart:
      Message(vi: "không chạy được \(program)", en: "cannot run \(program)")
    case .tookTooLong:
      Message(
        vi: "\(program) chạy quá \(seconds) giây nên bị dừng",
        en: "\(program) was stopped after \(seconds) seconds")
    case .wroteTooMuch:
      Message(
        vi: "\(program) cho ra quá nhiều dữ liệu nên bị dừng",
        en: "\(program) was stopped: it wrote too much")
    case .killed:
      Message(vi: "\(program) dừng giữa chừng", en: "\(program) ended abruptly")
    }
  }
}
