#!/usr/bin/env python3
"""edits.py COLOPHON FILE [EDITS]: what an editor waits for after each change of a document that `colophon lsp` watches.

Types a letter at a random place of FILE, over and over, and waits each time for the diagnostics of that version.
Prints the median, the 95th percentile and the longest time, and the time until the first diagnostics, start included."""
import json, pathlib, random, statistics, subprocess, sys, time

binary, path = sys.argv[1], pathlib.Path(sys.argv[2])
edits = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
text = path.read_bytes().decode("utf-8", "replace")
language = {".md": "markdown", ".html": "html", ".htm": "html"}.get(path.suffix, "plaintext")
uri = "file:///nowhere/article" + path.suffix
# Lines as the protocol counts them; their ends are never typed at.
lines = [line for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
chance = random.Random(7)

begun = time.perf_counter()
server = subprocess.Popen([binary, "lsp", "--no-config"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def send(method, params, **more):
    body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params} | more).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    server.stdin.flush()


def receive(wanted):
    while True:
        length = 0
        while (line := server.stdout.readline().strip()):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            sys.exit("the server ended")
        message = json.loads(server.stdout.read(length))
        if wanted(message):
            return message


def diagnostics(version):
    receive(lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"].get("version") == version)


send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, id=1)
receive(lambda m: m.get("id") == 1)
send("initialized", {})
send("textDocument/didOpen",
     {"textDocument": {"uri": uri, "languageId": language, "version": 0, "text": "\n".join(lines)}})
diagnostics(0)
first = time.perf_counter() - begun
times = []
for version in range(1, edits + 1):
    number = chance.randrange(len(lines))
    at = {"line": number, "character": chance.randint(0, len(lines[number].encode("utf-16-le")) // 2)}
    start = time.perf_counter()
    send("textDocument/didChange", {
        "textDocument": {"uri": uri, "version": version},
        "contentChanges": [{"range": {"start": at, "end": at}, "text": chance.choice("aeio ñ")}]})
    diagnostics(version)
    times.append((time.perf_counter() - start) * 1000)
send("shutdown", None, id=2)
receive(lambda m: m.get("id") == 2)
send("exit", None)
if server.wait(60):
    sys.exit("the server ended badly")
times.sort()
print(f"{len(text.encode()) / 1000:.0f} kB, {edits} edits: median {statistics.median(times):.1f} ms, 95 % within "
      f"{times[min(len(times) - 1, len(times) * 95 // 100)]:.1f} ms, longest {times[-1]:.1f} ms; "
      f"first diagnostics after {first * 1000:.0f} ms")
