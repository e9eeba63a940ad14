import DanchieuText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where an annotated copy goes: a new file, never the input.
struct AnnotationTarget {
  private let path: String

  /// The file `path` for the copy of `input`.
  ///
  /// - Throws: when it is the input, or is there already and `force` is not given.
  init(_ path: String, input: String, force: Bool) throws {
    self.path = path
    guard let status = try? InputPath(path).status() else { return }
    if input != "-", let own = try? InputPath(input).status(), own.identity == status.identity {
      throw CommandFailure(
        message: Message(
          vi: "kết quả sẽ ghi đè tệp đầu vào", en: "the output would overwrite an input"),
        path: path)
    }
    guard force || status.kind == .other else {
      throw CommandFailure(
        message: Message(
          vi: "tệp đã có; thêm --force để thay", en: "the file is there; --force replaces it"),
        path: path)
    }
  }

  /// Writes the whole file or nothing: beside its place first, then under its name.
  func write(_ bytes: [UInt8]) throws {
    do throws(SystemError) {
      let out = try OutputFile.create(path)
      bytes.withUnsafeBytes { out.write($0) }
      out.finish()
      if let failure = out.failure { throw failure }
    } catch {
      throw CommandFailure(message: error.message, path: path)
    }
  }

  /// The names of the files in the folder of `input`, in order, without it and hidden ones.
  static func filesBeside(_ input: String) -> [String] {
    guard input != "-" else { return [] }
    let folder = InputPath(input).folder
    let place = InputPath(bytes: folder.isEmpty ? [UInt8(ascii: ".")] : folder)
    guard let stream = place.withCString({ opendir($0) }) else { return [] }
    defer { closedir(stream) }
    let own = String(decoding: Array(input.utf8).dropFirst(folder.count), as: UTF8.self)
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { place in
        String(cString: UnsafeRawPointer(place).assumingMemoryBound(to: CChar.self))
      }
      if entry.pointee.d_type != UInt8(DT_DIR), !name.hasPrefix("."), name != own {
        names.append(name)
      }
    }
    return names.sorted()
  }
}
