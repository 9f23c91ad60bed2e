#!/usr/bin/env python3
"""written-forms.py COLOPHON GOLD.jsonl…: whether the same sentences are read alike however they are typed.

Gold as for quality.py. Each form (decomposed or no accents, Greek capitals, no-break and zero-width spaces, soft hyphens,
emphasis, pictographs, broken lines, …) is compared with the sentences as they stand: of the disclosures and of the notes,
how many are found. Nothing else of the sentence changes, so any difference is one of the reader."""
import json, re, subprocess, sys, unicodedata


def plain(text):
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return text.translate(str.maketrans("łŁøØđĐıßæ", "lLoOdDisa"))


def digraphs(text):
    for letters in ("üue", "öoe", "äae", "ßss", "øoe", "åaa", "æae", "ÜUe", "ÖOe", "ÄAe", "ØOe", "ÅAa", "ÆAe"):
        text = text.replace(letters[0], letters[1:])
    return text


FORMS = [
    ("decomposed", None, lambda t: unicodedata.normalize("NFD", t)),
    ("no accents", "cs de es fi fr it nl pl pt sv tr".split(), plain),
    ("digraphs", ["da", "de", "nb", "sv"], digraphs),
    ("no accents", ["el"], plain),
    ("capitals", ["el"], lambda t: plain(t).upper()),
    ("capitals", None, str.upper),
    ("no hamza", ["ar"], lambda t: re.sub("[أإ]", "ا", t)),
    ("no-break spaces", ["fr"], lambda t: re.sub(" (?=[:;!?»])", "\u00a0", t)),
    ("soft hyphens", None, lambda t: t.replace("ti", "t\u00adi")),
    ("zero-width spaces", None, lambda t: t.replace(" ", " \u200b")),
    ("emphasis", None, lambda t: f"_{t}_"),
    ("pictograph", None, lambda t: f"⚠️ {t}"),
    ("broken line", None, lambda t: t.replace(", ", ",\n", 1)),
    ("spaced", ["ja", "zh"], lambda t: re.sub(r"([A-Za-z]+)", r" \1 ", t)),
]

binary, paths = sys.argv[1], sys.argv[2:]
gold = [json.loads(line) for path in paths for line in open(path)]


def found(items, form):
    requests = "".join(json.dumps({"id": str(i), "text": form(g["text"])}) + "\n" for i, g in enumerate(items))
    run = subprocess.run([binary, "stream"], input=requests.encode(), stdout=subprocess.PIPE, check=True)
    counts = {"disclosures": 0, "alarms": 0, "notes": 0}
    for g, answer in zip(items, map(json.loads, run.stdout.splitlines())):
        ai = any(c["agent"]["kind"] in ("ai", "human-with-ai") for c in answer.get("claims", []))
        if g["kind"] == "ai_disclosure":
            counts["disclosures"] += ai
        else:
            counts["alarms"] += ai
        if g["kind"] == "human_note":
            counts["notes"] += any(answer.get(k) for k in ("claims", "bylines", "credits", "notes"))
    return counts


print(f"{'form':18} {'in':6} {'disclosures':>14} {'alarms':>10} {'notes':>12}")
for name, languages, form in FORMS:
    for language in languages or ["all"]:
        items = [g for g in gold if language in ("all", g["lang"].split("-")[0])]
        if not items:
            continue
        before, after = found(items, str), found(items, form)
        cells = [f"{before[k]} -> {after[k]}" for k in ("disclosures", "alarms", "notes")]
        print(f"{name:18} {language:6} {cells[0]:>14} {cells[1]:>10} {cells[2]:>12}", flush=True)
