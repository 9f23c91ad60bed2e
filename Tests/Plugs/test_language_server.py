"""colophon lsp, by clients that are not ours: pygls, and Neovim where it is installed."""
import asyncio
import contextlib
import os
import random
import shutil
import subprocess

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

BAD = "# Quay\n\nThis text was written by AI.\n"
PAGE = ("<html lang=en><body><article><h1>Quay</h1>\n"
        "<p>This text was written by AI.</p></article></body></html>\n")
PIECES = ["a", "ñ", "😀", "한국어 ", "\n", "\r\n", "\r", "\n\n", "This text was written by AI. ", "By Ada Moss\n",
          "Translated from Korean by DeepL. ", "---\n", "# ", "<p>", "</p>", "<!-- ", "-->", "&amp;", "<b", "\u2028",
          "\0", "{", "`"]


class Editor:
    """A client that keeps what it is told of each version of a document."""

    def __init__(self):
        self.client = LanguageClient("checks", "1")
        self.told = {}
        self.news = asyncio.Event()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def keep(published):
            self.told[published.uri, published.version] = published.diagnostics
            self.news.set()

    def open(self, uri, language, version, text):
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, language, version, text)))

    def change(self, uri, version, edit, text):
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(version, uri), [types.TextDocumentContentChangePartial(edit, text)]))

    def close(self, uri):
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    async def diagnostics(self, uri, version):
        while (uri, version) not in self.told:
            self.news.clear()
            await asyncio.wait_for(self.news.wait(), 60)
        return self.told[uri, version]

    async def actions(self, uri, place):
        return await self.client.text_document_code_action_async(types.CodeActionParams(
            types.TextDocumentIdentifier(uri), place, types.CodeActionContext([]))) or []


@contextlib.asynccontextmanager
async def editor():
    """An editor with a server, which has to end well."""
    it = Editor()
    await it.client.start_io(os.environ["COLOPHON"], "lsp", "--no-config")
    literals = types.ClientCodeActionLiteralOptions(types.ClientCodeActionKindOptions(["quickfix"]))
    actions = types.CodeActionClientCapabilities(code_action_literal_support=literals)
    capabilities = types.ClientCapabilities(
        text_document=types.TextDocumentClientCapabilities(code_action=actions))
    answer = await it.client.initialize_async(types.InitializeParams(
        capabilities=capabilities, process_id=os.getpid(), root_uri=None))
    assert answer.capabilities.position_encoding == "utf-16"
    it.client.initialized(types.InitializedParams())
    yield it
    await it.client.shutdown_async(None)
    it.client.exit(None)
    assert await asyncio.wait_for(it.client._server.wait(), 60) == 0


def units(text):
    return len(text.encode("utf-16-le")) // 2


def places(text):
    """Where an editor can stand: index, line, character in UTF-16; and the length of each line."""
    found, lengths, line, character, index = [], [], 0, 0, 0
    while index < len(text):
        found.append((index, line, character))
        width = 2 if text.startswith("\r\n", index) else 1
        if text[index] in "\r\n":
            lengths.append(character)
            line, character = line + 1, 0
        else:
            character += units(text[index])
        index += width
    return found + [(index, line, character)], lengths + [character]


def applied(edit, text):
    start, end = (next(index for index, line, character in places(text)[0]
                       if (line, character) == (place.line, place.character))
                  for place in (edit.range.start, edit.range.end))
    return text[:start] + edit.new_text + text[end:]


def shape(diagnostics):
    return [(item.code, str(item.range)) for item in diagnostics]


@pytest.mark.parametrize("language, ending, text", [
    ("markdown", "md", BAD), ("html", "html", PAGE), ("plaintext", "txt", "Quay\n\nThis text was written by AI.\n")])
def test_a_thousand_edits_leave_no_range_wrong(language, ending, text):
    async def story(text):
        uri, fresh = f"file:///nowhere/a.{ending}", f"file:///nowhere/fresh.{ending}"
        chance = random.Random(7)
        checked = 0
        async with editor() as it:
            it.open(uri, language, 0, text)
            for version in range(1, 1001):
                all_places = places(text)[0]
                start, end = sorted(chance.choice(all_places) for _ in range(2))
                if chance.random() < .7:
                    end = start
                elif end[0] - start[0] > 60:
                    end = next(place for place in all_places if place[0] >= start[0] + 20)
                new = "".join(chance.choice(PIECES) for _ in range(chance.randint(0, 4)))
                text = text[:start[0]] + new + text[end[0]:]
                it.change(uri, version, types.Range(types.Position(*start[1:]), types.Position(*end[1:])), new)
                if version % 10:
                    continue
                told = await it.diagnostics(uri, version)
                lengths = places(text)[1]
                for item in told:
                    for place in (item.range.start, item.range.end):
                        assert place.character <= lengths[place.line]
                # What has been edited says the same as what has just been opened.
                it.open(fresh, language, version, text)
                assert shape(told) == shape(await it.diagnostics(fresh, version))
                it.close(fresh)
                checked += len(told)
        assert checked > 50
    asyncio.run(story(text))


@pytest.mark.parametrize("language, ending, text", [("markdown", "md", BAD), ("html", "html", PAGE)])
def test_a_fix_is_taken_and_mends(language, ending, text):
    async def story():
        uri = f"file:///nowhere/a.{ending}"
        async with editor() as it:
            it.open(uri, language, 1, text)
            found = next(item for item in await it.diagnostics(uri, 1) if item.code == "unreviewed-ai-text")
            fix = next(action for action in await it.actions(uri, found.range) if action.title.startswith("Add "))
            edit = fix.edit.changes[uri][0]
            edit.new_text = edit.new_text.replace("[role or name]", "an editor")
            it.change(uri, 2, edit.range, edit.new_text)
            assert "unreviewed-ai-text" not in [item.code for item in await it.diagnostics(uri, 2)]
            it.open(uri + "2.md", language, 1, applied(edit, text))
            assert "unreviewed-ai-text" not in [item.code for item in await it.diagnostics(uri + "2.md", 1)]
            it.close(uri)
    asyncio.run(story())


@pytest.mark.skipif(not shutil.which("nvim"), reason="Neovim is not installed")
def test_neovim_shows_what_is_found(tmp_path):
    (tmp_path / "quay.md").write_text(BAD.replace("This", "ñ😀 This"), encoding="utf-8")
    (tmp_path / "init.lua").write_text(f"""
        vim.api.nvim_create_autocmd("FileType", {{ pattern = "markdown", callback = function()
          local start = {{ name = "colophon", cmd = {{ "{os.environ['COLOPHON']}", "lsp" }}, root_dir = vim.fn.getcwd() }}
          if vim.lsp.start then return vim.lsp.start(start) end
          start.on_init = function(client) vim.lsp.buf_attach_client(0, client.id) end
          vim.lsp.start_client(start)
        end }})
        """, encoding="utf-8")
    (tmp_path / "show.lua").write_text("""
        vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end)
        local lines = {}
        for _, found in ipairs(vim.diagnostic.get(0)) do
          table.insert(lines, table.concat({ found.lnum, found.col, found.end_col, found.code }, " "))
        end
        vim.fn.writefile(lines, "shown.txt")
        vim.cmd("qa!")
        """, encoding="utf-8")

    subprocess.run(["nvim", "--headless", "-u", "init.lua", "quay.md", "-c", "luafile show.lua"], cwd=tmp_path,
                   stdin=subprocess.DEVNULL, check=True, timeout=120, capture_output=True)
    # Neovim counts in bytes.
    assert "2 0 35 unreviewed-ai-text" in (tmp_path / "shown.txt").read_text(encoding="utf-8").splitlines()
