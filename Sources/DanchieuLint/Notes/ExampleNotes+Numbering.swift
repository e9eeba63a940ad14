extension ExampleNotes {
  /// The notes of the rules on numbering.
  static let numbering: [String: String] = [
    "a line that ends long before the next": "dòng kết thúc sớm hơn nhiều so với dòng sau",
    "seen: the number as the Government gave it": "có thật: số do Chính phủ đặt",
    "the number of the type named last": "số là của tên loại đứng sau",
    "an article without its number; behind an annex that is named in brackets":
      "điều không có số; sau phụ lục nêu trong ngoặc",
    "articles whose text is left out or repealed; a comma behind a number":
      "điều mà lời văn được lược hoặc đã bị bãi bỏ; dấu phẩy sau số khoản",
    "two that a sentence names next to each other": "hai văn bản được nêu liền nhau trong một câu",
    "letters that a web page puts on lines of their own":
      "chữ cái điểm đứng riêng dòng do lấy từ trang web",
    "not the numbers of the laws of those names": "không phải số của các luật tên ấy",
    "numbers of laws that amend those named": "số của luật sửa đổi các luật được nêu tên",
    "what another instrument encloses is no pointer":
      "cái kèm theo văn bản khác không phải là chỉ dẫn",
    "an article of fewer lines than that": "điều có ít dòng hơn thế",
    "a list of several with one title": "danh sách nhiều văn bản cùng trích yếu",
    "every word of the title; a short title that the registry knows":
      "mọi chữ của trích yếu; trích yếu ngắn mà danh mục có",
    "“văn bản này” is this document":
      "“văn bản này” là chính văn bản này",
    "a digit of 10 is missing":
      "số 10 mất một chữ số",
    "a digit is printed twice":
      "một chữ số bị gõ hai lần",
    "two parts under one Roman number":
      "hai phần cùng một số La Mã",
    "one of two annexes is never pointed to":
      "một trong hai phụ lục không được chỉ dẫn tới",
    "blanks in the number, in TTg, in the term; a thin space":
      "cách chữ trong số, trong TTg, trong khóa Quốc hội; dấu cách hẹp",
    "an invitation under the number of a plan":
      "giấy mời mang số của kế hoạch",
    "a form in two languages":
      "biểu mẫu song ngữ",
    "a part of an address":
      "một phần của địa chỉ trang",
    "the last section has the number of the first, and the articles run on":
      "mục cuối mang số của mục đầu trong khi các điều vẫn đánh tiếp",
    "the last item has the number of the first": "mục cuối mang số của mục đầu",
    "the item ends with point b": "mục chỉ có đến điểm b",
    "neither the decision nor the regulation has that article":
      "cả quyết định lẫn quy chế đều không có điều này",
    "the annexes go from I to III": "phụ lục nhảy từ I sang III",
    "the section ends with item 2": "mục chỉ có đến điểm 2",
    "letters of the type doubled, left out, exchanged, wrong":
      "chữ viết tắt tên loại bị lặp, thiếu, đảo, sai",
    "letters of a unit; another type's; no type is named":
      "chữ viết tắt của đơn vị; của tên loại khác; không nêu tên loại",
    "the number that is due is glued to the sentence before": "số đến lượt dính vào câu trước",
    "an excerpt with signs for what was left out":
      "đoạn trích có dấu lược bớt",
    "an English sentence":
      "câu tiếng Anh",
    "a series of one day":
      "một loạt văn bản cùng ngày",
    "a telegram is no type of the Party":
      "công điện không phải tên loại văn bản của Đảng",
    "an annex, a verb, a joint submission, a sentence that lost words":
      "phụ lục, động từ, tờ trình liên ngành, câu mất chữ",
    "in a list": "trong danh sách",
    "the year stands in another mention": "năm có ở lần nêu khác",
    "another number": "số khác",
    "a blank before the body": "khoảng trống trước tên cơ quan",
    "signs of the Party's codes": "dấu nối trong ký hiệu của Đảng",
    "parts in the wrong order, a letter with two slashes, two signs":
      "sai thứ tự, công văn có hai dấu gạch chéo, thừa dấu",
    "the document's own number": "số của chính văn bản",
    "the body may stand for itself; before 1998; a unit with the letters of a type; before 2011":
      "cơ quan có thể đứng riêng; trước năm 1998; đơn vị có chữ viết tắt như tên loại; trước năm 2011",
    "O for Q, I for 1, Đ for D": "O thay cho Q, I thay cho 1, Đ thay cho D",
    "within the number, the year, the letters": "trong số, trong năm, trong nhóm chữ",
    "the year behind the body": "năm đứng sau tên cơ quan",
    "twins with neighbouring numbers":
      "các quyết định liền số, cùng trích yếu",
    "the end is told by its sign alone":
      "chỉ dấu kết thúc “./.” cho biết văn bản đã hết",
    "parts of what the document promulgates":
      "thuộc quy chế, phụ lục ban hành kèm theo",
    "the letters of body or type, or the term, are left out":
      "thiếu chữ viết tắt của cơ quan, của tên loại, hoặc thiếu khóa",
    "a year of three digits, and of five":
      "năm có ba chữ số, và năm chữ số",
    "“nb” marks an internal paper of the Party":
      "“nb” là dấu văn bản nội bộ của Đảng",
    "the body is not known; nothing after the code shows where it ends":
      "không biết cơ quan; không có gì sau ký hiệu cho thấy nó đã hết",
    "the date fits the term: the year in the code is the slip, which DC105 reports":
      "ngày hợp với khóa: năm trong ký hiệu mới sai, DC105 báo",
    "the first sign is missing": "thiếu dấu đầu tiên",
    "the first number is printed twice": "số đầu tiên ghi hai lần",
    "words that are quoted to be corrected": "chữ được trích dẫn để đính chính",
    "words that are taken out": "chữ bị bỏ",
    "TTCP is a body; early terms of the Assembly had several forms":
      "TTCP là một cơ quan; các khóa Quốc hội trước kia có nhiều cách ghi",
    "a steering committee": "một ban chỉ đạo",
    "an official letter": "một công văn",
    "an instrument that is still to be issued": "văn bản còn phải ban hành",
    "a part of the attached regulation; the decision has a Điều 2, too":
      "một phần của quy chế kèm theo; quyết định cũng có Điều 2",
    "Arabic numbers": "chữ số Ả Rập",
    "the kind of number changes; number and title in one line":
      "đổi kiểu số; số và tên phụ lục trên một dòng",
    "nothing points to the annexes": "không có chỉ dẫn tới phụ lục",
    "the norm's form": "đúng mẫu của quy định",
    "before 05/3/2020": "trước 05/3/2020",
    "titles that end in a word which elsewhere asks for a number":
      "tiêu đề kết thúc bằng từ mà nơi khác đòi hỏi một số đứng sau",
    "a sign of mathematics or a character without width after the number":
      "ký hiệu toán học hoặc ký tự không có độ rộng sau số",
    "a number without its stop": "số thiếu dấu chấm",
    "a number in three parts": "số chia ba phần",
    "a number in two parts": "số chia hai phần",
    "Markdown emphasis around the number alone": "dấu nhấn mạnh Markdown chỉ bao quanh số",
    "some letters in two brackets": "một số chữ đặt giữa hai dấu ngoặc",
    "a no-break space before the quotation mark": "dấu cách không ngắt trước dấu ngoặc kép",
    "the quoted points quote clauses of a third instrument":
      "các điểm được trích lại trích khoản của văn bản thứ ba",
    "a quotation that is never closed": "đoạn trích không đóng ngoặc kép",
    "sections of the amended instrument, from another one than the first on":
      "các mục của văn bản được sửa đổi, không bắt đầu từ mục đầu",
    "a form with blanks to fill in": "biểu mẫu có chỗ trống để điền",
    "two models, each with the head of an instrument": "hai mẫu đơn, mỗi mẫu có quốc hiệu",
    "chapters of a model stand within the list": "các chương của đề cương nằm giữa danh mục",
    "the first clause of a quoted article is printed twice":
      "khoản đầu của điều được trích ghi hai lần",
    "models of another instrument, which do not start at 1":
      "mẫu của văn bản khác, không bắt đầu từ số 1",
    "the document's own number, a draft: note": "số của chính văn bản, dự thảo: ghi chú",
    "a citation in a document that was issued: warning":
      "viện dẫn trong văn bản đã ban hành: cảnh báo",
    "seen: the number of a clause is lost": "đã gặp: mất số của khoản",
    "units in general": "nói chung về khoản, điểm",
    "the line under an annex's title": "dòng dưới tên phụ lục",
    "a form": "biểu mẫu",
    "a clause is skipped, an article number is used twice":
      "bỏ cách một khoản, một số điều dùng hai lần",
    "point c is missing; đ is there, so the alphabet is the Vietnamese one":
      "thiếu điểm c; có điểm đ nên theo bảng chữ cái tiếng Việt",
    "a Roman number is used twice": "một số La Mã dùng hai lần",
    "a wide jump, but the next article goes on with the count":
      "nhảy xa, nhưng điều tiếp theo trở lại đúng dãy",
    "chapter 2 with the sign of footnote 15": "chương 2 dính dấu chú thích 15",
    "the attached regulation restarts": "quy chế kèm theo đánh số lại từ đầu",
    "quoted parts are selected from another instrument": "các phần trích lấy từ văn bản khác",
    "an excerpt, inserted numbers, a wrapped sentence, the Latin alphabet throughout":
      "trích đoạn, số chèn thêm, câu xuống dòng, dùng bảng chữ cái La-tinh xuyên suốt",
    "seen: digits exchanged": "đã gặp: đảo chữ số",
    "seen: the year is lost": "đã gặp: mất năm",
    "one title and date": "cùng trích yếu và ngày",
    "a run of numbers signed together":
      "một loạt số ký cùng ngày",
    "neighbouring numbers of one day": "các số liền nhau trong một ngày",
    "the next number, without title": "số kế tiếp, không có trích yếu",
    "different titles": "trích yếu khác nhau",
    "different bodies": "cơ quan khác nhau",
    "every article and clause was read, and none has these numbers":
      "đã đọc mọi điều, khoản, không có số nào như thế",
    "a point that its clause lacks": "khoản này không có điểm ấy",
    "the decree named last owns the whole list": "cả danh sách thuộc nghị định nêu sau cùng",
    "the quoted text speaks of the amended instrument": "đoạn trích nói về văn bản được sửa đổi",
    "the attached regulation has that article": "quy chế kèm theo có điều ấy",
    "an excerpt": "trích đoạn",
    "BÁO CÁO under TTr": "tiêu đề BÁO CÁO, ký hiệu TTr",
    "of the Party": "của Đảng",
    "the annex alone, with the decision's code": "chỉ có phụ lục, mang số của quyết định",
    "a consolidated text has the title of what it consolidates":
      "văn bản hợp nhất mang tên văn bản được hợp nhất",
    "an official letter has no type": "công văn không có tên loại",
    "a Party regulation shares QĐ with decisions":
      "quy định của Đảng cùng viết tắt QĐ với quyết định",
    "Cyrillic letters": "chữ Kirin",
    "Greek letters": "chữ Hy Lạp",
    "Ð of Iceland": "chữ Ð của tiếng Iceland",
    "D for Đ": "D thay cho Đ",
    "in the body": "trong nội dung",
    "an English text":
      "văn bản tiếng Anh",
    "letters for digits":
      "chữ cái thay cho chữ số",
    "a number with a letter":
      "số có chữ cái đi kèm",
    "brackets and letters for a number to come":
      "ngoặc hoặc chữ thay cho số sẽ điền",
    "DA and HD are letters of types": "DA và HD là chữ viết tắt tên loại",
    "no diacritics at all": "văn bản không dấu",
    "an address and the name of a file": "địa chỉ và tên tệp",
    "the right letters": "chữ đúng",
    "seen in an annex line": "đã gặp ở dòng “Kèm theo”",
    "03-CT/TW in the form of the State": "03-CT/TW viết theo lối Nhà nước",
    "an en dash": "gạch ngang dài",
    "before 1998": "trước năm 1998",
    "a mass organisation": "đoàn thể",
    "the norm's own form": "đúng mẫu của quy định",
    "a company's code": "ký hiệu của doanh nghiệp",
    "a decree": "nghị định",
    "a circular": "thông tư",
    "the term tells the time": "khóa cho biết thời gian",
    "individual instruments": "văn bản cá biệt",
    "the Party; a resolution that is not normative": "của Đảng; nghị quyết không phải quy phạm",
    "a short form after the full one": "cách gọi gọn sau khi đã nêu đủ",
    "the document's own number: error": "số của chính văn bản: lỗi",
    "a citation: note": "viện dẫn: ghi chú",
    "a number of the Party": "số của Đảng",
    "before 2005": "trước năm 2005",
    "number and date of 11-QĐi/TW": "số và ngày của 11-QĐi/TW",
    "without a date, by the title": "không có ngày, nhận ra theo trích yếu",
    "the original symbols": "ký hiệu gốc",
    "another term's number": "số của nhiệm kỳ khác",
    "local committees": "cấp ủy địa phương",
    "27/5/2013 lies in term XI": "27/5/2013 thuộc khóa XI",
    "the term before the code": "khóa đứng trước số",
    "the right term": "khóa đúng",
    "a term in the title": "khóa nằm trong trích yếu",
    "a term of the National Assembly": "khóa của Quốc hội",
    "days after the congress": "vài ngày sau đại hội",
    "seen": "đã gặp",
    "before the term": "trước số khóa",
    "before the last sign": "trước dấu cuối",
    "before the number of a law in an old code": "trước số của luật trong số, ký hiệu cũ",
    "no letters and digits of an old code after the slash":
      "sau dấu gạch chéo không phải chữ và số của ký hiệu cũ",
    "another decree of that day has the code, but not the title":
      "một nghị định khác cùng ngày mang số này, nhưng không có trích yếu này",
    "inside a group": "trong một nhóm chữ",
    "the document's own code: warning": "ký hiệu của chính văn bản: cảnh báo",
    "a wrapped line": "xuống dòng giữa ký hiệu",
    "a separator is missing (DC102)": "thiếu dấu phân cách (DC102)",
    "a blank number; a dash after the code": "số để trống; gạch ngang sau ký hiệu",
    "Ctr": "Ctr",
    "TTR": "TTR",
    "Qđ": "Qđ",
    "the body": "phần cơ quan trong ký hiệu",
    "a line in capitals": "dòng viết hoa toàn bộ",
    "an inspectorate": "cơ quan thanh tra",
    "names of files": "tên tệp",
    "term XII began on 19/7/2007": "khóa XII bắt đầu ngày 19/7/2007",
    "digits exchanged":
      "đảo chữ số",
    "2017 lies in term XIV alone": "năm 2017 chỉ thuộc khóa XIV",
    "2007 belongs to both terms": "năm 2007 thuộc cả hai khóa",
    "the old Standing Committee was in office": "Ủy ban Thường vụ cũ còn tại nhiệm",
    "a code without year": "ký hiệu không có năm",
    "seen in a published decision": "đã gặp trong một quyết định đã công bố",
    "a submission with the code of an official letter: warning":
      "tờ trình mang ký hiệu công văn: cảnh báo",
    "ordinances are the Standing Committee's": "pháp lệnh là của Ủy ban Thường vụ Quốc hội",
    "the Party's Quy định has the letters QĐ": "Quy định của Đảng viết tắt là QĐ",
    "a consolidated text; CT alone is the chairman of the Council of Ministers":
      "văn bản hợp nhất; CT đứng một mình là Chủ tịch Hội đồng Bộ trưởng",
    "TTr at the end is the inspectorate": "TTr ở cuối là thanh tra",
    "the Assembly's codes have no type letters":
      "ký hiệu của Quốc hội không có chữ viết tắt tên loại",
    "the type came last before 1998": "trước năm 1998 tên loại đứng cuối",
    "a report of a commune": "báo cáo của xã",
    "a department of a province": "sở của tỉnh",
    "a decision may be normative": "quyết định có thể là văn bản quy phạm",
    "2008 is the number": "2008 là số văn bản",
    "an enterprise has its own custom": "doanh nghiệp có lệ riêng",
    "seen in a published plan": "đã gặp trong một kế hoạch đã công bố",
    "by year or body the date is not that of the instrument around":
      "theo năm hoặc cơ quan, ngày không phải của văn bản bao ngoài",
    "the term fits the code's year, so the date is wrong":
      "khóa khớp năm trong ký hiệu, nên ngày sai",
    "not the date of issue": "không phải ngày ban hành",
    "2008 is the number, not a year": "2008 là số văn bản, không phải năm",
    "date and body are those of the circular": "ngày và cơ quan là của thông tư",
    "a law by its name; words that tie an annex, in a sentence":
      "luật gọi theo tên; lời gắn phụ lục ở trong câu",
    "f is no letter of the alphabet that has đ": "bảng chữ cái có đ thì không có f",
    "chapters of a nomenclature of goods": "các chương của danh mục hàng hóa",
    "a form stands within the list, which goes on after it":
      "biểu mẫu nằm giữa danh sách, danh sách tiếp tục sau đó",
    "rows of a table, the first with its number alone in a line":
      "các hàng của bảng, hàng đầu có số đứng riêng một dòng",
    "thu is not the word thứ, so that row 5 is read":
      "“thu” không phải “thứ”, nên hàng 5 được đọc",
    "numbers glued to their words": "số dính liền với chữ",
    "a sentence of the article, not the line under the title of a regulation":
      "câu trong điều, không phải dòng dưới tên quy chế",
    "codes of statistical indicators": "mã chỉ tiêu thống kê",
    "cells with the number alone in a line or before blanks":
      "ô có số đứng riêng một dòng hoặc trước khoảng trống",
    "a quotation mark of another form": "dấu ngoặc kép dạng khác",
    "closing quotation marks are missing": "thiếu dấu đóng ngoặc kép",
    "an opening quotation mark is missing": "thiếu dấu mở ngoặc kép",
    "capitals have no norm": "chữ hoa không có quy định",
    "single articles of another instrument, quoted in an answer":
      "một số điều của văn bản khác được trích trong bài trả lời",
    "two columns of a form, one after the other": "hai cột của biểu mẫu, cột nọ sau cột kia",
    "a title in capitals": "tên viết hoa",
    "two chapters and two annexes are there": "có hai chương và hai phụ lục",
    "the annexes are in another file; the chapter is another instrument's":
      "phụ lục ở tệp khác; chương của văn bản khác",
    "headings broken after their word":
      "tiêu đề bị xuống dòng sau chữ “Điều”",
    "editors note parts that they do not print": "người biên tập ghi chú phần không in lại",
    "underscores or a comma for the slashes": "dấu gạch dưới hoặc dấu phẩy thay dấu gạch chéo",
    "two decisions, perhaps; names of files": "có thể là hai quyết định; tên tệp",
    "a hyphen beside the year": "dấu gạch nối cạnh năm",
    "a point, a doubled slash, a blank, a backslash":
      "dấu chấm, hai gạch chéo, khoảng trắng, gạch chéo ngược",
    "BTC is the ministry here": "BTC ở đây là Bộ Tài chính",
    "before 1998, by the year alone": "trước 1998, chỉ theo năm",
    "the number of a form": "số của biểu mẫu",
    "the letters behind the blank belong to the body": "các chữ sau dấu cách thuộc tên cơ quan",
    "numbers with a point; BTC may be a committee of the Party":
      "số có dấu chấm; BTC có thể là Ban Tổ chức của Đảng",
    "the own number in an annex line, where the heading has the zero":
      "số của chính văn bản ở dòng phụ lục, tiêu đề đã có số 0",
    "term VIII ended in 1992": "khóa VIII kết thúc năm 1992",
    "an early term, a cut number": "khóa đầu, số bị cắt",
    "TC is a ministry there; the year stands after the code":
      "TC ở đó là một bộ; năm đứng sau ký hiệu",
    "the procedures were amended, the decision amends nothing":
      "thủ tục được sửa đổi, còn quyết định không sửa đổi gì",
    "the chapter has no sections": "chương không chia mục",
    "a consolidated text": "văn bản hợp nhất",
    "the table of contents of a web page": "mục lục của một trang mạng",
    "a point before a body of which there is one":
      "dấu chấm trước cơ quan chỉ có một trong cả nước",
    "signs of the Assembly's codes": "dấu trong ký hiệu của Quốc hội",
    "the letters are not known, but the office is one of the State":
      "chữ viết tắt chưa biết, nhưng là cơ quan nhà nước",
    "some provinces write a point; mass organisations and unnamed bodies":
      "có tỉnh dùng dấu chấm; đoàn thể và cơ quan không được nêu tên",
    "point đ is missing: the norm counts with the Vietnamese alphabet":
      "thiếu điểm đ: quy định đánh thứ tự theo bảng chữ cái tiếng Việt",
    "the digits of 12 exchanged, at the end of the count":
      "hai chữ số của 12 bị đảo, ở cuối thứ tự",
    "the first clause of a clause is printed twice": "số đầu tiên trong khoản bị in hai lần",
    "the second one is the slip, not the third": "chỗ sai là số thứ hai, không phải số thứ ba",
    "a consolidated text: signs of footnotes, articles of the amending circular":
      "văn bản hợp nhất: số chú thích, các điều của thông tư sửa đổi",
    "no heading tells the norm": "không có tiêu đề để biết áp dụng quy định nào",
    "a joint circular: warning": "thông tư liên tịch: cảnh báo",
    "numbers of another clause": "số của khoản khác",
    "both clauses have the first number": "cả hai khoản đều mang số 1",
    "each section counts its clauses anew": "mỗi mục đánh số khoản lại từ đầu",
    "points of another instrument without quotation marks":
      "các điểm của văn bản khác, không có dấu ngoặc kép",
    "51 is the misprint, not 16 after it": "chỗ sai là 51, không phải 16 sau nó",
    "the date stands before the body that issued it":
      "ngày đứng trước cơ quan ban hành",
    "the date on which one began to work on it":
      "ngày bắt đầu thực hiện",
    "the term in digits":
      "khóa ghi bằng chữ số",
    "headings glued to the words before or after, a Cyrillic letter":
      "đề mục dính vào chữ trước hoặc sau, chữ cái Kirin",
    "a short name that the text itself gives":
      "tên gọi tắt do chính văn bản đặt",
    "a small letter doubled":
      "chữ thường bị lặp",
    "the letter of a company":
      "công văn của công ty",
    "a member of a list that begins with another type":
      "thành phần của danh sách mở đầu bằng tên loại khác",
    "one instrument and the number of another kind":
      "một văn bản và số của văn bản loại khác",
    "a member of a list":
      "thành phần của danh sách",
    "the term stands before the date or before the number":
      "khóa đứng trước ngày hoặc trước số",
    "letters of another unit under one number, date and title":
      "chữ viết tắt đơn vị khác, cùng số, ngày và trích yếu",
    "the last article has a digit too many; lists of two":
      "điều cuối thừa một chữ số; danh sách hai mục",
    "one of several is not named, one number is left out":
      "một phụ lục không được nhắc tới, số thứ tự bị nhảy",
    "a range, and an annex of another instrument":
      "một dãy phụ lục, và phụ lục của văn bản khác",
    "the last digit, or the year, wrong under one long title, without a date":
      "sai chữ số cuối hoặc sai năm dưới cùng một trích yếu dài, không có ngày",
    "exchanged digits under one title, without a date":
      "đảo chữ số, cùng trích yếu, không có ngày",
    "another title, or the next number":
      "trích yếu khác, hoặc số kế tiếp",
    "the year behind the code, or letters that only later codes have":
      "năm đứng sau ký hiệu, hoặc chữ viết tắt chỉ có sau này",
    "an article of one paragraph has no clauses":
      "điều chỉ có một đoạn không chia khoản",
    "decrees on two laws that are signed together":
      "hai nghị định về hai luật ký cùng ngày",
    "a list that begins in the middle of a line":
      "danh sách mở đầu giữa dòng",
    "digits with blanks between them":
      "chữ số bị cách rời",
    "the symbol of an association":
      "ký hiệu của hội",
    "blanks inside a number, a quotation in Markdown, the next issue of the gazette":
      "dấu cách trong số, đoạn trích dạng Markdown, số Công báo tiếp theo",
    "the original symbol beside the usual one":
      "ký hiệu gốc bên ký hiệu thường dùng",
  ]
}
