"""The GitLab template: its form, and its script run as a runner would."""
import json
import subprocess

import pytest
import yaml


@pytest.fixture
def job(root):
    return yaml.safe_load((root / "ci/gitlab/colophon.gitlab-ci.yml").read_text(encoding="utf-8"))[".colophon"]


def test_its_form(root):
    subprocess.run(["check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", "ci/gitlab/colophon.gitlab-ci.yml"],
                   cwd=root, check=True)


def test_its_script_writes_what_it_says(job, adopted):
    variables = {name: str(value) for name, value in job["variables"].items()}
    script = "\n".join(job["script"])
    adopted.run("bash", "-eo", "pipefail", "-c", script, **variables)
    for artifact in job["artifacts"]["reports"].values():
        assert (adopted.path / artifact).stat().st_size > 0
    adopted.write("content/news/new.md", "# Quay\n\nThis text was written by AI.\n")
    variables |= {"COLOPHON_SOURCES": "content public", "COLOPHON_OPTIONS": "--policy=no-ai --fail-on=warning"}
    adopted.run("bash", "-eo", "pipefail", "-c", script, exits=1, **variables)
    issues = json.loads(adopted.read(job["artifacts"]["reports"]["codequality"]))
    assert "content/news/new.md" in {issue["location"]["path"] for issue in issues}
