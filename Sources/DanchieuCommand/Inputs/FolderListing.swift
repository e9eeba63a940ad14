#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The entries of one folder that matter: folders, and files with a known ending; hidden ones are
/// left out.
struct FolderListing {
  /// An entry with its status, or the error that kept it from being looked at. Files that nobody
  /// asks the status of have none.
  struct Entry {
    var name: [UInt8]
    var status: Result<FileStatus?, SystemError>

    /// Sorts as the whole paths would.
    fileprivate let key: [UInt8]

    fileprivate init(_ name: [UInt8], _ status: Result<FileStatus?, SystemError>) {
      self.name = name
      self.status = status
      let isFolder = (try? status.get())??.kind == .folder
      key = isFolder ? name + [UInt8(ascii: "/")] : name
    }
  }

  /// In order of the bytes of their paths.
  var entries: [Entry] = []

  private static let endings: Set<String> = [
    "txt", "text", "md", "xml", "akn", "edxml", "html", "htm", "xhtml", "pdf", "doc", "docx",
    "docm",
    "odt", "rtf", "eml", "zip",
  ]

  /// Lists `folder`; without `lookingAtFiles` files get no status, where the folder itself tells
  /// that they are such.
  init(of folder: InputPath, lookingAtFiles: Bool) throws(SystemError) {
    guard let stream = folder.withCString({ opendir($0) }) else { throw .last }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = Self.name(of: entry)
      guard name.first != UInt8(ascii: ".") else { continue }
      let isDocument = Self.hasKnownEnding(name)
      // Saves a look at each file of another kind.
      if entry.pointee.d_type == UInt8(DT_REG) {
        if !isDocument { continue }
        if !lookingAtFiles {
          entries.append(Entry(name, .success(nil)))
          continue
        }
      }
      do throws(SystemError) {
        let status = try folder.appending(name).status()
        switch status.kind {
        case .folder: entries.append(Entry(name, .success(status)))
        case .regular where isDocument:
          entries.append(Entry(name, .success(status)))
        default: break
        }
      } catch {
        if isDocument { entries.append(Entry(name, .failure(error))) }
      }
    }
    entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
  }

  private static func hasKnownEnding(_ name: [UInt8]) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return endings.contains(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafePointer(to: &entry.pointee.d_name) { place in
      let start = UnsafeRawPointer(place).assumingMemoryBound(to: UInt8.self)
      var count = 0
      while start[count] != 0 { count += 1 }
      return Array(UnsafeBufferPointer(start: start, count: count))
    }
  }
}
