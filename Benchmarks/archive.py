#!/usr/bin/env python3
"""archive.py FOLDER [ARTICLES]: an archive from its web pages to the regulator's report, beside bare libxml2.

Writes a WARC (one gzip member a record) of so many articles (10,000 unless told otherwise) of realistic size: the pages
of the folder over and over, each time at another address and with its own words. Then prints time, processor time (which
says more on a machine that does other things, too) and peak memory of
`feed` into a new ledger, of a second run over the same archive, of `report`, and of the same on the ledger of a tenth,
next to what bare libxml2 takes to parse the same pages (whose bytes are unpacked and in memory already)."""
import gzip, os, pathlib, re, subprocess, sys, tempfile, time

folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
root = pathlib.Path(__file__).resolve().parent.parent
scratch = root / ".build-release"
subprocess.run(
    ["swift", "build", "-c", "release", "--product", "colophon", "--static-swift-stdlib", "--scratch-path", scratch],
    cwd=root, check=True, stdout=subprocess.DEVNULL,
)
binary, bare = scratch / "release/colophon", scratch / "bare-libxml2"
flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0"], stdout=subprocess.PIPE, check=True).stdout.decode().split()
subprocess.run(["cc", "-O2", root / "Benchmarks/bare-libxml2.c", *flags, "-o", bare], check=True)
paths = sorted(folder.rglob("*.html"))
pages = [path.read_bytes() for path in paths]


def record(number):
    page = pages[number % len(pages)].replace(b"</body>", b"<p>Copy %d of this page.</p></body>" % number)
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{number}\r\n"
        f"WARC-Date: 2026-03-05T07:08:09Z\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return len(page), gzip.compress(head.encode() + answer + b"\r\n\r\n", 1)


def write(path, articles):
    size = 0
    with open(path, "wb") as file:
        for number in range(articles):
            length, member = record(number)
            size += length
            file.write(member)
    return size / 1e6


def run(*arguments):
    start = time.perf_counter()
    child = subprocess.Popen([binary, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, 1, 2), f"{arguments} ended with {code}"
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def row(name, articles, measured):
    seconds, processor, peak = measured
    print(
        f"{name:44} {seconds:8.2f} s {articles / seconds:8.0f} articles/s   processor {processor:8.2f} s   peak {peak:5.0f} MB",
        flush=True,
    )


with tempfile.TemporaryDirectory() as place:
    place = pathlib.Path(place)
    for articles in (max(1, count // 10), count):
        archive, ledger = place / "archive.warc.gz", place / f"{articles}.sqlite"
        megabytes = write(archive, articles)
        print(f"{articles} articles, {megabytes:.0f} MB of HTML, {archive.stat().st_size / 1e6:.0f} MB packed")
        for jobs in (1, 2):
            ledger.unlink(missing_ok=True)
            row(f"colophon feed --jobs {jobs}", articles, run("feed", archive, "--ledger", ledger, "--jobs", jobs, "--quiet"))
        row("colophon feed, all of it known", articles, run("feed", archive, "--ledger", ledger, "--jobs", 2, "--quiet"))
        for format in ("html", "json"):
            report = place / f"report.{format}"
            row(f"colophon report --format {format}", articles, run("report", "--ledger", ledger, "--format", format, "--output", report))
            print(f"{'':44} {report.stat().st_size / 1e6:.1f} MB written")
        print(f"{'':44} ledger {ledger.stat().st_size / 1e6:.0f} MB")
    answer = subprocess.run([bare, "-n", "1", *paths], stdout=subprocess.PIPE, check=True).stdout.decode()
    for name, milliseconds in re.findall(r"^(\w+) +([\d.]+) ms", answer, re.M):
        seconds = float(milliseconds) / 1000 * count / len(pages)
        print(f"bare libxml2, {name}, one core, pages in memory {seconds:5.2f} s {count / seconds:8.0f} articles/s")
