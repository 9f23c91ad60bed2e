#!/usr/bin/env python3
"""examples.py COLOPHON [CODE...] [-v]: how the engine reads the examples of the language files (what each `says` and
does not say), by language: AI statements found, false alarms, claims exact. -v lists every miss.

It drives `COLOPHON stream` with the text alone, no language given. Needs PyYAML."""
import json, pathlib, subprocess, sys
import yaml

binary, verbose = sys.argv[1], "-v" in sys.argv
codes = [a for a in sys.argv[2:] if not a.startswith("-")]
folder = pathlib.Path(__file__).resolve().parent.parent / "Sources/Detection/Languages"


class Loader(yaml.SafeLoader):
    """YAML as Colophon reads it: every scalar is the word that it is (`no` is not false)."""


Loader.yaml_implicit_resolvers = {}


def is_ai(claim):
    return claim["agent"]["kind"] in ("ai", "human-with-ai")


def wanted(example):
    keys = set()
    for claim in example["claims"]:
        parts = claim.split()
        keys.add((parts[0], parts[1], parts[-1] != "denied"))
    return keys


items = []
for path in sorted(folder.glob("*.yaml")):
    language = yaml.load(path.read_text(), Loader)
    code = language["language"]
    if codes and code not in codes:
        continue
    for index, example in enumerate(language.get("says") or []):
        items.append((code, f"{code}+{index}", example["text"], example))
    for index, text in enumerate(language.get("says-not") or []):
        items.append((code, f"{code}-{index}", text, None))

requests = "".join(json.dumps({"id": i, "text": t}) + "\n" for _, i, t, _ in items)
run = subprocess.run([binary, "stream"], input=requests.encode(), stdout=subprocess.PIPE, check=True)
answers = {a["id"]: a for a in map(json.loads, run.stdout.splitlines())}

rows = {}
for code, identity, text, example in items:
    row = rows.setdefault(code, {"ai": 0, "found": 0, "traps": 0, "alarms": 0, "tp": 0, "fp": 0, "fn": 0, "lang": 0, "lang_ok": 0, "tool": 0, "tool_ok": 0})
    claims = answers[identity].get("claims", [])
    found = any(map(is_ai, claims))
    if example is None:
        row["traps"] += 1
        row["alarms"] += found
        if found and verbose:
            print("ALARM ", identity, text, [(c["activity"], c["agent"]["kind"], c["confidence"]) for c in claims])
        continue
    want = wanted(example)
    have = {(c["activity"], c["agent"]["kind"], c["used"]) for c in claims}
    if any(k[1] in ("ai", "human-with-ai") for k in want):
        row["ai"] += 1
        row["found"] += found
    row["tp"] += len(want & have)
    row["fp"] += len(have - want)
    row["fn"] += len(want - have)
    faults = []
    for key, field in (("from", "lang"), ("to", "lang")):
        if example.get(key):
            row["lang"] += 1
            ok = any(c.get(key, "").split("-")[0] == example[key].split("-")[0] for c in claims)
            row["lang_ok"] += ok
            if not ok:
                faults.append(f"{key} {example[key]}")
    if example.get("tool"):
        row["tool"] += 1
        ok = any(example["tool"].casefold() in c["agent"].get("tool", "").casefold() for c in claims)
        row["tool_ok"] += ok
        if not ok:
            faults.append(f"tool {example['tool']}")
    if verbose and (want != have or faults):
        print("MISREAD", identity, text, "| missing", sorted(want - have), "extra", sorted(have - want), faults)

total = {}
for code, row in rows.items():
    for key, value in row.items():
        total[key] = total.get(key, 0) + value
for code, row in [*rows.items(), ("all", total)]:
    f1 = 2 * row["tp"] / max(1, 2 * row["tp"] + row["fp"] + row["fn"])
    print(f"{code:4} AI found {row['found']}/{row['ai']}  false alarms {row['alarms']}/{row['traps']}  claim F1 {f1:.3f}  languages {row['lang_ok']}/{row['lang']}  tools {row['tool_ok']}/{row['tool']}")
