"""What an injector makes, and how injectors are registered."""
import re
from dataclasses import dataclass, field

INJECTORS = []


@dataclass
class Injection:
    """Bytes [start, end) become `new`. `names` are words that an explained finding may show."""
    start: int
    end: int
    new: str
    names: list = field(default_factory=list)


def injector(rules, kind, limit=40):
    """Registers a function (document, random) -> injections; a finding of any of `rules` counts."""
    def register(function):
        INJECTORS.append((rules.split(), kind, limit, function))
        return function
    return register


def date_in(document, citation, after=70):
    """Byte range and words of the date after "ngày" in or after a citation; None without one."""
    region = document.text[citation["start"]:citation["end"] + after]
    found = re.search(
        r"ngày\s+(\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|năm)\s*\d{4})".encode(), region)
    code = citation["codeText"].encode() if citation["codeText"] else b""
    if not found or (code and not region.find(code) < found.start() < region.find(code) + len(code) + 40):
        return None
    day, month, year = map(int, re.findall(rb"\d+", found[1]))
    if f"{year:04d}-{month:02d}-{day:02d}" != citation["date"]:
        return None
    return citation["start"] + found.start(1), citation["start"] + found.end(1), found[1].decode()


def as_printed(words, day, month, year):
    """The same way to write another date: separators kept, zeros as the norms ask."""
    pieces = re.split(r"\d+", words)
    return f"{pieces[0]}{day:02d}{pieces[1]}{month if month > 2 else f'0{month}'}{pieces[2]}{year}{pieces[3]}"


def replaced(document, citation, old, new):
    """The injection that replaces words of a citation; none when they are not there."""
    place = document.within(citation, old)
    if place and old != new:
        yield Injection(*place, new, [new, citation["codeText"]])


def sentence(document, random, words, names=(), after=0):
    """The injection of a sentence of its own between two paragraphs, from offset `after` on."""
    places = [place for place in document.paragraph_ends() if place >= after]
    if places:
        at = random.choice(places)
        yield Injection(at, at, words + "\n", [*names, words])


def basis(document, words, names=()):
    """The injection of one more căn cứ line after the last."""
    lines = document.basis_lines()
    if lines:
        at = lines[-1][1]
        yield Injection(at, at, "\n" + words, [*names, words])
