import Danchieu
import DanchieuDocument
import DanchieuReport
import DanchieuText

/// What a run does with one input: read it, analyse it, render what was found.
struct DocumentWork: Sendable {
  /// Something to tell the user about one input.
  struct Remark: Sendable {
    var path: String
    var message: Message
    /// Whether the input, or a part of it, could not be read.
    var isFailure: Bool
  }

  /// What one input yielded.
  struct Outcome: Sendable {
    var documents: [AnalyzedDocument] = []
    var remarks: [Remark] = []
  }

  let analysis: Analysis

  /// Reads and analyses `input`. Never throws: what went wrong is a remark.
  func process(_ input: Input) -> Outcome {
    let path: String
    do throws(FileBytes.Failure) {
      let bytes: [UInt8]
      switch input {
      case .unreadable(let path, let message):
        return Outcome(remarks: [Remark(path: path, message: message, isFailure: true)])
      case .standardInput(let name):
        path = name
        bytes = try FileBytes.read(descriptor: 0)
      case .file(let file, let size):
        path = file.display
        bytes = try FileBytes.read(file, size: size)
      }
      return analyze(bytes, path: path)
    } catch {
      return Outcome(remarks: [Self.remark(on: error, reading: input)])
    }
  }

  private func analyze(_ bytes: [UInt8], path: String) -> Outcome {
    do throws(ReadError) {
      var outcome = Outcome(documents: try analysis.analyze(bytes, path: path))
      for place in outcome.documents.indices {
        if let message = analysis.limitOfKnowledge(on: outcome.documents[place]) {
          outcome.remarks.append(
            Remark(
              path: outcome.documents[place].reading.document.path, message: message,
              isFailure: false))
        }
        // Nearly all documents have neither; a copy of one would count many references.
        if outcome.documents[place].reading.document.notices.isEmpty,
          outcome.documents[place].reading.document.unread.isEmpty
        {
          continue
        }
        let document = outcome.documents[place].reading.document
        for notice in document.notices {
          outcome.remarks.append(
            Remark(path: document.path, message: Self.message(of: notice), isFailure: false))
        }
        for part in document.unread {
          let message = Message(
            vi: "không đọc phần “\(part.part)”: \(part.reason.vi)",
            en: "did not read part “\(part.part)”: \(part.reason.en)")
          outcome.remarks.append(Remark(path: document.path, message: message, isFailure: false))
        }
      }
      return outcome
    } catch {
      return Outcome(remarks: [Remark(path: path, message: error.message, isFailure: true)])
    }
  }

  private static func message(of notice: ReadNotice) -> Message {
    guard let offset = notice.offset else { return notice.message }
    return Message(
      vi: "\(notice.message.vi) (byte \(offset))", en: "\(notice.message.en) (byte \(offset))")
  }

  private static func remark(on failure: FileBytes.Failure, reading input: Input) -> Remark {
    let path =
      switch input {
      case .standardInput(let name): name
      case .file(let path, _): path.display
      case .unreadable(let path, _): path
      }
    return Remark(path: path, message: message(of: failure), isFailure: true)
  }

  /// Why a file could not be read.
  static func message(of failure: FileBytes.Failure) -> Message {
    switch failure {
    case .system(let error): error.message
    case .tooLarge(let count): ReadError.tooLarge(count: count, limit: FileBytes.limit).message
    }
  }
}
