public import DanchieuDocument
import DanchieuText

/// The writers of annotated files.
public enum Annotators {
  /// The writer of each format that has one.
  static let all: [DocumentFormat: any Annotator] = [
    .text: TextAnnotator(),
    .docx: DocxAnnotator(),
    .akn: AkomaNtosoAnnotator(),
    .html: HTMLAnnotator(),
  ]

  /// The writer for documents of `format`.
  ///
  /// - Throws: when the format has none; the message names those that have.
  public static func writer(
    for format: DocumentFormat
  ) throws(AnnotationError) -> any Annotator {
    if let writer = all[format] { return writer }
    let known = DocumentFormat.allCases.filter { all[$0] != nil }.map(\.rawValue)
      .joined(separator: ", ")
    throw AnnotationError(
      Message(
        vi: "chưa ghi được chú giải vào tệp dạng \(format.rawValue); các dạng ghi được: \(known)",
        en: "files of format \(format.rawValue) cannot be annotated yet; these can: \(known)"))
  }
}
