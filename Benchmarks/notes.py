#!/usr/bin/env python3
"""notes.py COLOPHON CORPUS [-v]: how many of the notes labelled by hand in notes-gold.jsonl `COLOPHON stream` finds on the pages of CORPUS
(the folder with pages.jsonl), how many of those have the right kind, and how many notes it finds that nobody labelled.

A label is a page's id, the note's kind, and its words as a fingerprint: the SHA-256 of the words in small letters without punctuation, and their
number. A note is found where a note of the answer holds those words in a row."""
import base64, hashlib, json, pathlib, re, subprocess, sys, unicodedata

here = pathlib.Path(__file__).parent


def words(text):
    return re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", text).casefold()).split()


def fingerprint(parts):
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()


def holds(text, label):
    parts = words(text)
    return any(fingerprint(parts[i:i + label["words"]]) == label["sha256"] for i in range(len(parts) - label["words"] + 1))


def main():
    binary, corpus, verbose = sys.argv[1], pathlib.Path(sys.argv[2]), "-v" in sys.argv
    gold = [json.loads(line) for line in (here / "notes-gold.jsonl").read_text().splitlines()]
    pages = [json.loads(line) for line in (corpus / "pages.jsonl").read_text().splitlines()]
    requests = "".join(
        json.dumps({"id": page["id"], "base64": base64.b64encode((corpus / page["file"]).read_bytes()).decode(), "mediaType": "text/html",
                    **({"url": page["url"]} if page.get("url") else {})}) + "\n" for page in pages)
    run = subprocess.run([binary, "stream"], input=requests.encode(), stdout=subprocess.PIPE, check=True)
    notes = {answer["id"]: answer.get("notes", []) for answer in map(json.loads, run.stdout.splitlines())}
    found = right = 0
    matched = set()
    for label in gold:
        hits = [(label["page"], index) for index, note in enumerate(notes.get(label["page"], [])) if holds(note["text"], label)]
        found += bool(hits)
        right += any(notes[page][index]["kind"] == label["kind"] for page, index in hits)
        matched.update(hits)
        if verbose and not any(notes[page][index]["kind"] == label["kind"] for page, index in hits):
            print("MISSED" if not hits else "KIND", label["page"], label["kind"], file=sys.stderr)
    false = [(page, note) for page, all_notes in notes.items() for index, note in enumerate(all_notes) if (page, index) not in matched]
    if verbose:
        for page, note in false:
            print("FALSE", page, note["kind"], note["text"][:100], file=sys.stderr)
    print(json.dumps({"labelled": len(gold), "found": round(found / len(gold), 3), "right_kind": round(right / max(found, 1), 3), "false": len(false)}))


main()
