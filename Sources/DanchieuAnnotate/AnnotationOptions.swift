public import DanchieuText

/// What a user asks of an annotated file.
public struct AnnotationOptions: Sendable {
  /// The language of the notes.
  public var language: Language = .vi
  /// Certain corrections are written as changes that a reviewer accepts or rejects.
  public var suggests = false
  /// Links from citations to the instruments; nil for none.
  public var links: InstrumentLinks?
  /// Citations get bookmarks that other documents can point to.
  public var bookmarks = false
  /// The time that comments bear, ISO 8601 (`2026-11-24T08:00:00Z`); nil for none, since no clock
  /// is read.
  public var date: String?

  /// Notes in Vietnamese and nothing else.
  public init() {}
}

/// The options that a format has a form for.
public struct AnnotationFeatures: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Changes that a reviewer accepts or rejects.
  public static let suggestions = AnnotationFeatures(rawValue: 1)
  /// Links to instruments.
  public static let links = AnnotationFeatures(rawValue: 2)
  /// Bookmarks of citations.
  public static let bookmarks = AnnotationFeatures(rawValue: 4)
}

extension AnnotationOptions {
  /// The options that are set.
  var features: AnnotationFeatures {
    var set: AnnotationFeatures = []
    if suggests { set.insert(.suggestions) }
    if links != nil { set.insert(.links) }
    if bookmarks { set.insert(.bookmarks) }
    return set
  }

  /// What to tell a user about the options that are set and that `writer` has no form for.
  public func notices(for writer: any Annotator, format: String) -> [Message] {
    let names: [(AnnotationFeatures, String)] = [
      (.suggestions, "--suggest"), (.links, "--links"), (.bookmarks, "--bookmarks"),
    ]
    return names.filter { features.contains($0.0) && !writer.features.contains($0.0) }.map {
      Message(
        vi: "\($0.1) không có tác dụng với tệp dạng \(format)",
        en: "\($0.1) has no effect on files of format \(format)")
    }
  }
}
