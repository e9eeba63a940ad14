import DanchieuText

/// The inputs of a call in order: arguments as they stand, folders walked in order of bytes.
///
/// Folders are read when their turn comes, so the memory is that of the folders on the way down.
/// Each folder is read once for each argument; one that contains itself through links is reported.
struct InputSequence: Sequence, IteratorProtocol {
  private enum Step {
    case argument(String)
    case folder(InputPath, FileIdentity)
    case leave(FileIdentity)
    case input(Input)
  }

  /// Steps to do, the next one last.
  private var steps: [Step]
  private let standardInputName: String
  /// Files that are never read from folders: what this call writes.
  private let skipped: Set<FileIdentity>
  private var filter: InputFilter
  /// Whether sizes of files in folders are told before they are opened.
  private let tellsSizes: Bool
  private var open: Set<FileIdentity> = []
  private var seen: Set<FileIdentity> = []

  /// The inputs that `arguments` name; `-` is standard input, called `standardInputName`.
  init(
    _ arguments: [String], standardInputName: String, skipping skipped: Set<FileIdentity> = [],
    filter: InputFilter = .none, tellingSizes: Bool = false
  ) {
    self.filter = filter
    tellsSizes = tellingSizes
    steps = arguments.reversed().map(Step.argument)
    self.standardInputName = standardInputName
    self.skipped = skipped
  }

  mutating func next() -> Input? {
    while let step = steps.popLast() {
      switch step {
      case .input(let input): return input
      case .leave(let folder): open.remove(folder)
      case .argument(let argument):
        open = []
        seen = []
        if let input = resolve(argument) { return input }
      case .folder(let path, let identity):
        if let problem = enter(path, identity) { return problem }
      }
    }
    return nil
  }

  private mutating func resolve(_ argument: String) -> Input? {
    if argument == "-" { return .standardInput(name: standardInputName) }
    let path = InputPath(argument)
    do throws(SystemError) {
      let status = try path.status()
      let identity = status.identity
      if filter.excludesArgument(path, isFolder: status.kind == .folder) { return nil }
      switch status.kind {
      case .folder:
        steps.append(.folder(path, identity))
        return nil
      case .regular where skipped.contains(identity):
        return .unreadable(
          path: argument,
          Message(vi: "chính là tệp đầu ra", en: "is the file that the output goes to"))
      case .regular: return .file(path, size: status.size)
      case .other where isOfProcess(argument): return .file(path, size: 0)
      case .other:
        return .unreadable(path: argument, status.isStream ? Self.pipe : Self.device)
      }
    } catch {
      if filter.passesOverAbsent, error.isAbsence { return nil }
      return .unreadable(path: argument, error.message)
    }
  }

  /// Whether the path is that of an open file of this process, such as a shell makes for `<(…)`.
  private func isOfProcess(_ path: String) -> Bool {
    ["/dev/stdin", "/dev/fd/", "/proc/self/fd/"].contains { path.hasPrefix($0) }
  }

  private static let pipe = Message(
    vi: "là ống dẫn (FIFO) hoặc socket, không phải tệp; hãy đưa qua đầu vào chuẩn (“-”)",
    en: "is a pipe or socket, not a file; pass it through standard input (“-”)")
  private static let device = Message(
    vi: "là thiết bị, không phải tệp", en: "is a device, not a file")

  private mutating func enter(_ path: InputPath, _ identity: FileIdentity) -> Input? {
    guard !open.contains(identity) else {
      return .unreadable(
        path: path.display,
        Message(
          vi: "thư mục lặp vòng: liên kết trỏ về thư mục chứa nó",
          en: "folder loop: the link leads back to a folder that contains it"))
    }
    guard seen.insert(identity).inserted else { return nil }
    do throws(SystemError) {
      let listing = try FolderListing(
        of: path, lookingAtFiles: tellsSizes || !skipped.isEmpty)
      open.insert(identity)
      steps.append(.leave(identity))
      let isOpen = filter.letsAllThrough(in: path)
      for entry in listing.entries.reversed() { push(entry, in: path, isFiltered: !isOpen) }
      return nil
    } catch {
      return .unreadable(path: path.display, error.message)
    }
  }

  private mutating func push(
    _ entry: FolderListing.Entry, in folder: InputPath, isFiltered: Bool
  ) {
    let path = folder.appending(entry.name)
    switch entry.status {
    case .failure(let error):
      steps.append(.input(.unreadable(path: path.display, error.message)))
    case .success(let status):
      if isFiltered, filter.excludes(path, isFolder: status?.kind == .folder) { return }
      guard let status else { return steps.append(.input(.file(path, size: 0))) }
      let identity = status.identity
      if status.kind == .folder {
        steps.append(.folder(path, identity))
      } else if !skipped.contains(identity) {
        steps.append(.input(.file(path, size: status.size)))
      }
    }
  }
}
