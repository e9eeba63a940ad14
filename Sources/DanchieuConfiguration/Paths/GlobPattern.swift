/// A pattern of paths in gitignore(5) syntax: `*`, `?`, `[a-z]`, `**`, a leading `/` or one inside
/// ties it to its folder, a trailing `/` means folders only, a leading `!` takes paths back.
package struct GlobPattern: Sendable, Equatable {
  /// One step of the pattern between slashes.
  private enum Step: Sendable, Equatable {
    case name([Piece])
    /// `**`: any number of folders.
    case folders
  }

  fileprivate enum Piece: Sendable, Equatable {
    case scalar(Unicode.Scalar)
    case any
    case anything
    case oneOf([ClosedRange<UInt32>], isNegated: Bool)
  }

  private var steps: [Step]
  /// Whether matching paths are taken back.
  package let isNegated: Bool
  private let isFolderOnly: Bool

  /// The pattern that a line of an ignore file spells; nil for blank lines and comments.
  package init?(_ line: String) {
    var line = Substring(line).unicodeScalars
    if line.last == "\r" { line = line.dropLast() }
    while line.last == " ", line.dropLast().last != "\\" { line = line.dropLast() }
    if line.first == "#" { return nil }
    isNegated = line.first == "!"
    if isNegated { line = line.dropFirst() }
    if line.first == "\\", let second = line.dropFirst().first, second == "#" || second == "!" {
      line = line.dropFirst()
    }
    isFolderOnly = line.last == "/"
    if isFolderOnly { line = line.dropLast() }
    guard !line.isEmpty else { return nil }
    let isAnchored = line.contains("/")
    if line.first == "/" { line = line.dropFirst() }
    var steps: [Step] = isAnchored ? [] : [.folders]
    for part in line.split(separator: "/") {
      let step: Step = part.elementsEqual("**".unicodeScalars) ? .folders : .name(Self.pieces(part))
      if step != .folders || steps.last != .folders { steps.append(step) }
    }
    // "a/**" is what lies in the folder, not the folder itself.
    if steps.count > 1, steps.last == .folders { steps.append(.name([.anything])) }
    guard !steps.isEmpty else { return nil }
    self.steps = steps
  }

  /// Whether it matches `path`, the names from the pattern's folder down.
  ///
  /// - Complexity: O(*s* · *n*) for *s* steps and *n* scalars of the path.
  package func matches(_ path: [Substring], isFolder: Bool) -> Bool {
    if isFolderOnly, !isFolder { return false }
    var (step, name) = (0, 0)
    var retry: (step: Int, name: Int)?
    while name < path.count {
      if step < steps.count, steps[step] == .folders {
        retry = (step + 1, name)
        step += 1
      } else if step < steps.count, case .name(let pieces) = steps[step],
        Self.matches(pieces, path[name])
      {
        step += 1
        name += 1
      } else if let last = retry, last.name < path.count {
        retry = (last.step, last.name + 1)
        (step, name) = (last.step, last.name + 1)
      } else {
        return false
      }
    }
    return step == steps.count
  }

  private static func matches(_ pieces: [Piece], _ name: Substring) -> Bool {
    let scalars = Array(name.unicodeScalars)
    var (piece, index) = (0, 0)
    var retry: (piece: Int, index: Int)?
    while index < scalars.count {
      if piece < pieces.count, pieces[piece] == .anything {
        retry = (piece + 1, index)
        piece += 1
      } else if piece < pieces.count, pieces[piece].matches(scalars[index]) {
        piece += 1
        index += 1
      } else if let last = retry {
        retry = (last.piece, last.index + 1)
        (piece, index) = (last.piece, last.index + 1)
      } else {
        return false
      }
    }
    while piece < pieces.count, pieces[piece] == .anything { piece += 1 }
    return piece == pieces.count
  }

  private static func pieces(_ part: Substring.UnicodeScalarView) -> [Piece] {
    var pieces: [Piece] = []
    var rest = part
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": if pieces.last != .anything { pieces.append(.anything) }
      case "?": pieces.append(.any)
      case "\\": pieces.append(.scalar(rest.popFirst() ?? "\\"))
      case "[":
        if let set = set(&rest) {
          pieces.append(set)
        } else {
          pieces.append(.scalar(scalar))
        }
      default: pieces.append(.scalar(scalar))
      }
    }
    return pieces
  }

  /// The set after `[`; nil, with nothing taken, when it does not end.
  private static func set(_ rest: inout Substring.UnicodeScalarView) -> Piece? {
    var inner = rest
    let isNegated = inner.first == "!" || inner.first == "^"
    if isNegated { inner.removeFirst() }
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while let scalar = inner.popFirst() {
      if scalar == "]", !isFirst {
        rest = inner
        return .oneOf(ranges, isNegated: isNegated)
      }
      isFirst = false
      let low = scalar == "\\" ? inner.popFirst() ?? scalar : scalar
      var high = low
      if inner.first == "-", let next = inner.dropFirst().first, next != "]" {
        inner.removeFirst(2)
        high = next
      }
      if low.value <= high.value { ranges.append(low.value...high.value) }
    }
    return nil
  }
}

extension GlobPattern.Piece {
  fileprivate func matches(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .scalar(let own): own == scalar
    case .any, .anything: true
    case .oneOf(let ranges, let isNegated):
      ranges.contains { $0.contains(scalar.value) } != isNegated
    }
  }
}
