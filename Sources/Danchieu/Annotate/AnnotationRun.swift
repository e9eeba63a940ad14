public import DanchieuAnnotate
public import DanchieuDocument
import DanchieuReport
public import DanchieuText

/// Takes a file through the flow and into an annotated copy.
public struct AnnotationRun: Sendable {
  /// Why there is no annotated copy.
  public enum Failure: Error, Sendable {
    case read(ReadError)
    case write(AnnotationError)

    /// What to tell the user, without the path.
    public var message: Message {
      switch self {
      case .read(let error): error.message
      case .write(let error): error.message
      }
    }
  }

  private let analysis: Analysis
  private let options: AnnotationOptions

  /// A run that annotates what `analysis`, which has a linter, finds.
  public init(_ analysis: Analysis, _ options: AnnotationOptions) {
    self.analysis = analysis
    self.options = options
  }

  /// The file `bytes`, which `path` names, with its annotation; an earlier one is replaced.
  public func annotate(_ bytes: [UInt8], path: String) throws(Failure) -> AnnotatedFile {
    var file = bytes
    var documents = try analyzed(file, path)
    guard let format = documents.first?.reading.document.format else {
      throw .read(.noDocument(reason: Message(vi: "không có văn bản", en: "no document")))
    }
    do throws(AnnotationError) {
      let writer = try Annotators.writer(for: format)
      let stripped = try writer.stripped(file)
      if stripped != file {
        file = stripped
        do throws(Failure) { documents = try analyzed(file, path) } catch {
          throw AnnotationError(error.message)
        }
      }
      var result = try writer.annotate(
        AnnotationInput(file: file, analyzed: documents[0], options: options))
      result.notices += options.notices(for: writer, format: format.rawValue)
      let document = documents[0].reading.document
      result.notices = document.notices.map(\.message) + result.notices
      return result
    } catch {
      throw .write(error)
    }
  }

  private func analyzed(
    _ bytes: [UInt8], _ path: String
  ) throws(Failure) -> [AnalyzedDocument] {
    do throws(ReadError) { return try analysis.analyze(bytes, path: path) } catch {
      throw .read(error)
    }
  }
}
