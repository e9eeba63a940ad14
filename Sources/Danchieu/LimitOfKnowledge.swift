import DanchieuCitations
import DanchieuGraph
import DanchieuRegistry
public import DanchieuReport
public import DanchieuText

extension Analysis {
  /// What is to be said of a document that is checked as of a day after the state of knowledge of
  /// the registry; nil for older ones and for those that are not checked.
  ///
  /// It is said once for a document, not at each finding that may be missing.
  public func limitOfKnowledge(on document: AnalyzedDocument) -> Message? {
    guard document.check != nil, let day = day.day(of: document.reading.heading),
      let known = CalendarDate(iso: registry.date), day > known
    else { return nil }
    return Message(
      vi: "văn bản được xét vào ngày \(day.vietnamese), sau ngày của danh mục có sẵn "
        + "(\(known.vietnamese)): không biết những gì ban hành, sửa đổi hoặc hết hiệu lực sau ngày đó",
      en: "checked as of \(day.iso), after the state of the built-in registry (\(known.iso)): "
        + "instruments, amendments and repeals since then are not known")
  }
}
