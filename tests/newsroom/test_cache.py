"""The cache: same answers, kept by content, harmless when damaged, and no way to run code."""

import pickle
import sqlite3
import subprocess
import sys

import pytest

from tests.process import ENVIRONMENT, newslint


@pytest.fixture
def room(tmp_path):
    (tmp_path / "newslint.toml").write_text("")
    for i in range(6):
        (tmp_path / f"{i}.txt").write_text(f"Story {i} says that the end of the the war is near .\n")
    return tmp_path


def check(room, *args):
    return newslint("check", "--instant", "--format", "json", *args, ".", cwd=room)


def entries(room):
    with sqlite3.connect(room / ".newslint_cache" / "results.sqlite") as db:
        return db.execute("SELECT count(*) FROM result").fetchone()[0]


def test_a_second_run_says_the_same(room):
    plain = check(room, "--no-cache").stdout
    assert not (room / ".newslint_cache").exists()
    first, second = check(room), check(room)
    assert plain == first.stdout == second.stdout
    assert entries(room) == 6
    out = newslint("check", "--instant", ".", cwd=room).stdout.decode()
    assert "6 from the cache" in out.splitlines()[-1]


def test_content_rules_and_configuration_are_the_key(room):
    check(room)
    (room / "0.txt").write_text("Nothing here.\n")
    assert b"0.txt" not in b"".join(check(room).stdout.split(b'"findings"')[1:])
    (room / "newslint.toml").write_text('[rules]\ndoubled-word = "off"\n')
    assert b"doubled-word" not in check(room).stdout.split(b'"findings"')[1].split(b'"rules"')[0]


@pytest.mark.parametrize("damage", [b"", b"no database at all, but some text", b"SQLite format 3\x00" + b"\xff" * 200])
def test_a_damaged_cache_is_ignored(room, damage):
    first = check(room).stdout
    (room / ".newslint_cache" / "results.sqlite").write_bytes(damage)
    again = check(room)
    assert (again.stdout, again.stderr) == (first, b"")
    assert check(room).stdout == first


class Evil:
    def __reduce__(self):
        return (print, ("this is code",))


def test_a_cache_is_no_code(room):
    first = check(room).stdout
    with sqlite3.connect(room / ".newslint_cache" / "results.sqlite") as db:
        db.execute("UPDATE result SET value = ?", (pickle.dumps(Evil()),))
    again = check(room)
    assert again.stdout == first
    assert b"this is code" not in again.stdout + again.stderr


def test_parallel_runs_share_it(room):
    command = [sys.executable, "-m", "newslint", "check", "--instant", "--format", "json", "."]
    runs = [subprocess.Popen(command, cwd=room, env=ENVIRONMENT, stdout=subprocess.PIPE) for _ in range(4)]
    assert len({run.communicate()[0] for run in runs}) == 1
    assert entries(room) == 6


def test_a_folder_that_cannot_be_written_is_no_fault(room):
    (room / ".newslint_cache").write_text("a file stands in the way")
    out = check(room)
    assert (out.returncode, out.stderr) == (1, b"")
