import DanchieuText

/// Why a call cannot be carried out; the program says so and ends with status 2.
struct CommandFailure: Error {
  var message: Message
  /// The file that it is about.
  var path: String?
}

/// How a call ended (contract/output.md, exit status).
enum ExitStatus: Int32, Error {
  case clean = 0
  case findings = 1
  case failure = 2
}
