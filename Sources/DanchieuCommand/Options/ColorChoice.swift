import ArgumentParser

/// When the terminal forms are coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether to colour. The flag goes before `NO_COLOR`, that before `CLICOLOR_FORCE` and
  /// `FORCE_COLOR`, those before `TERM=dumb`, and last comes whether the output is a terminal.
  func isColoured(_ isStandardOutput: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if Environment.value("NO_COLOR") != nil { return false }
    if let force = Environment.value("CLICOLOR_FORCE"), force != "0" { return true }
    if Environment.value("FORCE_COLOR") != nil { return true }
    if Environment.value("TERM") == "dumb" { return false }
    return isStandardOutput && OutputFile.isTerminal(1)
  }
}
