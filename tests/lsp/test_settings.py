"""Settings: of the client, of the desk, and their files while they are written."""

import asyncio
import tomllib
from pathlib import Path

import pytest
from lsprotocol import types as lsp

from newslint.names_file import load_names, load_words
from newslint_lsp.commands import entered
from tests.lsp.client import editor, eventually
from tests.lsp.test_features import URI, by_rule
from tests.lsp.test_newsroom import run, uri

NAMES = "President Recep Tayyip Edrogan spoke. Later Recep Tayyip Erdogan left. Erdogan wept. Erdogan slept.\n"


def changed(ed, settings):
    ed.client.workspace_did_change_configuration(lsp.DidChangeConfigurationParams(settings))


async def test_settings_that_are_sent_and_settings_that_are_asked_for():
    async with editor(slow=False) as ed:
        ed.open(URI, "They gathered at the city center .\n")
        assert not by_rule(await ed.published(URI, lambda f: f), "centre")
        changed(ed, {"newslint": {"slow": False, "style": "guardian"}})
        found = await ed.published(URI, lambda f: len(f) > 1)
        assert "center" in [ed.text_at(URI, d.range) for d in found]
        ed.client.set_configuration({"newslint": {"slow": False, "style": ""}})
        changed(ed, None)
        await ed.published(URI, lambda f: len(f) == 1)
        changed(ed, {"newslint": ["nonsense"], "style": 7})
        assert len(await ed.pull(URI)) == 1


BROKEN = {
    "newslint.toml": [
        ("[rules]\nno-such-rule = 3\n", "no-such-rule", "no rule or group"),
        ("style = 'ap'\n[rules\n", "", "Expected"),
        ('# \u2028 \U0001f600\nstyle = "apx"\n', "style", "no house style"),
        ('names = "missing.yaml"\n', "names", "no such file"),
    ],
    "names.yaml": [("el-Sissi: [al-Sisi]\nErdogan:\n  vriants: [Edrogan]\n", "vriants", "unknown key"), ("- a\n", "-", "mapping")],
    "words.yaml": [("- fine\n- two words\n", "two", "more than one word")],
    "desk.yaml": [("vow:\n  avoid: [vow]\n  bad: ['{==vow==}']\n  good: [say]\n", "vow", "lacks “why”")],
}


@pytest.mark.parametrize(("name", "case"), [(name, case) for name, cases in BROKEN.items() for case in cases])
async def test_what_is_wrong_in_a_file_of_settings_is_shown_while_it_is_written(tmp_path, name, case):
    text, at, message = case
    (tmp_path / "newslint.toml").write_text('packs = ["newslint_rules", "desk.yaml"]\n')
    (tmp_path / "desk.yaml").write_text("say:\n  why: A reason.\n  avoid: [vow]\n  bad: ['They {==vow==} it.']\n  good: [They say it.]\n")
    async with editor(str(tmp_path), slow=False) as ed:
        ed.open(uri(tmp_path, name), "", "toml")
        ed.change(uri(tmp_path, name), text)
        (found,) = await ed.published(uri(tmp_path, name), lambda f: f)
        assert message in found.message
        assert ed.text_at(uri(tmp_path, name), found.range) == at
        ed.change(uri(tmp_path, name), "# nothing is wrong\n" if not name.startswith("desk") else (tmp_path / "desk.yaml").read_text())
        await ed.published(uri(tmp_path, name), lambda f: not f)


async def test_examples_of_a_pack_that_do_not_come_true_are_shown_when_it_is_saved(tmp_path):
    (tmp_path / "newslint.toml").write_text('packs = ["newslint_rules", "desk.yaml"]\n')
    pack = "vow:\n  why: A reason.\n  avoid: [vow]\n  bad: ['They {==vow==} it.']\n  good: [They vow it.]\n"
    (tmp_path / "desk.yaml").write_text(pack)
    async with editor(str(tmp_path), slow=False) as ed:
        ed.open(uri(tmp_path, "desk.yaml"), pack, "yaml")
        (found,) = await ed.published(uri(tmp_path, "desk.yaml"), lambda f: f, 60)
        assert "the entry flags “vow”" in found.message
        assert found.range.start.line == 4


async def test_a_stranger_s_yaml_is_none_of_our_business(tmp_path):
    (tmp_path / "newslint.toml").write_text("")
    async with editor(str(tmp_path), slow=False) as ed:
        ed.open(uri(tmp_path, "compose.yaml"), "services: [: x\n", "yaml")
        assert await ed.published(uri(tmp_path, "compose.yaml")) == []


async def complete(ed, where, line, column):
    found = await ed.client.text_document_completion_async(
        lsp.CompletionParams(lsp.TextDocumentIdentifier(where), lsp.Position(line, column))
    )
    return {item.label for item in found or []}


async def test_completion_and_hover_in_settings(tmp_path):
    config, pack = uri(tmp_path, "newslint.toml"), uri(tmp_path, "desk.yaml")
    text = 'style = ""\npacks = ["desk.yaml"]\n[rules]\ndoubled-word = "error"\nclose-repetition = { }\n[readers]\n"*.story" = ""\n'
    (tmp_path / "newslint.toml").write_text(text)
    (tmp_path / "desk.yaml").write_text("")
    async with editor(str(tmp_path), slow=False) as ed:
        ed.open(config, text, "toml")
        ed.open(pack, "el-sissi:\n  \n  level: \n", "yaml")
        assert {"style", "packs", "rules"} <= await complete(ed, config, 2, 0)
        assert await complete(ed, config, 0, 9) == {"ap", "bbc", "guardian", "reuters"}
        assert {"doubled-word", "names", "dates"} <= await complete(ed, config, 3, 0)
        assert await complete(ed, config, 3, 16) == {"off", "info", "warning", "error"}
        assert "level" in await complete(ed, config, 4, 21)
        assert await complete(ed, config, 6, 12) == {"text", "markdown", "jsonl", "html"}
        assert {"why", "use", "bad", "good"} <= await complete(ed, pack, 1, 2)
        assert await complete(ed, pack, 2, 9) == {"info", "warning", "error"}
        for line, column, said in ((3, 2, "Bad:"), (0, 1, "house style"), (2, 2, "Levels")):
            at = lsp.HoverParams(lsp.TextDocumentIdentifier(config), lsp.Position(line, column))
            assert said in (await ed.client.text_document_hover_async(at)).contents.value


@pytest.fixture
def room(tmp_path):
    (tmp_path / "a.txt").write_text(NAMES)
    return tmp_path


async def add_name(ed, room):
    ed.open(uri(room, "a.txt"), NAMES)
    found = await ed.published(uri(room, "a.txt"), lambda f: by_rule(f, "name-misspelt"))
    action = next(a for a in await ed.actions(uri(room, "a.txt"), by_rule(found, "name-misspelt")[0].range) if "desk's names" in a.title)
    await run(ed, action)


async def test_a_name_is_added_to_the_desk_s_names(room):
    (room / "pyproject.toml").write_text('[project]\nname = "room"\n\n[tool.newslint.rules]\nclose-repetition = "off"\n')
    async with editor(str(room), slow=False) as ed:
        await add_name(ed, room)
        await ed.published(uri(room, "a.txt"), lambda f: not by_rule(f, "name-misspelt"))
    assert [n.preferred for n in load_names(room / "names.yaml")] == ["Edrogan"]
    held = tomllib.loads((room / "pyproject.toml").read_text())
    assert held["tool"]["newslint"] == {"names": "names.yaml", "rules": {"close-repetition": "off"}}
    assert held["project"] == {"name": "room"}


@pytest.mark.parametrize(("held", "what"), [("Recep Tayyip Edrogan: []\n", "already"), ("{a: [b]}\n", "by hand"), ("a: [b\n", "no YAML")])
async def test_what_could_not_be_read_again_is_not_written(room, held, what):
    async with editor(str(room), slow=False) as ed:
        ed.open(uri(room, "a.txt"), NAMES)
        await ed.published(uri(room, "a.txt"), lambda f: by_rule(f, "name-misspelt"))
        (room / "names.yaml").write_text(held)
        await ed.client.workspace_execute_command_async(
            lsp.ExecuteCommandParams("newslint.addName", [uri(room, "a.txt"), "Recep Tayyip Edrogan"])
        )
        await eventually(lambda: ed.client.messages)
        assert what in ed.shown
    assert (room / "names.yaml").read_text() == held


async def test_words_are_added_below_those_that_are_there(room):
    (room / "newslint.toml").write_text('words = "ours.yaml"\n')
    (room / "ours.yaml").write_text("# ours\n- doomscrolling")
    copy = "The {} said so on Monday, and the parliamentry group agreed.\n".format("party's")
    async with editor(str(room), slow=False) as ed:
        ed.open(uri(room, "a.txt"), copy)
        found = await ed.published(uri(room, "a.txt"), lambda f: by_rule(f, "misspelt-word"))
        actions = await ed.actions(uri(room, "a.txt"), by_rule(found, "misspelt-word")[0].range)
        await run(ed, next(a for a in actions if "desk's words" in a.title))
        await ed.published(uri(room, "a.txt"), lambda f: not by_rule(f, "misspelt-word"))
    assert load_words(room / "ours.yaml") == {"doomscrolling", "parliamentry"}
    assert (room / "ours.yaml").read_text().startswith("# ours\n- doomscrolling\n")


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("", "rules"),
        ("style = 'ap'", "rules"),
        ("[rules]\n'x' = 'off'\n[files.'a'.rules]\ndoubled-word = 'info'\n", "rules"),
        ("[rules]", "rules"),
        ("[files.'a'.rules]\ndoubled-word = 'info'\n\n[rules]\n  doubled-word = 'error' # why\n", "rules"),
    ],
)
def test_an_entry_is_made_in_its_table(text, head):
    before, after = tomllib.loads(text), tomllib.loads(entered(text, head, 'doubled-word = "off"'))
    assert after.pop("rules")["doubled-word"] == "off"
    before.pop("rules", None)
    assert after == before


async def test_files_on_the_disk_are_watched(room):
    (room / "newslint.toml").write_text('names = "names.yaml"\n')
    (room / "names.yaml").write_text("")
    (room / "b.txt").write_text("Nothing is wrong here.\n")
    async with editor(str(room), slow=False, edition=True) as ed:
        ed.open(uri(room, "a.txt"), NAMES)
        await ed.published(uri(room, "a.txt"), lambda f: by_rule(f, "name-misspelt"))
        (room / "names.yaml").write_text("Recep Tayyip Edrogan:\n")
        ed.saved(room / "names.yaml")
        await ed.published(uri(room, "a.txt"), lambda f: not by_rule(f, "name-misspelt"))
        await ed.published(uri(room, "b.txt"), lambda f: not f)
        (room / "b.txt").write_text("One of the the war.\n")
        ed.saved(room / "b.txt")
        await ed.published(uri(room, "b.txt"), lambda f: by_rule(f, "doubled-word"))
        Path(room / "b.txt").unlink()
        ed.saved(room / "b.txt", kind=lsp.FileChangeType.Deleted)
        await ed.published(uri(room, "b.txt"), lambda f: not f)


async def test_what_is_excluded_is_not_checked(room):
    (room / "newslint.toml").write_text('exclude = ["a.txt"]\n')
    async with editor(str(room), slow=False) as ed:
        ed.open(uri(room, "a.txt"), "One of the the war.\n")
        assert await ed.published(uri(room, "a.txt")) == []
        (room / "newslint.toml").write_text("")
        ed.saved(room / "newslint.toml")
        await asyncio.sleep(0.2)
        ed.change(uri(room, "a.txt"), "One of the the wars.\n")
        await ed.published(uri(room, "a.txt"), lambda f: by_rule(f, "doubled-word"))
