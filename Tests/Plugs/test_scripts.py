"""The scripts, the Dockerfile, the man page, the completions, and that all of them name the same version."""
import json
import re
import shutil
import subprocess

import pytest
import yaml


def scripts(root):
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=root, check=True, capture_output=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        file = root / name
        if file.is_file() and not file.suffix and re.match(rb"#!.*\b(ba|da)?sh\b", file.open("rb").read(40)):
            yield name


def test_shellcheck_has_nothing_to_say(root):
    found = list(scripts(root))
    assert {"scripts/check-plugs", "scripts/setup", "ci/github/audit", ".ci/run"} <= set(found)
    subprocess.run(["shellcheck", *found], cwd=root, check=True)


def test_hadolint_has_nothing_to_say(root):
    subprocess.run(["hadolint", "Dockerfile"], cwd=root, check=True)


def test_one_version_everywhere(root):
    read = lambda name: (root / name).read_text(encoding="utf-8")
    version = re.search(r'let version = "(.+)"', read("Sources/Auditing/Version.swift"))[1]
    assert re.match(r"colophon \((.+)\)", read("debian/changelog"))[1] == version
    assert yaml.safe_load(read("action.yml"))["inputs"]["version"]["default"] == version
    assert f"colophon:{version}" in read("ci/gitlab/colophon.gitlab-ci.yml")
    assert f"## {version}" in read("CHANGELOG.md")


def test_the_libraries_that_a_build_needs_are_the_same_everywhere(root):
    needed = lambda name: set(re.findall(r"\blib[a-z0-9-]+-dev\b|\bzlib1g-dev\b", (root / name).read_text("utf-8")))
    assert needed("scripts/setup") == needed("Dockerfile") == needed("debian/control")
    assert needed("Package.swift") <= needed("scripts/setup")


@pytest.fixture(scope="module")
def installed(root, tmp_path_factory, programs):
    """`make install` into a folder."""
    stage = tmp_path_factory.mktemp("stage")
    subprocess.run(["make", "--silent", "install", f"BINARY={(programs / 'colophon').resolve()}",
                    f"SHARE={tmp_path_factory.mktemp('share')}", f"DESTDIR={stage}", "PREFIX=/usr"], cwd=root, check=True)
    return stage / "usr"


def test_make_install_puts_all_in_place_and_uninstall_takes_it_away(root, installed, tmp_path):
    listed = sorted(str(f.relative_to(installed)) for f in installed.rglob("*") if f.is_file())
    assert listed == [
        "bin/colophon", "share/bash-completion/completions/colophon", "share/fish/vendor_completions.d/colophon.fish",
        "share/man/man1/colophon.1", "share/zsh/site-functions/_colophon"]
    copy = tmp_path / "usr"
    shutil.copytree(installed, copy)
    subprocess.run(["make", "--silent", "uninstall", f"DESTDIR={tmp_path}", "PREFIX=/usr"], cwd=root, check=True)
    assert [f for f in copy.rglob("*") if f.is_file()] == []


def arguments(command):
    for argument in command.get("arguments", []):
        if argument.get("shouldDisplay", True):
            yield from (("-" if n["kind"] == "short" else "--") + n["name"] for n in argument.get("names", []))
    for child in command.get("subcommands", []):
        yield from arguments(child)


def test_the_man_page_is_complete(installed, folder):
    root = json.loads(folder.run("colophon", "--experimental-dump-help").stdout)["command"]
    page = (installed / "share/man/man1/colophon.1").read_text(encoding="utf-8")
    items = {flag.replace("\\-", "-") for line in page.splitlines() if line.startswith(".It Fl")
             for flag in re.findall(r"Fl (\S+)", line)}
    assert [flag for flag in set(arguments(root)) if flag[1:] not in items] == []
    sections = re.findall(r"^\.Sh (.+)$", page, re.MULTILINE)
    assert sections == ["NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "ENVIRONMENT", "FILES", "EXIT STATUS", "EXAMPLES",
                        "SEE ALSO"]
    named = {re.sub(r"\\&|\\-", lambda m: "-" if m[0] == "\\-" else "", line[4:]) for line in page.splitlines()
             if line.startswith(".Ss ")}
    for child in root["subcommands"]:
        if child["commandName"] != "help":
            assert f"colophon {child['commandName']}" in named


@pytest.mark.skipif(not shutil.which("mandoc"), reason="mandoc is not installed: the man page is not linted")
def test_mandoc_has_nothing_to_say(installed):
    lint = subprocess.run(["mandoc", "-T", "lint", "-W", "style", installed / "share/man/man1/colophon.1"],
                          capture_output=True, text=True)
    assert [line for line in lint.stdout.splitlines() if "referenced manual not found" not in line] == []


@pytest.mark.parametrize("shell, name", [
    ("bash", "bash-completion/completions/colophon"), ("zsh", "zsh/site-functions/_colophon"),
    ("fish", "fish/vendor_completions.d/colophon.fish")])
def test_completions_are_sound(installed, shell, name):
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed: its completions are not checked")
    subprocess.run([shell, "-n", installed / "share" / name], check=True)


def completed(installed, folder, *words):
    """What bash offers for the last of the words, by the script as it is installed."""
    quoted = " ".join(f'"{word}"' for word in words)
    script = f"""
    source "{installed}/share/bash-completion/completions/colophon"
    COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; COMP_LINE="{' '.join(words)}"
    COMP_POINT=${{#COMP_LINE}}; COMP_TYPE=9; COMP_KEY=9
    name=$(complete -p colophon | sed 's/.*-F \\([^ ]*\\).*/\\1/')
    "$name" colophon "{words[-1]}" "{words[-2]}" || true
    printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    return set(folder.run("bash", "-c", script).stdout.split())


def test_bash_completes_what_fails(installed, folder):
    assert {"error", "warning", "note", "never"} <= completed(installed, folder, "colophon", "audit", "--fail-on", "")


@pytest.mark.parametrize("command", ["audit", "stream"])
def test_bash_completes_policies(installed, folder, command):
    folder.write("desk.yaml", "extends: baseline\n")
    folder.write("desk.txt", "no policy\n")
    offered = completed(installed, folder, "colophon", command, "--policy", "")
    listed = folder.run("colophon", "policy", "list").stdout.splitlines()
    shipped = {line for line in listed if line and not line.startswith(" ")}
    assert "baseline" in shipped and shipped | {"desk.yaml"} <= offered
    assert "desk.txt" not in offered
    begun = completed(installed, folder, "colophon", command, "--policy", "base")
    assert "baseline" in begun and all(word.startswith("base") for word in begun)
