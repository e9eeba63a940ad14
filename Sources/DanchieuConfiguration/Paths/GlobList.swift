/// Patterns of one folder, from an ignore file, a configuration or the command line; the last one
/// that matches decides.
package struct GlobList: Sendable, Equatable {
  /// Absolute path of the folder that the patterns belong to.
  package let folder: String
  package let patterns: [GlobPattern]

  /// The patterns in `lines`, for paths below `folder`.
  package init(_ lines: [String], in folder: String) {
    self.folder = folder
    patterns = lines.compactMap { GlobPattern($0) }
  }

  /// The patterns of an ignore file with these bytes.
  package init(file bytes: [UInt8], in folder: String) {
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    self.init(lines.map { String(decoding: $0, as: UTF8.self) }, in: folder)
  }

  /// Whether `path` (absolute) is excluded, or taken back; nil when no pattern names it.
  ///
  /// - Parameter isWhole: look also at the folders that the path lies in.
  package func decision(on path: String, isFolder: Bool, isWhole: Bool = false) -> Bool? {
    guard !patterns.isEmpty, let names = Path.names(of: path, below: folder), !names.isEmpty else {
      return nil
    }
    for count in (isWhole ? 1 : names.count)...names.count {
      let isLast = count == names.count
      let match = patterns.last {
        $0.matches(Array(names.prefix(count)), isFolder: isFolder || !isLast)
      }
      guard let match else { continue }
      // A folder that is excluded takes everything in it along.
      if isLast || !match.isNegated { return !match.isNegated }
    }
    return nil
  }
}
