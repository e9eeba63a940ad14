"""Errors in dates: DC201 to DC208."""
import datetime, re
from collections import Counter
from injection import Injection, as_printed, date_in, injector
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
            if place and re.match(r"0\d\s+tháng", place[2]):
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
        if long and citation["relation"] != "attachedTo":
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
    found = re.search(r"(?m)^[^\n,]{2,30}, *ngày \d+ tháng \d+ năm \d{4} *\n", top)
    if found and document.applies("DC208"):
        start = len(top[:found.start()].encode())
        yield Injection(start, start + len(found[0].encode()), "", [])
