package import DanchieuCitations
import DanchieuText

extension Instrument {
  /// The Akoma Ntoso IRI of the work (AKN-NC 1.0 §4.5):
  /// `/akn/vn/act/nghi-dinh/chinh-phu/2020-03-05/30-2020-nd-cp`; unofficial, since Vietnam has
  /// published no naming. nil where date or body is not known.
  ///
  /// Built from the parts of ``urn``, so that both names say the same.
  public var akomaNtosoIRI: String? {
    let parts = urn.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[3] != "khong.ro" else { return nil }
    let details = parts[5].split(separator: ";", maxSplits: 1)
    guard details.count == 2, details[0] != "khong.ngay" else { return nil }
    let kind = Self.acts.contains(String(parts[4])) && isNormative ? "act" : "doc"
    let path = [parts[4], parts[3], details[0], details[1]].map { Self.segment($0) }
    return "/akn/vn/\(kind)/" + path.joined(separator: "/")
  }

  /// Types of normative instruments, as URN:LEX writes them.
  private static let acts: Set<String> = [
    "hien.phap", "luat", "bo.luat", "phap.lenh", "lenh", "nghi.dinh", "nghi.quyet", "quyet.dinh",
    "thong.tu", "thong.tu.lien.tich", "nghi.quyet.lien.tich", "chi.thi",
  ]

  /// Whether the code has a year between slashes, as normative ones do, or there is none.
  private var isNormative: Bool {
    guard let code else { return true }
    return code.split(separator: "/").count > 2
  }

  /// `part` with hyphens for every sign that a segment does not have.
  private static func segment(_ part: Substring) -> String {
    String(part.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}

extension Reading {
  /// The portion of an IRI that the units of `citation` name: `art_5__para_2__point_a`; nil where
  /// they name none or several of one level.
  package func portion(of citation: Citation) -> String? {
    var steps: [(rank: Int, text: String)] = []
    for pinpoint in pinpoints(of: citation) {
      guard let prefix = Self.prefixes[pinpoint.unit] else { return nil }
      let value = string(pinpoint.value).lowercased()
      guard !value.isEmpty, value.unicodeScalars.allSatisfy({ Self.isPlain($0) }),
        !steps.contains(where: { $0.rank == prefix.rank })
      else { return nil }
      steps.append((prefix.rank, "\(prefix.name)_\(value)"))
    }
    guard !steps.isEmpty else { return nil }
    return steps.sorted { $0.rank < $1.rank }.map(\.text).joined(separator: "__")
  }

  /// eId prefixes of Akoma Ntoso, outermost first.
  private static let prefixes: [Pinpoint.Unit: (rank: Int, name: String)] = [
    .part: (0, "part"), .chapter: (1, "chp"), .section: (2, "sec"), .article: (3, "art"),
    .clause: (4, "para"), .point: (5, "point"),
  ]

  /// Letters, of which đ stays, and digits.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
      : scalar == "đ"
  }
}
