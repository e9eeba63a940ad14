import DanchieuCitations
import DanchieuText

extension Subject {
  /// "Nghị định nêu trên" where the text has named no decree before, not even without a number.
  ///
  /// - Complexity: linear in the text.
  var orphanedBackReferences: [BackReference] {
    var seen: Set<UInt8> = []
    return reading.backReferences.filter { reference in
      let type = reference.type
      // The first of a type names it for those that follow.
      guard Self.pointed.contains(type.name), seen.insert(type.id).inserted,
        type != reading.heading.type, isCapital(reference.range)
      else { return false }
      return !isNamed(type, before: reference.range.start)
    }
  }

  /// Small letters speak of what a text says: "hướng dẫn nêu trên".
  private func isCapital(_ range: TextRange) -> Bool {
    let words = text.slice(TextRange(range.start, min(range.start + 4, range.end)))
    return String(decoding: words, as: UTF8.self).first?.isUppercase ?? false
  }

  /// "theo Thông tư này" in a plan that has named no circular, itself none.
  ///
  /// A quotation, an attached instrument or a consolidated text speaks of another "this".
  ///
  /// - Complexity: linear in the text.
  var foreignSelfReferences: [Int] {
    guard let own = reading.heading.type, reading.heading.code?.family != .consolidated else {
      return []
    }
    var seen: Set<UInt8> = []
    return reading.citations.indices.filter { index in
      let citation = reading.citations[index]
      guard citation.kind == .selfReference, citation.code == nil, let type = citation.type,
        type != own, Self.foreign.contains(type.name), seen.insert(type.id).inserted,
        !own.name.hasPrefix(type.name), !isOfOwnSymbol(type)
      else { return false }
      return !isNamed(type, before: citation.range.start)
    }
  }

  /// The symbol of the document has the letters of `type`: its title is what is wrong (DC118).
  private func isOfOwnSymbol(_ type: InstrumentType) -> Bool {
    guard let first = facts.own?.groups.first else { return false }
    return type.letters.contains(first)
  }

  private func isNamed(_ type: InstrumentType, before end: Int) -> Bool {
    let earlier = reading.citations.prefix { $0.range.start < end }
    guard !earlier.contains(where: { $0.type == type }) else { return true }
    let before = text.slice(TextRange(0, end))
    return [type.name, type.name.lowercased(), type.name.uppercased()].contains {
      before.holds(Array($0.utf8))
    }
  }

  private static let foreign: Set<String> = [
    "Thông tư liên tịch", "Nghị định", "Thông tư", "Quyết định", "Nghị quyết", "Chỉ thị",
    "Pháp lệnh",
  ]

  /// Types that texts do not use for anything else.
  private static let pointed = foreign.union([
    "Công điện", "Công văn", "Kế hoạch", "Hướng dẫn", "Tờ trình", "Thông báo", "Báo cáo",
    "Kết luận",
  ])
}
