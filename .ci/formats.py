#!/usr/bin/env python3
"""Proves that one document gives one answer, whatever format it comes in.

usage: formats.py BINARY SHARED [--only parity|gold|corpus]

parity  The texts of Samples/ as text, XML, HTML (written here) and as DOCX, ODT, HTML, PDF, RTF, DOC (made by
        LibreOffice from the text): citations and findings are those of the text; differences are printed.
gold    The gold texts of SHARED as HTML and DOCX, places led back through `source`: evaluate.py scores as on text.
corpus  Every file of SHARED/corpus is read, or refused with a message; counts and times by format.

Steps that need LibreOffice or SHARED say so when they are skipped.
"""
import html, json, os, pathlib, shutil, subprocess, sys, tempfile, time, unicodedata, zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What a format tells better or worse than the text: the printed heading keeps its columns apart, which gives the whole
# name of the issuer, and with it a series of numbers.
KNOWN = {("pdf", "bao-cao", "adds", "DC302")}
NOT_BUILT = "tệp ZIP không chứa văn bản đọc được"
failed = skipped = 0


def say(line=""):
    print(line, flush=True)


def fail(line):
    global failed
    failed += 1
    say(f"  FAILED {line}")


def skip(line):
    global skipped
    skipped += 1
    say(f"  SKIPPED {line}")


def run(binary, *words, paths=()):
    done = subprocess.run([binary, *words, *map(str, paths)], capture_output=True)
    return done.returncode, done.stdout.decode(), done.stderr.decode(errors="replace")


# --- writers of our own: each gives the bytes, and where each byte of the text went

def as_html(text):
    """A page with a paragraph for each line; entities and inline tags on the way. Returns bytes and, for each
    byte of the file that stands for text, the byte of the text."""
    out, back = bytearray(b"<!DOCTYPE html><html><head><meta charset=utf-8><title>t</title></head><body>"), {}
    place = 0
    for number, line in enumerate(text.split("\n")):
        out += b"<p>" if line else b"<p><br>"
        for k, ch in enumerate(line):
            size = len(ch.encode())
            if ch in "&<>":
                written = html.escape(ch).encode()
            elif ch.isalpha() and ord(ch) > 127 and (number + k) % 3 == 0:
                written = b"&#%d;" % ord(ch)
            elif ch.isdigit() and (number + k) % 7 == 0:
                out += b"<b>"
                back[len(out)] = place
                out += ch.encode() + b"</b>"
                back[len(out) - 4] = place + 1
                place += 1
                continue
            else:
                written = ch.encode()
            back[len(out)] = place
            out += written
            place += size
            back[len(out)] = place
        out += b"</p>\n"
        place += 1
    return bytes(out + b"</body></html>"), back


def as_docx(path, text):
    """A Word file with a paragraph for each line, one run each."""
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{html.escape(line)}</w:t></w:r></w:p>'
                   for line in text.split("\n"))
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                   '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                   f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>')
        z.writestr("_rels/.rels", f'{head}<Relationships xmlns="{rels}"><Relationship Id="rId1" Type="{office}" '
                   'Target="word/document.xml"/></Relationships>')
        z.writestr("word/document.xml", f'{head}<w:document xmlns:w="{w}"><w:body>{body}</w:body></w:document>')


def as_xml(text):
    lines = "".join(f"<doan>{html.escape(line, quote=False)}</doan>\n" for line in text.split("\n"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<van-ban>\n{lines}</van-ban>\n'.encode()


# --- parity

def squeeze(text):
    return " ".join(unicodedata.normalize("NFC", text or "").split())


def answer(document):
    """What must be the same in every format."""
    rows = []
    for c in document["citations"]:
        pins = " ".join(f"{p['unit']} {p['value']}" for p in c.get("pinpoint", []))
        rows.append(("citation", c["kind"], c["code"], c["type"], c["date"], c["relation"], pins, squeeze(c["text"])))
    for f in document.get("findings", []):
        rows.append(("finding", f["ruleCode"], f["severity"], squeeze(f["text"])))
    head = document["document"]
    for name in ("code", "type", "date", "place"):
        rows.append(("document", name, head[name]))
    return rows


def parity(binary):
    say("== the same document in every format")
    office = shutil.which("soffice")
    if not office:
        return skip("parity with files of LibreOffice: soffice is not there (libreoffice-writer-nogui)")
    texts = sorted(ROOT.glob("Samples/*.txt"))
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        made = {"text": folder / "text", "xml": folder / "xml", "html": folder / "html"}
        for path in made.values():
            path.mkdir()
        for source in texts:
            text = source.read_text(encoding="utf-8")
            (made["text"] / source.name).write_text(text, encoding="utf-8")
            (made["xml"] / f"{source.stem}.xml").write_bytes(as_xml(text))
            (made["html"] / f"{source.stem}.html").write_bytes(as_html(text)[0])
        for name, filters in {"docx": "docx", "odt": "odt", "rtf": "rtf", "doc": "doc:MS Word 97", "pdf": "pdf",
                              "html-office": "html:HTML (StarWriter)"}.items():
            made[name] = folder / name
            subprocess.run(
                [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore",
                 "--infilter=Text (encoded):UTF8,LF,,,", "--convert-to", filters, "--outdir", str(made[name]),
                 *map(str, texts)], capture_output=True, timeout=300)
        reference = None
        for name, path in made.items():
            files = sorted(path.iterdir()) if path.is_dir() else []
            if len(files) != len(texts):
                fail(f"{name}: LibreOffice made {len(files)} of {len(texts)} files")
                continue
            status, out, err = run(binary, "check", "--format", "jsonl", "--fail-on", "never", paths=files)
            answers = {pathlib.Path(o["document"]["path"]).stem: answer(o) for o in map(json.loads, out.splitlines())}
            if not answers and NOT_BUILT in err:
                skip(f"{name}: this build does not read it")
                continue
            if name == "text":
                reference = answers
            total = sum(map(len, reference.values()))
            wrong = 0
            for stem, rows in reference.items():
                got = list(answers.get(stem, []))
                for row in rows:
                    if row in got:
                        got.remove(row)
                        continue
                    known = (name, stem, "misses", row[1]) in KNOWN
                    wrong += not known
                    say(f"    {name} {stem} misses {row}{' (known)' if known else ''}")
                for row in got:
                    known = (name, stem, "adds", row[1]) in KNOWN
                    wrong += not known
                    say(f"    {name} {stem} adds   {row}{' (known)' if known else ''}")
            say(f"  {name:12s} {len(answers)} files, {total} facts, {wrong} differences")
            if status not in (0, 1) or wrong:
                fail(f"{name}: {wrong} differences{'; ' + err[:300] if status == 2 else ''}")


# --- gold

def wrapper(binary, kind, words):
    """Stands in for danchieu in evaluate.py: the files in another format, the places led back to the text."""
    paths = [w for w in words if w.endswith(".txt")]
    options = [w for w in words if not w.endswith(".txt")]
    with tempfile.TemporaryDirectory() as folder:
        texts, backs, files = {}, {}, []
        for path in paths:
            text = pathlib.Path(path).read_text(encoding="utf-8")
            name = os.path.basename(path)
            target = os.path.join(folder, name)
            if kind == "html":
                data, backs[name] = as_html(text)
                pathlib.Path(target).write_bytes(data)
            else:
                as_docx(target, text)
                starts, place = [], 0
                for line in text.split("\n"):
                    starts.append(place)
                    place += len(line.encode()) + 1
                backs[name] = starts
            texts[name] = text.encode()
            files.append(target)
        status, out, err = run(binary, *options, paths=files)
        sys.stderr.write(err if status else "")
        for line in out.splitlines():
            document = json.loads(line)
            name = os.path.basename(document["document"]["path"])
            back, raw = backs[name], texts[name]
            for c in document["citations"]:
                for place in [c, *c.get("pinpoint", [])]:
                    source = place.get("source")
                    if not source:
                        continue
                    if kind == "html":
                        start, end = back.get(source["start"], -1), back.get(source["end"], -1)
                    else:
                        first = back[source["paragraph"] - 1]
                        start, end = first + source["start"], first + source["end"]
                    place["start"], place["end"] = start, end
                text = raw[c["start"]:c["end"]].decode(errors="replace")
                if text.split() == c["text"].split():
                    c["text"] = text
            print(json.dumps(document, ensure_ascii=False))
        sys.exit(status)


def gold(binary, shared):
    say("== gold texts in other formats")
    script = shared / "gold" / "evaluate.py"
    if not script.is_file():
        return skip(f"{script} is not there")
    scores = {}
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("text", "html", "docx"):
            program = binary
            if kind != "text":
                program = os.path.join(folder, kind)
                pathlib.Path(program).write_text(
                    f'#!/bin/sh\nexec {sys.executable} {__file__} --as {kind} {binary} "$@"\n')
                os.chmod(program, 0o755)
            done = subprocess.run([sys.executable, script, "--danchieu", program, "--json"],
                                  capture_output=True, text=True)
            if kind == "docx" and NOT_BUILT in done.stderr:
                skip("docx: this build does not read it")
                continue
            if done.returncode:
                fail(f"{kind}: {done.stderr[:300]}")
                continue
            scores[kind] = json.loads(done.stdout)
    for kind, score in scores.items():
        if kind == "text":
            continue
        different = {k: (scores["text"][k], v) for k, v in score.items() if v != scores["text"][k]}
        say(f"  {kind:12s} {len(score)} scores, {len(different)} other than on text {different or ''}")
        if different:
            fail(f"{kind} scores otherwise")


# --- corpus

def corpus(binary, shared):
    say("== every file of the corpus")
    folder = shared / "corpus"
    if not folder.is_dir():
        return skip(f"{folder} is not there")
    files = sorted(p for p in folder.rglob("*.*") if p.is_file() and p.suffix not in (".csv", ".md"))
    kinds = {}
    for path in files:
        kinds.setdefault(path.suffix[1:], []).append(path)
    say(f"  {'files':14s} {'read':>5s} {'refused':>8s} {'citations':>10s} {'seconds':>8s}")
    for kind, paths in sorted(kinds.items()):
        if kind == "doc" and not (shutil.which("soffice") or shutil.which("catdoc")):
            skip("doc: neither soffice nor catdoc is there")
            continue
        start = time.monotonic()
        status, out, err = run(binary, "extract", "--format", "jsonl", paths=paths)
        seconds = time.monotonic() - start
        documents = [json.loads(line) for line in out.splitlines()]
        read = {d["document"]["path"].split("#")[0] for d in documents}
        refused = [p for p in paths if str(p) not in read]
        silent = [p for p in refused if str(p) not in err]
        citations = sum(len(d["citations"]) for d in documents)
        say(f"  {len(paths):4d} {kind:9s} {len(read):5d} {len(refused):8d} {citations:10d} {seconds:8.1f}")
        for path in refused:
            line = next((row for row in err.splitlines() if str(path) in row), "")
            say(f"    {path.name}: {line.split(str(path))[-1].lstrip(': ')[:150]}")
        if status not in (0, 1, 2) or silent:
            fail(f"{kind}: status {status}, no word about {[p.name for p in silent]}")


def main():
    words = sys.argv[1:]
    if words[:1] == ["--as"]:
        return wrapper(words[2], words[1], words[3:])
    binary, shared = os.path.abspath(words[0]), pathlib.Path(words[1]).absolute()
    only = words[words.index("--only") + 1] if "--only" in words else None
    if only in (None, "parity"):
        parity(binary)
    if only in (None, "gold"):
        gold(binary, shared)
    if only in (None, "corpus"):
        corpus(binary, shared)
    say(f"formats: {failed} failed, {skipped} skipped")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
