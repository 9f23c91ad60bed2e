"""The snippets of docs/editors.md, as far as they can be read without the editors that they are for."""
import json
import re
import shutil
import subprocess
import tomllib

import pytest
from conftest import ROOT

PAGE = (ROOT / "docs/editors.md").read_text(encoding="utf-8")


def snippets(language):
    found = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"docs/editors.md has no {language}"
    return found


def test_settings_are_json():
    for text in snippets("json"):
        settings = json.loads(text)
        assert settings["glspc.server.command"] == "colophon"
        assert settings["glspc.server.commandArguments"] == ["lsp"]


def test_settings_are_toml():
    helix, zed = (tomllib.loads(text) for text in snippets("toml"))
    assert helix["language-server"]["colophon"] == {"command": "colophon", "args": ["lsp"]}
    assert all("colophon" in language["language-servers"] for language in helix["language"])
    assert "colophon" in zed["language_servers"]


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")
@pytest.mark.parametrize("text", snippets("lua"))
def test_neovim_reads_them(text, tmp_path):
    file = tmp_path / "init.lua"
    file.write_text(text, encoding="utf-8")
    command = ["nvim", "--headless", "-u", "NONE", "-i", "NONE", "-c", f"lua assert(loadfile('{file}'))", "-c", "qa!"]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (result.returncode, result.stderr.strip()) == (0, "")


@pytest.mark.skipif(shutil.which("emacs") is None, reason="Emacs is not installed")
@pytest.mark.parametrize("text", snippets("elisp"))
def test_emacs_reads_them(text, tmp_path):
    file = tmp_path / "init.el"
    file.write_text(text, encoding="utf-8")
    subprocess.run(["emacs", "--batch", "-Q", "-l", file], check=True, timeout=120)
