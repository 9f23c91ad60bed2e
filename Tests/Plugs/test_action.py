"""The GitHub Action: its form by three linters, and its steps run as a runner would."""
import json
import re
import subprocess

import pytest
import yaml


@pytest.fixture
def action(root):
    return yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))


def test_its_form(root):
    subprocess.run(["check-jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml"], cwd=root, check=True)
    subprocess.run(["zizmor", "--offline", "--no-progress", "--min-severity", "low", "action.yml"], cwd=root, check=True)


def test_our_own_workflows(root):
    workflows = sorted((root / ".github/workflows").glob("*.yml"))
    assert workflows
    subprocess.run(["actionlint", *workflows], cwd=root, check=True)
    subprocess.run(["check-jsonschema", "--builtin-schema", "vendor.github-workflows", *workflows], cwd=root, check=True)
    subprocess.run(["zizmor", "--offline", "--no-progress", *workflows], cwd=root, check=True)


def test_whatever_is_used_is_pinned(root):
    for file in [root / "action.yml", *(root / ".github/workflows").glob("*.yml")]:
        used = re.findall(r"uses: (\S+)(.*)", file.read_text(encoding="utf-8"))
        assert used and all(re.search(r"@[0-9a-f]{40}$", use) and re.match(r" # v\d", tag) for use, tag in used)


def test_no_input_is_read_as_shell(action):
    assert [s["run"] for s in action["runs"]["steps"] if "run" in s and "${{" in s["run"]] == []


def test_every_input_is_used(root, action):
    text = (root / "action.yml").read_text(encoding="utf-8")
    assert [name for name in action["inputs"] if f"inputs.{name}" not in text] == []


class Runner:
    """As much of a GitHub runner as the action's own steps need."""

    def __init__(self, root, action, folder):
        self.root, self.action, self.folder = root, action, folder
        self.files = {name: folder.path.parent / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_PATH")}

    def value(self, text, inputs, outputs):
        def resolve(match):
            kind, _, name = match[1].strip().partition(".")
            if kind == "inputs":
                return inputs[name]
            if match[1].strip().startswith("steps.audit.outputs."):
                return outputs.get(match[1].strip().rsplit(".", 1)[1], "")
            return {"github.action_repository": "example/colophon", "github.token": "none"}[match[1].strip()]
        return re.sub(r"\$\{\{(.*?)\}\}", resolve, text)

    def go(self, **given):
        for file in self.files.values():
            file.write_text("")
        inputs = {name: given.pop(name.replace("-", "_"), str(about.get("default", "")))
                  for name, about in self.action["inputs"].items()}
        assert not given, f"no such input: {given}"
        outputs, printed = {}, ""
        for step in self.action["runs"]["steps"]:
            if "run" not in step:
                continue
            environment = {k: self.value(str(v), inputs, outputs) for k, v in step.get("env", {}).items()}
            environment |= {name: str(file) for name, file in self.files.items()}
            added = ":".join(self.files["GITHUB_PATH"].read_text().split())
            path = f"{added}:{self.folder.environment['PATH']}" if added else self.folder.environment["PATH"]
            result = self.folder.run("bash", "-eo", "pipefail", "-c", step["run"], exits=None,
                                     **environment, PATH=path, GITHUB_ACTION_PATH=str(self.root))
            printed += result.stdout + result.stderr
            outputs = dict(line.split("=", 1) for line in self.files["GITHUB_OUTPUT"].read_text().splitlines())
            if result.returncode:
                return result.returncode, outputs, printed
        return 0, outputs, printed


@pytest.fixture
def runner(root, action, adopted):
    return Runner(root, action, adopted)


def test_a_site_that_complies(runner):
    code, outputs, printed = runner.go()
    assert (code, outputs["exit-code"], outputs["sarif"]) == (0, "0", "colophon.sarif"), printed
    assert json.loads(runner.folder.read("colophon.sarif"))["version"] == "2.1.0"
    assert "40 articles" in runner.files["GITHUB_STEP_SUMMARY"].read_text()


def test_a_bad_article_is_annotated_and_fails_after_the_report_is_out(runner):
    runner.folder.write("content/news/new.md", "---\nauthor: Ada Moss\n---\n# Quay\n\nThis text was written by AI.\n")
    code, outputs, printed = runner.go()
    assert code == 1 and outputs["exit-code"] == "1" and outputs["sarif"]
    assert "::error file=content/news/new.md,line=6" in printed
    assert "unreviewed-ai-text" in runner.files["GITHUB_STEP_SUMMARY"].read_text()


def test_inputs_are_arguments_and_nothing_else(runner):
    code, outputs, printed = runner.go(sources="content/news\n  public/2026  \n", policy="baseline\nno-ai", fail_on="never",
                                       max_warnings="1000", annotations="false", summary="false", sarif="out/a b.sarif")
    assert code == 2, "a folder that is not there"
    (runner.folder.path / "out").mkdir()
    code, outputs, printed = runner.go(sources="content/news\n  public/2026  \n", policy="baseline\nno-ai", fail_on="never",
                                       max_warnings="1000", annotations="false", summary="false", sarif="out/a b.sarif")
    assert (code, outputs["sarif"]) == (0, "out/a b.sarif"), printed
    assert runner.files["GITHUB_STEP_SUMMARY"].read_text() == ""
    policies = json.loads(runner.folder.read("out/a b.sarif"))
    assert policies["runs"][0]["results"]
    code, _, printed = runner.go(sources="$(touch owned)\n`touch owned`", fail_on="never")
    assert code == 2 and not (runner.folder.path / "owned").exists()
    assert runner.go(policy="no-such-policy")[0] == 2
    assert runner.go(fail_on="sometimes")[0] == 64


def test_a_report_of_an_earlier_step_is_not_this_ones(runner):
    runner.folder.write("colophon.sarif", "{}")
    code, outputs, _ = runner.go(fail_on="sometimes")
    assert code == 64 and "sarif" not in outputs


def test_a_program_that_is_there_is_taken(runner, programs):
    assert runner.go(binary=str(programs / "colophon"))[0] == 0
    code, _, printed = runner.go(binary="/no/such/program")
    assert code == 2 and "no program at" in printed
