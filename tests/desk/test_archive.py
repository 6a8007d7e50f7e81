"""Learning an archive: what it holds afterwards, learning again, and archives and folders that are not as they should be."""

import json
import sqlite3
from contextlib import closing

import pytest

from newslint import archive, archive_reading
from newslint.archive import learn
from newslint.errors import SettingError
from newslint.lexicon.learned import Archive, Learned, archive_of
from newslint.prose import Unavailable

STORY = "Egypt greeted President Recep Tayyip Erdogan in Cairo. Later Erdogan met Abdel-Fattah el-Sissi, and el-Sissi smiled."
OTHER = "In Ankara, Erdogan spoke of Gaza. A visit by el-Sissi is planned."


@pytest.fixture
def folder(tmp_path):
    stories = tmp_path / "stories"
    stories.mkdir()
    (stories / "one.txt").write_text(STORY)
    lines = [json.dumps({"id": 7, "text": OTHER}), "no json", json.dumps({"id": 8, "text": "A reporter met Edrogan once."})]
    (stories / "more.jsonl").write_text("\n".join(lines))
    return stories


def rows(path):
    with closing(sqlite3.connect(path)) as connection:
        return sorted(connection.execute("select form, times, stories from names"))


def test_names_are_counted_and_known_from_two_stories(folder, tmp_path):
    told = []
    learnt = learn(folder, tmp_path / "names.db", progress=lambda done, whole: told.append((done, whole)))
    assert (learnt.new, learnt.known) == (3, 0)
    assert [str(b) for b in learnt.bad] == [f"{folder}/more.jsonl:2: no JSON: Expecting value: line 1 column 1 (char 0)"]
    assert told[-1][0] == told[-1][1] == sum(p.stat().st_size for p in folder.iterdir())
    names = Archive(str(tmp_path / "names.db"))
    assert names.find("Erdogan") == Learned("Erdogan", 3, 2)
    assert names.find("el-Sissi") == Learned("el-Sissi", 3, 2)
    assert names.find("Recep Tayyip Erdogan") == Learned("Recep Tayyip Erdogan", 1, 1)
    assert names.known("Erdogan") and not names.known("Edrogan") and not names.known("Morsi")
    assert [n.form for n in names.near("Edrogan")] == ["Erdogan"]
    assert {n.form for n in names.alike("al-Sisi")} == {"Sissi", "el-Sissi"}


def test_learning_again_reads_only_what_is_new(folder, tmp_path):
    path = tmp_path / "names.db"
    learn(folder, path)
    before = rows(path)
    (folder / "copy of one.txt").write_text(STORY)
    again = learn(folder, path)
    assert (again.new, again.known, again.words) == (0, 4, 0)
    assert rows(path) == before
    (folder / "new.txt").write_text("Erdogan left Cairo.")
    assert learn(folder, path).new == 1
    assert ("Cairo", 2, 2) in rows(path)


def test_many_processes_and_parts_come_to_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(archive_reading, "CHUNK", 5_000)
    monkeypatch.setattr(archive, "BATCH", 50)
    stories = tmp_path / "archive.jsonl"
    lines = [json.dumps({"id": i, "text": f"{STORY} That was day {i % 150}."}) for i in range(200)]
    stories.write_text("\n".join([*lines[:100], "{", *lines[100:]]))
    one, two = (learn(stories, tmp_path / f"{jobs}.db", jobs=jobs) for jobs in (1, 2))
    assert one == two
    assert (one.new, one.known) == (150, 50)
    assert [b.where for b in one.bad] == [f"{stories}:101"]
    assert rows(tmp_path / "1.db") == rows(tmp_path / "2.db")


def test_an_archive_in_the_folder_and_files_that_cannot_be_read_are_passed_over(folder):
    (folder / "binary.txt").write_bytes(b"\0\1\2" * 99)
    learnt = learn(folder, folder / "names.jsonl")
    assert learnt.new == 3
    assert any("binary" in str(b) for b in learnt.bad)
    assert learn(folder / "none", folder / "other.db").new == 0


@pytest.mark.parametrize("spoil", ["truncate", "text", "version"])
def test_a_spoilt_archive_is_refused_and_left_as_it_was(folder, tmp_path, spoil):
    path = tmp_path / "names.db"
    learn(folder, path)
    if spoil == "truncate":
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    elif spoil == "text":
        path.write_text("Names: Erdogan\n" * 50)
    else:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("pragma user_version = 99")
    before = path.read_bytes()
    with pytest.raises(SettingError) as refused:
        learn(folder, path)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)
    assert path.read_bytes() == before


def test_an_archive_that_is_being_written_is_refused(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "PATIENCE", 0.05)
    path = tmp_path / "names.db"
    learn(folder, path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("begin immediate")
        with pytest.raises(SettingError, match="being written by another process"):
            learn(folder, path)


def test_no_archive_is_none_and_a_spoilt_one_says_why(tmp_path):
    assert archive_of("") is None
    assert archive_of(str(tmp_path / "none.db")) is None
    (tmp_path / "names.db").write_text("x" * 5000)
    with pytest.raises(Unavailable, match="is damaged or none"):
        archive_of(str(tmp_path / "names.db"))


def test_an_archive_in_a_folder_that_is_not_there_is_refused(folder, tmp_path):
    with pytest.raises(SettingError, match="cannot be read"):
        learn(folder, tmp_path / "no" / "names.db")
