import DanchieuText

/// Finds the text of an RTF file: paragraphs, cells, results of fields, notes; not what was
/// deleted, hidden or embedded.
struct RTFParser {
  private enum Destination { case text, skipped, fonts, note, furniture }

  private struct State {
    var destination = Destination.text
    var font: Int?
    /// Characters that stand for a `\u` where Unicode is not known.
    var fallback = 1
    var isHidden = false
    var isDeleted = false
    var isInserted = false
    /// Whether the paragraph is one of a table; `\pard` ends that.
    var isInTable = false
  }

  private(set) var text = RTFText()
  private var notes: [RTFText] = []
  /// Pictures and embedded objects.
  private(set) var pictures = 0
  private(set) var objects = 0
  /// Whether running heads or feet have text.
  private(set) var hasFurniture = false
  /// Whether the file ended with groups open.
  private(set) var isCut = false

  private var state = State()
  private var stack: [State] = []
  /// Groups beyond the limit.
  private var overflow = 0
  private var codePage = 1252
  private var fonts: [Int: (font: LegacyFont?, codePage: Int?)] = [:]
  private var fontName: [UInt8] = []
  private var fontCharset: Int?
  private var defaultFont: Int?
  private var isIgnorable = false
  private var pendingFallback = 0
  private var highSurrogate: (code: UInt32, start: Int)?
  private let view: ReadOptions.RevisionView

  private static let depthLimit = 1000

  /// Destinations that hold no text of the document.
  private static let skipped: Set<String> = [
    "annotation", "atnauthor", "atndate", "atnicn", "atnid", "atnparent", "atnref", "atntime",
    "atrfend", "atrfstart", "bkmkend", "bkmkstart", "colortbl", "colorschememapping", "datafield",
    "datastore", "defchp", "defpap", "do", "falt", "fchars", "ffdeftext", "ffentrymcr",
    "ffexitmcr", "ffformat", "ffhelptext", "ffl", "ffname", "ffstattext", "file", "filetbl",
    "fldinst", "fldtype", "fontemb", "fontfile", "footer", "footerf", "footerl", "footerr",
    "footnotesep", "ftncn", "ftnsep", "ftnsepc", "aftncn", "aftnsep", "aftnsepc", "generator",
    "gridtbl", "header", "headerf", "headerl", "headerr", "htmltag", "info", "keywords",
    "latentstyles", "lchars", "leveltext", "levelnumbers", "listname", "listoverridetable",
    "listtable", "mailmerge", "mmath", "nextfile", "nonshppict", "objdata", "objalias", "objclass",
    "objname", "objsect", "objtime", "oldcprops", "oldpprops", "oldsprops", "oldtprops", "operator",
    "panose", "password", "passwordhash", "pgptbl", "pict", "picprop", "pnseclvl", "pntxta",
    "pntxtb", "printim", "private", "protusertbl", "revtbl", "rsidtbl", "rxe", "shppict", "shprslt",
    "stylesheet", "tc", "tcn", "template", "themedata", "txe", "upr", "userprops", "wgrffmtfilter",
    "windowcaption", "xe", "xmlnstbl",
  ]
  private static let furniture: Set<String> = [
    "footer", "footerf", "footerl", "footerr", "header", "headerf", "headerl", "headerr",
  ]
  private static let characters: [String: Unicode.Scalar] = [
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
  ]
  private static let lineEnds: Set<String> = [
    "par", "line", "cell", "nestcell", "row", "nestrow", "page", "column", "sect", "softline",
    "softpage", "lbr",
  ]

  init(view: ReadOptions.RevisionView) { self.view = view }

  /// Reads `file`.
  ///
  /// - Complexity: O(*n*).
  mutating func read(_ file: UnsafeBufferPointer<UInt8>) {
    var scanner = RTFScanner(file)
    while let token = scanner.next() {
      switch token.kind {
      case .open: open()
      case .close:
        if !close() {
          finish()
          return
        }
      case .word("bin", let count): scanner.skip(count ?? 0)
      case .word(let name, let number): word(name, number, token.range)
      case .symbol(let byte): symbol(byte, token.range)
      case .code(let byte): character(byte, token.range, isCode: true)
      case .character(let byte): character(byte, token.range, isCode: false)
      }
    }
    isCut = !stack.isEmpty
    finish()
  }

  private mutating func finish() {
    if !notes.isEmpty, !text.endsLine { text.append("\n", from: TextRange(0, 0)) }
    for note in notes { text.append(note) }
    notes = []
  }

  // MARK: - Groups

  private mutating func open() {
    pendingFallback = 0
    isIgnorable = false
    guard stack.count < Self.depthLimit, overflow == 0 else {
      overflow += 1
      return
    }
    stack.append(state)
  }

  /// Ends a group; false when it was the last one.
  private mutating func close() -> Bool {
    pendingFallback = 0
    isIgnorable = false
    if overflow > 0 {
      overflow -= 1
      return true
    }
    guard let outer = stack.popLast() else { return false }
    let inner = state
    state = outer
    if inner.destination == .fonts { endFont(inner.font) }
    if inner.destination == .note, outer.destination != .note, !notes.isEmpty {
      let last = notes.count - 1
      if !notes[last].endsLine { notes[last].append("\n", from: TextRange(0, 0)) }
    }
    return !stack.isEmpty
  }

  // MARK: - Words

  private mutating func word(_ name: String, _ number: Int?, _ range: TextRange) {
    if pendingFallback > 0 {
      pendingFallback -= 1
      return
    }
    let ignorable = isIgnorable
    isIgnorable = false
    switch name {
    case "intbl": state.isInTable = true
    case "pard": state.isInTable = false
    case "fonttbl": state.destination = .fonts
    case "footnote":
      if state.destination == .text {
        state.destination = .note
        notes.append(RTFText())
      }
    case "shptxt": if state.destination == .skipped { state.destination = .text }
    case "ud":
      // "{\upr{…}{\*\ud{…}}}": the same words in Unicode, for where the first ones stand.
      if state.destination == .skipped, stack.count > 1 {
        state.destination = stack[stack.count - 2].destination
      }
    case "shpinst": state.destination = .skipped
    case "pict", "object":
      if state.destination == .text || state.destination == .note {
        if name == "pict" { pictures += 1 } else { objects += 1 }
      }
      if name == "pict" { state.destination = .skipped }
    case "shppict":
      if state.destination == .text || state.destination == .note { pictures += 1 }
      state.destination = .skipped
    case "ansicpg": codePage = number ?? codePage
    case "deff": defaultFont = number
    case "f": setFont(number)
    case "fcharset": fontCharset = number
    case "plain":
      state.font = nil
      state.isHidden = false
      state.isDeleted = false
      state.isInserted = false
    case "uc": state.fallback = max(0, min(number ?? 1, 100))
    case "v": state.isHidden = number != 0
    case "deleted": state.isDeleted = number != 0
    case "revised": state.isInserted = number != 0
    case "u": unicode(number ?? 0, range)
    default:
      if Self.furniture.contains(name) {
        if state.destination != .skipped { state.destination = .furniture }
      } else if ignorable || Self.skipped.contains(name) {
        state.destination = .skipped
      } else if Self.lineEnds.contains(name) {
        put("\n", range)
      } else if let scalar = Self.characters[name] {
        put(scalar, range)
      }
    }
  }

  private mutating func symbol(_ byte: UInt8, _ range: TextRange) {
    if pendingFallback > 0 {
      pendingFallback -= 1
      return
    }
    switch byte {
    case UInt8(ascii: "*"): isIgnorable = true
    case UInt8(ascii: "~"): put("\u{A0}", range)
    case UInt8(ascii: "_"): put("-", range)
    case UInt8(ascii: "-"):
      // Word takes the "ư" of TCVN3, code AD, for an optional hyphen.
      if font?.encoding == .tcvn3 { put("\u{AD}", range) }
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      put(Unicode.Scalar(byte), range)
    case 0x0A, 0x0D: put("\n", range)
    case 0x09: put("\t", range)
    default: break
    }
  }

  // MARK: - Fonts

  private mutating func setFont(_ number: Int?) {
    if state.destination == .fonts { endFont(state.font) }
    state.font = number
  }

  private mutating func endFont(_ number: Int?) {
    if let number, !fontName.isEmpty {
      let name = String(decoding: fontName, as: UTF8.self)
      let page = fontCharset == 163 ? 1258 : fontCharset == 0 ? 1252 : nil
      fonts[number] = (LegacyFont(name: name), page)
    }
    fontName.removeAll()
    fontCharset = nil
  }

  // MARK: - Characters

  private mutating func character(_ byte: UInt8, _ range: TextRange, isCode: Bool) {
    if pendingFallback > 0 {
      pendingFallback -= 1
      return
    }
    if state.destination == .fonts {
      if byte == UInt8(ascii: ";") { endFont(state.font) } else { fontName.append(byte) }
      return
    }
    if byte < 0x80 { return put(Unicode.Scalar(byte), range) }
    let font = (state.font ?? defaultFont).flatMap { fonts[$0] }
    let page = font?.font != nil ? 1252 : font?.codePage ?? codePage
    put(CodePage.scalar(byte, in: page), range)
  }

  private mutating func unicode(_ number: Int, _ range: TextRange) {
    pendingFallback = state.fallback
    let code = UInt32(truncatingIfNeeded: number) & 0xFFFF
    if code & 0xFC00 == 0xD800 {
      highSurrogate = (code, range.start)
      return
    }
    if code & 0xFC00 == 0xDC00, let high = highSurrogate {
      let value = 0x10000 + (high.code & 0x3FF) << 10 + (code & 0x3FF)
      put(Unicode.Scalar(value) ?? "\u{FFFD}", TextRange(high.start, range.end))
    } else if code != 0 {
      put(Unicode.Scalar(code) ?? "\u{FFFD}", range)
    }
    highSurrogate = nil
  }

  private var font: LegacyFont? { (state.font ?? defaultFont).flatMap { fonts[$0]?.font } }

  private mutating func put(_ scalar: Unicode.Scalar, _ range: TextRange) {
    let isGone = view == .accepted ? state.isDeleted : state.isInserted
    guard !isGone, !state.isHidden, overflow == 0 else { return }
    switch state.destination {
    case .text:
      text.setTable(state.isInTable)
      text.setFont(font)
      text.append(scalar, from: range)
    case .note where !notes.isEmpty:
      notes[notes.count - 1].setFont(font)
      notes[notes.count - 1].append(scalar, from: range)
    case .furniture:
      // A page number alone is nothing to tell of.
      if scalar.properties.isAlphabetic { hasFurniture = true }
    default: break
    }
  }
}
