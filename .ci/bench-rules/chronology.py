"""Errors in the order of time: DC301 to DC307."""
import datetime, re
from collections import defaultdict
from injection import Injection, as_printed, basis, date_in, injector, sentence
from registry import long_date, sure

ADMINISTRATIVE = ("Quyết định", "Báo cáo", "Kế hoạch", "Chỉ thị", "Thông báo", "Công văn", "Tờ trình")


def is_administrative(document):
    return document.own["type"] in ADMINISTRATIVE and not re.search(r"/\d{4}/", document.own["code"] or "/0000/")


@injector("DC301", "future instrument")
def future(document, random):
    # Of a draft whose day is open the rule asks less.
    if document.applies("DC301") and document.own["date"]:
        own = datetime.date.fromisoformat(document.own["date"])
        later = own + datetime.timedelta(days=random.randrange(20, 300))
        iso, kind = later.isoformat(), random.choice((("Nghị định", f"/{later.year}/NĐ-CP", "Chính phủ"), ("Quyết định", "/QĐ-TTg", "Thủ tướng Chính phủ")))
        words = f"{kind[0]} số 47{kind[1]} ngày {long_date(iso)} của {kind[2]} về công tác lưu trữ"
        yield from sentence(document, random, f"Thực hiện {words}.", ["47" + kind[1]])


@injector("DC302 DC205 DC204", "order in a series")
def series(document, random):
    groups = defaultdict(dict)
    for citation in document.numbered():
        found = re.fullmatch(r"(\d+)/(\d{4})/(NĐ-CP|QĐ-TTg|TT-B\w+)", citation["code"] or "")
        if found and (citation["date"] or "").startswith(found[2]):
            groups[found[2], found[3]].setdefault(int(found[1]), []).append(citation)
    for numbers in groups.values():
        once = sorted((number, found[0]) for number, found in numbers.items() if len(found) == 1)
        if len(once) > 1:
            low, (high, citation) = once[0], once[-1]
            early = datetime.date.fromisoformat(low[1]["date"]) - datetime.timedelta(days=40)
            place = date_in(document, citation)
            if place and early.year == int(citation["date"][:4]):
                yield Injection(*place[:2], as_printed(place[2], early.day, early.month, early.year),
                                [citation["codeText"], low[1]["codeText"]])


@injector("DC302", "two of one series")
def two_of_one_series(document, random):
    year = document.year - 1
    if year > 2011:
        body = random.choice(("tỉnh Sơn La", "thành phố Hải Phòng"))
        pairs = [(f"Quyết định số 150/QĐ-UBND ngày 05/3/{year} của Ủy ban nhân dân {body} về giá đất; Quyết định số 120/QĐ-UBND ngày 20/6/{year} của Ủy ban nhân dân {body} về giá nước.", ["QĐ-UBND"]),
                 (f"Công văn số 4150/BTC-CST ngày 05/3/{year} của Bộ Tài chính về thuế; Công văn số 3120/BTC-CST ngày 20/6/{year} của Bộ Tài chính về phí.", ["BTC-CST"])]
        words, names = random.choice(pairs)
        yield from sentence(document, random, words, names)


@injector("DC302", "own number")
def own_number(document, random):
    found = re.fullmatch(r"(\d+)(/(?:QĐ|KH|BC|TTr|TB|CT)-\S+)", document.own["code"] or "")
    if found and document.own["date"] and document.own["type"]:
        early = datetime.date.fromisoformat(document.own["date"]) - datetime.timedelta(days=60)
        if early.year == document.year:
            code = f"{int(found[1]) + 20}{found[2]}"
            yield from sentence(document, random, f"Tiếp theo {document.own['type']} số {code} ngày {early.day:02d}/{early.month:02d}/{early.year} về công tác năm.", [code])


@injector("DC303", "out of force")
def expired(document, random):
    own = document.own["date"]
    if own and document.applies("DC303"):
        # Long enough out of force that no transition explains the citation.
        # Titles that a table of the registry has cut say nothing.
        known = [r for r in sure(("Nghị định", "Thông tư")) if r.expired and r.replaced and ";" not in r.replaced
                 and r.issued < r.expired < own and r.issuer and len(r.title) > 12
                 and not re.search(r"\d/\d{4}/|^;|ban hành ngày", r.title)]
        if known:
            record = random.choice(known)
            title = record.title[:1].lower() + record.title[1:]
            yield from basis(document, f"Căn cứ {record.type} số {record.code} ngày {long_date(record.issued)} của {record.issuer} {title};", [record.code])


@injector("DC303", "law out of force")
def expired_law(document, random):
    own = document.own["date"]
    if own and document.applies("DC303"):
        known = [r for r in sure(("Luật", "Pháp lệnh")) if r.expired and r.replaced and ";" not in r.replaced
                 and r.issued < r.expired < own and len(r.title) > 12 and "sửa đổi" not in r.title]
        if known:
            record = random.choice(known)
            name = record.title if record.title.startswith(record.type) else f"{record.type} {record.title}"
            number = random.choice((f" số {record.code}", ""))
            yield from basis(document, f"Căn cứ {name}{number} ngày {long_date(record.issued)};", [record.code, name])


@injector("DC304", "not yet in force")
def not_yet(document, random):
    own = document.own["date"]
    if own and document.applies("DC304") and is_administrative(document):
        known = [r for r in sure(("Luật", "Nghị định", "Thông tư")) if r.effective and r.issued < own < r.effective
                 and "sửa đổi" not in r.title and "eff:" not in r.sources]
        # A plan or a decision that spreads or implements new law may name it before its day.
        title = (document.own["title"] or "").lower()
        if known and not re.search(r"thi hành|triển khai|phổ biến|thực hiện", title):
            record = random.choice(known)
            name = f"{record.title} số {record.code}" if record.type == "Luật" else f"{record.type} số {record.code}"
            yield from basis(document, f"Căn cứ {name} ngày {long_date(record.issued)};", [record.code])


@injector("DC305", "body of another time", 30)
def lifetime(document, random):
    if document.year >= 2008:
        words = [("17/2003/TT-BTTTT", "Thông tư số 17/2003/TT-BTTTT ngày 15/8/2003 của Bộ Thông tin và Truyền thông về quản lý thuê bao")]
        if (document.own["date"] or "") > "2025-09":
            words.append(("17/2025/TT-BGTVT", "Thông tư số 17/2025/TT-BGTVT ngày 15/8/2025 của Bộ Giao thông vận tải về vận tải"))
        code, name = random.choice(words)
        yield from sentence(document, random, f"Thực hiện {name}.", [code])


@injector("DC306", "amends a younger one")
def amends_younger(document, random):
    year = document.year - 1
    if year > 2002:
        yield from sentence(document, random, random.choice((
            f"Nghị định số 58/{year}/NĐ-CP ngày 15/8/{year} của Chính phủ được sửa đổi, bổ sung bởi Nghị định số 12/{year - 2}/NĐ-CP ngày 10/3/{year - 2} của Chính phủ.",
            f"Thông tư số 58/{year - 2}/TT-BTC ngày 15/8/{year - 2} của Bộ Tài chính sửa đổi, bổ sung một số điều của Thông tư số 12/{year}/TT-BTC ngày 10/3/{year} của Bộ Tài chính.",
            f"Quyết định số 58/{year - 2}/QĐ-TTg thay thế Quyết định số 12/{year}/QĐ-TTg ngày 10/3/{year} của Thủ tướng Chính phủ.")),
            [f"58/{year}/NĐ-CP", f"12/{year - 2}/NĐ-CP", "TT-BTC", "QĐ-TTg"])


@injector("DC306 DC205 DC105 DC204 DC108", "year of the amending one")
def early_amender(document, random):
    for found in re.finditer(r"được sửa đổi, bổ sung(?: một số điều)? (?:bởi|theo|tại)\s+(?:Luật|Nghị định|Thông tư) số \d+/(\d{4})/".encode(), document.text):
        # What is amended must be named with its year just before.
        before = document.text[max(0, found.start() - 200):found.start()]
        if re.search(r"số \d+/(20[0-9]{2})/[^\s,;]+(?: ngày [^;\n]{8,30})?(?: của [^;\n]{3,40})?,?\s*(?:đã )?$".encode(), before):
            yield Injection(found.start(1), found.end(1), "1999", ["/1999/"])


@injector("DC307", "amendment left out")
def amendment(document, random):
    # The norm asks documents of ministries and the Government since 01/4/2025 only; the registry
    # must know the amendment, else no reader of the text alone could miss it.
    amended = {code for record in sure(("Luật", "Nghị định", "Thông tư")) for code in record.amends.split(";")}
    if document.applies("DC307"):
        for start, end in document.basis_lines():
            found = re.search(r"số (\d+/\d{4}/[^ ;]+?)(?: ngày [^;]*?)?(,?\s*(?:đã )?được sửa đổi, bổ sung [^;\n]+);".encode(), document.text[start:end])
            if found and found[1].decode() in amended:
                yield Injection(start + found.start(2), start + found.end(2), "", [found[1].decode()])
