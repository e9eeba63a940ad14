import DanchieuCitations
import DanchieuDocument
import DanchieuText

/// The references that an XML file marks itself (AKN `ref`): mentions with one target are one
/// instrument, also where the words alone do not tell.
struct MarkedLinks {
  /// By citation: number of its target.
  private var targetOf: [Int: Int] = [:]
  /// By number of the target: the group of the mentions that name it in full.
  private var groups: [Int: Int] = [:]

  /// - Complexity: O(*r* · log *c*) for *r* references and *c* citations.
  init(_ reading: Reading) {
    guard !reading.document.references.isEmpty else { return }
    var targets: [Substring: Int] = [:]
    for reference in reading.document.references {
      guard case .link(let href) = reference.kind, let index = reading.citation(at: reference.range)
      else { continue }
      // what follows names a part of the work
      let work = href.prefix(href.hasPrefix("#") ? href.count : Self.workLength(href))
      guard !work.isEmpty else { continue }
      targetOf[index] = targets[work, default: targets.count]
      targets[work] = targetOf[index]
    }
  }

  /// `/akn/vn/act/…/10-2022-qh15/!main~art_5`, `…#art_5`: the number of characters of the work.
  private static func workLength(_ href: String) -> Int {
    let end = href.firstIndex { $0 == "!" || $0 == "#" || $0 == "~" } ?? href.endIndex
    let work = href[..<end]
    return work.hasSuffix("/") ? work.count - 1 : work.count
  }

  /// Notes that citation `index`, which names its instrument in full, is of `group`.
  mutating func note(_ index: Int, _ group: Int) {
    guard group >= 0, let target = targetOf[index], groups[target] == nil else { return }
    groups[target] = group
  }

  /// The group of the mentions with the target of citation `index`; nil without.
  func group(of index: Int) -> Int? { targetOf[index].flatMap { groups[$0] } }
}
