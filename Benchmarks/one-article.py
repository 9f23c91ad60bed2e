#!/usr/bin/env python3
"""one-article.py COLOPHON FILE [ROUNDS] [-- PEER…]: the whole process for one article, as an editor's save calls it.

Prints the fastest round of `COLOPHON audit --stdin-path FILE --format json` with the file on standard input, and of each
peer: a command that reads the page on standard input (such as `trafilatura --json`), with its time as a multiple."""
import shlex, subprocess, sys, time

arguments = sys.argv[1:]
peers = arguments[arguments.index("--") + 1:] if "--" in arguments else []
own = arguments[: arguments.index("--")] if "--" in arguments else arguments
binary, path = own[:2]
rounds = int(own[2]) if len(own) > 2 else 20
page = open(path, "rb").read()


def fastest(command):
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        done = subprocess.run(command, input=page, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        best = min(best, time.perf_counter() - start)
    if not done.stdout:
        sys.exit(f"{shlex.join(command)} printed nothing")
    return best


ours = fastest([binary, "audit", "--stdin-path", path, "--format", "json", "--quiet"])
print(f"{len(page) / 1000:.0f} kB")
print(f"{'colophon audit --stdin-path':40} {ours * 1000:8.1f} ms")
for peer in peers:
    theirs = fastest(shlex.split(peer))
    print(f"{peer:40} {theirs * 1000:8.1f} ms  {theirs / ours:6.1f} ×")
