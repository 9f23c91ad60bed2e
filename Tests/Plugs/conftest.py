"""What the checks share: the program, the checkout, and a copy of the example site in a repository of its own."""
import os
import pathlib
import shutil
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
# 25 November 2026: waivers in the examples and the documentation are valid then.
NOW = 1795600000
BASELINE = "colophon-baseline.json"
YEAR = 366 * 24 * 3600


def pytest_configure(config):
    if not os.access(os.environ.get("COLOPHON", ""), os.X_OK):
        pytest.exit("COLOPHON names no program; scripts/check-plugs sets it", returncode=2)
    config.addinivalue_line("markers", "slow: takes minutes; only with scripts/check-plugs --all")


class Folder:
    """A working folder with colophon on the PATH."""

    def __init__(self, path, programs, home):
        self.path = path
        inherited = {key: os.environ[key] for key in ("PATH", "LANG", "LC_ALL", "TMPDIR") if key in os.environ}
        self.environment = inherited | {
            "PATH": f"{programs}:{os.environ['PATH']}",
            "HOME": str(home),
            "SOURCE_DATE_EPOCH": str(NOW),
            "GIT_CONFIG_NOSYSTEM": "1",
        }

    def run(self, *command, exits=0, input=None, **environment):
        """Runs a command; fails unless it exits as said (None: any way). Its output is text."""
        result = subprocess.run(
            [str(part) for part in command], cwd=self.path, env=self.environment | environment, input=input,
            stdin=subprocess.DEVNULL if input is None else None, capture_output=True, text=True, timeout=600)
        if exits is not None and result.returncode != exits:
            pytest.fail(f"{' '.join(map(str, command))}\nexit code {result.returncode}, not {exits}\n"
                        f"{result.stdout[-4000:]}\n{result.stderr[-4000:]}", pytrace=False)
        return result

    def shell(self, script, exits=0, **environment):
        return self.run("bash", "-euo", "pipefail", "-c", script, exits=exits, **environment)

    def audit(self, *arguments, exits=0, **more):
        return self.run("colophon", "audit", *arguments, exits=exits, **more)

    def write(self, name, text):
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def read(self, name):
        return (self.path / name).read_text(encoding="utf-8")

    def commit(self, message="a change"):
        self.run("git", "add", "--all")
        self.run("git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org", "commit", "--quiet", "--allow-empty",
                 "--message", message)


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def programs(tmp_path_factory):
    """A folder with nothing but the program in it, for the PATH."""
    folder = tmp_path_factory.mktemp("programs")
    (folder / "colophon").symlink_to(os.environ["COLOPHON"])
    return folder


@pytest.fixture
def folder(tmp_path, programs):
    """An empty working folder."""
    home, work = tmp_path / "home", tmp_path / "work"
    home.mkdir()
    work.mkdir()
    return Folder(work, programs, home)


@pytest.fixture(scope="session")
def templates(tmp_path_factory, programs):
    """The example site, committed: without its baseline, and with all that it has today in a baseline."""
    folder = tmp_path_factory.mktemp("templates")
    site = Folder(folder / "site", programs, folder)
    shutil.copytree(ROOT / "examples/site", site.path)
    (site.path / BASELINE).unlink()
    site.run("git", "init", "--quiet", "--initial-branch", "main")
    site.commit("the site")
    adopted = Folder(folder / "adopted", programs, folder)
    shutil.copytree(site.path, adopted.path)
    adopted.audit("--write-baseline", "--baseline", BASELINE)
    adopted.commit("the baseline")
    return folder


@pytest.fixture
def site(folder, templates):
    """The example site, committed, without its baseline."""
    shutil.copytree(templates / "site", folder.path, dirs_exist_ok=True)
    return folder


@pytest.fixture
def adopted(folder, templates):
    """The example site with all that it has today in its baseline."""
    shutil.copytree(templates / "adopted", folder.path, dirs_exist_ok=True)
    return folder
