"""Whatever is typed, at every encoding: what the server says is what `newslint check` says of the text as it is."""

import gc
import json
import random

import pytest
from click.testing import CliRunner
from lsprotocol import types as lsp

from newslint.cli import main
from tests.lsp.client import editor, eventually
from tests.lsp.test_features import URI, by_rule
from tests.process import SEEDS, newslint

STEPS = 170
INSERTED = [
    "a",
    "the ",
    " ",
    "the the ",
    "😀",
    "\r\n\r\n",
    "\n",
    "\u2028",
    "“",
    "”",
    "Edrogan ",
    "1,200 people ",
    " .",
    "On Friday, ",
    "\r",
    "é",
]


def edited(text: str, chance: random.Random, clips: list[str], before: list[str]) -> str:
    """A random step of an editor: insert, delete, paste, undo."""
    at = chance.randrange(len(text) + 1)
    step = chance.choice(["insert", "insert", "type", "delete", "paste", "undo"])
    if step == "insert":
        return text[:at] + chance.choice(INSERTED) + text[at:]
    if step == "type":
        return text[:at] + chance.choice("aeinst") + text[at:]
    if step == "delete":
        end = min(len(text), at + chance.randrange(60))
        clips.append(text[at:end])
        return text[:at] + text[end:]
    if step == "paste" and clips:
        return text[:at] + chance.choice(clips) + text[at:]
    return before[chance.randrange(len(before))]


def checked(text: str, name: str, process: bool) -> list[tuple[str, str, str]]:
    """What `newslint check` says, in a process of its own or in this one."""
    args = ["check", "-", "--stdin-filename", name, "--instant", "--format", "json", "--no-cache"]
    out = newslint(*args, copy=text.encode()) if process else CliRunner().invoke(main, args, input=text.encode())
    gc.enable()
    assert not out.stderr, out.stderr
    return [(f["rule"], f["text"], f["message"]) for f in json.loads(out.stdout)["findings"]]


@pytest.mark.parametrize(
    ("encoding", "seed", "suffix"), [("utf-8", "000_329732e81ff819e1", "txt"), ("utf-16", "002_", "txt"), ("utf-32", "001_", "md")]
)
async def test_any_sequence_of_edits(encoding, seed, suffix, tmp_path):
    chance, clips = random.Random(7), []
    path = next(p for p in sorted(SEEDS.iterdir()) if p.name.startswith(seed) and p.suffix == ".txt")
    text = "😀 " + path.read_text("utf-8")[:1500].replace("\n\n", "\r\n\r\n", 3)
    before = [text]
    story = tmp_path / f"story.{suffix}"
    uri = story.as_uri()
    async with editor(encoding=encoding, slow=False, at_once=0, breath=0) as ed:
        ed.open(uri, text)
        for step in range(STEPS):
            for _ in range(chance.choice([1, 1, 1, 4])):
                text = edited(text, chance, clips, before)
                ed.change(uri, text)
            before.append(text)
            said = [(d.code, ed.text_at(uri, d.range), d.message) for d in await ed.pull(uri)]
            assert said == checked(text, str(story), process=step % 85 == 84), step


async def test_a_long_story_is_answered_at_once_and_judged_when_the_writer_pauses():
    copy = "President Recep Tayyip Erdogan spoke. Erdogan left. Later Erdogan returned.\n\nOne of the war.\n\nEdrogan wept.\n"
    async with editor(slow=False, at_once=0, breath=0.4) as ed:
        ed.open(URI, copy)
        assert by_rule(await ed.published(URI), "name-misspelt")
        seen = []
        for new in (copy.replace("of the", "of the the"), copy.replace("of the", "Edrogan of the the")):
            ed.change(URI, new)
            found = await ed.published(URI, lambda f: by_rule(f, "doubled-word"))
            seen.append([ed.text_at(URI, d.range) for d in by_rule(found, "name-misspelt")])
        assert seen == [["Edrogan"], ["Edrogan"]]  # what was judged moves along; the new one is judged after the pause
        await ed.published(URI, lambda f: len(by_rule(f, "name-misspelt")) == 2)


async def test_what_an_edit_touches_is_not_shown_until_it_is_judged_again():
    copy = "President Recep Tayyip Erdogan spoke. Erdogan left. Later Erdogan returned.\n\nEdrogan wept.\n"
    async with editor(slow=False, at_once=0, breath=0.4) as ed:
        ed.open(URI, copy)
        await ed.published(URI, lambda f: by_rule(f, "name-misspelt"))
        ed.change(URI, copy.replace("Edrogan", "Edrogans"))
        found = await ed.published(URI)
        assert not by_rule(found, "name-misspelt")


async def test_a_client_that_asks_is_told_to_ask_again():
    copy = "President Recep Tayyip Erdogan spoke. Erdogan left. Later Erdogan returned.\n\nEdrogan wept.\n"
    async with editor(slow=False, pulls=True, at_once=0, breath=0.1) as ed:
        ed.open(URI, copy)
        while not by_rule(await ed.pull(URI), "name-misspelt"):
            pass
        ed.change(URI, copy + "\nEdrogan slept.\n")
        assert len(by_rule(await ed.pull(URI), "name-misspelt")) == 1
        told = ed.client.diagnostic_refresh_count
        await eventually(lambda: ed.client.diagnostic_refresh_count > told)
        assert len(by_rule(await ed.pull(URI), "name-misspelt")) == 2
        assert URI not in ed.client.diagnostics


async def test_a_client_without_versions_gets_plain_changes():
    async with editor(slow=False, versions=False) as ed:
        ed.open(URI, "One of the the war.\n")
        found = await ed.published(URI)
        (fix, *_) = await ed.actions(URI, by_rule(found, "doubled-word")[0].range)
        assert fix.edit.document_changes is None
        assert list(fix.edit.changes[URI]) == [lsp.TextEdit(lsp.Range(lsp.Position(0, 10), lsp.Position(0, 14)), "")]
