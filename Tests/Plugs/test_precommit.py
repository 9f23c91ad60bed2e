"""The pre-commit hooks, tried by pre-commit itself on a local repository."""
import shutil
import subprocess

import pytest


def test_their_form(root):
    subprocess.run(["pre-commit", "validate-manifest", ".pre-commit-hooks.yaml"], cwd=root, check=True)


@pytest.fixture
def hooks(root, tmp_path, adopted):
    """A repository with the hooks, as pre-commit would clone it."""
    source = tmp_path / "hooks"
    source.mkdir()
    shutil.copy(root / ".pre-commit-hooks.yaml", source)
    git = lambda *command: subprocess.run(
        ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org", *command], cwd=source, check=True,
        env=adopted.environment)
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "the hooks")
    return source


def test_a_commit_with_a_bad_article_is_stopped(adopted, hooks):
    again = ["pre-commit", "try-repo", hooks, "colophon", "--verbose"]
    adopted.write("content/news/new.md", "---\nauthor: Ada Moss\n---\n# Quay\n\nThe quay is wet.\n")
    adopted.run("git", "add", "content/news/new.md")
    assert "Passed" in adopted.run(*again).stdout
    adopted.write("content/news/new.md", "---\nauthor: Ada Moss\n---\n# Quay\n\nThis text was written by AI.\n")
    adopted.run("git", "add", "content/news/new.md")
    failed = adopted.run(*again, exits=1).stdout
    assert "Failed" in failed and "unreviewed-ai-text" in failed
    # Only what is in the commit is audited.
    assert "oyster-beds" not in failed


def test_all_files_pass_with_the_baseline(adopted, hooks):
    adopted.run("pre-commit", "try-repo", hooks, "colophon", "--all-files")
