import Danchieu
import DanchieuDocument
import DanchieuReport
import DanchieuText
import FoundationEssentials

/// Underlines findings in editors while one writes: the Language Server Protocol over standard
/// input and output, with whole texts, diagnostics and quick fixes.
struct LanguageServer {
  private let analysis: Analysis
  private let context: ReportContext
  private var messages: ServerMessages
  private var stream = MessageStream()
  private var documents: [String: EditedDocument] = [:]
  private var isInitialized = false
  private var isShutDown = false

  init(_ analysis: Analysis, _ context: ReportContext) {
    self.analysis = analysis
    self.context = context
    messages = ServerMessages(context.tool)
  }

  /// Serves until the client says `exit`, its input ends or it no longer reads.
  ///
  /// - Returns: whether the client asked for the end before it came, as the protocol demands.
  mutating func run() throws(MessageStream.Failure) -> Bool {
    while let bytes = try stream.next() {
      stream.release()
      let message: ClientMessage
      do {
        message = try JSONDecoder().decode(ClientMessage.self, from: Data(bytes))
      } catch {
        stream.send(messages.fault(nil, .parseError, "no JSON-RPC message"))
        continue
      }
      if message.method == "exit" { return isShutDown }
      if let method = message.method { serve(method, message.id, bytes) }
      if stream.isClosed { break }
    }
    return isShutDown
  }

  private mutating func serve(_ method: String, _ id: RequestID?, _ bytes: [UInt8]) {
    if let id, let fault = refusal(of: method) {
      return stream.send(messages.fault(id, fault, method))
    }
    do {
      switch (method, id) {
      case ("initialize", let id?):
        begin(try Self.parameters(bytes))
        stream.send(messages.initialized(id))
      case ("shutdown", let id?):
        isShutDown = true
        stream.send(messages.done(id))
      case ("textDocument/codeAction", let id?):
        offer(try Self.parameters(bytes), id)
      case ("textDocument/didOpen", nil):
        let opened: ClientMessage.Opened = try Self.parameters(bytes)
        let document = opened.textDocument
        check(document.text, document.uri, document.version)
      case ("textDocument/didChange", nil):
        let changed: ClientMessage.Changed = try Self.parameters(bytes)
        guard let text = changed.contentChanges.last?.text else { return }
        check(text, changed.textDocument.uri, changed.textDocument.version)
      case ("textDocument/didClose", nil):
        let closed: ClientMessage.Closed = try Self.parameters(bytes)
        documents[closed.textDocument.uri] = nil
        publish(EditedDocument(uri: closed.textDocument.uri, version: nil))
      case (_, let id?):
        stream.send(messages.fault(id, .unknownMethod, method))
      default: break
      }
    } catch {
      if let id { stream.send(messages.fault(id, .invalidParameters, method)) }
    }
  }

  /// Why a request comes at the wrong time; nil when it does not.
  private func refusal(of method: String) -> ServerMessages.Fault? {
    if isShutDown { return .invalidRequest }
    if method == "initialize" { return isInitialized ? .invalidRequest : nil }
    return isInitialized ? nil : .notInitialized
  }

  private static func parameters<P: Decodable>(_ bytes: [UInt8]) throws -> P {
    try JSONDecoder().decode(ClientMessage.With<P>.self, from: Data(bytes)).params
  }

  private mutating func begin(_ client: ClientMessage.Initialize) {
    isInitialized = true
    // Bytes need no counting; without a word of the client, columns are units of UTF-16.
    let offered = client.capabilities.general?.positionEncodings ?? []
    let known = offered.compactMap { EditedDocument.Columns(rawValue: $0) }
    messages.columns = known.contains(.bytes) ? .bytes : known.first ?? .units
    messages.showsRelated =
      client.capabilities.textDocument?.publishDiagnostics?.relatedInformation ?? false
  }

  private mutating func check(_ text: String, _ uri: String, _ version: Int?) {
    guard isInitialized else { return }
    let document: EditedDocument
    do throws(ReadError) {
      let analyzed = try analysis.analyze(Array(text.utf8), path: DocumentURI.path(of: uri))
      // Documents inside a file have no lines of their own in the editor.
      let found = analyzed.map { DocumentFindings(of: $0, context) }
        .filter { $0.location.inner == nil }
      document = EditedDocument(uri: uri, version: version, findings: found.flatMap(\.findings))
    } catch {
      document = EditedDocument(
        uri: uri, version: version, failure: error.message.text(in: context.language))
    }
    documents[uri] = document
    publish(document)
  }

  private func publish(_ document: EditedDocument) {
    stream.send(messages.diagnostics(of: document))
  }

  private func offer(_ request: ClientMessage.CodeAction, _ id: RequestID) {
    let isAsked = request.context?.only?.contains("quickfix") ?? true
    stream.send(
      messages.fixes(
        id, of: isAsked ? documents[request.textDocument.uri] : nil, in: request.range,
        context.language))
  }
}
