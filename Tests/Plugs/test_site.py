"""The story of a newsroom that adopts Colophon on a site with a past, from the first run to an expired waiver."""
import json

import pytest
from conftest import NOW, ROOT, YEAR

BAD = """---
title: "Cold store to be torn down"
author: "Ada Moss"
date: 2026-11-20
lang: en
section: "News"
---

The cold store on the east quay, empty since the strike, will be torn down in spring to make room for boats.

*This article was translated from Korean by AI.*
"""
GOOD = BAD.replace("by AI.", "with DeepL and checked by Ines Calloway, an editor.")
WAIVER = "<!-- colophon-waive unreviewed-translation until=2027-01-31: the desk checks it on Monday -->\n"


def findings(result):
    """(article, rule, severity) of each finding of a JSON report that fails, and is not known."""
    return [(article["source"]["uri"], finding["rule"], finding["severity"])
            for article in json.loads(result.stdout)["articles"] for finding in article["findings"]
            if finding["status"] == "fail" and finding.get("baselineState") != "unchanged"]


def test_it_has_forty_articles_in_many_languages(site):
    report = json.loads(site.audit("--format", "json", "--baseline", "colophon-baseline.json", "--write-baseline").stdout)
    articles = report["articles"]
    assert len(articles) == 40
    assert len({article["language"].split("-")[0] for article in articles}) >= 9
    assert {article["source"]["mediaType"] for article in articles} == {"text/html", "text/markdown"}


def test_the_first_run_fails(site):
    result = site.run("colophon", "audit", "--no-config", "content", "public", "--format", "json", exits=1)
    failing = {uri for uri, _, severity in findings(result) if severity == "error"}
    assert 8 <= len(failing) <= 20, sorted(failing)
    assert "public/2026/beach-clean.html" in failing and "content/opinion/keep-the-clock.md" not in failing


def test_a_missing_baseline_is_not_an_empty_one(site):
    assert "colophon-baseline.json" in site.audit(exits=2).stderr


def test_a_new_bad_article_fails_exactly_once_and_passes_when_fixed(adopted):
    adopted.audit()
    adopted.write("content/news/cold-store.md", BAD)
    failed = adopted.audit("--format", "json", exits=1)
    assert [f[:2] for f in findings(failed) if f[2] == "error"] == [
        ("content/news/cold-store.md", "unreviewed-translation")]
    adopted.write("content/news/cold-store.md", GOOD)
    assert [f for f in findings(adopted.audit("--format", "json")) if f[2] == "error"] == []


def test_known_findings_stay_known_when_lines_move(adopted):
    for name in ("content/news/oyster-beds-reopen.md", "public/2026/beach-clean.html"):
        text = adopted.read(name)
        mark = "Oystermen may" if name.endswith(".md") else "<p>Volunteers dragged"
        assert mark in text
        new = "A paragraph that was not there before.\n\n" if name.endswith(".md") else "<p>A new paragraph.</p>\n"
        adopted.write(name, text.replace(mark, new + mark))
    adopted.audit()


def test_what_is_mended_is_pruned(adopted):
    known = lambda: json.loads(adopted.read("colophon-baseline.json"))["findings"]
    before = len(known())
    text = adopted.read("content/news/oyster-beds-reopen.md")
    adopted.write("content/news/oyster-beds-reopen.md", text.replace("by AI.", "with DeepL and checked by Ada Moss, an editor."))
    result = adopted.audit()
    assert "gone" in result.stderr
    assert len(known()) == before
    adopted.audit("--write-baseline")
    assert len(known()) < before


def test_a_waiver_holds_until_its_day_and_fails_after_it(adopted):
    adopted.write("content/news/cold-store.md", BAD + "\n" + WAIVER)
    adopted.audit("content/news/cold-store.md")
    later = adopted.audit("content/news/cold-store.md", "--format", "json", exits=1, SOURCE_DATE_EPOCH=str(NOW + YEAR))
    rules = {rule for _, rule, _ in findings(later)}
    assert {"unreviewed-translation", "expired-waiver"} <= rules


def test_a_waiver_without_a_reason_is_a_finding(adopted):
    adopted.write("content/news/cold-store.md", BAD + "\n<!-- colophon-waive unreviewed-translation -->\n")
    result = adopted.audit("content/news/cold-store.md", "--format", "json", "--fail-on", "note", exits=1)
    assert "waiver-without-reason" in {rule for _, rule, _ in findings(result)}


def test_a_waiver_that_nothing_needs_is_a_finding(adopted):
    adopted.write("content/news/cold-store.md", GOOD + "\n" + WAIVER)
    result = adopted.audit("content/news/cold-store.md", "--format", "json", "--fail-on", "warning", exits=1)
    assert "unused-waiver" in {rule for _, rule, _ in findings(result)}


def test_only_what_git_says_has_changed(adopted):
    adopted.write("content/news/cold-store.md", BAD)
    adopted.commit("a new article")
    report = json.loads(adopted.audit("--changed-since", "HEAD~1", "--format", "json", exits=1).stdout)
    assert [article["source"]["uri"] for article in report["articles"]] == ["content/news/cold-store.md"]
    adopted.audit("--changed-since", "HEAD")
    assert "no-such-ref" in adopted.audit("--changed-since", "no-such-ref", exits=None).stderr


def test_warnings_have_a_limit(adopted):
    adopted.write("content/news/cold-store.md", GOOD.replace('author: "Ada Moss"\n', ""))
    adopted.audit()
    adopted.audit("--max-warnings", "0", exits=1)


def test_the_committed_baseline_is_about_the_site():
    known = json.loads((ROOT / "examples/site/colophon-baseline.json").read_text(encoding="utf-8"))["findings"]
    assert known
    for finding in known:
        assert (ROOT / "examples/site" / finding["uri"]).is_file()
        assert (ROOT / f"policies/rules/{finding['rule']}.yaml").is_file() or finding["rule"] == "source-without-author"


@pytest.mark.parametrize("name", ["content/news/a.md", "public/a.html"])
def test_before_publishing_a_document_comes_on_standard_input(adopted, name):
    text = BAD if name.endswith(".md") else "<!doctype html><title>A</title><article><h1>A</h1><p>By Ada Moss</p>" \
        "<p>The quay is wet today.</p><p>This article was translated from Korean by AI.</p></article>"
    result = adopted.audit("--stdin-path", name, "--format", "json", input=text, exits=1)
    article = json.loads(result.stdout)["articles"][0]
    assert article["source"]["uri"] == name
    assert "unreviewed-translation" in {f["rule"] for f in article["findings"] if f["status"] == "fail"}
