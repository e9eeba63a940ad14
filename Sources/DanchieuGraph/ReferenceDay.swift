public import DanchieuCitations

/// The days that a call gives, since no clock is ever read.
public struct ReferenceDay: Sendable, Equatable {
  /// The day on which the state of the law is looked at, whatever date a document bears; nil for
  /// the document's own date.
  public var asOf: CalendarDate?
  /// The day of documents that bear no date yet; nil when the call does not say.
  public var today: CalendarDate?

  /// The days that a call gives.
  public init(asOf: CalendarDate? = nil, today: CalendarDate? = nil) {
    self.asOf = asOf
    self.today = today
  }

  /// ``today`` where `heading` prints no date and no other year; nil elsewhere.
  public func standIn(for heading: Heading) -> CalendarDate? {
    guard heading.date == nil, heading.dateRange == nil || heading.dateForm == .blank,
      let today, heading.year.map({ $0 == today.year }) ?? true
    else { return nil }
    return today
  }

  /// The day on which the state of the law counts for a document with `heading`; nil when nothing
  /// tells.
  public func day(of heading: Heading) -> CalendarDate? {
    asOf ?? heading.date ?? standIn(for: heading)
  }
}
