extension ExampleNotes {
  /// The notes of the rules on dating and on suppressions.
  static let dating: [String: String] = [
    "a list that gives the year at its end; a comma before the year":
      "chuỗi viện dẫn chỉ ghi năm ở cuối; dấu phẩy trước chữ “năm”",
    "the next line was put onto it": "dòng sau bị dồn lên dòng này",
    "a form with a head of its own": "biểu mẫu có phần đầu riêng",
    "day and month without the year": "có ngày, tháng mà thiếu năm",
    "behind a dash or “là”": "sau dấu gạch hoặc chữ “là”",
    "a blank inside the month":
      "cách chữ trong tháng",
    "cells of a table that blanks part": "ô của bảng chỉ cách nhau bằng khoảng trắng",
    "the full mentions before have slips in their codes":
      "lần viện dẫn đầy đủ ở trước có lỗi trong số, ký hiệu",
    "the date stands in the line before; spoken of above":
      "ngày ở dòng trước; văn bản đã nêu ở trên",
    "the date stands before; a cell between bars":
      "ngày đứng trước; ô bảng giữa hai vạch",
    "of the laws of that name one is of 19/02/2025, one of 16/6/2025":
      "các luật tên này ban hành ngày 19/02/2025 và 16/6/2025",
    "secret instruments have numbers of their own":
      "văn bản mật có dãy số riêng",
    "the note gives the date":
      "chú thích ghi đủ ngày",
    "the date stands at a code with a slip, behind a blank or a comma in a code; a nickname":
      "ngày đứng ở chỗ ký hiệu gõ nhầm, sau ký hiệu có khoảng trống hoặc dấu phẩy; tên gọi quen",
    "between a code and its date":
      "giữa ký hiệu và ngày",
    "numbered headings around it are no cells of a table":
      "các đề mục có số xung quanh không phải ô của bảng",
    "a row of a table with tabs": "một hàng của bảng chia bằng tab",
    "the document's own date, a draft: note": "ngày của chính văn bản, dự thảo: ghi chú",
    "day and month exchanged; a tie goes to the later mention":
      "đảo ngày và tháng; ngang nhau thì báo ở chỗ sau",
    "the majority decides": "theo số đông",
    "numbers start anew each year": "mỗi năm đánh số lại từ đầu",
    "two spellings of one day": "hai cách viết cùng một ngày",
    "the document's own date: error": "ngày của chính văn bản: lỗi",
    "day and month in one finding": "ngày và tháng trong một phát hiện",
    "months 3 to 9 have no zero": "tháng 3 đến tháng 9 không thêm số 0",
    "the numeric form": "dạng viết bằng số",
    "a year of five digits, seen in an official compilation":
      "năm có năm chữ số, gặp trong một tập văn bản chính thức",
    "five digits in the document's own date, and beside another year in the code":
      "năm có năm chữ số ở ngày của chính văn bản và bên cạnh năm khác trong ký hiệu",
    "a footnote mark":
      "dấu chú thích",
    "a hyphen or dash in between, and after “ngày”":
      "có gạch nối ở giữa, và sau chữ “ngày”",
    "a letter for a digit in the code of the first mention":
      "chữ cái thay chữ số trong ký hiệu ở lần nêu đầu",
    "a leap year": "năm nhuận",
    "quite another title: a decree of another series, or a slip in the number":
      "trích yếu khác hẳn: nghị định thuộc dãy số khác, hoặc ghi sai số",
    "left open": "để trống",
    "a year of two digits": "năm ghi hai chữ số",
    "no date at the only mention": "lần viện dẫn duy nhất không có ngày",
    "a căn cứ": "là căn cứ",
    "the date stands before the mention":
      "ngày đứng trước văn bản được viện dẫn",
    "a law by its name, and a later mention": "luật nêu bằng tên, và lần viện dẫn sau",
    "normative documents since 01/4/2025 give no date":
      "văn bản quy phạm từ 01/4/2025 không ghi ngày",
    "no line at all": "hoàn toàn không có dòng này",
    "a draft: note": "dự thảo: ghi chú",
    "minutes have no such line": "biên bản không có dòng này",
    "the line stands at the end": "dòng này ở cuối văn bản",
    "the law was passed on 18/02/2025; day and month exchanged":
      "luật được thông qua ngày 18/02/2025; đảo ngày và tháng",
    "a real slip: the decree is of 02/10/2013": "lỗi có thật: nghị định ban hành ngày 02/10/2013",
    "no law of that name is of that year; the last is in force since then: a note":
      "không có luật tên này của năm đó; luật sau cùng có hiệu lực từ năm đó: ghi chú",
    "years of amendments; a law whose date no source has confirmed":
      "năm của luật sửa đổi; luật mà chưa nguồn nào xác nhận ngày",
    "numbers of the Party are given once in a term":
      "mỗi số của Đảng chỉ cấp một lần trong nhiệm kỳ",
    "a law has the same number": "có một luật cùng số",
    "numbers without year begin anew each year: unknown, not wrong":
      "số không có năm lặp lại mỗi năm: chưa biết, không phải sai",
    "the order of promulgation has a date of its own": "lệnh công bố có ngày riêng",
    "the one source gives New Year's Day, others the printed date":
      "nguồn duy nhất ghi ngày 01/01, các nguồn khác ghi đúng ngày đã in",
    "the registry knows no local instruments": "dữ liệu không có văn bản địa phương",
    "22/11/2024 was a Friday": "22/11/2024 là thứ Sáu",
    "after the date": "thứ đứng sau ngày",
    "Sunday for Saturday": "Chủ nhật thay cho thứ Bảy",
    "a digit": "thứ viết bằng chữ số",
    "the right weekdays": "thứ đúng",
    "ordinals": "số thứ tự",
    "an enumeration": "liệt kê",
    "a date without month, the lunar calendar": "ngày không có tháng, âm lịch",
    "no such rule": "không có quy tắc như thế",
    "a misspelt command": "lệnh viết sai",
    "blanket, which is not allowed": "không nêu quy tắc nào, không được phép",
    "names this rule itself": "nêu chính quy tắc này",
    "the words in a sentence, no comment": "chữ trong câu, không phải chú giải",
    "suppresses nothing by its nature": "vốn không chặn gì",
    "no date of issue": "không phải ngày ban hành",
    "a deadline": "thời hạn",
    "days that no year has": "những ngày mà năm nào cũng không có",
    "two days; the lunar calendar; days that some years have":
      "hai ngày; âm lịch; những ngày có trong một số năm",
    "the lunar calendar has that day": "âm lịch có ngày ấy",
    "days that there are": "các ngày có thật",
    "the document's title is no mention; “kèm theo” in a sentence cites":
      "tên văn bản không phải là viện dẫn; “kèm theo” trong câu là viện dẫn",
    "the line that ties an annex, filled in on paper": "dòng gắn phụ lục, điền khi in giấy",
    "a title in capitals, a form, a project, a blank or a page before the date":
      "tên viết hoa, biểu mẫu, tên đề án, dấu cách hoặc hết trang trước ngày",
    "a cell of a table that starts with the words of a preamble":
      "ô của bảng mở đầu như một căn cứ",
    "cells of a flattened table": "các ô của bảng bị dàn thành dòng",
    "the date of a căn cứ in a line of its own": "ngày của một căn cứ nằm riêng một dòng",
    "at the end of a sentence": "ở cuối câu",
    "a meeting on a weekday":
      "họp vào một ngày trong tuần",
    "an enumeration in small letters; a session's number":
      "liệt kê bằng chữ thường; kỳ họp thứ mấy",
    "letters for digits, and nothing but signs":
      "chữ thay cho số, hoặc chỉ có dấu",
    "emphasis inside the line of place and date":
      "dấu nhấn mạnh trong dòng địa danh, ngày tháng",
    "a stray sign inside the date":
      "dấu thừa trong ngày",
    "letters for the name of a law that was cited before":
      "chữ viết tắt trong tên luật đã nêu",
    "a digit too many in the line of the annex":
      "thừa chữ số trong dòng gắn phụ lục",
    "numeric dates without “ngày”":
      "ngày dạng số không có chữ “ngày”",
    "fractions, codes and chains of numbers":
      "phân số, ký hiệu và dãy số",
    "after a date without “ngày”":
      "sau ngày không có chữ “ngày”",
    "the year is left open":
      "để trống năm",
    "the day of a meeting is not that of the document":
      "ngày họp không phải ngày của văn bản",
    "a year with a blank in it":
      "năm bị cách rời",
    "the date of the law that amends, behind the last of those amended":
      "ngày của luật sửa đổi, đứng sau luật cuối được sửa đổi",
  ]
}
