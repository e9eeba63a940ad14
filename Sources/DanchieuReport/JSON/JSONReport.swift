public import DanchieuText

/// The machine formats `json` and `jsonl` (contract/output.md): one writer for both.
public enum JSONReport {
  /// The object of one document, as `jsonl` prints it, without a line end.
  public static func bytes(of document: AnalyzedDocument, language: Language = .vi) -> [UInt8] {
    var out = ByteBuffer()
    DocumentJSON(language: language).write(document, to: &out)
    return out.takeBytes()
  }

  /// The whole of `json`: the wrapper with `documents` in it.
  public static func bytes(
    of documents: [AnalyzedDocument], tool: ToolInfo, language: Language = .vi
  ) -> [UInt8] {
    var out = ByteBuffer()
    out.append(head(tool))
    for (index, document) in documents.enumerated() {
      if index > 0 { out.append(separator) }
      DocumentJSON(language: language).write(document, to: &out)
    }
    out.append(tail)
    return out.takeBytes()
  }

  /// What stands before the documents in `json`.
  package static func head(_ tool: ToolInfo) -> [UInt8] {
    var out = ByteBuffer()
    out.append("{\"version\":1,\"tool\":")
    write(tool, to: &out)
    out.append(",\"documents\":[\n")
    return out.takeBytes()
  }

  /// What stands between two documents in `json`.
  package static let separator = Array(",\n".utf8)

  /// What stands after the documents in `json`.
  package static let tail = Array("\n]}\n".utf8)

  /// Writes the `tool` object.
  package static func write(_ tool: ToolInfo, to out: inout ByteBuffer) {
    func version(_ value: ToolInfo.Version, to out: inout ByteBuffer) {
      out.append("{\"version\":")
      out.appendJSON(value.version)
      out.append(",\"date\":")
      out.appendJSON(value.date)
      out.append(byte: UInt8(ascii: "}"))
    }
    out.append("{\"name\":")
    out.appendJSON(tool.name)
    out.append(",\"version\":")
    out.appendJSON(tool.version)
    out.append(",\"rules\":")
    version(tool.rules, to: &out)
    out.append(",\"registry\":")
    version(tool.registry, to: &out)
    out.append(byte: UInt8(ascii: "}"))
  }
}
