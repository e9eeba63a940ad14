import Crypto
import DanchieuCitations
public import DanchieuDocument
public import DanchieuGraph
public import DanchieuLint
public import DanchieuRegistry
public import DanchieuReport

/// Wires the stages: bytes → documents → citations → graph → findings.
///
/// ```swift
/// for document in try Analysis(linter: Linter()).analyze(bytes, path: "bao-cao.txt") {
///   print(document.reading.citations.count, document.check?.findings ?? [])
/// }
/// ```
public struct Analysis: Sendable {
  /// Known instruments, for resolution and rules.
  public var registry: Registry
  /// What checks the documents; nil to find citations only.
  public var linter: Linter?
  /// What decides, document by document, how it is checked; nil to check all with ``linter``.
  public var policy: (any CheckPolicy)?
  /// What blanks in the documents mean; nil when each document itself must tell.
  public var stage: Stage?
  /// The days that the call gives: for the state of the law, and for documents without date.
  public var day = ReferenceDay()
  /// How files are read, where their content leaves a choice.
  public var options = ReadOptions()
  /// Whether the headings are read also where no rule asks for them.
  public var outlines = false

  /// An analysis that checks documents with `linter`, or only reads them without one.
  public init(
    registry: Registry = .embedded, linter: Linter? = nil, policy: (any CheckPolicy)? = nil,
    stage: Stage? = nil, options: ReadOptions = ReadOptions()
  ) {
    self.registry = registry
    self.linter = linter
    self.policy = policy
    self.stage = stage
    self.options = options
  }

  /// Reads the file `bytes` and everything that the flow finds in it: one document, or for an
  /// edXML message the envelope and its attachments. `path` only names them.
  ///
  /// The same bytes give the same result on every run: no clock, no network, no randomness.
  public func analyze(_ bytes: [UInt8], path: String) throws(ReadError) -> [AnalyzedDocument] {
    let linter = linter == nil ? nil : try policy?.linter(forFile: path) ?? linter
    let sha256 = Self.sha256(bytes)
    var analyzed: [AnalyzedDocument] = []
    for document in try DocumentReader.read(bytes, path: path, options: options) {
      let reading = Reading(of: document, outlined: linter != nil || outlines)
      let graph = CitationGraph(of: reading, registry: registry, on: day)
      let check = linter?.check(
        Subject(reading: reading, graph: graph, registry: registry, stage: stage, day: day))
      var result = AnalyzedDocument(reading: reading, graph: graph, check: check, sha256: sha256)
      if check != nil { policy?.review(&result, ofFile: path) }
      analyzed.append(result)
    }
    return analyzed
  }

  /// SHA-256 of `bytes` in 64 lower-case hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hash.finalize().withUnsafeBytes { digest in
      String(unsafeUninitializedCapacity: 2 * digest.count) { hex in
        func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
        for (place, byte) in digest.enumerated() {
          hex[2 * place] = digit(byte >> 4)
          hex[2 * place + 1] = digit(byte & 0x0F)
        }
        return 2 * digest.count
      }
    }
  }
}
