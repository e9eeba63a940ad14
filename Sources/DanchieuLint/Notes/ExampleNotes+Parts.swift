extension ExampleNotes {
  /// The notes of the rules on the parts of a document.
  static let parts: [String: String] = [
    "behind the last quotation of an amending decree": "sau đoạn trích cuối của nghị định sửa đổi",
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
    "closing formulas, and the line of an annex under another type":
      "các câu kết của văn bản, và dòng phụ lục ghi tên loại khác",
    "a later, short mention under the title of another instrument":
      "lần nhắc sau ghi trích yếu của văn bản khác",
    "a later mention of the Party's without its date":
      "lần nhắc sau của văn bản Đảng không ghi ngày",
    "the procuracy and the Party's office have letters of their own":
      "viện kiểm sát và Văn phòng Trung ương có ký hiệu riêng",
    "the rules are changed, not the decree":
      "quy chế được sửa, không phải nghị định",
    "the amendment is noted at another law only":
      "luật sửa đổi chỉ được ghi ở luật khác",
    "the digits of the other, which is of that day":
      "các chữ số của văn bản kia, ban hành ngày ấy",
    "a joint circular without “liên tịch”":
      "thông tư liên tịch thiếu chữ “liên tịch”",
    "minutes with the letters of a notice":
      "biên bản mang ký hiệu thông báo",
    "the letters of the Assembly":
      "chữ viết tắt của Quốc hội",
  ]
}
