"""Faults of files and processes: each with real ones."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from tests.process import ENVIRONMENT, newslint

COPY = "One of the the war.\n"


def check(folder, *args):
    return newslint("check", "--isolated", "--instant", "--no-cache", *args, cwd=folder)


def test_links_and_loops(tmp_path):
    (tmp_path / "a.txt").write_text(COPY)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "again.txt").symlink_to("a.txt")
    (tmp_path / "nowhere.txt").symlink_to("gone.txt")
    (tmp_path / "self.txt").symlink_to("self.txt")
    out = check(tmp_path, "--format", "json", ".")
    assert [s["path"] for s in json.loads(out.stdout)["stories"]] == ["a.txt"]
    assert out.returncode == 3
    assert {line.split(":")[1].strip() for line in out.stderr.decode().splitlines()} == {"nowhere.txt", "self.txt"}


@pytest.mark.parametrize("name", [b"a b.txt", b"a\nb.txt", b"\xff\xfe.txt", "é😀.txt".encode(), b"-a.txt", b"[a].txt"])
def test_odd_names(tmp_path, name):
    path = os.path.join(os.fsencode(tmp_path), name)
    with open(path, "wb") as out:
        out.write(COPY.encode())
    for form in ("json", "text", "sarif", "github", "gitlab", "rdjson", "junit", "checkstyle", "html", "critic"):
        out = check(tmp_path, "--format", form, ".")
        assert out.returncode == 1, (form, out.stderr)
        assert b"Traceback" not in out.stderr
    fixed = newslint("fix", "--isolated", "--instant", ".", cwd=tmp_path)
    assert fixed.returncode == 1, fixed.stderr
    with open(path, "rb") as written:
        assert written.read() == b"One of the war.\n"


def test_an_unreadable_file_among_many(tmp_path):
    for i in range(5):
        (tmp_path / f"{i}.txt").write_text(COPY)
    (tmp_path / "3.txt").unlink()
    (tmp_path / "3.txt").mkdir()
    out = check(tmp_path, *[f"{i}.txt" for i in range(5)])
    assert out.returncode == 3
    assert out.stdout.count(b"doubled-word") == 4


def test_a_file_that_goes_away_in_mid_run(tmp_path):
    for i in range(3):
        (tmp_path / f"{i}.txt").write_text(COPY)
    code = (
        "import pathlib, newslint.jobs as jobs\n"
        "real = jobs.load\n"
        "def late(name, raw=None):\n"
        "    pathlib.Path('2.txt').unlink(missing_ok=True)\n"
        "    return real(name, raw)\n"
        "jobs.load = late\n"
        "from newslint.cli import main\n"
        "main(['check', '--isolated', '--instant', '--no-cache', '.'])\n"
    )
    out = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, env=ENVIRONMENT, text=True)
    assert out.returncode == 3
    assert out.stderr.strip() == "newslint: 2.txt: cannot be read: no such file or directory"
    assert out.stdout.count("doubled-word") == 2


def test_two_runs_at_once_fix_one_folder(tmp_path):
    for i in range(30):
        (tmp_path / f"{i}.txt").write_text(COPY * 3)
    command = [sys.executable, "-m", "newslint", "fix", "--isolated", "--instant", "."]
    runs = [subprocess.Popen(command, cwd=tmp_path, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    said = [run.communicate()[1] for run in runs]
    assert not any(b"Traceback" in s for s in said)
    assert {(tmp_path / f"{i}.txt").read_text() for i in range(30)} == {"One of the war.\n" * 3}
    assert len(list(tmp_path.iterdir())) == 30


def heed():
    """A shell's background job ignores Ctrl-C, and so would what it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_control_c_stops_at_once_and_cleanly(tmp_path, jobs):
    for i in range(400):
        paragraphs = [
            f"The minister said on Monday that talk {i} in Cairo would go on for {j} days, the ministry said. " * 40 for j in range(5)
        ]
        (tmp_path / f"{i}.txt").write_text("\n\n".join(paragraphs))
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--instant", "--no-cache", "--separate", "--jobs", jobs, "."]
    run = subprocess.Popen(
        command, cwd=tmp_path, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=heed
    )
    time.sleep(1.0)
    os.killpg(run.pid, signal.SIGINT)
    _, err = run.communicate(timeout=30)
    assert run.returncode == 130 or (run.returncode == 1 and b"Aborted" in err), (run.returncode, err[-500:])
    assert b"Traceback" not in err


def test_a_terminal_shows_progress(tmp_path):
    import pty

    for i in range(60):
        (tmp_path / f"{i}.txt").write_text("The talks in Cairo went on.\n")
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--instant", "--no-cache", "."]
    run = subprocess.Popen(command, cwd=tmp_path, env={**ENVIRONMENT, "TERM": "xterm"}, stdout=subprocess.DEVNULL, stderr=child)
    run.wait(60)
    os.close(child)
    assert b"Checking" in os.read(parent, 100_000)


def test_output_is_coloured_on_a_terminal_only(tmp_path):
    import pty

    (tmp_path / "a.txt").write_text(COPY)
    assert b"\x1b[" not in check(tmp_path, "a.txt").stdout
    parent, child = pty.openpty()
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--instant", "--no-cache", "a.txt"]
    subprocess.run(command, cwd=tmp_path, env={**ENVIRONMENT, "TERM": "xterm"}, stdout=child, stderr=subprocess.DEVNULL)
    os.close(child)
    assert b"\x1b[" in os.read(parent, 100_000)
