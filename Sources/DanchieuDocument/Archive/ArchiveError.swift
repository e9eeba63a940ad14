import DanchieuText

/// Why a ZIP archive is not read: broken, or made to do harm.
enum ArchiveError: Error, Equatable {
  /// Not a whole archive; what is wrong with it.
  case damaged(Message)
  /// The part `name` breaks the rule `reason`.
  case refused(part: String, reason: Message)
  /// More entries, or more bytes, than are read.
  case overLimit(Message)

  /// What to tell the user.
  var message: Message {
    switch self {
    case .damaged(let detail):
      Message(vi: "tệp nén ZIP hỏng: \(detail.vi)", en: "broken ZIP archive: \(detail.en)")
    case .refused(let part, let reason):
      Message(
        vi: "từ chối đọc tệp nén, phần “\(part)”: \(reason.vi)",
        en: "archive refused, part “\(part)”: \(reason.en)")
    case .overLimit(let detail):
      Message(
        vi: "từ chối đọc tệp nén: \(detail.vi)", en: "archive refused: \(detail.en)")
    }
  }

  /// The error of reading the file.
  var readError: ReadError { .unreadable(reason: message) }
}

/// Limits that keep hostile archives from costing more than they are worth.
struct ArchiveLimits {
  /// Entries of one archive.
  var entries = 2000
  /// Bytes of one part, unpacked.
  var part = 64 << 20
  /// Bytes of all parts that are read, unpacked.
  var total = 256 << 20
  /// Bytes unpacked for one packed byte, counted once a part is larger than ``ratioFrom``.
  var ratio = 200
  /// Bytes from which on ``ratio`` counts.
  var ratioFrom = 1 << 20
}
