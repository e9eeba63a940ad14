"""Puts one error at a time into real documents and asks `check` for it.

usage: python3 .ci/bench-rules BINARY SHARED [--texts FOLDER]... [--only RULE,…] [--seed N] [--show N]

Recall: the share of injected errors with a finding of their rule at their place. Unexplained: new
findings that show neither the place nor the words of the injected error, per document.
Exits with 1 when a recall is below 0.98 or the unexplained findings are above 0.02.
"""
import argparse, pathlib, random, sys, tempfile
from collections import Counter, defaultdict

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import chronology, consistency, dating, numbering  # noqa: F401, each registers its injectors
from documents import checked, read
from injection import INJECTORS

RECALL, UNEXPLAINED, NEAR = 0.98, 0.02, 160


def choose(documents, seed, only):
    """(rules, kind, document, injection), at most three a document and `limit` a kind."""
    for rules, kind, limit, make in INJECTORS:
        if only and rules[0] not in only:
            continue
        chance, chosen = random.Random(f"{seed} {rules} {kind}"), []
        pool = list(documents)
        chance.shuffle(pool)
        for document in pool:
            # Where something is wrong already, a second error is no fair question.
            found = [one for one in make(document, chance)
                     if not any(is_near(old, one, 0) for old in document.result["findings"])]
            chosen += [(rules, kind, document, one) for one in chance.sample(found, min(3, len(found)))]
            if len(chosen) >= limit:
                break
        yield from chosen[:limit]


def new_findings(before, after, injection):
    """Findings of `after` beyond those of `before`: first the same words at the same place are set
    off against each other, then the same words wherever they stand."""
    moved = len(injection.new.encode()) - (injection.end - injection.start)
    old = [(f["ruleCode"], f["text"], f["start"] + (moved if f["start"] >= injection.end else 0))
           for f in before["findings"]]
    there, rest = Counter(old), []
    for finding in after["findings"]:
        key = finding["ruleCode"], finding["text"], finding["start"]
        if there[key] > 0:
            there[key] -= 1
        else:
            rest.append(finding)
    gone = Counter()
    for (rule, text, _), count in there.items():
        gone[rule, text] += count
    for finding in rest:
        key = finding["ruleCode"], finding["text"]
        gone[key] -= 1
        if gone[key] < 0:
            yield finding


def is_near(finding, injection, near=NEAR):
    end = max(injection.start + len(injection.new.encode()), injection.end if near == 0 else 0)
    return finding["start"] <= end + near and finding["end"] >= injection.start - near


def is_explained(finding, injection):
    # A code may be broken by the end of a line.
    words = ["".join(name.split()) for name in injection.names if name and name.strip()]
    shown = "".join((finding["message"] + finding["text"]).split())
    return is_near(finding, injection) or any(name in shown for name in words)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("shared", type=pathlib.Path)
    parser.add_argument("--texts", action="append", default=[])
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int, default=20261124)
    parser.add_argument("--show", type=int, default=0, help="print so many misses of each kind")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        base, changed = pathlib.Path(folder) / "base", pathlib.Path(folder) / "changed"
        base.mkdir()
        changed.mkdir()
        documents = read(options.binary, options.shared, options.texts, base)
        work = {}
        for case in choose(documents, options.seed, set(filter(None, options.only.split(",")))):
            document, one = case[2], case[3]
            name = f"{len(work):05d}.txt"
            (changed / name).write_bytes(document.text[:one.start] + one.new.encode() + document.text[one.end:])
            work[name] = case
        results = checked(options.binary, changed)
    return report(work, results, len(documents), options.show)


def report(work, results, count, show):
    total, found, stray, misses, strays = Counter(), Counter(), Counter(), defaultdict(list), []
    for name, (rules, kind, document, one) in work.items():
        key = rules[0], kind
        total[key] += 1
        new = list(new_findings(document.result, results[name], one)) if name in results else []
        if any(f["ruleCode"] in rules and is_explained(f, one) for f in new):
            found[key] += 1
        else:
            misses[key].append((document, one, sorted({f["ruleCode"] for f in new if is_near(f, one)})))
        for finding in new:
            if finding["ruleCode"] not in rules and not is_explained(finding, one):
                stray[key] += 1
                strays.append((key, document.name, one, finding))
    print(f"{len(work)} errors in {count} documents\n\nrule   error                        found     recall  unexplained")
    rules = defaultdict(lambda: [0, 0])
    for key in sorted(total):
        print(f"{key[0]}  {key[1]:<26} {found[key]:>4}/{total[key]:<4}  {found[key] / total[key]:.3f}  {stray[key]}")
        rules[key[0]][0] += found[key]
        rules[key[0]][1] += total[key]
    for key, cases in sorted(misses.items()) if show else []:
        for document, one, near in cases[:show]:
            around = document.text[max(0, one.start - 110):one.start].decode(errors="ignore") + "[[" + one.new + "]]" \
                + document.text[one.end:one.end + 110].decode(errors="ignore")
            print("MISS", *key, document.name[:40], document.own["code"], document.own["date"], near, " ".join(around.split()))
    for key, name, one, finding in strays[:show * 10]:
        print("STRAY", *key, name[:40], repr(one.new[:40]), finding["ruleCode"], finding["message"][:160])
    weak = [f"{rule} {hit / all_:.3f}" for rule, (hit, all_) in sorted(rules.items()) if hit < RECALL * all_]
    rate, share = sum(found.values()) / len(work), sum(stray.values()) / len(work)
    print(f"\nrecall {rate:.4f} (at least {RECALL}), unexplained {share:.4f} a document (at most {UNEXPLAINED})")
    if weak:
        print("below the bar: " + ", ".join(weak))
    return 1 if weak or share > UNEXPLAINED else 0


if __name__ == "__main__":
    sys.exit(main())
