extension ExampleNotes {
  /// The notes of the rules on the parts of a document.
  static let parts: [String: String] = [
    "the decision has three articles, its regulation two":
      "quyết định có ba điều, quy chế kèm theo có hai điều",
    "“Mục này”, “nêu trên” and an annex without more are of the plan":
      "“Mục này”, “nêu trên” và phụ lục đứng một mình là của chính kế hoạch",
    "annexes of the province's plan; parts that are there":
      "phụ lục của kế hoạch cấp tỉnh; các phần có thật",
    "a school's own number; an organ of a Party committee; a later member of a list":
      "số của chính trường học; cơ quan của cấp ủy; văn bản đứng sau trong danh sách",
    "a consolidated text of the gazette, with the signs of its notes":
      "văn bản hợp nhất lấy từ Công báo, có dấu chú thích",
    "two columns of a form, one after the other": "hai cột của một biểu mẫu đứng nối nhau",
    "the second annex has no number": "phụ lục thứ hai không có số",
    "the first of a list is left out": "thiếu mục đầu của danh sách",
    "a list of what is repealed": "danh sách văn bản bị bãi bỏ",
  ]
}
