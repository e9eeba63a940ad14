extension ExampleNotes {
  /// The notes of the rules on chronology.
  static let chronology: [String: String] = [
    "laws with their years; what is said behind a title":
      "luật nêu theo năm; điều nói về văn bản sau trích yếu",
    "the decree that carries the law out was amended, too":
      "nghị định hướng dẫn luật ấy cũng đã được sửa đổi",
    "kinds of programmes, an organ, and two sides of one committee of the Party":
      "các loại chương trình, cơ quan tham mưu, và ban thường vụ cùng ban chấp hành một cấp ủy",
    "the Government and the Council of Ministers, each in the time of the other":
      "Chính phủ và Hội đồng Bộ trưởng, mỗi cơ quan trong thời kỳ của cơ quan kia",
    "two decisions of one chairman": "hai quyết định của cùng một chủ tịch",
    "behind the bracket another one begins; one circular changes all three":
      "sau ngoặc là văn bản khác; một thông tư sửa cả ba",
    "after the month of a draft whose day is open": "sau tháng ghi ở dự thảo còn để trống ngày",
    "BTM is Bộ Tham mưu in papers of the army":
      "BTM là Bộ Tham mưu trong văn bản quân đội",
    "words that are replaced":
      "chữ bị thay thế",
    "a low number late in the year: secret instruments have numbers of their own":
      "số nhỏ vào cuối năm: văn bản mật có dãy số riêng",
    "the amended decree of that number is about railways, this one of the secret series":
      "nghị định cùng số đã được sửa đổi là về đường sắt, nghị định này thuộc dãy số mật",
    "a consolidated text repeats the căn cứ of the amended instrument":
      "văn bản hợp nhất chép lại căn cứ của văn bản được sửa đổi",
    "the year of the first does not fit its term (DC108)":
      "năm trong ký hiệu thứ nhất không hợp với khóa (DC108)",
    "a remark in brackets leaves out the passive":
      "ghi chú trong ngoặc bỏ chữ “được”",
    "new bodies began to count anew on 01/7/2025": "cơ quan mới đánh số lại từ 01/7/2025",
    "amended by Luật 87/2025/QH15 since 01/7/2025": "được Luật 87/2025/QH15 sửa đổi từ 01/7/2025",
    "amended by Nghị định 27/2024/NĐ-CP": "được Nghị định 27/2024/NĐ-CP sửa đổi",
    "named": "văn bản sửa đổi đã được nêu",
    "the amending law is named by its title": "luật sửa đổi được nêu bằng tên",
    "amendments of an amending decree are not asked for":
      "không đòi nêu văn bản sửa đổi một nghị định sửa đổi",
    "administrative documents have no such duty": "văn bản hành chính không phải ghi",
    "the amending decree is two years older": "nghị định sửa đổi có trước hai năm",
    "the second of two; years of codes": "văn bản thứ hai trong hai văn bản; so năm trong ký hiệu",
    "the title names a younger circular": "tên văn bản nêu một thông tư ban hành sau",
    "said in so many words": "nói rõ bằng lời",
    "said behind the title": "nói ở sau trích yếu",
    "this document is known by its year only": "chỉ biết năm của chính văn bản này",
    "in order": "đúng trình tự",
    "a bare name does not tell which law of that name":
      "tên luật trần không cho biết luật nào trong các luật cùng tên",
    "the decree was amended, not the circular": "nghị định được sửa đổi, không phải thông tư",
    "the circular named last was amended": "thông tư nêu sau cùng là văn bản được sửa đổi",
    "a real list: the customs law begins another statement":
      "danh sách có thật: Luật Hải quan mở đầu một ý khác",
    "each with its own kind": "mỗi văn bản với loại của nó",
    "replaced by Luật 10/2022/QH15 since 01/7/2023": "được Luật 10/2022/QH15 thay thế từ 01/7/2023",
    "a căn cứ: error": "là căn cứ: lỗi",
    "still in force then": "khi đó còn hiệu lực",
    "said to have been replaced": "câu nói rõ là đã bị thay thế",
    "the year of the code is enough": "chỉ cần năm trong ký hiệu",
    "the same day": "cùng ngày",
    "a draft without date": "dự thảo chưa ghi ngày",
    "the ministry is of 01/3/2025": "bộ này có từ 01/3/2025",
    "the ministry was merged into Bộ Tài chính": "bộ này đã hợp nhất vào Bộ Tài chính",
    "merged into tỉnh Tuyên Quang on 01/7/2025": "nhập vào tỉnh Tuyên Quang từ 01/7/2025",
    "signed shortly after the merger: within the grace":
      "ký ngay sau khi sáp nhập: còn trong thời gian dung sai",
    "the old body at its own time": "cơ quan cũ vào thời của nó",
    "the code is also that of another body": "mã này còn là mã của cơ quan khác",
    "the last day of districts": "ngày cuối cùng của cấp huyện",
    "the province that took others in": "tỉnh đã nhận các tỉnh khác nhập vào",
    "in force since 01/8/2024": "có hiệu lực từ 01/8/2024",
    "applied in a report": "được áp dụng trong báo cáo",
    "a plan to implement the new law": "kế hoạch triển khai luật mới",
    "in force together with the law": "có hiệu lực cùng lúc với luật",
    "spreads the new law": "tuyên truyền luật mới",
    "the document's own number and date are part of the series":
      "số và ngày của chính văn bản cũng nằm trong hệ thống số",
    "two others agree": "hai văn bản kia khớp nhau",
    "the order in the text does not matter; 11-QĐ/TW is of the series QĐi/TW":
      "thứ tự nêu trong văn bản không quan trọng; 11-QĐ/TW thuộc hệ QĐi/TW",
    "two provinces": "hai tỉnh khác nhau",
    "a real case: the registry confirms both dates, the number was kept free":
      "ca có thật: dữ liệu xác nhận cả hai ngày, số được giữ lại",
    "the body is not named, and the number is not one of a commune":
      "không nêu cơ quan, và số này không phải của xã",
    "with and without year are two series; laws are numbered per term":
      "có năm và không có năm là hai hệ thống; luật đánh số theo khóa",
    "a number may be taken some days later; each term begins anew":
      "số có thể lấy sau vài ngày; mỗi nhiệm kỳ đánh số lại từ đầu",
    "after the amending law the enumeration goes on with laws of other names":
      "sau luật sửa đổi, danh mục tiếp tục với các luật tên khác",
    "a căn cứ is no entry of the list that the document declares":
      "căn cứ không phải là mục trong danh mục mà văn bản công bố",
    "its amendments of the other law stay, though it was itself replaced":
      "nội dung sửa đổi luật kia còn giữ, dù chính nó đã bị thay thế",
    "amended a dozen decrees; what is known to have replaced it took one part":
      "sửa hơn chục nghị định; văn bản thay thế được biết chỉ lấy một phần",
    "amended by Luật số 44/2024/QH15, not replaced":
      "được Luật số 44/2024/QH15 sửa đổi, không bị thay thế",
    "what was begun under the old law": "việc đã bắt đầu theo luật cũ",
    "this very document replaces it": "chính văn bản này thay thế nó",
    "a database's text, with its notes and the new wording":
      "bản của cơ sở dữ liệu, kèm ghi chú và nội dung mới",
    "“đã” stands before the verb": "“đã” đứng trước động từ",
    "in order, and the passive with “đã”": "đúng thứ tự, và thể bị động có “đã”",
    "articles of it are applied: one note": "áp dụng một số điều của luật: một ghi chú",
    "in force before the law, as the words about its passing say":
      "có hiệu lực trước luật, theo câu nói về việc thông qua",
    "decrees mostly come into force as a whole": "nghị định thường có hiệu lực toàn bộ cùng lúc",
    "one article of a law, which may be in force before the others":
      "một điều của luật, có thể có hiệu lực trước các điều khác",
    "the day is that of all members of the list": "ngày chung của cả danh sách",
    "the day is that of the last number of the list, perhaps not of the first":
      "ngày của số cuối trong danh sách, chưa chắc của số đầu",
    "tells what was before the old law": "nói về thời gian trước khi có luật cũ",
    "replaced in part, so the registry is silent; amended after its end there":
      "chỉ bị thay thế một phần, danh mục không nói gì; được sửa đổi sau ngày hết hiệu lực ở đó",
    "the committee and its chairman have a series each":
      "ủy ban và chủ tịch ủy ban đánh số riêng",
    "a note of what amended the document":
      "ghi chú về văn bản sửa đổi",
    "a law of a later year":
      "luật của năm sau",
    "bodies of the document's own province, telegrams":
      "cơ quan của cùng tỉnh, công điện",
    "the head of the own body": "người đứng đầu của chính cơ quan",
    "a provincial committee in one term":
      "tỉnh ủy trong một nhiệm kỳ",
    "what is to be done, a form, a title that speaks of other things":
      "việc phải làm, biểu mẫu, trích yếu nói về việc khác",
    "other verbs of change":
      "động từ sửa đổi khác",
    "the document waits for the law":
      "văn bản có hiệu lực cùng với luật",
  ]
}
