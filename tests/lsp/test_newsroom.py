"""The language server in a newsroom's folder: configuration, ledger, desk, edition."""

import ast
import json

import pytest
from lsprotocol import types as lsp

from tests.lsp.client import editor, eventually
from tests.lsp.test_features import by_rule


@pytest.fixture
def room(tmp_path):
    (tmp_path / "newslint.toml").write_text("")
    (tmp_path / "a.txt").write_text("One of the the war.\n")
    return tmp_path


def uri(room, name):
    return (room / name).as_uri()


async def run(ed, action):
    """Run the command of an action."""
    # lsprotocol's client takes an action with a command for a bare command, and keeps the real one as text
    command = ast.literal_eval(action.command) if isinstance(action, lsp.Command) else vars(action.command)
    await ed.client.workspace_execute_command_async(lsp.ExecuteCommandParams(command["command"], command["arguments"]))


async def choose(ed, room, title, name="a.txt"):
    """Choose an action at the first doubled word of a story."""
    found = await ed.published(uri(room, name), lambda f: by_rule(f, "doubled-word"))
    await run(ed, next(a for a in await ed.actions(uri(room, name), found[0].range) if a.title.startswith(title)))


async def test_accept_here_writes_the_ledger(room):
    async with editor(str(room), slow=False) as ed:
        ed.open(uri(room, "a.txt"), (room / "a.txt").read_text())
        await choose(ed, room, "Accept here")
        await ed.published(uri(room, "a.txt"), lambda f: not by_rule(f, "doubled-word"))
    assert "the the" in (room / "newslint-accepted.jsonl").read_text()


async def test_turn_off_writes_the_configuration(room):
    async with editor(str(room), slow=False) as ed:
        ed.open(uri(room, "a.txt"), (room / "a.txt").read_text())
        await choose(ed, room, "Turn doubled-word off")
        await ed.published(uri(room, "a.txt"), lambda f: not by_rule(f, "doubled-word"))
    assert 'doubled-word = "off"' in (room / "newslint.toml").read_text()


async def test_a_broken_configuration_is_shown_and_the_last_good_one_stays(room):
    async with editor(str(room), slow=False) as ed:
        ed.open(uri(room, "a.txt"), (room / "a.txt").read_text())
        await ed.published(uri(room, "a.txt"), lambda f: by_rule(f, "doubled-word"))
        (room / "newslint.toml").write_text("[rules]\nnosuch = 3\n")
        ed.client.workspace_did_change_watched_files(
            lsp.DidChangeWatchedFilesParams([lsp.FileEvent(uri(room, "newslint.toml"), lsp.FileChangeType.Changed)])
        )
        await eventually(lambda: ed.client.messages)
        assert "newslint.toml:2:1" in ed.client.messages[-1].message
        assert by_rule(await ed.pull(uri(room, "a.txt")), "doubled-word")
        (room / "newslint.toml").write_text('[rules]\ndoubled-word = "off"\n')
        ed.client.workspace_did_change_watched_files(
            lsp.DidChangeWatchedFilesParams([lsp.FileEvent(uri(room, "newslint.toml"), lsp.FileChangeType.Changed)])
        )
        await ed.published(uri(room, "a.txt"), lambda f: not by_rule(f, "doubled-word"))


async def test_the_workspace_is_one_edition(room):
    (room / "a.txt").write_text("President Recep Tayyip Edrogan spoke in Ankara to reporters.\n")
    (room / "b.txt").write_text("President Recep Tayyip Erdogan spoke. Erdogan left. Later Erdogan returned to Ankara.\n")
    async with editor(str(room), slow=False, edition=True) as ed:
        ed.open(uri(room, "a.txt"), (room / "a.txt").read_text())
        found = await ed.published(uri(room, "a.txt"), lambda f: by_rule(f, "name-misspelt"))
        places = [r.location.uri for r in by_rule(found, "name-misspelt")[0].related_information or []]
        assert uri(room, "b.txt") in places or not places
        report = await ed.client.workspace_diagnostic_async(lsp.WorkspaceDiagnosticParams([]))
        assert {item.uri for item in report.items} == {uri(room, "a.txt"), uri(room, "b.txt")}


PAIR = {
    "a.txt": "President Recep Tayyip Edrogan spoke in Ankara to reporters.\n\nOne of the the war.\n",
    "b.txt": "President Recep Tayyip Erdogan spoke. Erdogan left. Later Erdogan returned to Ankara.\n\nTwo of the the wars.\n",
}


@pytest.fixture
def pair(tmp_path):
    (tmp_path / "newslint.toml").write_text("")
    for name, text in PAIR.items():
        (tmp_path / name).write_text(text)
    return tmp_path


async def test_stories_are_judged_apart_unless_the_workspace_is_an_edition(pair):
    async with editor(str(pair), slow=False) as ed:
        for name, text in PAIR.items():
            ed.open(uri(pair, name), text)
        assert not by_rule(await ed.pull(uri(pair, "a.txt")), "name-misspelt")
        ed.client.workspace_did_change_configuration(lsp.DidChangeConfigurationParams({"edition": True, "slow": False}))
        found = await ed.published(uri(pair, "a.txt"), lambda f: by_rule(f, "name-misspelt"))
        assert uri(pair, "b.txt") in {r.location.uri for d in by_rule(found, "name-misspelt") for r in d.related_information}


async def test_the_edition_is_read_with_progress_and_reported_in_parts(pair):
    for i in range(120):
        (pair / f"c{i:03}.txt").write_text(f"Story {i} of the the war.\n")
    async with editor(str(pair), slow=False, edition=True) as ed:
        await eventually(lambda: any(p.value.get("kind") == "end" for p in ed.progress if isinstance(p.value, dict)))
        kinds = [p.value["kind"] for p in ed.progress]
        assert (kinds[0], kinds[-1]) == ("begin", "end")
        assert "report" in kinds
        ed.progress.clear()
        report = await ed.client.workspace_diagnostic_async(lsp.WorkspaceDiagnosticParams([], partial_result_token="parts"))
        parts = [p.value["items"] for p in ed.progress if p.token == "parts"]
        uris = [item["uri"] for part in parts for item in part] + [item.uri for item in report.items]
        assert len(parts) == 2
        assert sorted(uris) == sorted(path.as_uri() for path in pair.glob("*.txt"))
        known = [lsp.PreviousResultId(item.uri, item.result_id) for item in report.items]
        again = await ed.client.workspace_diagnostic_async(lsp.WorkspaceDiagnosticParams(known))
        assert {item.uri for item in again.items if item.kind == "unchanged"} == {item.uri for item in report.items}


async def test_a_fix_in_all_stories_of_the_edition(pair):
    async with editor(str(pair), slow=False, edition=True) as ed:
        await eventually(lambda: any(p.value.get("kind") == "end" for p in ed.progress))
        ed.open(uri(pair, "a.txt"), PAIR["a.txt"])
        ed.change(uri(pair, "a.txt"), "\n" + PAIR["a.txt"])
        found = await ed.published(uri(pair, "a.txt"), lambda f: by_rule(f, "doubled-word"))
        actions = await ed.actions(uri(pair, "a.txt"), by_rule(found, "doubled-word")[0].range)
        edit = next(a for a in actions if "in all stories (2)" in a.title).edit
        assert [c.text_document.version for c in edit.document_changes] == [2, None]
        after = ed.applied(edit)
        assert "One of the war." in after[uri(pair, "a.txt")]
        assert "Two of the wars." in after[uri(pair, "b.txt")]


async def test_a_story_that_changes_is_judged_with_those_that_are_not_open(pair):
    async with editor(str(pair), slow=False, edition=True) as ed:
        ed.open(uri(pair, "b.txt"), PAIR["b.txt"])
        await ed.published(uri(pair, "a.txt"), lambda f: by_rule(f, "name-misspelt"))
        ed.change(uri(pair, "b.txt"), "Nothing is said of anyone here.\n")
        await ed.published(uri(pair, "a.txt"), lambda f: not by_rule(f, "name-misspelt"))
        ed.close(uri(pair, "b.txt"))  # what is on the disk holds again
        await ed.published(uri(pair, "a.txt"), lambda f: by_rule(f, "name-misspelt"))


async def test_an_allowance_is_written_as_a_comment(room):
    where = uri(room, "story.md")
    async with editor(str(room), slow=False) as ed:
        ed.open(where, "One of the the war.\n\nTwo of the the wars.\n", "markdown")
        found = await ed.published(where, lambda f: by_rule(f, "doubled-word"))
        allow = next(a for a in await ed.actions(where, found[0].range) if a.title.startswith("Allow doubled-word"))
        ed.change(where, ed.applied(allow.edit)[where])
        found = await ed.published(where, lambda f: len(by_rule(f, "doubled-word")) == 1)
        assert [ed.text_at(where, d.range) for d in by_rule(found, "doubled-word")] == ["the the"]
        assert not by_rule(found, "unused-suppression")
        ed.change(where, ed.texts[where].replace("One of the the", "One of the"))
        unused = by_rule(await ed.published(where, lambda f: by_rule(f, "unused-suppression")), "unused-suppression")
        assert list(unused[0].tags) == [lsp.DiagnosticTag.Unnecessary]


async def test_the_stories_of_an_archive_are_shown_where_they_stand_in_their_file(room):
    where = uri(room, "archive.jsonl")
    lines = [{"id": "x", "text": "😀 “Well,” he\nsaid.\n\nOne of the the war .\n"}, {"title": "t", "text": '\\ "So" of of it.\n'}]
    copy = "\n".join(["no story", *(json.dumps(line, ensure_ascii=bool(i)) for i, line in enumerate(lines)), ""])
    async with editor(str(room), slow=False) as ed:
        ed.open(where, copy, "jsonl")
        found = by_rule(await ed.published(where, lambda f: f), "doubled-word")
        assert [(d.range.start.line, ed.text_at(where, d.range)) for d in found] == [(1, "the the"), (2, "of of")]
        titles = [a.title for a in await ed.actions(where, found[0].range)]
        assert titles == ["Turn doubled-word off for this folder"]
        assert "no story" in ed.logged or "no JSON" in ed.logged
        ed.change(where, copy.replace("the the", "the"))
        found = await ed.published(where, lambda f: len(by_rule(f, "doubled-word")) == 1)
