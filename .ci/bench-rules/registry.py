"""The facts of the embedded registry, as far as the injectors need them."""
import pathlib
from collections import defaultdict, namedtuple

Record = namedtuple("Record", "code type issued effective expired replaced amends confidence issuer title sources")
_records = defaultdict(list)
for _line in pathlib.Path("Sources/DanchieuRegistry/registry.tsv").read_text(encoding="utf-8").splitlines():
    if not _line.startswith("#"):
        _fields = (_line.split("\t") + [""] * 11)[:11]
        _records[_fields[0]].append(Record(*_fields)._replace(confidence=int(_fields[7] or 0)))


def known(code):
    return _records.get(code, [])


def sure(kinds):
    """Records that two families of sources date, alone under their code."""
    for records in _records.values():
        if len(records) == 1 and records[0].confidence >= 2 and records[0].type in kinds and records[0].issued:
            yield records[0]


def long_date(iso):
    year, month, day = iso.split("-")
    return f"{day} tháng {month if month < '03' else int(month)} năm {year}"
