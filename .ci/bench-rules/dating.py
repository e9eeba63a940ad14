"""Errors in dates: DC201 to DC208."""
import datetime, re
from collections import Counter
from injection import Injection, as_printed, date_in, injector, sentence
from registry import known


def shifted(citation, random):
    """Another date near the true one: another day, another month, or both exchanged."""
    year, month, day = map(int, citation["date"].split("-"))
    other = random.choice([(day % 27 + 1, month), (min(day, 28), month % 12 + 1),
                           (month, day) if day <= 12 and day != month else (day % 27 + 1, month)])
    return *other, year


def redated(document, random, citation):
    place = date_in(document, citation)
    day, month, year = shifted(citation, random)
    iso = f"{year:04d}-{month:02d}-{day:02d}"
    if place and iso != citation["date"] and iso <= (document.own["date"] or "9"):
        yield Injection(*place[:2], as_printed(place[2], day, month, year), [citation["codeText"]])


@injector("DC201", "impossible date")
def impossible(document, random):
    for citation in document.numbered():
        place = citation["date"] and date_in(document, citation)
        if place:
            year = int(citation["date"][:4])
            day, month, year = random.choice(((31, 4, year), (30, 2, year), (12, 13, year), (5, 3, year - 1000), (45, 6, year)))
            yield Injection(*place[:2], as_printed(place[2], day, month, year), [citation["codeText"]])


@injector("DC202", "zero of a day")
def day_zero(document, random):
    if document.applies("DC202"):
        for citation in document.numbered():
            place = citation["date"] and date_in(document, citation)
            if place and re.match(r"0\d\s+tháng", place[2]) and not document.is_quoted(place[0]):
                yield Injection(*place[:2], place[2][1:], [citation["codeText"]])


@injector("DC203", "no date")
def no_date(document, random):
    seen = set()
    for citation in document.result["citations"]:
        first = citation["instrument"] not in seen
        seen.add(citation["instrument"])
        if (not first or not document.applies("DC203") or citation["kind"] != "numbered" or citation["nested"]
                or citation["type"] in ("Luật", "Bộ luật", "Pháp lệnh", "Công văn") or not citation["date"]
                or citation["typeSource"] != "text"
                or citation["relation"] not in ("cites", "basedOn")):
            continue
        place = date_in(document, citation)
        # Documents other than administrative ones are asked for dates in their căn cứ only.
        if place and (citation["relation"] == "basedOn"):
            start = document.text.rfind("ngày".encode(), 0, place[0])
            while document.text[start - 1:start] in (b" ", b"\n", b","):
                start -= 1
            yield Injection(start, place[1], "", [citation["codeText"]])


@injector("DC204 DC205 DC105", "two dates")
def two_dates(document, random):
    many = Counter((c["code"], c["date"]) for c in document.numbered() if c["date"])
    for citation in document.numbered():
        if many[citation["code"], citation["date"]] > 1:
            yield from redated(document, random, citation)


@injector("DC205 DC204", "date unlike the registry's")
def unlike_registry(document, random):
    for citation in document.numbered():
        records = known(citation["code"])
        if re.match(r"\d+\w?/\d{4}/", citation["code"] or "") and len(records) == 1 \
                and records[0].confidence >= 2 and records[0].issued == citation["date"]:
            yield from redated(document, random, citation)


@injector("DC206", "open date")
def open_date(document, random):
    for citation in document.numbered():
        place = citation["date"] and date_in(document, citation)
        long = place and re.fullmatch(r"(\d+)( tháng )(\d+)( năm )(\d+)", place[2])
        if long and not document.in_annex_line(citation["start"]):
            new = random.choice((f"…{long[2]}{long[3]}{long[4]}{long[5]}", f"……{long[2]}……{long[4]}{long[5]}",
                                 f".....{long[2]}.....{long[4]}{long[5]}"))
            yield Injection(*place[:2], new, [citation["codeText"]])


@injector("DC207", "weekday")
def weekday(document, random):
    names = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
    for citation in document.numbered():
        place = citation["date"] and date_in(document, citation)
        if place:
            year, month, day = map(int, citation["date"].split("-"))
            true = datetime.date(year, month, day).weekday()
            wrong = names[random.choice([n for n in range(7) if n != true])]
            yield Injection(place[1], place[1], f" ({wrong})", [wrong, citation["codeText"]])


@injector("DC208", "no place and date line")
def no_own_date(document, random):
    top = document.text[:3000].decode(errors="ignore")
    # In one line with the number, or the motto, only place and date go.
    found = re.search(r"(?m)(?:^|(?<=[ \t]))(?P<line>[A-ZĐ][\w.]*(?: [A-ZĐ][\w.]*){0,4}, *ngày *\d+ *tháng *\d+ *năm *\d{4}[ \t]*)\r?$", top)
    # Without a body in its head the text is an excerpt.
    # Where the line stands once more, at the end, the document has one.
    if found and document.applies("DC208") and document.own["issuer"] and document.text.count(found["line"].strip().encode()) == 1:
        start = len(top[:found.start("line")].encode())
        yield Injection(start, start + len(found["line"].encode()), "", [document.own["code"]])


@injector("DC201", "impossible day in a sentence")
def no_such_day(document, random):
    year = max(document.year, 2012)
    words = random.choice((f"ngày 31 tháng 11 năm {year}", f"ngày 31/6/{year}", f"ngày 30/02/{year}", f"ngày 15/13/{year}"))
    yield from sentence(document, random, f"Kết quả tính đến hết {words} được nêu tại biểu kèm theo.", [words[5:]])


@injector("DC202", "zero of a month")
def month_zero(document, random):
    if document.applies("DC202"):
        for citation in document.numbered():
            place = citation["date"] and date_in(document, citation)
            zero = place and re.match(r"\d+\s+tháng\s+(0)[12]\b", place[2])
            if zero and not document.is_quoted(place[0]):
                words = place[2][:zero.start(1)] + place[2][zero.end(1):]
                yield Injection(*place[:2], words, [citation["codeText"], words])


@injector("DC203 DC405", "no date in the text")
def no_date_in_text(document, random):
    # Administrative documents since 2011 give the date at every first mention; the line that ties
    # an annex is no mention.
    seen = set()
    for citation in document.result["citations"]:
        first = citation["instrument"] not in seen
        seen.add(citation["instrument"])
        place = first and citation["date"] and date_in(document, citation)
        if (place and citation["kind"] == "numbered" and not citation["nested"] and document.applies("DC405")
                and citation["type"] not in ("Luật", "Bộ luật", "Pháp lệnh") and citation["typeSource"] == "text"
                and citation["start"] > document.body() and not document.in_annex_line(citation["start"])
                and not document.is_quoted(citation["start"])
                and b"\t" not in document.text[document.text.rfind(b"\n", 0, citation["start"]):citation["end"]]):
            start = document.text.rfind("ngày".encode(), 0, place[0])
            while document.text[start - 1:start] in (b" ", b"\n", b","):
                start -= 1
            yield Injection(start, place[1], "", [citation["codeText"]])


@injector("DC207", "weekday of a meeting")
def weekday_of_meeting(document, random):
    names = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
    day = datetime.date(max(document.year, 2012), random.randrange(1, 13), random.randrange(1, 28))
    wrong = names[random.choice([n for n in range(7) if n != day.weekday()])]
    yield from sentence(document, random, random.choice((
        f"Cuộc họp tổ chức vào {wrong}, ngày {day.day:02d}/{day.month}/{day.year} tại hội trường.",
        f"Cuộc họp tổ chức vào sáng {wrong} ngày {day.day:02d} tháng {day.month} năm {day.year} tại hội trường.",
        f"Thời gian: 08 giờ 00, {wrong} (ngày {day.day:02d}/{day.month}/{day.year}).",
        f"Thời gian: 14h00’ ngày {day.day:02d}/{day.month:02d}/{day.year}, {wrong}.")), [wrong])
