/// A format of either kind while it writes its output.
///
/// Two fields instead of an enum, so that what a format collects is changed in place.
package struct ReportWriter: Sendable {
  private var documents: (any StreamedFormat)?
  private var findings: (any FindingsFormat)?
  private var isFirst = true

  /// A writer of documents side by side.
  package init(_ format: any StreamedFormat) { documents = format }

  /// A writer of findings.
  package init(_ format: any FindingsFormat) { findings = format }

  /// Whether it reads ``DocumentFindings``.
  package var readsFindings: Bool { findings != nil }

  /// Whether the findings must carry the hash of their line.
  package var usesLineHashes: Bool { findings.map { type(of: $0).usesLineHashes } ?? false }

  /// Appends what stands before the documents.
  package mutating func begin(to out: inout ByteBuffer) {
    documents?.begin(to: &out)
    findings?.begin(to: &out)
  }

  /// The bytes of `document` where the format prints documents side by side; nil for the others.
  package func bytes(of document: AnalyzedDocument) -> [UInt8]? {
    guard let documents else { return nil }
    var out = ByteBuffer()
    documents.write(document, to: &out)
    return out.takeBytes()
  }

  /// Appends `document`, with what `counted` counts, straight to the output. `tally` counts the
  /// documents before it.
  package mutating func add(
    _ document: AnalyzedDocument, _ digest: DocumentFindings?, _ counted: CheckTally,
    after tally: CheckTally, to out: inout ByteBuffer
  ) {
    if let documents, documents.admits(counted, after: tally) {
      separate(documents, &out)
      documents.write(document, to: &out)
    } else if let digest {
      findings?.add(digest, to: &out)
    }
  }

  /// Appends a document that was rendered before, with what `counted` counts. `tally` counts the
  /// documents before it.
  package mutating func add(
    rendered bytes: [UInt8]?, _ digest: DocumentFindings?, _ counted: CheckTally,
    after tally: CheckTally, to out: inout ByteBuffer
  ) {
    if let bytes, let documents, documents.admits(counted, after: tally) {
      separate(documents, &out)
      out.append(bytes)
    } else if let digest {
      findings?.add(digest, to: &out)
    }
  }

  /// Appends what stands after the documents.
  package mutating func end(_ run: RunFacts, to out: inout ByteBuffer) {
    documents?.end(run, to: &out)
    findings?.end(run, to: &out)
  }

  private mutating func separate(_ documents: any StreamedFormat, _ out: inout ByteBuffer) {
    if !isFirst { out.append(documents.separator) }
    isFirst = false
  }
}

/// A format of documents side by side that is given by its parts.
package struct FramedFormat: StreamedFormat {
  private let head: [UInt8]
  package let separator: [UInt8]
  private let tail: [UInt8]
  private let render: @Sendable (AnalyzedDocument, inout ByteBuffer) -> Void
  private let finish: @Sendable (inout ByteBuffer) -> Void

  /// A format with `head`, `separator` and `tail` around what `render` and, at the end, `finish`
  /// write.
  package init(
    head: [UInt8] = [], separator: [UInt8] = [], tail: [UInt8] = [],
    render: @escaping @Sendable (AnalyzedDocument, inout ByteBuffer) -> Void,
    finish: @escaping @Sendable (inout ByteBuffer) -> Void = { _ in }
  ) {
    self.head = head
    self.separator = separator
    self.tail = tail
    self.render = render
    self.finish = finish
  }

  package func begin(to out: inout ByteBuffer) { out.append(head) }

  package func write(_ document: AnalyzedDocument, to out: inout ByteBuffer) {
    render(document, &out)
  }

  package func end(_ run: RunFacts, to out: inout ByteBuffer) {
    out.append(tail)
    finish(&out)
  }
}
