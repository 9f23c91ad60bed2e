"""The Debian package in a bare Debian 12, and the SwiftPM command. Both take minutes."""
import os
import pathlib
import shutil
import subprocess

import pytest

pytestmark = pytest.mark.slow


def lacking(*tools):
    return [tool for tool in tools if not shutil.which(tool)]


@pytest.fixture(scope="module")
def package(root):
    """The package, made with the release binary that is there or built now."""
    missing = lacking("dpkg-buildpackage", "dh")
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed: the Debian package is not made")
    given = os.environ.get("COLOPHON_RELEASE")
    subprocess.run(["make", "deb", *([f"BINARY={given}"] if given else [])], cwd=root, check=True, capture_output=True)
    (deb,) = (root / ".build/deb").glob("*.deb")
    return deb


def test_what_it_depends_on_was_computed(package):
    fields = subprocess.run(["dpkg-deb", "--field", package], check=True, capture_output=True, text=True).stdout
    depends = next(line for line in fields.splitlines() if line.startswith("Depends:"))
    for library in ("libxml2", "libcurl4", "libssl3", "libsqlite3-0", "libc6"):
        assert f"{library} (>=" in depends
    assert "swift" not in depends
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=package.parent, check=True)


@pytest.mark.skipif(not shutil.which("lintian"), reason="lintian is not installed")
def test_lintian_has_nothing_to_say(package):
    subprocess.run(["lintian", "--allow-root", "--fail-on", "error,warning", package], check=True)


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """A minimal Debian 12 in a folder."""
    if os.geteuid() != 0 or lacking("debootstrap", "chroot"):
        pytest.skip("debootstrap needs root: the package is not installed anywhere")
    folder = tmp_path_factory.mktemp("debian")
    subprocess.run(["debootstrap", "--variant=minbase", "bookworm", folder], check=True, capture_output=True)
    # Swift reads its arguments from /proc.
    subprocess.run(["mount", "-t", "proc", "proc", folder / "proc"], check=True)
    yield folder
    subprocess.run(["umount", folder / "proc"], check=True)
    shutil.rmtree(folder, ignore_errors=True)


def test_apt_installs_it_on_a_bare_debian_and_it_runs(root, package, bare):
    shutil.copy(package, bare / "root")
    shutil.copytree(root / "examples/site", bare / "root/site")
    inside = lambda script: subprocess.run(
        ["chroot", bare, "sh", "-euc", script], check=True, capture_output=True, text=True,
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "HOME": "/root"}).stdout
    inside("apt-get update; apt-get install --yes --no-install-recommends /root/*.deb man-db")
    assert inside("colophon --version").strip() == package.name.split("_")[1]
    assert "colophon" in inside("man --where colophon")
    assert "40 articles" in inside("cd /root/site && colophon audit --fail-on never content public | tail -n 3")
    assert inside("ls /usr/share/bash-completion/completions/colophon /usr/share/zsh/vendor-completions/_colophon "
                  "/usr/share/fish/vendor_completions.d/colophon.fish /usr/share/doc/colophon/copyright")
    inside("apt-get purge --yes colophon")
    assert not (bare / "usr/bin/colophon").exists()


def test_the_swiftpm_command(root):
    if lacking("swift"):
        pytest.skip("swift is not installed")
    run = lambda *arguments: subprocess.run(["swift", "package", "colophon-audit", *arguments], cwd=root,
                                            capture_output=True, text=True)
    article = "examples/site/content/opinion/keep-the-clock.md"
    passed = run("--no-config", article, "--format", "tap")
    assert passed.returncode == 0 and "TAP version" in passed.stdout, passed.stderr[-2000:]
    failed = run("--no-config", "examples/site/public/2026/beach-clean.html")
    assert failed.returncode == 1 and "breaks the policy (exit code 1)" in failed.stderr + failed.stdout
