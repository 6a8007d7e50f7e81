"""JUnit XML: each story a test case, each finding of a warning or an error its failure."""

from __future__ import annotations

from ..outcome import Outcome
from ..rule import Level
from ..source import LineIndex
from .xml import Element, document


def report(out: Outcome) -> str:
    """The outcome as one suite; what could not be checked is an error of its own case."""
    suite = Element(
        "testsuite", {"name": "newslint", "tests": str(len(out.stories) + len(out.bad)), "errors": str(len(out.bad)), "skipped": "0"}
    )
    failures = 0
    for story, found in out.stories:
        case = suite.add("testcase", {"name": story.name, "classname": "newslint"})
        index = LineIndex(story.source)
        lines = [f"{index.position(d.finding.span.start)[0] + 1}: {d.rule}: {d.finding.message}" for d in found]
        loud = [d for d in found if d.level > Level.INFO]
        if loud:
            failures += 1
            case.add("failure", {"message": f"{len(loud)} findings", "type": loud[0].rule}, "\n".join(lines))
        elif lines:
            case.add("system-out", {}, "\n".join(lines))
    for bad in out.bad:
        suite.add("testcase", {"name": bad.where, "classname": "newslint"}).add("error", {"message": bad.why, "type": "unchecked"}, bad.why)
    suite.attributes["failures"] = str(failures)
    return document(Element("testsuites", {}, children=[suite]))
