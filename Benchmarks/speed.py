#!/usr/bin/env python3
"""speed.py FOLDER [ROUNDS]: the real audit over a folder of pages, beside bare libxml2 on the same pages in the same run.

Builds the release binary and `bare-libxml2.c`, then prints for each: seconds of the fastest round, pages a second,
megabytes a second, peak memory, and the time as a share of what bare `htmlReadMemory` takes to build its trees.
The audit's time is that of the whole process, start and JSON report included; bare libxml2's is the parsing alone."""
import os, pathlib, re, resource, subprocess, sys, time

folder, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
root = pathlib.Path(__file__).resolve().parent.parent
scratch = root / ".build-release"
subprocess.run(
    ["swift", "build", "-c", "release", "--product", "colophon", "--static-swift-stdlib", "--scratch-path", scratch],
    cwd=root, check=True, stdout=subprocess.DEVNULL,
)
binary = scratch / "release/colophon"
bare = scratch / "bare-libxml2"
flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0"], stdout=subprocess.PIPE, check=True).stdout.decode().split()
subprocess.run(["cc", "-O2", root / "Benchmarks/bare-libxml2.c", *flags, "-o", bare], check=True)

pages = sorted(p for p in pathlib.Path(folder).rglob("*.html"))
megabytes = sum(p.stat().st_size for p in pages) / 1e6
print(f"{len(pages)} pages, {megabytes:.1f} MB")

answer = subprocess.run([bare, "-n", str(rounds), *pages], stdout=subprocess.PIPE, check=True).stdout.decode()
times = {name: float(ms) / 1000 for name, ms in re.findall(r"^(\w+) +([\d.]+) ms", answer, re.M)}
tree = times["tree"]


def row(name, seconds, peak=""):
    print(f"{name:34} {seconds:7.3f} s {len(pages) / seconds:8.0f} pages/s {megabytes / seconds:7.0f} MB/s  {seconds / tree:5.2f} × tree  {peak}")


for name, seconds in times.items():
    row(f"bare libxml2, {name}", seconds)


def run(arguments):
    best, peak = float("inf"), 0
    for _ in range(rounds):
        start = time.perf_counter()
        child = subprocess.Popen([binary, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(child.pid, 0)
        best, peak = min(best, time.perf_counter() - start), max(peak, usage.ru_maxrss)
    return best, f"peak {peak / 1024:.0f} MB"


for jobs in (1, 2):
    row(f"colophon audit --jobs {jobs}", *run(["audit", folder, "--format", "json", "--quiet", "--jobs", str(jobs)]))
start, peak = run(["--version"])
print(f"{'colophon --version':34} {start * 1000:7.1f} ms")
start, peak = run(["audit", str(pages[0]), "--format", "json"])
print(f"{'one article, whole process':34} {start * 1000:7.1f} ms")
