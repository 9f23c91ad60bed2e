#!/usr/bin/env python3
"""feeds.py COLOPHON TESTS [-v] [PART…]: what we read in a feed, beside what feedparser reads in it.

TESTS is the `tests` folder of feedparser's source archive (`pip download --no-binary :all: --no-deps feedparser`), of
which nothing is kept here; feedparser and chardet must be installed. Each file is served on loopback with the headers
that its comment asks for, and read by both: the number of entries, and of the feed and of each entry the title, the
link, all links, authors, contributors and times. Prints how many agree, by folder; -v every difference, and with names
of parts ("authors") only theirs."""
import collections, html, http.server, json, logging, os, pathlib, re, subprocess, sys, threading, time, warnings

import feedparser

warnings.simplefilter("ignore")
arguments = [a for a in sys.argv[1:] if a != "-v"]
verbose = "-v" in sys.argv
binary, root, parts = arguments[0], pathlib.Path(arguments[1]).resolve(), set(arguments[2:])
folders = ("wellformed", "illformed", "encoding", "entities")
paths = sorted(p for f in folders for p in (root / f).rglob("*.xml"))


class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        path = root / self.path.lstrip("/")
        if not path.is_file():
            return self.send_error(404)
        body = path.read_bytes()
        comment = body[:1000].replace(b"\0", b"").decode("latin-1")
        headers = {"content-type": "application/xml"}
        for name, value in re.findall(r"^Header:\s+([^:\n]+):(.+)$", comment, re.M):
            headers[name.strip().lower()] = value.strip()
        self.send_response(200)
        for name, value in headers.items():
            if name not in ("content-length", "etag", "last-modified"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}/"


def plain(markup):
    markup = re.sub(r"(?is)<(script|style)\b.*?(</\1\s*>|$)|<!--.*?(-->|$)", " ", markup or "")
    text = html.unescape(re.sub(r"<[^>]*>", " ", markup or ""))
    return " ".join(text.split()) or None


def person(name, email, address):
    return tuple(plain(v) for v in (name, email, address))


def stamp(entry, name):
    parsed = entry.get(name + "_parsed") if name + "_parsed" in entry.keys() else None
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", parsed) if parsed else None


def theirs_of(entry):
    people = entry.get("authors") or ([entry["author_detail"]] if entry.get("author_detail") else [])
    return {
        "id": entry.get("id") or None,
        "title": plain(entry.get("title")),
        "words": entry.get("title"),
        "link": entry.get("link") or None,
        "links": sorted({l["href"] for l in entry.get("links", []) if l.get("href")}),
        "authors": sorted(p for p in {person(p.get("name"), p.get("email"), p.get("href")) for p in people} if any(p)),
        "contributors": sorted(
            {person(p.get("name"), p.get("email"), p.get("href")) for p in entry.get("contributors", []) if p}
        ),
        "published": stamp(entry, "published"),
        "updated": stamp(entry, "updated"),
        "created": stamp(entry, "created"),
    }


def ours_of(entry):
    def people(key):
        return sorted({person(p.get("name"), p.get("email"), p.get("uri")) for p in entry.get(key, [])})

    title = entry.get("title") or {}
    value = title.get("value")
    return {
        "id": entry.get("id"),
        "words": value,
        "title": plain(value if title.get("type") != "text/plain" else html.escape(value)),
        "link": entry.get("link"),
        "links": sorted({l["href"] for l in entry.get("links", [])}),
        "authors": people("authors"),
        "contributors": people("contributors"),
        **{key: entry.get(key) for key in ("published", "updated", "created")},
    }


def key(value):
    """Persons sort by what is there."""
    return json.dumps(value, ensure_ascii=False, default=str)


run = subprocess.run(
    [binary, "feed", "--dry-run", "--format", "jsonl", "--allow-private", "--ignore-robots", "--delay", "0", "--quiet"]
    + [base + str(p.relative_to(root)) for p in paths],
    stdout=subprocess.PIPE, stderr=subprocess.PIPE,
)
ours = {}
for line in run.stdout.decode().splitlines():
    line = json.loads(line)
    if "entries" in line:
        feed = ours.setdefault(line["feed"], (line, []))
    else:
        ours[line["feed"]][1].append(line)

agree, total = collections.Counter(), collections.Counter()
by_part = collections.Counter()
for path in paths:
    name = str(path.relative_to(root))
    folder = "/".join(path.relative_to(root).parts[:2][: 2 if path.parent.parent != root else 1])
    theirs = feedparser.parse(base + name)
    theirs_all = [("feed", theirs_of(theirs.feed))] + [(f"entry {i}", theirs_of(e)) for i, e in enumerate(theirs.entries)]
    head, entries = ours.get(base + name, ({}, []))
    ours_all = [("feed", ours_of(head))] + [(f"entry {i}", ours_of(e)) for i, e in enumerate(entries)]
    differences = []
    if len(theirs_all) != len(ours_all):
        differences.append(("entries", "number", len(theirs_all) - 1, len(ours_all) - 1))
    for (where, a), (_, b) in zip(theirs_all, ours_all):
        # The same words are the same title, whatever they would be taken for.
        if a.pop("words") == b.pop("words"):
            a["title"] = b["title"]
        differences += [(part, where, a[part], b[part]) for part in a if key(a[part]) != key(b[part])]
    total[folder] += 1
    agree[folder] += not differences
    for part, where, a, b in differences:
        by_part[part] += 1
        if verbose and (not parts or part in parts):
            print(f"{name}: {where}: {part}\n    feedparser {a}\n    colophon   {b}")
for folder in total:
    print(f"{folder:28} {agree[folder]:5} of {total[folder]:5}")
print(f"{'all':28} {sum(agree.values()):5} of {sum(total.values()):5}   differences:", dict(by_part))
