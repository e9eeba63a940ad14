#!/usr/bin/env python3
"""Times `extract --format jsonl -j 1` against ripgrep, cat and `check`, in turn, in one run.

usage: bench.py BINARY SHARED [--runs N]

Two bodies of text of about 100 MB each, as files in a temporary folder: (a) the sample report
repeated, (b) the texts of the corpus (gold texts and text files of ../shared) repeated. The
ripgrep pattern covers the same type words (all of types.tsv), codes, laws by name and references
to the document. What the rules add is timed on the files of the corpus, too, as they are.
Prints medians of ratios between commands of one round, and medians of wall and processor time,
MB/s, documents/s and peak memory.
"""
import json, os, pathlib, re, shutil, statistics, subprocess, sys, tempfile, time, zipfile

def type_words():
    """All names and spellings of types that danchieu knows, longest first."""
    lines = pathlib.Path("Sources/DanchieuCitations/Vocabulary/types.tsv").read_text(encoding="utf-8").splitlines()
    names = set()
    for fields in (line.split("\t") for line in lines if line and not line.startswith("#")):
        names.add(fields[0])
        names.update(name for name in fields[3].split("|") if len(fields) > 3 and name != "-")
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


TYPES = type_words()
CODE = r"\d+[a-z]?(?:/\d{4})?[/-][A-ZĐ][\p{L}0-9/&-]*"
DATE = r"(?:,? ngày \d+(?:[/.-]| tháng )\d+(?:[/.-]| năm )\d+)?"
PATTERN = (rf"(?i:{TYPES})(?: số:?)? {CODE}{DATE}|{CODE}-[\p{{L}}0-9/&-]*|"
           rf"(?i:Luật|Pháp lệnh|Bộ luật) [A-ZĐ]\p{{Ll}}+(?: \p{{L}}+){{0,12}}|(?i:{TYPES}) này")


def texts(shared):
    """The texts of the corpus: gold texts, text of Word (docx) and HTML files."""
    for name in ("dev.json", "dev-full.json"):
        path = shared / "gold" / name
        if path.exists():
            yield from (d["text"] for d in json.loads(path.read_text(encoding="utf-8")))
    for path in sorted((shared / "corpus").rglob("*")) if (shared / "corpus").is_dir() else []:
        if path.suffix == ".docx":
            xml = zipfile.ZipFile(path).read("word/document.xml").decode()
            yield re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", xml))
        elif path.suffix == ".html":
            yield re.sub(r"<[^>]+>", "", path.read_text(encoding="utf-8", errors="replace"))


def fill(folder, sources, size=100_000_000):
    folder.mkdir()
    total = count = 0
    while total < size:
        for text in sources:
            data = text.encode()
            (folder / f"{count:06d}.txt").write_bytes(data)
            total, count = total + len(data), count + 1
            if total >= size:
                break
    return total, count


def run(command):
    """Wall and processor seconds, peak memory in MB (nan without GNU time) and status.

    The memory comes from GNU time: a child of this script inherits this script's own peak.
    """
    note = tempfile.NamedTemporaryFile()
    timed = os.access("/usr/bin/time", os.X_OK)
    if timed:
        command = ["/usr/bin/time", "-f", "%M", "-o", note.name, *command]
    start = time.perf_counter()
    with open(os.devnull, "wb") as sink:
        process = subprocess.Popen(command, stdout=sink, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    peak = float(note.read().split()[-1]) / 1024 if timed else float("nan")
    return wall, usage.ru_utime + usage.ru_stime, peak, status


def time_in_turn(commands, runs):
    """Measurements of each command, which run in turn; the first of each is set aside."""
    times = {key: [] for key in commands}
    for _ in range(runs + 1):
        for key, command in commands.items():
            times[key].append(run(command))
    return {key: measured[1:] for key, measured in times.items()}


def ratio(times, one, other):
    """Median of the ratios of wall times, round by round: the machine's speed drifts."""
    return statistics.median(a[0] / b[0] for a, b in zip(times[one], times[other]))


def verb(binary, name, folder):
    """The command line of a verb on one core; `check` fails on no finding."""
    never = ["--fail-on", "never"] if name == "check" else []
    return [binary, name, "--format", "jsonl", "-j", "1", "--quiet", *never, str(folder)]


def corpus_files(binary, shared, folder, runs):
    """What the rules add on the files of the corpus as they are.

    Files that other programs read (.doc, .pdf) are left out: their time is not danchieu's.
    """
    folder.mkdir()
    files = [f for f in sorted((shared / "corpus").rglob("*")) if f.suffix in (".docx", ".html", ".xml", ".md", ".txt")]
    if not files:
        print(f"corpus files: SKIPPED, {shared} is not there")
        return
    for file in files:
        shutil.copy(file, folder)
    times = time_in_turn({name: verb(binary, name, folder) for name in ("extract", "check")}, runs)
    wall = {name: statistics.median(m[0] for m in measured) for name, measured in times.items()}
    added = ratio(times, "check", "extract") - 1
    print(f"corpus files: {len(files)} (.docx, .html, .xml, .md), {sum(f.stat().st_size for f in files) / 1e6:.1f} MB")
    for name, seconds in wall.items():
        print(f"  danchieu {name:8s} wall {seconds:.3f} s")
    print(f"  the rules add {added:.0%} to the time of extract")


def main():
    binary, shared = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    runs = int(sys.argv[sys.argv.index("--runs") + 1]) if "--runs" in sys.argv else 11
    sample = shared / "samples" / "bao-cao-109-BC-UBND.txt"
    sample = sample if sample.exists() else pathlib.Path("Samples/bao-cao.txt")
    bodies = {"sample report": [sample.read_text(encoding="utf-8")], "corpus texts": list(texts(shared))}
    with tempfile.TemporaryDirectory() as directory:
        corpus_files(binary, shared, pathlib.Path(directory) / "files", runs)
        for name, sources in bodies.items():
            if not sources:
                print(f"{name}: SKIPPED, {shared} is not there")
                continue
            folder = pathlib.Path(directory) / name.split()[0]
            total, count = fill(folder, sources)
            largest = max(f.stat().st_size for f in folder.iterdir())
            commands = {
                "danchieu extract": verb(binary, "extract", folder),
                "danchieu check": verb(binary, "check", folder),
                "cat": ["sh", "-c", f"cat {folder}/* > /dev/null"],
            }
            if shutil.which("rg"):
                commands["rg -j1 -o"] = ["rg", "-j1", "-o", "--no-config", PATTERN, str(folder)]
            else:
                print("rg is not installed: not compared")
            times = time_in_turn(commands, runs)
            print(f"{name}: {count} documents, {total / 1e6:.1f} MB, largest {largest / 1e6:.2f} MB")
            wall = {}
            for key, measured in times.items():
                wall[key] = statistics.median(m[0] for m in measured)
                cpu = statistics.median(m[1] for m in measured)
                peak = max(m[2] for m in measured)
                print(f"  {key:17s} wall {wall[key]:.3f} s  cpu {cpu:.3f} s  {total / 1e6 / wall[key]:7.1f} MB/s"
                      f"  {count / wall[key]:8.0f} documents/s  peak {peak:.0f} MB")
            print(f"  the rules add {ratio(times, 'danchieu check', 'danchieu extract') - 1:.0%} to the time of extract")
            if "rg -j1 -o" in wall:
                speed = ratio(times, "rg -j1 -o", "danchieu extract")
                print(f"  speed of danchieu as a multiple of ripgrep's: {speed:.2f}")
        single = pathlib.Path("Samples/bao-cao.txt")
        starts = [run([binary, "check", "--quiet", "--fail-on", "never", str(sample or single)])[0] for _ in range(15)]
        print(f"sample report, check, start to finish: median {statistics.median(starts) * 1000:.1f} ms")


if __name__ == "__main__":
    main()
