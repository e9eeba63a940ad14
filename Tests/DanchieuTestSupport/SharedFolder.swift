import Foundation

/// Folders that tests read.
public enum TestFolders {
  /// The root of the checkout, found from the place of this file.
  public static let checkout: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()

  /// `Samples/` of the checkout.
  public static var samples: String { checkout + "/Samples" }

  /// The project's shared folder: `DANCHIEU_SHARED`, or `../shared` beside the checkout; nil when
  /// there is none, as on a machine that has only the repository.
  public static let shared: String? = {
    let given = ProcessInfo.processInfo.environment["DANCHIEU_SHARED"]
    let path = given ?? URL(fileURLWithPath: checkout).deletingLastPathComponent().path + "/shared"
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return nil }
    return path
  }()

  /// What tests say that are skipped without the shared folder.
  public static let skipped =
    "SKIPPED: ../shared is absent (set DANCHIEU_SHARED to the folder to run this test)"

  /// Names of the files in `folder` that end in `suffix`, sorted.
  public static func files(in folder: String, suffix: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted()
  }

  /// The bytes of the file at `path`.
  public static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
