extension ExampleNotes {
  /// The notes of the rules on consistency.
  static let consistency: [String: String] = [
    "nothing in common, behind other verbs; one undoes what the other does":
      "không có gì chung, sau động từ khác; bãi bỏ trái với ban hành",
    "digits exchanged in the line of an annex, without a date":
      "đảo chữ số ở dòng phụ lục không ghi ngày",
    "a department with a comma in its name":
      "sở có dấu phẩy trong tên",
    "the title stands behind a bracket":
      "trích yếu đứng sau ngoặc đơn",
    "what the circular says; a title that is cut":
      "nội dung của thông tư; trích yếu bị cắt",
    "body and title of both stand behind the last":
      "cơ quan và trích yếu chung đứng sau văn bản cuối",
    "the words before the colon name the body of the whole list":
      "cụm từ trước dấu hai chấm nêu cơ quan của cả danh sách",
    "letters of no known body, far from those of the one named, or none named":
      "chữ không phải của cơ quan đã biết nào, khác xa cơ quan được nêu, hoặc không nêu cơ quan",
    "letters of no body, one slip away from those of the body named":
      "chữ không của cơ quan nào, chỉ lệch một lỗi gõ so với cơ quan được nêu",
    "the end of the title of what amends; the law named by what it amends":
      "phần cuối trích yếu của văn bản sửa đổi; luật gọi theo tên luật được sửa đổi",
    "the number of the first item of a list":
      "số thứ tự của mục đầu trong danh sách",
    "a sentence of an article speaks of the older decision":
      "một câu trong điều nói về quyết định cũ",
    "nothing in common but the verb": "không có gì chung ngoài động từ",
    "copied with the text of an older regulation": "chép lại cùng nội dung quy chế cũ",
    "the sentences run into the title": "câu văn nối liền vào trích yếu",
    "plans and letters of offices are known by no bare number":
      "kế hoạch, công văn của cơ quan không thể chỉ gọi bằng số",
    "mentioned in full under another type, plans that are counted, the own number":
      "đã viện dẫn đầy đủ với tên loại khác, kế hoạch được đánh số thứ tự, số của chính văn bản",
    "without brackets, over two lines": "không có ngoặc, xuống dòng",
    "amends 37 laws on planning": "sửa đổi 37 luật về quy hoạch",
    "the first mention only": "chỉ lần viện dẫn đầu",
    "the amended law stands before": "luật được sửa đổi đứng ngay trước",
    "not an amending law": "không phải luật sửa đổi",
    "a full stop in the middle": "dấu chấm ở dòng giữa",
    "the last line ends with a full stop": "dòng cuối kết thúc bằng dấu chấm",
    "a real case: all others end with a semicolon":
      "ca có thật: mọi dòng khác kết thúc bằng dấu chấm phẩy",
    "what the plan, or the letter, is said to do; an abbreviation":
      "việc mà kế hoạch, công văn được nói là làm; chữ viết tắt",
    "the next line was put onto the last one": "dòng sau bị dồn lên dòng căn cứ cuối",
    "other words of the sentence give body and title":
      "những chữ khác trong câu đã nêu cơ quan và trích yếu",
    "ministries that were merged in 2025 only": "các bộ đến năm 2025 mới hợp nhất",
    "an item of two lines": "một căn cứ viết trên hai dòng",
    "under Thông tư 01/2011/TT-BNV the last one ends with a comma":
      "theo Thông tư 01/2011/TT-BNV dòng cuối kết thúc bằng dấu phẩy",
    "a real case: what follows the căn cứ are sentences of their own":
      "ca có thật: sau các căn cứ là những câu riêng",
    "in the Party the last one ends with a comma or a full stop":
      "văn bản của Đảng: dòng cuối kết thúc bằng dấu phẩy hoặc dấu chấm",
    "the other căn cứ is another law": "căn cứ kia là luật khác",
    "the original stands beside it": "văn bản gốc đứng ngay bên cạnh",
    "the original is a căn cứ of its own": "văn bản gốc là một căn cứ riêng",
    "no căn cứ": "không phải căn cứ",
    "no title": "không có trích yếu",
    "a căn cứ without its issuer": "căn cứ không nêu cơ quan ban hành",
    "the own body is not named; laws have their name; a later mention is short":
      "cơ quan mình không phải nêu; luật chỉ cần tên; lần sau được viết gọn",
    "a proposal names its body and has no title": "tờ trình nêu cơ quan và không có trích yếu",
    "body and content stand before the brackets": "cơ quan và nội dung đứng trước dấu ngoặc",
    "amending decrees: their title is that of the amended one":
      "nghị định sửa đổi: trích yếu theo văn bản được sửa đổi",
    "not an administrative document": "không phải văn bản hành chính",
    "the Prime Minister's symbol": "ký hiệu của Thủ tướng",
    "two ministries": "hai bộ khác nhau",
    "council and committee": "Hội đồng nhân dân và Ủy ban nhân dân",
    "TU is a provincial committee, HU that of a district":
      "TU là của Tỉnh ủy, Thành ủy; HU là của Huyện ủy",
    "committees of cities and towns, and their offices":
      "Thành ủy, Thị ủy, và cơ quan tham mưu của cấp ủy",
    "two departments of a province":
      "hai sở khác nhau",
    "merged into the other in 2025; the head of the department":
      "đã nhập vào sở kia năm 2025; người đứng đầu sở",
    "the letter named first is what the office issued":
      "công văn nêu trước mới là văn bản của cơ quan đó",
    "a year too many in the code":
      "ký hiệu thừa năm",
    "a symbol of the Party": "ký hiệu của Đảng",
    "the head stands for the body": "người đứng đầu thay cho cơ quan",
    "they all sign /TW": "các cơ quan ấy đều ký /TW",
    "the Office announces what the Prime Minister concluded":
      "Văn phòng thông báo kết luận của Thủ tướng",
    "the successor since 01/3/2025": "cơ quan kế thừa từ 01/3/2025",
    "one of the bodies of a joint instrument": "một trong các cơ quan của văn bản liên tịch",
    "the body is not known": "cơ quan không có trong danh sách",
    "once, at the first mention": "một lần, ở lần viện dẫn đầu",
    "words before the number say what it is about": "các từ đứng trước số đã nêu nội dung",
    "normative documents give the number": "văn bản quy phạm phải ghi số",
    "with its number first, then by name": "lần đầu có số, lần sau chỉ nêu tên",
    "the number stands after a long name": "số đứng sau một tên dài",
    "by name and date; a decree has its number": "nêu tên và ngày; nghị định thì có số",
    "normative documents were free then": "khi đó văn bản quy phạm được tùy chọn",
    "the norm does not govern the Party": "quy định này không áp dụng cho văn bản của Đảng",
    "the date of the annex line": "ngày ở dòng “Kèm theo”",
    "digits exchanged in the self-reference": "đảo chữ số ở chỗ tự viện dẫn",
    "the same day in figures": "cùng ngày, viết bằng số",
    "left open, as electronic documents have it": "để trống, như văn bản điện tử được phép",
    "a title from the law that came later": "trích yếu lấy từ luật ra sau",
    "a slip of one word": "sai một từ",
    "the beginning of the same title": "phần đầu của cùng trích yếu",
    "letter case and abbreviations": "chữ hoa và chữ viết tắt",
    "both types have the letters QĐ": "cả hai tên loại đều viết tắt là QĐ",
    "a code of law cited as a law; the minority": "bộ luật bị ghi là luật; chỗ thiểu số",
    "the National Assembly numbers laws and resolutions apart":
      "Quốc hội đánh số luật và nghị quyết riêng",
    "two dates, two instruments": "hai ngày, hai văn bản",
    "never mentioned in full": "chưa được viện dẫn đầy đủ",
    "no decree above": "phía trên không có nghị định nào",
    "who proposes signs the proposal; the head of a department signs for it":
      "ai đề nghị thì ký tờ trình; giám đốc sở ký cho sở",
    "a ministry submits in the name of the Government": "bộ trình thay mặt Chính phủ",
    "the letterhead and the own symbol name two ministries":
      "phần đầu và ký hiệu của chính văn bản nêu hai bộ khác nhau",
    "two of that number": "hai văn bản cùng số",
    "two stand joined before": "phía trước nêu liền hai văn bản",
    "copied from other documents": "chép từ văn bản khác sang",
    "one of the two is what the text speaks of": "đoạn văn chỉ nói về một trong hai văn bản",
    "a draft without number, and the common word": "dự thảo chưa có số, và danh từ chung",
    "after a full mention": "sau khi đã viện dẫn đầy đủ",
    "a number with a point": "số có dấu chấm",
    "well-known names, and the document itself": "tên gọi quen thuộc, và chính văn bản này",
    "an antecedent without number": "văn bản nêu trước không có số",
    "the body named before is another decree's; a title after “theo hướng dẫn tại”":
      "cơ quan nêu trước là của nghị định khác; trích yếu sau “theo hướng dẫn tại”",
    "the line of the document's own annex": "dòng ở phụ lục của chính văn bản",
    "the annex of another decision of the same day": "phụ lục của một quyết định khác cùng ngày",
    "two subjects; the area and the year are the same":
      "hai nội dung khác nhau; trùng địa bàn và năm",
    "where a report goes is no title": "nơi gửi báo cáo không phải là trích yếu",
    "the words tell what each article is about": "lời văn nêu nội dung của từng điều",
    "the body is named by “do … ban hành”": "cơ quan được nêu bằng “do … ban hành”",
    "the Prime Minister signs decrees, and a ministry drafts them":
      "Thủ tướng ký nghị định, bộ thì soạn thảo",
    "codes with signs that no code has": "ký hiệu dùng dấu mà không ký hiệu nào có",
    "two laws under one number: the registry knows whose it is":
      "hai luật cùng một số: dữ liệu biết số đó của luật nào",
    "a stray blank, the sign of a footnote, a foreign name, a number in words":
      "một dấu cách thừa, số chú thích, tên nước ngoài, số viết bằng chữ",
    "the body stands before the verb, or after “được”":
      "cơ quan đứng trước động từ, hoặc sau “được”",
    "the second body of a joint circular is not in its symbol":
      "cơ quan thứ hai của thông tư liên tịch không có trong ký hiệu",
    "a department, a ministry or a committee of another level":
      "sở, bộ hoặc cấp ủy của cấp khác",
    "several bodies before the verb, or one that proposes":
      "nhiều cơ quan trước động từ, hoặc cơ quan trình",
    "D for Đ and capitals, which other rules look at":
      "D thay cho Đ và chữ hoa, đã có quy tắc khác xét",
    "the last name of a list of laws, and what the instrument says":
      "tên cuối trong danh sách luật, và nội dung văn bản quy định",
    "the body stands before the number, or behind the last of a list":
      "cơ quan đứng trước số, hoặc sau văn bản cuối của danh sách",
    "the number of a letter":
      "số của công văn",
    "another number than the one that was named":
      "số khác với văn bản đã nêu",
    "a year alone, or a verb alone, in common":
      "chỉ chung năm hoặc chung động từ",
    "the day on which a council passed the resolution":
      "ngày hội đồng thông qua nghị quyết",
    "the same day, or the day of another body":
      "đúng ngày, hoặc ngày của cơ quan khác",
    "two boards of the Central Committee":
      "hai ban của Trung ương Đảng",
    "two signs at the end":
      "hai dấu ở cuối dòng",
    "a sentence behind the last căn cứ":
      "câu đứng sau căn cứ cuối",
    "the end of a cell before a law":
      "cuối ô đứng trước tên luật",
  ]
}
