"""The documents of the bench, each with what `check` says of it unchanged."""
import html, json, pathlib, re, shutil, subprocess, unicodedata, zipfile

LARGEST = 150_000  # bytes; longer documents only make the bench slower
# Programs that print the text of older Word files and of PDF, where they are installed.
READERS = {".doc": ["catdoc", "-w", "-d", "utf-8", "FILE"],
           ".pdf": ["pdftotext", "-layout", "-enc", "UTF-8", "FILE", "-"]}


def texts(shared, folders):
    """(name, text) of gold texts, samples, Word and PDF files of the corpus, further folders."""
    for name in ("dev.json", "dev-full.json"):
        path = shared / "gold" / name
        if path.exists():
            for document in json.loads(path.read_text(encoding="utf-8")):
                yield f"{name}:{document['id']}", document["text"]
    for folder in [pathlib.Path("Samples"), shared / "samples", *map(pathlib.Path, folders)]:
        for path in sorted(folder.rglob("*.txt")):
            if path.stem != "nghi-quyet-dang" or folder.name != "Samples":
                yield path.name, path.read_bytes().decode("utf-8-sig", "replace")
            else:
                yield path.name, path.read_text(encoding="utf-8")
    for path in sorted((shared / "corpus").rglob("*")) if (shared / "corpus").is_dir() else []:
        if path.suffix == ".docx":
            xml = zipfile.ZipFile(path).read("word/document.xml").decode()
            text = re.sub(r"</w:p>|<w:br/>", "\n", re.sub(r"<w:instrText.*?</w:instrText>", "", xml))
            yield path.name, html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<w:tab/>", "\t", text)))
        elif path.suffix in READERS and shutil.which(READERS[path.suffix][0]):
            read_as = [str(path) if word == "FILE" else word for word in READERS[path.suffix]]
            printed = subprocess.run(read_as, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
            # Other encodings are told by their own tests; the blanks of columns are kept.
            text = printed.decode("utf-8", "replace").replace("\f", "\n")
            if "Căn cứ" in text or "Điều" in text:
                yield path.name, re.sub(r"(?m)^ +", "", re.sub(r"\n{3,}", "\n\n", text))


ENDS = (r"(?m)^[ \t*|]*(?:Nơi nhận|NƠI NHẬN|KT\.|TM\.|TL\.|BỘ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG"
        r"|Luật này (?:đã )?được Quốc hội|Nghị quyết này (?:đã )?được)")


class Document:
    """A text in bytes, and the JSON of `check`."""

    def __init__(self, name, text):
        self.name, self.text, self.result = name, text, None

    @property
    def own(self):
        return self.result["document"]

    @property
    def year(self):
        return int((self.own["date"] or "0")[:4])

    def applies(self, code):
        return self.result["coverage"].get(code, {}).get("status") == "applied"

    def numbered(self, **wanted):
        """Numbered citations with their type word in the text, outside titles of others."""
        for citation in self.result["citations"]:
            if (citation["kind"] == "numbered" and citation["codeText"] and not citation["nested"]
                    and citation["typeSource"] == "text"
                    and all(citation[key] == value for key, value in wanted.items())):
                yield citation

    def words(self, citation):
        return self.text[citation["start"]:citation["end"]].decode("utf-8", "replace")

    def within(self, citation, words):
        """Byte range of `words` in the citation; None when they stand there in another shape."""
        at = self.text.find(words.encode(), citation["start"], citation["end"])
        return None if at < 0 else (at, at + len(words.encode()))

    def body(self):
        """Offset of the first article or part; the length when there is none."""
        found = re.search(r"(?m)^\s*(?:\*\*)?(?:Điều 1\b|I\.|1\.)".encode(), self.text)
        return found.start() if found else len(self.text)

    def is_whole(self):
        """Whether an end was read: a reference beyond the last article of an excerpt is no error."""
        return re.search(ENDS, self.text[len(self.text) // 3:].decode(errors="ignore")) is not None

    def in_annex_line(self, at):
        """Whether a place stands in "(Kèm theo Quyết định số …": on paper alone it is filled in."""
        line = self.text[self.text.rfind(b"\n", 0, at) + 1:at].decode(errors="ignore")
        return re.match(r"[\s(*]*(?:ban hành |phê duyệt )?(?:kèm |theo |đính kèm)", line, re.I) is not None

    def year_of(self, citation):
        """The year that the citation gives, else the one that stands close behind it."""
        given = citation["date"] or citation["year"]
        if given:
            return int(given[:4])
        after = self.text[citation["end"]:citation["end"] + 60].decode(errors="ignore").split("\n")[0]
        found = re.search(r"(?:năm |/)((?:19|20)\d\d)\b", after)
        return int(found[1]) if found else None

    def basis_lines(self):
        """(start, end) of the căn cứ lines before the body, without their line breaks."""
        lines = re.finditer(r"(?m)^[ \t*_]*Căn cứ [^\n]*;[ \t]*\r?$".encode(), self.text[:self.body()])
        return [line.span() for line in lines]

    def paragraph_ends(self):
        """Where a sentence of one's own may be put: after the first article, before the last fifth."""
        first, last = self.body() + 60, len(self.text) * 4 // 5
        return [m.end() for m in re.finditer(rb"\.\r?\n(?=[ \t]*\d+\. |[ \t]*\r?\n)", self.text)
                if first < m.end() < last and not self.is_quoted(m.end())]

    def is_quoted(self, at):
        """Whether a place stands in quotation marks: what amends another instrument is its text."""
        before = self.text[:at].decode("utf-8", "replace")
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def checked(binary, folder):
    """Results of `check` over all files of a folder, by file name."""
    run = subprocess.run(
        [binary, "check", "--format", "jsonl", "--fail-on", "never", "-j", "2", str(folder)],
        stdout=subprocess.PIPE, check=False)
    results = (json.loads(line) for line in run.stdout.decode().splitlines())
    return {pathlib.Path(result["document"]["path"]).name: result for result in results}


def read(binary, shared, folders, scratch):
    """All documents, checked, without repetitions."""
    documents, seen = {}, set()
    for name, text in texts(shared, folders):
        data = unicodedata.normalize("NFC", text).lstrip("\ufeff").encode()
        if len(data) > LARGEST or data in seen or b"\0" in data:
            continue
        seen.add(data)
        file = f"{len(documents):05d}.txt"
        (scratch / file).write_bytes(data)
        documents[file] = Document(name, data)
    for file, result in checked(binary, scratch).items():
        documents[file].result = result
    return [document for document in documents.values() if document.result]
