"""Errors in numbers and symbols: DC101 to DC118."""
import re
from collections import Counter, defaultdict
from injection import Injection, date_in, injector, replaced, sentence

TYPES = {"NĐ": "Nghị định", "QĐ": "Quyết định", "TT": "Thông tư", "CT": "Chỉ thị",
         "NQ": "Nghị quyết", "KH": "Kế hoạch", "BC": "Báo cáo", "TTr": "Tờ trình"}


def is_of_court(citation):
    return re.search(r"GĐT|-[SP]T\b|HĐTP|/AL", citation["symbol"] or "") is not None


def letters(citation):
    """Type letters of a symbol such as NĐ-CP; None for others."""
    found = re.fullmatch(r"(NĐ|QĐ|TT|CT|NQ|KH|BC|TTr)[-/].+", citation["symbol"] or "")
    return found[1] if found else None


def head(document):
    """The own code in the first lines: match over text with groups number, rest."""
    top, own = document.text[:3000].decode(errors="ignore"), document.own["number"]
    for found in re.finditer(r"Số:?\s*(?P<number>\d+)(?P<rest>[/-]\S+)", top):
        # The gazette numbers its pages in the same way.
        if own and found["number"].lstrip("0") == own.lstrip("0"):
            return found
    return None


def in_head(document, found, group, new):
    text = document.text[:3000].decode(errors="ignore")
    start = len(text[:found.start(group)].encode())
    # Under another number the document does not know itself any more.
    yield Injection(start, start + len(found[group].encode()), new, [found[0], new.lstrip("/-"), document.own["code"]])


@injector("DC101", "type word")
def type_word(document, random):
    for citation in document.numbered():
        kind = letters(citation)
        # Before 1998 symbols did not follow the types.
        if kind and citation["type"] == TYPES[kind] and (document.year_of(citation) or 9999) >= 1998:
            other = random.choice([name for name in ("Nghị định", "Thông tư", "Chỉ thị") if name != citation["type"]])
            yield from replaced(document, citation, citation["type"], other)


@injector("DC102", "separator")
def separator(document, random):
    for citation in document.numbered():
        code = citation["codeText"]
        if (re.fullmatch(r"\d+(/\d{4})?/[A-ZĐ]\w+-[A-ZĐ]\w+", code) and not is_of_court(citation)
                and (document.year_of(citation) or 9999) >= 1998):
            # "QĐBTC" may be a body of its own: a missing hyphen only before well-known bodies.
            wrong = [code.replace("-", "_"), code.replace("-", "–"), code[:-3] + code[-3:].replace("-", "")]
            yield from replaced(document, citation, code, random.choice([w for w in wrong if w != code]))


@injector("DC102", "Party form")
def party_form(document, random):
    for citation in document.numbered():
        found = re.fullmatch(r"(\d+)-(\w+)/(TW|\w*U)", citation["codeText"])
        if found and (citation["date"] or "9") >= "2000":
            yield from replaced(document, citation, found[0], f"{found[1]}/{found[2]}-{found[3]}")
        found = re.fullmatch(r"(\d+)/(QĐ|KH|BC)-(UBND|TTg)", citation["codeText"])
        if found:
            yield from replaced(document, citation, found[0], f"{found[1]}-{found[2]}/{found[3]}")


@injector("DC102", "wrong sign")
def wrong_sign(document, random):
    for citation in document.numbered():
        code = citation["codeText"]
        if (document.year_of(citation) or 9999) < 1998 or is_of_court(citation):
            continue
        if re.fullmatch(r"\d+/\d{4}/QH\d+", code):
            yield from replaced(document, citation, code, random.choice((code.replace("/QH", "-QH"), code.replace("/", "-", 1))))
        elif re.fullmatch(r"\d+/\d{4}/[A-ZĐ]\w+-[A-ZĐ]\w+", code):
            yield from replaced(document, citation, code, random.choice(
                (code.replace("/", "-", 1), code.replace("/", ".", 1), code.replace("/", "//", 1), code.replace("-", "--"))))
        elif re.fullmatch(r"\d+/(QĐ|KH|BC|TTr)-(UBND|TTg|BYT|BNV)", code):
            yield from replaced(document, citation, code, random.choice(
                (code.replace("/", " ", 1), code.replace("/", "\\"), code.replace("/", "//"), code.replace("/", "-"))))


@injector("DC103", "space")
def space(document, random):
    for citation in document.numbered():
        code = citation["codeText"]
        if re.fullmatch(r"\S+", code):
            at = random.choice([m.start() + random.choice((0, 1)) for m in re.finditer("[/-]", code)] or [0])
            if at:
                yield from replaced(document, citation, code, code[:at] + random.choice((" ", "\u00a0")) + code[at:])


@injector("DC104", "zero of a number")
def number_zero(document, random):
    for citation in document.numbered():
        code = citation["codeText"]
        # The norm is not one of the Party, of courts, or of times before 2005.
        if (re.match(r"0[1-9]/(?!\d\d/)", code) and document.applies("DC104") and not is_of_court(citation)
                and (document.year_of(citation) or 9999) >= 2005):
            yield from replaced(document, citation, code, code[1:])


@injector("DC105", "year of a code")
def year(document, random):
    for citation in document.numbered():
        found = re.fullmatch(r"(\d+\w?/)(\d{4})(/.+)", citation["codeText"])
        if found and citation["date"] and citation["date"][:4] == found[2] and date_in(document, citation):
            yield from replaced(document, citation, found[0], f"{found[1]}{int(found[2]) + random.choice((-2, -1, 1))}{found[3]}")


@injector("DC106", "no year")
def no_year(document, random):
    for citation in document.numbered():
        found = re.fullmatch(r"(\d+)/\d{4}(/(?:NĐ|TT|TTLT)-.+)", citation["codeText"])
        if found and citation["date"] and citation["date"] >= "1998":
            yield from replaced(document, citation, found[0], found[1] + found[2])


@injector("DC107", "year in the own code")
def own_year(document, random):
    found = head(document)
    if found and document.applies("DC107") and re.match(r"/(QĐ|KH|BC|TTr|TB|CTr)-(UB|B|S|V)", found["rest"]):
        # A decision of a committee or a minister with a year would be a normative one.
        kind = "QĐ" if re.match(r"/QĐ-", found["rest"]) else None
        if not kind:
            yield from in_head(document, found, "rest", f"/{document.year}{found['rest']}")


@injector("DC108", "term of the Assembly")
def term(document, random):
    for citation in document.result["citations"]:
        found = re.fullmatch(r"(\d+/\d{4}/\S*QH)(\d+)", citation["codeText"] or "")
        if found and not citation["nested"]:
            other = int(found[2]) + random.choice((-2, 2, -5))
            yield from replaced(document, citation, found[0], found[1] + str(other))


@injector("DC109", "term of the Party")
def party_term(document, random):
    # Only terms two apart: a congress year belongs to two terms.
    far = {"X": "XII", "XI": "XIII", "XII": "X", "XIII": "XI"}
    for citation in document.numbered():
        if "TW" in (citation["symbol"] or "") and citation["date"]:
            line = document.text[citation["start"]:citation["end"] + 100].split(b"\n")[0].decode(errors="ignore")
            found = re.search(r"[Kk]h(?:óa|oá) (XI{0,3})\b", line)
            if found:
                at = citation["start"] + len(line[:found.start(1)].encode())
                yield Injection(at, at + len(found[1]), far[found[1]], [citation["codeText"]])


@injector("DC110 DC105 DC205 DC204", "slip in a number")
def slip(document, random):
    groups = defaultdict(list)
    for citation in document.numbered():
        # A digit of a year-less number leaves another instrument of the series, unless date and
        # title agree; one of the two mentions must show them.
        if citation["date"] and date_in(document, citation) and citation["title"]:
            groups[citation["code"], citation["date"], citation["title"]].append(citation)
    for group in groups.values():
        if len(group) > 1:
            citation = random.choice(group)
            number = re.match(r"\d+", citation["codeText"])[0]
            at = random.randrange(len(number))
            wrong = number[:at] + random.choice([d for d in "123456789" if d != number[at]]) + number[at + 1:]
            yield from replaced(document, citation, citation["codeText"], wrong + citation["codeText"][len(number):])


@injector("DC111", "letter case")
def letter_case(document, random):
    wrong = {"QĐ": random.choice(("Qđ", "qđ")), "NĐ": random.choice(("Nđ", "nđ")), "TTg": "TTG", "CTr": "Ctr", "TTr": "TTR", "KH": "Kh", "BC": "Bc"}
    for citation in document.numbered():
        if not citation["number"]:
            continue  # a form's
        parts = re.split(r"([/-])", citation["codeText"])
        places = [i for i, part in enumerate(parts) if part in wrong]
        if places:
            at = random.choice(places)
            parts[at] = wrong[parts[at]]
            yield from replaced(document, citation, citation["codeText"], "".join(parts))


@injector("DC112", "look-alike letter")
def lookalike(document, random):
    alike = dict(zip("TBCHKPMAEOĐ", "ТВСНКРМАЕОÐ")) | {"N": "Ν"}
    for citation in document.numbered():
        code = citation["codeText"]
        places = [i for i, letter in enumerate(code) if letter in alike]
        if places:
            at = random.choice(places)
            yield from replaced(document, citation, code, code[:at] + alike[code[at]] + code[at + 1:])


@injector("DC113", "open number")
def open_number(document, random):
    for citation in document.numbered():
        found = re.match(r"\d+(?=[/-])", citation["codeText"])
        if found and citation["date"] and not document.in_annex_line(citation["start"]) and not is_of_court(citation):
            yield from replaced(document, citation, citation["codeText"],
                                random.choice(("……", ".....", "...")) + citation["codeText"][found.end():])


@injector("DC113", "own open number")
def own_open_number(document, random):
    found = head(document)
    if found:
        yield from in_head(document, found, "number", random.choice(("     ", "……", ".....")))


def headings(document):
    """Runs of article headings 1, 2, 3 … each once: those whose order nothing else explains."""
    lines = list(re.finditer(r"(?m)^[ \t]*Điều (\d+)\. ".encode(), document.text))
    if Counter(m[1] for m in lines).most_common(1)[0][1] == 1 if lines else False:
        return lines
    return []


@injector("DC114", "article number")
def article_number(document, random):
    lines = headings(document)
    for before, line, after in zip(lines, lines[1:], lines[2:]):
        numbers = [int(m[1]) for m in (before, line, after)]
        if document.is_quoted(line.start()):
            continue
        if numbers == list(range(numbers[0], numbers[0] + 3)) and document.applies("DC114"):
            wrong = numbers[1] + random.choice((-1, 3, 10))
            yield Injection(line.start(1), line.end(1), str(wrong), [f"Điều {wrong}", f"Điều {numbers[1]}", f"Điều {numbers[2]}"])


def numbered_in_order(document, pattern):
    """Lines that count from 1 on, outside quotations; none when one is missing or stands twice."""
    lines = [m for m in re.finditer(pattern.encode(), document.text) if not document.is_quoted(m.start())]
    return lines if [ROMAN.get(m[1].decode()) or int(m[1]) for m in lines] == list(range(1, len(lines) + 1)) else []


ROMAN = {numeral: value for value, numeral in enumerate(
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(), 1)}


@injector("DC114", "clause")
def clause_number(document, random):
    articles = numbered_in_order(document, r"(?m)^[ \t]*Điều (\d+)\. ")
    for article, after in zip(articles, articles[1:]):
        clauses = [m for m in re.finditer(r"(?m)^[ \t]*(\d{1,2})\. (?=[^\W\d_])".encode(), document.text[:after.start()])
                   if m.start() > article.start() and not document.is_quoted(m.start())]
        if len(clauses) > 2 and [int(m[1]) for m in clauses] == list(range(1, len(clauses) + 1)) and document.applies("DC114"):
            place = random.randrange(1, len(clauses) - 1)
            names = [f"“{place + n}.”" for n in range(5)]
            if random.random() < 0.5:
                yield Injection(clauses[place].start(), clauses[place + 1].start(), "", names)
            else:
                wrong = random.choice((place, place + 2, place + 3))
                yield Injection(clauses[place].start(1), clauses[place].end(1), str(wrong), names)


@injector("DC114", "chapter")
def chapter_number(document, random):
    chapters = numbered_in_order(document, r"(?m)^[ \t]*(?:Chương|CHƯƠNG) ([IVX]+)\b")
    numerals = list(ROMAN)
    for before, chapter in zip(chapters, chapters[1:]):
        due = ROMAN[chapter[1].decode()]
        wrong = numerals[due - 1 + random.choice((-1, 1, 2))]
        if document.applies("DC114") and wrong != "I":
            yield Injection(chapter.start(1), chapter.end(1), wrong, [wrong, chapter[1].decode(), f"Chương {numerals[due]}", f"CHƯƠNG {numerals[due]}"])


@injector("DC115", "reference without target")
def dangling(document, random):
    kind, lines = document.own["type"], numbered_in_order(document, r"(?m)^[ \t]*Điều (\d+)\. ")
    if kind in TYPES.values() and len(lines) > 2 and document.applies("DC115") and document.is_whole():
        last = max(int(line[1]) for line in lines) + random.choice((1, 2, 7, 30))
        # Up to its last quotation an amending document may mean what it amends (norms.md 36).
        quoted = "sửa đổi" in (document.own["title"] or "").lower()
        after = max(document.text.rfind(mark) for mark in ("”".encode(), b'"')) if quoted else 0
        yield from sentence(document, random, random.choice((
            f"Việc này thực hiện theo quy định tại Điều {last} {kind} này.",
            f"Việc này thực hiện theo khoản 1 Điều {last} của {kind} này.")), [f"Điều {last}"], after)


@injector("DC115", "chapter or annex")
def wider_dangling(document, random):
    # Chapters count where the document has some; annexes may stand in a file of their own.
    kind = document.own["type"]
    if kind and document.applies("DC115") and document.is_whole() and numbered_in_order(document, r"(?m)^[ \t]*Điều (\d+)\. "):
        if len(numbered_in_order(document, r"(?m)^[ \t]*(?:Chương|CHƯƠNG) ([IVX]+)\b")) > 1:
            yield from sentence(document, random, f"Việc này thực hiện theo quy định tại Chương XXV {kind} này.", ["Chương XXV"])
        if len(numbered_in_order(document, r"(?m)^[ \t]*(?:Phụ lục|PHỤ LỤC) ([IVX]+)[ \t]*\r?$")) > 1:
            yield from sentence(document, random, f"Biểu mẫu lập theo Phụ lục XIX ban hành kèm theo {kind} này.", ["Phụ lục XIX"])


@injector("DC116", "annex number")
def annex(document, random):
    if document.applies("DC116"):
        lines = list(re.finditer(r"(?m)^[ \t]*(?:PHỤ LỤC|Phụ lục) (I{1,3}|IV|VI{0,3})[ \t]*\r?$".encode(), document.text))
        if len(lines) > 1 and len({line[1] for line in lines}) == len(lines):
            line = random.choice(lines[1:])
            yield Injection(line.start(1), line.end(1), "XV", ["XV", line[1].decode()])


@injector("DC117", "original symbol", 20)
def original_symbol(document, random):
    if document.year >= 2020:
        words = "Thực hiện Quy định số 11-QĐ/TW ngày 18/02/2019 của Bộ Chính trị về trách nhiệm của người đứng đầu cấp ủy trong việc tiếp dân."
        yield from sentence(document, random, words, ["11-QĐ/TW"])


@injector("DC118", "title type")
def title_type(document, random):
    found = head(document)
    kind = found and re.match(r"/(?:\d{4}/)?(QĐ|CT|TT|NĐ|BC|KH|TTr)(?=[-/])", found["rest"])
    if kind and document.own["type"] == TYPES[kind[1]]:
        top = document.text[:3000].decode(errors="ignore")
        line = re.search(rf"(?m)^[ \t]*({TYPES[kind[1]].upper()})[ \t]*\r?$", top)
        if line:
            start, other = len(top[:line.start(1)].encode()), random.choice([n for n in ("BÁO CÁO", "KẾ HOẠCH", "THÔNG BÁO") if n != line[1]])
            yield Injection(start, start + len(line[1].encode()), other, [other, document.own["code"]])


@injector("DC118", "own type letters")
def own_letters(document, random):
    found = head(document)
    kind = found and re.match(r"/(?:\d{4}/)?(QĐ|CT|TT|NĐ|BC|KH|TTr|NQ)(?=[-/])", found["rest"])
    if kind and document.own["type"] == TYPES[kind[1]]:
        other = random.choice([k for k in ("BC", "KH", "TTr", "QĐ", "CT") if k != kind[1]])
        rest = found["rest"]
        yield from in_head(document, found, "rest", rest[:kind.start(1)] + other + rest[kind.end(1):])
