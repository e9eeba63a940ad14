"""Contradictions and missing words: DC401 to DC409."""
import re
from collections import defaultdict
from injection import Injection, as_printed, basis, date_in, injector, replaced, sentence
from registry import long_date


@injector("DC401", "own date in an annex line")
def own_date(document, random):
    own = document.own
    if own["code"] and own["date"] and own["type"] and document.applies("DC401"):
        for citation in document.result["citations"]:
            if citation["code"] == own["code"] and citation["start"] > document.body():
                place = citation["date"] == own["date"] and date_in(document, citation)
                if place:
                    year, month, day = map(int, own["date"].split("-"))
                    yield Injection(*place[:2], as_printed(place[2], day, month, year - 1), [own["code"]])
        year, month, day = map(int, own["date"].split("-"))
        wrong = f"{year}-{month:02d}-{day % 27 + 1:02d}"
        if wrong != own["date"]:
            end = len(document.text)
            yield Injection(end, end, f"\n\nPHỤ LỤC\n(Ban hành kèm theo {own['type']} số {own['code']} ngày {long_date(wrong)})\n", [own["code"], "PHỤ LỤC"])


@injector("DC402", "two types")
def two_types(document, random):
    # A law and a resolution may share a number, and most letters give the type away (DC101): QĐ of
    # the Party are decisions and rules, and a code of law is no plain law.
    if document.year > 2011:
        year = document.year - 1
        name = f"số 3{random.randrange(10, 99)}-QĐ/TW ngày 15/8/{year} của Bộ Chính trị"
        yield from sentence(document, random, f"Thực hiện Quyết định {name} và Quy định {name}.", ["-QĐ/TW"])


@injector("DC403", "another body")
def another_body(document, random):
    for citation in document.numbered():
        year = re.search(r"/(\d{4})/", citation["codeText"])
        if year and citation["date"] and citation["date"][:4] != year[1]:
            continue  # date and body may be those of another instrument: that is DC105's
        # Bodies that the symbol names beyond doubt; the Government's decrees come from no minister.
        known = {"NĐ-CP": ("Chính phủ", ["Thủ tướng Chính phủ", "Bộ Nội vụ"]),
                 "QĐ-TTg": ("Thủ tướng Chính phủ", ["Chính phủ", "Bộ Xây dựng"]),
                 "TT-BTC": ("Bộ Tài chính", ["Bộ Tư pháp", "Chính phủ"]),
                 "TT-BYT": ("Bộ Y tế", ["Bộ Tư pháp", "Chính phủ"])}.get(citation["symbol"])
        if known and citation["issuer"] and citation["issuer"].endswith(known[0]):
            yield from replaced(document, citation, "của " + citation["issuer"], "của " + random.choice(known[1]))


@injector("DC404", "another title")
def another_title(document, random):
    titles = defaultdict(list)
    for citation in document.numbered():
        # Titles that name another instrument are cut and joined at will; page breaks hide their ends.
        if (citation["title"] and 4 < len(citation["title"].split()) < 40 and citation["relation"] in ("cites", "basedOn")
                and " số " not in citation["title"] and citation["number"] and citation["type"] != "Bản án" and document.words(citation).endswith(citation["title"])):
            titles[citation["code"], citation["title"]].append(citation)
    for group in titles.values():
        # A law's name after its number is a name, not a title; two full titles must stand there.
        if len(group) > 1 and group[0]["type"] not in ("Luật", "Bộ luật", "Pháp lệnh"):
            citation = random.choice(group)
            yield from replaced(document, citation, citation["title"], "về quản lý, sử dụng vật liệu xây dựng ở hải đảo")


@injector("DC404", "another subject")
def another_subject(document, random):
    if document.year > 2012:
        name = f"Kế hoạch số 141/KH-UBND ngày 12/3/{document.year - 1} của Ủy ban nhân dân tỉnh Sơn La"
        one, other = random.choice((
            ("xây dựng nông thôn mới", "xây dựng đô thị thông minh"),
            ("quản lý chất thải rắn sinh hoạt", "quản lý chất thải nguy hại"),
            ("bồi thường, hỗ trợ khi thu hồi đất", "cấp giấy chứng nhận quyền sử dụng đất")))
        end = f"trên địa bàn tỉnh năm {document.year - 1}"
        yield from sentence(document, random, f"Thực hiện {name} về {one} {end}.\nTheo {name} về {other} {end}, các xã tổ chức thực hiện.", ["141/KH-UBND"])


def first_mentions(document):
    """First mentions with date, body and title, in administrative documents that must give them."""
    seen = set()
    for citation in document.result["citations"]:
        first = citation["instrument"] not in seen
        seen.add(citation["instrument"])
        if (first and citation["kind"] == "numbered" and not citation["nested"] and citation["title"]
                and citation["issuer"] and citation["typeSource"] == "text" and document.applies("DC405")
                and citation["type"] not in ("Luật", "Bộ luật", "Pháp lệnh", "Công văn") and citation["date"]
                and citation["relation"] in ("cites", "basedOn") and citation["start"] > document.text.find(b"\n\n", 300)
                and citation["title"] in document.words(citation)
                and document.words(citation).endswith(citation["title"])):
            yield citation


# "Chương trình … được phê duyệt tại Quyết định số …": the sentence says what the instrument is about.
CONTENT = re.compile(r"(đề án|chương trình|quy hoạch|dự án|kế hoạch|phê duyệt|ý kiến|kết luận|chỉ đạo|thành lập|giao)\b[^.;]*$", re.I)


def names_content(document, citation):
    return CONTENT.search(document.text[max(0, citation["start"] - 200):citation["start"]].decode(errors="ignore")) is not None


@injector("DC405", "no title")
def no_title(document, random):
    for citation in first_mentions(document):
        if names_content(document, citation):
            continue
        start, end = document.within(citation, citation["title"])
        while document.text[start - 1:start].isspace():
            start -= 1
        yield Injection(start, end, "", [citation["codeText"]])


@injector("DC405", "no body")
def no_body(document, random):
    own = set(re.split(r"[/-]", document.own["code"] or ""))
    for citation in first_mentions(document):
        # The document's own body need not be named.
        if not own & set(re.split(r"[/-]", citation["symbol"])[1:]) and "UBND" not in citation["symbol"]:
            place = document.within(citation, f" của {citation['issuer']}")
            if place:
                yield Injection(*place, "", [citation["codeText"]])


@injector("DC406", "number of a law")
def law_number(document, random):
    if document.applies("DC406"):
        if (document.own["date"] or "") >= "2025-07-01" and re.search(r"/\d{4}/", document.own["code"] or ""):
            for citation in document.numbered(relation="basedOn", type="Luật"):
                if not any(start <= citation["start"] < end for start, end in document.basis_lines()):
                    continue
                found = re.search(r"\s+số\s+\d+/\d{4}/QH\d+".encode(), document.text[citation["start"]:citation["end"]])
                if found and citation["title"]:
                    yield Injection(citation["start"] + found.start(), citation["start"] + found.end(), "", [citation["codeText"], citation["title"]])
        elif document.year >= 2020 and not re.search(r"/\d{4}/", document.own["code"] or "/0000/"):
            if "Luật Lưu trữ" not in document.text.decode(errors="ignore"):
                yield from basis(document, "Căn cứ Luật Lưu trữ số 01/2011/QH13 ngày 11 tháng 11 năm 2011;", ["Luật Lưu trữ", "01/2011/QH13"])


@injector("DC407", "end of a căn cứ line")
def line_end(document, random):
    lines = document.basis_lines()
    if len(lines) > 2 and document.applies("DC407"):
        for start, end in lines[:-1]:
            at = document.text.rfind(b";", start, end)
            yield Injection(at, at + 1, random.choice((",", ".", "")), [document.text[start:at].decode(errors="ignore")[-20:]])


@injector("DC408", "short form of nothing", 60)
def short_form(document, random):
    # Of documents of no known family nothing is said (norms.md 5.1).
    if not document.applies("DC408"):
        return
    text = document.text.decode(errors="ignore")
    if "Nghị định" not in text:
        yield from sentence(document, random, "Việc này thực hiện theo Nghị định nêu trên.")
    if not re.search(r"Nghị\s+định\s+(số\s+)?45\b", text) and document.own["type"] != "Nghị định":
        yield from sentence(document, random, "Việc này thực hiện theo Nghị định số 45 của Chính phủ.")


@injector("DC409", "consolidated text as basis", 30)
def consolidated(document, random):
    if document.year > 2013 and document.applies("DC409"):
        yield from basis(document, f"Căn cứ Văn bản hợp nhất số 12/VBHN-BTC ngày 20 tháng 5 năm {document.year - 1} của Bộ Tài chính;", ["12/VBHN-BTC"])
