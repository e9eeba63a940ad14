import Foundation

/// A golden file: what an output looked like when somebody last agreed to it.
///
/// `DANCHIEU_SNAPSHOTS=write` writes the files instead of comparing them; look at the difference
/// before you commit it.
public struct Snapshot {
  /// Path of the file.
  public let path: String

  /// The snapshot `name` of the test target `target`.
  public init(_ name: String, of target: String) {
    path = "\(TestFolders.checkout)/Tests/\(target)/Snapshots/\(name).snap"
  }

  /// A generated file that is part of the repository: `path` from the root of the checkout.
  public init(generated path: String) { self.path = "\(TestFolders.checkout)/\(path)" }

  /// What is different between the file and `bytes`; nil when nothing is.
  public func difference(from bytes: [UInt8]) throws -> String? {
    if ProcessInfo.processInfo.environment["DANCHIEU_SNAPSHOTS"] == "write" {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      return nil
    }
    guard FileManager.default.fileExists(atPath: path) else {
      return "\(path) is missing: run the test with DANCHIEU_SNAPSHOTS=write"
    }
    let expected = try TestFolders.bytes(path)
    guard expected != bytes else { return nil }
    let old = String(decoding: expected, as: UTF8.self).split(separator: "\n")
    let new = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let line =
      zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    func quoted(_ lines: [Substring]) -> String {
      line < lines.count
        ? lines[line].unicodeScalars.map { $0.escaped(asASCII: false) }.joined()
        : "(end)"
    }
    return "\(path), line \(line + 1):\n- \(quoted(old))\n+ \(quoted(new))"
  }
}
