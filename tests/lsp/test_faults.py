"""What clients do wrong: the server answers on, and never shows a misplaced squiggle."""

import shutil

from lsprotocol import types as lsp

from tests.lsp.client import editor
from tests.lsp.test_features import URI, by_rule


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
