"""What a story allows itself, and the ledger of what people accepted."""

import json

import pytest

from newslint.accepted import Accepted, LedgerError, digest, load, save
from tests.process import newslint

DOUBLED = ["--no-cache", "--rule", "repetition", "--format", "json"]


def rules(copy, name="a.md"):
    out = newslint("check", "-", "--stdin-filename", name, "--isolated", *DOUBLED, copy=copy)
    return [(f["rule"], f["line"]) for f in json.loads(out.stdout)["findings"]]


@pytest.mark.parametrize(
    ("copy", "left"),
    [
        ("One of the the war. <!-- newslint: allow doubled-word -->\nTwo of the the wars.\n", [2]),
        ("<!-- newslint: allow doubled-word -->\n\nOne of the the war.\nTwo of the the wars.\n\nAll of the the wars.\n", [6]),
        ("<!-- newslint: allow repetition -->\nOne of the the war.\n", []),
        (
            "<!-- newslint: allow-from doubled-word -->\n\nOne of the the war.\n\nTwo of the the wars.\n\n<!-- newslint: allow-to doubled-word -->\n\nAll of the the wars.\n",
            [9],
        ),
        ("One of the the war.\n\nTwo of the the wars.\n\n<!-- newslint: allow-file doubled-word -->\n", []),
        ("---\nnewslint: {allow: [doubled-word]}\n---\n\nOne of the the war.\n", []),
    ],
)
def test_comments_and_front_matter(copy, left):
    assert [line for rule, line in rules(copy) if rule == "doubled-word"] == left


def test_an_allowance_that_nothing_needs_is_a_finding():
    assert rules("Fine. <!-- newslint: allow doubled-word -->\n") == [("unused-suppression", 1)]
    assert rules("Fine. <!-- newslint: allow space-missing -->\n") == []


def test_plain_text_has_no_comments():
    assert rules("One of the the war. <!-- newslint: allow doubled-word -->\n", "a.txt") == [("doubled-word", 1)]


@pytest.fixture
def room(tmp_path):
    (tmp_path / "a.txt").write_text("It is here.\n\nThe end of the the war.\n")
    (tmp_path / "newslint.toml").write_text("")
    return tmp_path


def check(room, *args):
    return newslint("check", "--no-cache", "--rule", "repetition", "a.txt", *args, cwd=room)


def test_legacy_copy_is_accepted_and_stays_so(room):
    assert check(room).returncode == 1
    out = check(room, "--accept", "--reason", "legacy")
    assert (out.returncode, b"1 accepted" in out.stdout) == (0, True)
    ledger = room / "newslint-accepted.jsonl"
    (entry,) = (json.loads(line) for line in ledger.read_text().splitlines())
    assert (entry["rule"], entry["text"], entry["reason"], entry["story"]) == ("doubled-word", "the the", "legacy", "a.txt")
    assert check(room).returncode == 0
    out = newslint("check", "--no-cache", "--rule", "repetition", ".", cwd=room)
    assert (out.returncode, out.stdout.decode().startswith("1 story")) == (0, True)
    (room / "a.txt").write_text("Another one in front.\n\nThe end\nof the the war.\n\nIt is here.\n")
    assert check(room).returncode == 0
    (room / "a.txt").write_text("The end of the the long war.\n")
    assert check(room).returncode == 1


def test_accepting_twice_writes_nothing(room):
    check(room, "--accept")
    before = (room / "newslint-accepted.jsonl").stat()
    check(room, "--accept")
    after = (room / "newslint-accepted.jsonl").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_ledgers_of_two_branches_merge_line_by_line(tmp_path):
    entries = [Accepted(digest(f"paragraph {i}"), "doubled-word", "the the") for i in range(20)]
    save(tmp_path / "a", entries[:15])
    save(tmp_path / "b", entries[5:])
    merged = sorted({*(tmp_path / "a").read_text().splitlines(), *(tmp_path / "b").read_text().splitlines()})
    save(tmp_path / "c", entries)
    assert merged == (tmp_path / "c").read_text().splitlines()


@pytest.mark.parametrize(("text", "what"), [("<<<<<<< ours\n", "merge"), ("{}\n", "no entry"), ("[1]\n", "no entry")])
def test_a_broken_ledger_is_named_by_its_line(tmp_path, text, what):
    (tmp_path / "l").write_text(json.dumps(Accepted("p", "r", "t")._asdict()) + "\n" + text)
    with pytest.raises(LedgerError, match=rf":2: .*{what}"):
        load(tmp_path / "l")
