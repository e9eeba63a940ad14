import DanchieuCitations

/// Departments of the provinces: their codes in symbols and their names (norms.md §3), and which of
/// them were merged in March 2025.
enum Departments {
  /// The code of the department that `words` (of ``Words``) name; nil for anything else.
  static func code(named words: [Word]) -> String? {
    guard words.first == department else { return nil }
    return names.first { words.starts(with: $0.words) }?.code
  }

  static func isCode(_ group: String) -> Bool { codes.contains(group) }

  /// The name of the department with `code`.
  static func name(of code: String) -> String? { list.first { $0.code == code }?.name }

  /// Whether both are one department, or one took the other in.
  static func areAllied(_ a: String, _ b: String) -> Bool {
    a == b || successors[a] == b || successors[b] == a
      || successors[a] != nil && successors[a] == successors[b]
  }

  private static let list: [(code: String, name: String)] = [
    ("SNV", "Sở Nội vụ"), ("STC", "Sở Tài chính"), ("STP", "Sở Tư pháp"), ("SYT", "Sở Y tế"),
    ("SCT", "Sở Công Thương"), ("SXD", "Sở Xây dựng"), ("SGTVT", "Sở Giao thông vận tải"),
    ("SGDĐT", "Sở Giáo dục và Đào tạo"), ("SKHĐT", "Sở Kế hoạch và Đầu tư"),
    ("SKHCN", "Sở Khoa học và Công nghệ"), ("SNNPTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
    ("SNNMT", "Sở Nông nghiệp và Môi trường"), ("STNMT", "Sở Tài nguyên và Môi trường"),
    ("STTTT", "Sở Thông tin và Truyền thông"), ("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch"),
    ("SLĐTBXH", "Sở Lao động - Thương binh và Xã hội"),
  ]
  private static let successors = [
    "SKHĐT": "STC", "SGTVT": "SXD", "STTTT": "SKHCN", "SNNPTNT": "SNNMT", "STNMT": "SNNMT",
    "SLĐTBXH": "SNV",
  ]
  private static let codes = Set(list.map(\.code))
  private static let names = list.map { (words: Words.of($0.name), code: $0.code) }
  private static let department = Words.of("Sở")[0]
}
