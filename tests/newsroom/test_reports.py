"""Reports, each read by its schema or by a real consumer's parser."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
from junitparser import JUnitXml
from sarif_pydantic import Sarif

from newslint.source import LineIndex
from tests.process import newslint

COPY = "😀 One of the the war, “dé” .\r\n\r\nTwo of the the wars.\n"


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    room = tmp_path_factory.mktemp("reports")
    (room / "a story.txt").write_text(COPY, newline="")
    (room / "b, 100%.md").write_text("One of the the war .\n")
    (room / "broken.txt").write_bytes(b"\x00")
    return room


def report(room, form, *args):
    out = newslint(
        "check", "--isolated", "--no-cache", "--instant", "--format", form, *args, "a story.txt", "b, 100%.md", "broken.txt", cwd=room
    )
    assert out.returncode == 3
    return out.stdout.decode()


@pytest.fixture(scope="module")
def found(room):
    return json.loads(report(room, "json"))["findings"]


def test_sarif(room, found):
    text = report(room, "sarif")
    log = Sarif.model_validate_json(text)
    run = json.loads(text)["runs"][0]
    assert log.runs[0].tool.driver.name == "newslint"
    assert [r["ruleId"] for r in run["results"]] == [f["rule"] for f in found]
    assert run["columnKind"] == "utf16CodeUnits"
    index = LineIndex(COPY)
    for result, f in zip(run["results"], found, strict=True):
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        if f["path"] == "a story.txt":
            assert place["artifactLocation"]["uri"] == "a%20story.txt"
            start = index.offset(region["startLine"] - 1, region["startColumn"] - 1, "utf-16")
            assert start == f["start"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == f["rule"]
    prints = [r["partialFingerprints"]["newslint/v1"] for r in run["results"]]
    assert len(prints) == len(set(prints))
    assert not run["invocations"][0]["executionSuccessful"]


def test_fingerprints_outlive_moved_paragraphs(room, tmp_path):
    (tmp_path / "a story.txt").write_text("Something new in front.\n\n" + COPY, newline="")
    out = newslint("check", "--isolated", "--no-cache", "--instant", "--format", "sarif", "a story.txt", cwd=tmp_path)
    moved = {r["partialFingerprints"]["newslint/v1"] for r in json.loads(out.stdout)["runs"][0]["results"]}
    before = json.loads(report(room, "sarif"))["runs"][0]["results"]
    assert {r["partialFingerprints"]["newslint/v1"] for r in before if "story" in str(r["locations"])} <= moved


COMMAND = re.compile(r"^::(error|warning|notice) (?P<properties>(?:[a-zA-Z]+=[^:,\r\n]*,?)+)::(?P<message>[^\r\n]*)$")


def test_github(room, found):
    lines = report(room, "github").splitlines()
    assert all(COMMAND.match(line) for line in lines)
    assert len(lines) == len(found) + 1
    assert any("file=b%2C 100%25.md" in line for line in lines)


def test_gitlab(room, found):
    issues = json.loads(report(room, "gitlab"))
    assert len(issues) == len(found) == len({i["fingerprint"] for i in issues})
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= issue.keys()
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] >= 1


def test_rdjson_counts_bytes(room, found):
    content = json.loads(report(room, "rdjson"))
    raw = COPY.encode()
    lines = raw.split(b"\n")
    for d, f in zip(content["diagnostics"], found, strict=True):
        start, end = d["location"]["range"]["start"], d["location"]["range"]["end"]
        if f["path"] == "a story.txt" and start["line"] == end["line"]:
            assert lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1].decode() == f["text"]
        assert d["severity"] in {"ERROR", "WARNING", "INFO"}


def test_junit(room, found):
    suites = JUnitXml.fromstring(report(room, "junit").encode())
    (suite,) = suites
    assert (suite.tests, suite.errors) == (3, 1)
    assert {case.name for case in suite} == {"a story.txt", "b, 100%.md", "broken.txt"}


def test_checkstyle(room, found):
    root = ET.fromstring(report(room, "checkstyle").encode())
    errors = root.findall("file/error")
    assert len(errors) == len(found) + 1
    assert {e.get("severity") for e in errors} <= {"error", "warning", "info"}


def test_critic(room):
    marked = report(room, "critic")
    assert "{~~the the~>the~~}{>>doubled-word<<}" in marked
    assert "{>>a story.txt<<}" in marked


def test_html_is_one_page_that_needs_nothing(room, found):
    page = report(room, "html")
    assert not re.findall(r"(?:src|href)=\"(?!#)", page)
    assert page.count("<article") == 2
    assert page.count("<li id=") == len(found)
    assert "a binary file, not copy" in page
    root = ET.fromstring(
        re.sub(r"<(meta[^>]*|br|input[^>]*)>", "", re.sub(r"<!doctype html>|<(style|script)>.*?</\1>|checked|hidden", "", page, flags=re.S))
    )
    assert root.find("body/main") is not None


def test_control_characters_are_legal_everywhere(tmp_path):
    (tmp_path / "a.txt").write_text("One of the the\x0bwar\x07 .\n")
    for form in ("junit", "checkstyle"):
        ET.fromstring(newslint("check", "--isolated", "--no-cache", "--instant", "--format", form, "a.txt", cwd=tmp_path).stdout)
