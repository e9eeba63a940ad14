import DanchieuText

/// The pictures of a PDF file by page, as `pdfimages -list` tells them.
struct PDFImages {
  /// Numbers of the pages that have a picture of some size.
  private(set) var pages: Set<Int> = []

  /// Smaller pictures, in pixels each way, are ornaments.
  private static let least = 100
  private static let seconds = 20

  /// No pictures.
  init() {}

  /// The pictures of the PDF `file`; none when there is no `pdfimages`.
  init(of file: String, in folder: TemporaryFolder) {
    guard let program = ExternalProgram("pdfimages"),
      let result = try? program.run(
        ["-list", file], in: folder, seconds: Self.seconds, limit: 16 << 20)
    else { return }
    for line in result.output.split(separator: UInt8(ascii: "\n")).dropFirst(2) {
      let words = line.split(separator: UInt8(ascii: " ")).map {
        String(decoding: $0, as: UTF8.self)
      }
      // page num type width height …
      guard words.count > 4, let page = Int(words[0]), words[2] == "image",
        let width = Int(words[3]), let height = Int(words[4]),
        width >= Self.least, height >= Self.least
      else { continue }
      pages.insert(page)
    }
  }

  /// What of the file was not read: pages without text, and pictures on pages with text.
  func unread(pagesWithoutText isEmpty: [Bool]) -> [UnreadPart] {
    var parts: [UnreadPart] = []
    let empty = isEmpty.indices.filter { isEmpty[$0] }.map { $0 + 1 }
    if !empty.isEmpty {
      let hasPictures = empty.contains { pages.contains($0) }
      let reason =
        hasPictures
        ? Message(
          vi: "trang quét không có lớp chữ; cần nhận dạng chữ (ocrmypdf -l vie)",
          en: "scanned pages without a text layer; recognise their text (ocrmypdf -l vie)")
        : Message(vi: "trang không có chữ", en: "pages without text")
      parts.append(UnreadPart(part: "trang \(Self.list(empty))", reason: reason))
    }
    let pictured = pages.filter { $0 > isEmpty.count || $0 < 1 || !isEmpty[$0 - 1] }.sorted()
    if !pictured.isEmpty {
      parts.append(
        UnreadPart(
          part: "trang \(Self.list(pictured))",
          reason: Message(vi: "hình ảnh không được đọc", en: "pictures are not read")))
    }
    return parts
  }

  /// `numbers`, ascending, with runs as `3–7`.
  static func list(_ numbers: [Int]) -> String {
    var runs: [(first: Int, last: Int)] = []
    for number in numbers {
      if let last = runs.last, last.last + 1 == number {
        runs[runs.count - 1].last = number
      } else {
        runs.append((number, number))
      }
    }
    return runs.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)" }
      .joined(separator: ", ")
  }
}
