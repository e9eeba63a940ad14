import Foundation

/// Files beside the sources.
enum Files {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file of Samples/ or Schemas/.
  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// The shared folder with the norms and the corpus.
  static var shared: URL? {
    let given = ProcessInfo.processInfo.environment["DANCHIEU_SHARED"]
    let beside = root.deletingLastPathComponent().appending(path: "shared")
    let url = given.map { URL(filePath: $0) } ?? beside
    return FileManager.default.fileExists(atPath: url.path()) ? url : nil
  }

  /// The Akoma Ntoso examples of the corpus; empty without the shared folder.
  static var akomaNtosoExamples: [URL] {
    guard let folder = shared?.appending(path: "corpus/akn-examples") else { return [] }
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "xml" }
      .sorted { $0.path() < $1.path() }
  }
}
