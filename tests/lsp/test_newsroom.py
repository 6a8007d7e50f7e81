"""The language server in a newsroom's folder: configuration, ledger, desk, edition."""

import ast

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
