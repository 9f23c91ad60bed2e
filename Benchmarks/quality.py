#!/usr/bin/env python3
"""quality.py COLOPHON GOLD.jsonl [--floor]: scores statements against any gold file, by language and by kind.

A line of gold: {"id", "text", "lang", "kind": "ai_disclosure" | "human_note" | "hard_negative", "claims": [{"activity",
"agent", "polarity": "used" | "not_used", "tool"?, "from_lang"?}]}. It drives `COLOPHON stream` with the text alone.
Prints the table and every miss, false alarm and misread claim. --floor fails (exit 1) below the pinned figures."""
import collections, json, subprocess, sys

FLOOR = {"precision": 0.98, "recall": 0.95, "claim F1": 0.88, "tools": 0.9, "from": 0.9, "notes": 0.95}
AGENTS = {"ai_assisted_human": "human-with-ai", "organisation": "organization"}

binary, path = sys.argv[1], sys.argv[2]
gold = [json.loads(line) for line in open(path)]
requests = "".join(json.dumps({"id": g["id"], "text": g["text"]}) + "\n" for g in gold)
run = subprocess.run([binary, "stream"], input=requests.encode(), stdout=subprocess.PIPE, check=True)
answers = {a["id"]: a for a in map(json.loads, run.stdout.splitlines())}


def share(part, whole):
    return part / whole if whole else 1.0


totals = collections.defaultdict(collections.Counter)
for g in gold:
    answer = answers[g["id"]]
    claims = answer.get("claims", [])
    found = any(c["agent"]["kind"] in ("ai", "human-with-ai") for c in claims)
    want = {(c["activity"].replace("_", "-"), AGENTS.get(c["agent"], c["agent"]), c["polarity"] == "used") for c in g["claims"]}
    have = {(c["activity"], c["agent"]["kind"], c["used"]) for c in claims}
    for key in (g["lang"].split("-")[0], "all"):
        row = totals[key]
        if g["kind"] == "ai_disclosure":
            row["tp"] += found
            row["fn"] += not found
            row["right"] += len(want & have)
            row["wrong"] += len(want ^ have)
            for c in g["claims"]:
                if c.get("tool"):
                    row["tools"] += 1
                    row["tools right"] += any(c["tool"].casefold() in x["agent"].get("tool", "").casefold() for x in claims)
                if c.get("from_lang"):
                    row["from"] += 1
                    row["from right"] += any(x.get("from", "").split("-")[0] == c["from_lang"].split("-")[0] for x in claims)
        else:
            row["fp"] += found
        if g["kind"] == "human_note":
            row["notes"] += 1
            row["notes right"] += any(answer.get(k) for k in ("claims", "bylines", "credits", "notes"))
    if found != (g["kind"] == "ai_disclosure"):
        print("MISSED     " if not found else "FALSE ALARM", g["kind"], g["id"], g["lang"], g["text"][:120].replace("\n", " "))
    elif g["kind"] == "ai_disclosure" and want != have:
        print("MISREAD    ", g["id"], g["lang"], "missing", sorted(want - have), "extra", sorted(have - want))

print(f"{'':5} {'found':>9} {'alarms':>7} {'claim F1':>9} {'tools':>7} {'from':>7} {'notes':>7}")
for key in [*sorted(k for k in totals if k != "all"), "all"]:
    row = totals[key]
    print(
        f"{key:5} {row['tp']:4}/{row['tp'] + row['fn']:<4} {row['fp']:7} {share(2 * row['right'], 2 * row['right'] + row['wrong']):9.3f}"
        f" {row['tools right']:3}/{row['tools']:<3} {row['from right']:3}/{row['from']:<3} {row['notes right']:3}/{row['notes']:<3}"
    )
row = totals["all"]
figures = {
    "precision": share(row["tp"], row["tp"] + row["fp"]), "recall": share(row["tp"], row["tp"] + row["fn"]),
    "claim F1": share(2 * row["right"], 2 * row["right"] + row["wrong"]), "tools": share(row["tools right"], row["tools"]),
    "from": share(row["from right"], row["from"]), "notes": share(row["notes right"], row["notes"]),
}
print(json.dumps({name: round(value, 3) for name, value in figures.items()}))
low = [name for name, value in figures.items() if value < FLOOR[name]]
if "--floor" in sys.argv and low:
    sys.exit("below the floor: " + ", ".join(low))
