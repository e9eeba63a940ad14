package import DanchieuText

/// What the labels of sources in `registry.tsv` mean, in words for people.
package enum SourceName {
  /// The words for `label`; the label itself where it is a name already, such as one of a user.
  package static func words(for label: String) -> Message {
    names[label] ?? Message(vi: label, en: label)
  }

  /// Whether `label` only marks a fact that no source was found for.
  package static func isUnsourced(_ label: String) -> Bool {
    label == "editor-knowledge" || label == "eff:editor-knowledge"
  }

  /// The words for `labels`, each once: collections of instruments before citations in texts.
  package static func list(_ labels: [String]) -> [Message] {
    let named = labels.filter { !isUnsourced($0) }
    let ordered = named.filter { !$0.hasPrefix("cit-") } + named.filter { $0.hasPrefix("cit-") }
    var list: [Message] = []
    for label in ordered {
      let name = words(for: label)
      if !list.contains(name) { list.append(name) }
    }
    return list
  }

  private static let names: [String: Message] = [
    "phapdien": Message(vi: "Bộ pháp điển điện tử", en: "the official Bộ pháp điển"),
    "vbpl-html": Message(vi: "vbpl.vn", en: "vbpl.vn"),
    "congbao(hrmaster1982-dev)": Message(vi: "Công báo", en: "the gazette (Công báo)"),
    "tvpl-html(tocit/vietnam-law)": Message(vi: "thuvienphapluat.vn", en: "thuvienphapluat.vn"),
    "cit-phapdien": Message(vi: "viện dẫn trong Bộ pháp điển", en: "citations in Bộ pháp điển"),
    "cit-vbpl": Message(vi: "viện dẫn trên vbpl.vn", en: "citations on vbpl.vn"),
    "cit-vbpl(typo QH14)": Message(vi: "viện dẫn trên vbpl.vn", en: "citations on vbpl.vn"),
    "cit-congbao": Message(vi: "viện dẫn trong Công báo", en: "citations in the gazette"),
    "cit-tvpl": Message(
      vi: "viện dẫn trên thuvienphapluat.vn", en: "citations on thuvienphapluat.vn"),
    "cit-github": Message(
      vi: "viện dẫn trong các kho văn bản trên GitHub", en: "citations in collections on GitHub"),
    "cit-corpus": Message(vi: "viện dẫn trong văn bản thật", en: "citations in real documents"),
    "cit-nrl": Message(vi: "viện dẫn trong văn bản thật", en: "citations in real documents"),
    "cit-name": Message(
      vi: "viện dẫn theo tên và ngày", en: "citations by name and date"),
    "checked-2026-11": Message(
      vi: "đối chiếu từng văn bản 11/2026", en: "checked one by one in 11/2026"),
    "check-pages": Message(vi: "trang đã đối chiếu", en: "pages that were checked"),
    "pages(norms.md §2.5)": Message(vi: "trang đã đối chiếu", en: "pages that were checked"),
    "editor-knowledge": Message(
      vi: "chưa có nguồn, theo người biên soạn", en: "no source, the editor's own knowledge"),
    "eff:editor-knowledge": Message(
      vi: "ngày hiệu lực theo người biên soạn", en: "day of effect from the editor's own knowledge"),
  ]
}
