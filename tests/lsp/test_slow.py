"""Slow rules in their own process, and what they need lost."""

import asyncio
import contextlib
import os
import signal
from pathlib import Path

import pytest

from tests.lsp.client import editor, eventually
from tests.lsp.test_features import URI, by_rule
from tests.process import ENVIRONMENT

COPY = "On Monday, he said, they discussed the situation humanitarian.\n"
RULE = "adjective-after-noun"


def children_of(pid: int) -> list[int]:
    """The processes that a server started for its slow rules."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            if parent == pid and b"spawn_main" in (stat.parent / "cmdline").read_bytes():
                found.append(int(stat.parent.name))
    return found


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


async def test_slow_findings_come_after_the_pause_and_stay_while_other_paragraphs_are_written():
    async with editor(pause=0.1) as ed:
        ed.open(URI, COPY)
        first = await ed.published(URI)
        assert not by_rule(first, RULE)
        found = await ed.published(URI, lambda f: by_rule(f, RULE), 60)
        assert [ed.text_at(URI, d.range) for d in by_rule(found, RULE)] == ["situation humanitarian"]
        ed.change(URI, "A headline\n\n" + COPY)
        assert by_rule(await ed.published(URI), RULE)
        actions = await ed.actions(URI, by_rule(await ed.pull(URI), RULE)[0].range)
        assert "Write “humanitarian situation”" in [a.title for a in actions]


async def test_what_is_said_of_an_older_text_is_dropped():
    async with editor(pause=0.1) as ed:
        ed.open(URI, COPY)
        await ed.published(URI, lambda f: by_rule(f, RULE), 60)
        for i in range(10):
            ed.change(URI, COPY.replace("Monday", f"Monday {i}"))
            await asyncio.sleep(0.12)
        ed.change(URI, "Nothing is wrong here.\n")
        await asyncio.sleep(0.6)
        assert not by_rule(await ed.published(URI), RULE)


async def test_the_process_is_started_again_if_it_dies():
    async with editor(pause=0.1) as ed:
        ed.open(URI, COPY)
        await ed.published(URI, lambda f: by_rule(f, RULE), 60)
        server = ed.client._server.pid
        (slow,) = children_of(server)
        os.kill(slow, signal.SIGKILL)
        ed.change(URI, COPY.replace("situation humanitarian", "state independent"))
        found = await ed.published(URI, lambda f: by_rule(f, RULE), 60)
        assert [ed.text_at(URI, d.range) for d in by_rule(found, RULE)] == ["state independent"]


async def test_the_process_does_not_outlive_its_server():
    with pytest.raises(RuntimeError, match=r"exited|stopped"):
        async with editor(pause=0.1) as ed:
            ed.open(URI, COPY)
            await ed.published(URI, lambda f: by_rule(f, RULE), 60)
            (slow,) = children_of(ed.client._server.pid)
            os.kill(ed.client._server.pid, signal.SIGKILL)
            await eventually(lambda: not alive(slow))


async def test_without_a_model_the_rest_goes_on_and_says_so():
    async with editor(pause=0.1, env={"NEWSLINT_MODEL": "no_such_model"}) as ed:
        ed.open(URI, "One of the the war.\n")
        assert by_rule(await ed.published(URI), "doubled-word")
        await eventually(lambda: "is skipped: the model no_such_model is not installed" in ed.logged)
        assert not children_of(ed.client._server.pid)


async def test_without_languagetool_the_rest_goes_on_and_says_so(tmp_path):
    (tmp_path / "newslint.toml").write_text('languagetool = "http://127.0.0.1:9"\n')
    story = (tmp_path / "a.txt").as_uri()
    async with editor(str(tmp_path), pause=0.1) as ed:
        ed.open(story, COPY)
        await ed.published(story, lambda f: by_rule(f, RULE), 60)
        await eventually(lambda: "languagetool is skipped" in ed.logged, 60)


NOISY = '''
from collections.abc import Iterator
from newslint.prose import Paragraph
from newslint.rule import Finding, Level, flag, rule
from newslint.prose import Span

@rule(Level.WARNING)
def noisy(p: Paragraph) -> Iterator[Finding]:
    """A rule prints."""
    print("noise on standard output")
    if "broken" in p.text:
        raise ValueError("it broke")
    yield flag(Span(0, 1), "noise")

def all_rules():
    return [noisy]
'''


async def test_a_rule_that_prints_or_breaks_harms_nothing(tmp_path):
    (tmp_path / "noisy_pack.py").write_text(NOISY)
    (tmp_path / "newslint.toml").write_text('packs = ["newslint_rules", "noisy_pack"]\n')
    story = (tmp_path / "a.txt").as_uri()
    env = {"PYTHONPATH": os.pathsep.join([ENVIRONMENT["PYTHONPATH"], str(tmp_path)])}
    async with editor(str(tmp_path), slow=False, env=env) as ed:
        ed.open(story, "One of the the war.\n")
        found = await ed.published(story, lambda f: by_rule(f, "doubled-word"))
        assert by_rule(found, "noisy")
        ed.change(story, "One of the the broken war.\n")
        found = await ed.published(story, lambda f: by_rule(f, "doubled-word"))
        assert not by_rule(found, "noisy")
        await eventually(lambda: "it broke" in ed.logged)
