"""What clients do wrong: the server answers on, and never shows a misplaced squiggle."""

import json
import random
import shutil

from lsprotocol import types as lsp

from tests.lsp.client import editor
from tests.lsp.test_features import URI, by_rule
from tests.process import SEEDS, newslint


async def test_positions_out_of_range():
    async with editor(slow=False) as ed:
        ed.open(URI, "One of the the war.\n")
        far = lsp.Range(lsp.Position(99, 99), lsp.Position(999, 0))
        assert await ed.actions(URI, far) == []
        assert await ed.client.text_document_hover_async(lsp.HoverParams(lsp.TextDocumentIdentifier(URI), lsp.Position(5, 5))) is None
        assert by_rule(await ed.pull(URI), "doubled-word")


async def test_a_story_that_is_not_open():
    async with editor(slow=False) as ed:
        assert await ed.pull("file:///nowhere.txt") == []
        assert await ed.actions("file:///nowhere.txt", lsp.Range(lsp.Position(0, 0), lsp.Position(0, 1))) == []
        ed.client.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier("file:///nowhere.txt")))
        ed.open(URI, "One of the the war.\n")
        assert by_rule(await ed.pull(URI), "doubled-word")


async def test_five_megabytes():
    async with editor(slow=False) as ed:
        ed.open(URI, "word " * 1_000_000)
        assert await ed.pull(URI) == []
        ed.change(URI, "One of the the war.\n")
        assert by_rule(await ed.pull(URI), "doubled-word")


async def test_a_flood_of_changes():
    async with editor(slow=False) as ed:
        ed.open(URI, "One of the war.\n")
        for i in range(200):
            ed.change(URI, f"One of {'the ' * (i % 2 + 1)}war number {i}.\n")
        found = await ed.pull(URI)
        assert [ed.text_at(URI, d.range) for d in by_rule(found, "doubled-word")] == ["the the"]


async def test_the_folder_is_deleted(tmp_path):
    (tmp_path / "newslint.toml").write_text("")
    story = (tmp_path / "a.txt").as_uri()
    async with editor(str(tmp_path), slow=False) as ed:
        ed.open(story, "One of the the war.\n")
        await ed.published(story, lambda f: f)
        shutil.rmtree(tmp_path)
        tmp_path.mkdir()
        ed.change(story, "Two of the the wars.\n")
        assert by_rule(await ed.pull(story), "doubled-word")


def edited(text: str, chance: random.Random, clips: list[str]) -> str:
    """A random step of an editor: insert, delete, paste, undo."""
    at = chance.randrange(len(text) + 1)
    step = chance.choice(["insert", "insert", "delete", "paste", "undo"])
    if step == "insert":
        return (
            text[:at]
            + chance.choice(["a", " ", "the the ", "😀", "\r\n\r\n", "\u2028", "“", "Edrogan ", "1,200 people ", " ."])
            + text[at:]
        )
    if step == "delete":
        end = min(len(text), at + chance.randrange(40))
        clips.append(text[at:end])
        return text[:at] + text[end:]
    if step == "paste" and clips:
        return text[:at] + chance.choice(clips) + text[at:]
    return clips.pop() + text if clips else text


async def test_any_sequence_of_edits_says_what_check_says(tmp_path):
    chance, clips = random.Random(7), []
    text = (SEEDS / "000_329732e81ff819e1.txt").read_text("utf-8")
    name = tmp_path / "story.txt"
    async with editor(slow=False) as ed:
        ed.open(name.as_uri(), text)
        for step in range(200):
            text = edited(text, chance, clips)
            ed.change(name.as_uri(), text)
            if step % 20 == 19:
                said = [(d.code, ed.text_at(name.as_uri(), d.range), d.message) for d in await ed.pull(name.as_uri())]
                out = newslint("check", "-", "--stdin-filename", str(name), "--instant", "--format", "json", copy=text.encode())
                assert said == [(f["rule"], f["text"], f["message"]) for f in json.loads(out.stdout)["findings"]], step
