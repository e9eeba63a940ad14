#!/usr/bin/env python3
"""Reads large inputs: a file of 200 MB, lines of 25 and 50 MB. Fails when time is not linear, memory
is beyond 60 MB plus three times the file, or the program does not end as it should.

usage: large.py BINARY
"""
import os, pathlib, subprocess, sys, tempfile, time

SAMPLE = pathlib.Path("Samples/bao-cao.txt").read_text(encoding="utf-8")


def run(binary, path):
    start = time.perf_counter()
    with open(os.devnull, "wb") as sink:
        process = subprocess.Popen(["/usr/bin/time", "-f", "%M", "-o", str(path) + ".peak", binary, "extract",
                                    "--format", "jsonl", "--quiet", str(path)], stdout=sink)
        status = process.wait()
    return time.perf_counter() - start, int(pathlib.Path(str(path) + ".peak").read_text().split()[-1]) / 1024, status


def main():
    binary, failed, times = sys.argv[1], False, {}
    if not os.access("/usr/bin/time", os.X_OK):
        sys.exit(print("large inputs SKIPPED: GNU time is not installed"))
    with tempfile.TemporaryDirectory() as folder:
        for name, end, size in (("file of 200 MB", "\n", 200), ("line of 25 MB", " ", 25), ("line of 50 MB", " ", 50)):
            path = pathlib.Path(folder) / "large.txt"
            piece = SAMPLE.replace("\n", end).encode()
            path.write_bytes(piece * (size * 1_000_000 // len(piece)))
            seconds, peak, status = run(binary, path)
            times[name] = seconds
            ok = status == 0 and peak <= 60 + 3 * size
            failed |= not ok
            print(f"{name}: {seconds:.2f} s, peak {peak:.0f} MB, status {status}{'' if ok else '  NOT AS IT SHOULD BE'}")
    if times["line of 50 MB"] > 3 * times["line of 25 MB"] + 0.5:
        failed = True
        print("twice the line takes more than three times as long")
    sys.exit(failed)


main()
