import DanchieuLint
package import DanchieuText

/// What a language server says, as JSON-RPC 2.0 (Language Server Protocol 3.17).
package struct ServerMessages: Sendable {
  /// Codes of errors that the protocol names.
  package enum Fault: Int, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case unknownMethod = -32601
    case invalidParameters = -32602
    case notInitialized = -32002
  }

  private let tool: ToolInfo
  /// What columns count, as agreed on.
  package var columns = EditedDocument.Columns.units
  /// Whether the client shows other places of a finding.
  package var showsRelated = false

  package init(_ tool: ToolInfo) { self.tool = tool }

  /// The answer to `initialize`: whole texts are sent on every change, fixes are offered.
  package func initialized(_ id: RequestID) -> ByteBuffer {
    answer(id) { out in
      out.append("{\"capabilities\":{")
      out.member("positionEncoding", columns.rawValue)
      out.append(",\"textDocumentSync\":{\"openClose\":true,\"change\":1}")
      out.append(",\"codeActionProvider\":{\"codeActionKinds\":[\"quickfix\"]}}")
      out.append(",\"serverInfo\":{")
      out.member("name", tool.name)
      out.member("version", tool.version)
      out.append("}}")
    }
  }

  /// The answer to a request that asks for nothing.
  package func done(_ id: RequestID) -> ByteBuffer { answer(id) { $0.append("null") } }

  /// The answer to a request that cannot be served.
  package func fault(_ id: RequestID?, _ fault: Fault, _ message: String) -> ByteBuffer {
    var out = ByteBuffer(capacity: 256)
    out.append("{\"jsonrpc\":\"2.0\",\"id\":")
    if let id { Self.write(id, to: &out) } else { out.append("null") }
    out.append(",\"error\":{")
    out.member("code", fault.rawValue)
    out.member("message", message)
    out.append("}}")
    return out
  }

  /// Everything that was found in `document`, which replaces what was said of it before.
  package func diagnostics(of document: EditedDocument) -> ByteBuffer {
    var out = ByteBuffer()
    out.append("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/publishDiagnostics\",\"params\":{")
    out.member("uri", document.uri)
    if let version = document.version { out.member("version", version) }
    out.append(",\"diagnostics\":[")
    if let failure = document.failure {
      out.append("{\"range\":{\"start\":{\"line\":0,\"character\":0},")
      out.append("\"end\":{\"line\":0,\"character\":1}},\"severity\":1,\"source\":\"danchieu\"")
      out.member("code", "unreadable")
      out.member("message", failure)
      out.append("}")
    }
    for (index, finding) in document.findings.enumerated() {
      if index > 0 { out.append(",") }
      write(finding, of: document, to: &out)
    }
    out.append("]}}")
    return out
  }

  /// The fixes that `document` offers within `selection`.
  package func fixes(
    _ id: RequestID, of document: EditedDocument?, in selection: Selection, _ language: Language
  ) -> ByteBuffer {
    answer(id) { out in
      out.append("[")
      guard let document else { return out.append("]") }
      for (index, (finding, text)) in document.fixable(in: selection, columns).enumerated() {
        guard let fix = finding.fix else { continue }
        out.append(index > 0 ? ",{" : "{")
        let title = Message(
          vi: "\(finding.code): sửa “\(fix.old)” thành “\(fix.new)”",
          en: "\(finding.code): change “\(fix.old)” to “\(fix.new)”")
        out.member("title", Visible.line(title.text(in: language)))
        out.append(",\"kind\":\"quickfix\",\"isPreferred\":true,\"diagnostics\":[")
        write(finding, of: document, to: &out)
        out.append("],\"edit\":{\"changes\":{")
        out.appendJSON(document.uri)
        out.append(":[{")
        write(fix.place, to: &out)
        out.member("newText", text)
        out.append("}]}}}")
      }
      out.append("]")
    }
  }

  private func answer(_ id: RequestID, _ write: (inout ByteBuffer) -> Void) -> ByteBuffer {
    var out = ByteBuffer()
    out.append("{\"jsonrpc\":\"2.0\",\"id\":")
    Self.write(id, to: &out)
    out.append(",\"result\":")
    write(&out)
    out.append("}")
    return out
  }

  private static func write(_ id: RequestID, to out: inout ByteBuffer) {
    switch id {
    case .number(let number): out.append(number)
    case .string(let string): out.appendJSON(string)
    }
  }

  private func write(
    _ finding: ReportedFinding, of document: EditedDocument, to out: inout ByteBuffer
  ) {
    out.append("{")
    write(finding.place, to: &out)
    out.member("severity", Self.severity(finding.severity))
    out.member("code", finding.code)
    out.member("source", "danchieu")
    let basis = finding.basis.map { "\n\($0)" } ?? ""
    out.member("message", finding.message + basis)
    if showsRelated, !finding.related.isEmpty {
      out.append(",\"relatedInformation\":[")
      for (index, related) in finding.related.enumerated() {
        out.append(index > 0 ? ",{" : "{")
        out.member("message", related.message)
        out.append(",\"location\":{")
        out.member("uri", document.uri)
        write(related.place, to: &out)
        out.append("}}")
      }
      out.append("]")
    }
    out.append("}")
  }

  private func write(_ place: FilePlace, to out: inout ByteBuffer) {
    out.key("range")
    out.append("{")
    for (name, point) in [("start" as StaticString, place.start), ("end", place.end)] {
      let position = Position(point, columns)
      out.key(name)
      out.append("{")
      out.member("line", position.line)
      out.member("character", position.character)
      out.append("}")
    }
    out.append("}")
  }

  private static func severity(_ severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }
}
