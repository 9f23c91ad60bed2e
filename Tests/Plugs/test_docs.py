"""Every fenced block of docs/feeds.md, docs/ci.md, docs/ci and the example's README: run, or read by the system that it
is for. Those of docs/feeds.md are one story: they run one after the other in one copy of the example site.

A block's info string may say more than its language, which readers never see:
    sh exits=1            runs it in a copy of the example site, and it exits so (otherwise 0)
    sh skip="why"         is not run, for a reason that is printed
    yaml file=NAME        is the file NAME of a site; the name tells who reads it
"""
import re
import shlex
import subprocess

import pytest
import yaml
from conftest import ROOT

PAGES = [ROOT / "docs/ci.md", *sorted((ROOT / "docs/ci").glob("*.md")), ROOT / "examples/site/README.md"]
STORIES = [ROOT / "docs/feeds.md"]
FENCE = re.compile(r"^```(?P<language>\w*)(?P<rest>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


class Block:
    def __init__(self, page, match):
        self.language, self.text = match["language"], match["text"]
        self.said = dict(word.split("=", 1) for word in shlex.split(match["rest"]))
        line = page.read_text(encoding="utf-8")[:match.start()].count("\n") + 1
        self.name = f"{page.relative_to(ROOT)}:{line}"


def blocks(page):
    return [Block(page, match) for match in FENCE.finditer(page.read_text(encoding="utf-8"))]


BLOCKS = [block for page in PAGES for block in blocks(page)]


def of(*languages, file=None):
    return pytest.mark.parametrize("block", [
        pytest.param(block, id=block.name) for block in BLOCKS
        if block.language in languages and (file is None or ("file" in block.said) == file)])


def test_every_block_is_of_a_kind_that_is_tried():
    assert {block.language for block in BLOCKS} <= {"sh", "yaml", "html", "markdown", "make", "groovy"}
    assert [b.name for b in BLOCKS if b.language != "sh" and "file" not in b.said] == []
    assert [b.name for b in BLOCKS if set(b.said) - {"exits", "skip", "file"}] == []


@of("sh", file=False)
def test_shell(block, adopted):
    if "skip" in block.said:
        subprocess.run(["bash", "-n"], input=block.text, text=True, check=True)
        pytest.skip(f"{block.name} {block.said['skip']}")
    adopted.shell(block.text, exits=int(block.said.get("exits", 0)))


@of("sh", file=True)
def test_shell_files(block, adopted):
    adopted.write(block.said["file"], block.text).chmod(0o755)
    adopted.run(f"./{block.said['file']}")


@of("yaml")
def test_yaml(block, adopted, root, tmp_path):
    file = adopted.write(block.said["file"], block.text)
    content = yaml.safe_load(block.text)
    check = lambda *command: subprocess.run([*command, file], cwd=adopted.path, check=True)
    name = block.said["file"]
    if name.startswith(".github/workflows/"):
        check("actionlint")
        check("check-jsonschema", "--builtin-schema", "vendor.github-workflows")
        check("zizmor", "--offline", "--no-progress", "--min-severity", "medium", "--config", zizmor(tmp_path))
        commands(content, adopted)
        action = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
        for step in (step for job in content["jobs"].values() for step in job["steps"]):
            if step.get("uses", "").startswith("example/colophon@v"):
                assert set(step.get("with", {})) <= set(action["inputs"])
                assert step["uses"].endswith("@v" + action["inputs"]["version"]["default"])
    elif name == ".gitlab-ci.yml":
        check("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci")
        template = yaml.safe_load((root / "ci/gitlab/colophon.gitlab-ci.yml").read_text(encoding="utf-8"))
        job = content["colophon"]
        merged = template.get(job.get("extends"), {}) | job
        variables = template.get(job.get("extends"), {}).get("variables", {}) | job.get("variables", {})
        assert set(job.get("variables", {})) <= set(template[".colophon"]["variables"])
        adopted.shell("\n".join(merged["script"]), **{k: str(v) for k, v in variables.items()})
    elif name == ".circleci/config.yml":
        check("check-jsonschema", "--builtin-schema", "vendor.circle-ci")
        commands(content, adopted)
    elif name == "azure-pipelines.yml":
        check("check-jsonschema", "--builtin-schema", "vendor.azure-pipelines", "--data-transform", "azure-pipelines",
              # The schema's own patterns are not valid with the u flag.
              "--regex-variant", "nonunicode")
        commands(content, adopted)
    elif name == ".pre-commit-config.yaml":
        check("pre-commit", "validate-config")
        manifest = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        (repository,) = content["repos"]
        (hook,) = repository["hooks"]
        assert hook["id"] in [known["id"] for known in manifest]
        entry = next(known["entry"] for known in manifest if known["id"] == hook["id"])
        adopted.run(*shlex.split(entry), *hook.get("args", []), "content/news/ferry-winter-timetable.md")
    elif name.endswith("colophon.yaml"):
        check("check-jsonschema", "--schemafile", root / "reports/colophon.schema.json")
        if "/" in name:
            adopted.audit("--config", name, "content", exits=None)
        else:
            adopted.audit()
    elif name.startswith("policies/"):
        adopted.run("colophon", "policy", "check", name)
    else:
        pytest.fail(f"{block.name}: nobody here reads {name}")


def zizmor(folder):
    """The documentation names a tag of a copy that does not exist; whatever else it uses is pinned by commit."""
    file = folder / "zizmor.yml"
    file.write_text("rules: {unpinned-uses: {config: {policies: {'example/*': ref-pin, '*': hash-pin}}}}\n")
    return file


def commands(content, adopted):
    """Runs what a pipeline's YAML would run."""
    found = []
    waiting = [content]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            found += [node[key] for key in ("run", "script", "command") if isinstance(node.get(key), str)]
            waiting += list(node.values())
        elif isinstance(node, list):
            waiting += reversed(node)
    summary = adopted.path.parent / "summary"
    for command in found:
        adopted.shell(command, GITHUB_STEP_SUMMARY=str(summary))


@of("html", "markdown")
def test_articles(block, adopted):
    adopted.write(block.said["file"], block.text)
    adopted.audit("--fail-on", "warning", block.said["file"])


@of("make")
def test_make(block, adopted):
    adopted.write(block.said["file"], block.text)
    adopted.run("make", "audit")


@of("groovy")
def test_jenkins(block, adopted):
    commands = re.findall(r"sh '([^']+)'", block.text)
    assert commands and block.text.count("{") == block.text.count("}")
    for command in commands:
        adopted.shell(command)
    for report in re.findall(r"(?:junit|pattern:) '([^']+)'", block.text):
        assert (adopted.path / report).is_file()


@pytest.mark.parametrize("page", STORIES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_is_a_story(page, adopted):
    told = [block for block in blocks(page) if "skip" not in block.said]
    assert {block.language for block in told} <= {"sh", "xml"} and len(told) > 1
    for block in told:
        if "file" in block.said:
            adopted.write(block.said["file"], block.text)
        else:
            adopted.shell(block.text, exits=int(block.said.get("exits", 0)))
    for name in re.findall(r"--output (\S+)", "".join(block.text for block in told)):
        assert (adopted.path / name).stat().st_size > 0, name


@pytest.mark.parametrize("page", PAGES + STORIES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_every_page_is_in_the_index():
    index = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
    assert [page.name for page in (ROOT / "docs/ci").glob("*.md") if f"(ci/{page.name})" not in index] == []
