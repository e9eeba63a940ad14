"""The documents of the bench, each with what `check` says of it unchanged."""
import html, json, pathlib, re, subprocess, unicodedata, zipfile

LARGEST = 150_000  # bytes; longer documents only make the bench slower


def texts(shared, folders):
    """(name, text) of gold texts, samples, Word and HTML files of the corpus, further folders."""
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
