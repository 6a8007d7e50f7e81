"""Fixing: only what is safe, only inside its span, and nothing is ever lost."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.fix import apply, chosen, converged
from newslint.prose import Span
from newslint.rule import Finding, Fix, Safety
from tests.process import ENVIRONMENT, newslint

ONLY = ["--isolated", "--rule", "repetition", "--rule", "punctuation"]


def fix(folder, *args, **kwargs):
    return newslint("fix", *ONLY, *args, cwd=folder, **kwargs)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\xef\xbb\xbfThe end of the the war .\r\nAn\xc4\x87 so on.\r\n", b"\xef\xbb\xbfThe end of the war.\r\nAn\xc4\x87 so on.\r\n"),
        (
            "The café’s end of the the war, said José Muñoz of Genève.".encode("cp1252"),
            "The café’s end of the war, said José Muñoz of Genève.".encode("cp1252"),
        ),
    ],
)
def test_bytes_around_a_fix_stay_as_they_are(tmp_path, before, after):
    path = tmp_path / "a.txt"
    path.write_bytes(before)
    path.chmod(0o640)
    fix(tmp_path, "a.txt")
    assert path.read_bytes() == after
    assert path.stat().st_mode & 0o777 == 0o640
    again = fix(tmp_path, "a.txt")
    assert (again.returncode, path.read_bytes()) == (0, after)


def test_a_quotation_is_not_touched_unasked(tmp_path):
    (tmp_path / "a.txt").write_text("“The the war,” he said of the the war.\n")
    fix(tmp_path, "a.txt")
    assert (tmp_path / "a.txt").read_text() == "“The the war,” he said of the war.\n"


def test_diff_changes_nothing(tmp_path):
    (tmp_path / "a.txt").write_text("One of the the war.\n")
    out = fix(tmp_path, "--diff", "a.txt")
    assert out.returncode == 1
    assert b"-One of the the war.\n+One of the war.\n" in out.stdout
    assert (tmp_path / "a.txt").read_text() == "One of the the war.\n"


def test_critic_writes_marks_into_the_copy(tmp_path):
    (tmp_path / "a.md").write_text("One of the the war.\n")
    fix(tmp_path, "--critic", "a.md")
    assert (tmp_path / "a.md").read_text() == "One of {~~the the~>the~~}{>>doubled-word<<} war.\n"


def test_standard_input_goes_to_standard_output(tmp_path):
    out = fix(tmp_path, "-", copy="One of the the war.\n")
    assert out.stdout == b"One of the war.\n"


def test_review_asks_and_accepts(tmp_path):
    (tmp_path / "newslint.toml").write_text("")
    (tmp_path / "a.txt").write_text("“One of the the war,” he said.\n\n“Two of the the wars,” he said.\n\n“Six of the the six,” he said.\n")
    out = newslint("fix", "--review", "--rule", "repetition", "a.txt", cwd=tmp_path, copy="a\ne\ns\n")
    assert out.returncode == 1, out.stderr
    assert (tmp_path / "a.txt").read_text().startswith("“One of the war,”")
    assert "Two of the the wars" in (tmp_path / "a.txt").read_text()
    assert "Two" not in newslint("check", "--no-cache", "--rule", "repetition", "a.txt", cwd=tmp_path).stdout.decode()


def test_a_link_is_written_through(tmp_path):
    (tmp_path / "real.txt").write_text("One of the the war.\n")
    (tmp_path / "link.txt").symlink_to("real.txt")
    fix(tmp_path, "link.txt")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "One of the war.\n"


def test_a_file_that_changes_meanwhile_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("One of the the war.\n")
    code = (
        "import newslint.commands.fix as f, pathlib\n"
        "real = f.proposal\n"
        "def late(story, *rest):\n"
        "    text = real(story, *rest)\n"
        "    pathlib.Path('a.txt').write_text('Another hand.')\n"
        "    return text\n"
        "f.proposal = late\n"
        "from newslint.cli import main\n"
        "main(['fix', '--isolated', '--rule', 'repetition', 'a.txt'])\n"
    )
    out = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, env=ENVIRONMENT, text=True)
    assert out.returncode == 3
    assert "changed since it was checked" in out.stderr
    assert (tmp_path / "a.txt").read_text() == "Another hand."


def test_json_lines_are_not_rewritten(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "One of the the war."}\n')
    out = fix(tmp_path, "a.jsonl")
    assert (out.returncode, b"not rewritten" in out.stderr) == (3, True)
    assert (tmp_path / "a.jsonl").read_text() == '{"text": "One of the the war."}\n'


def test_a_full_disk_leaves_the_original(tmp_path):
    (tmp_path / "a.txt").write_text("One of the the war.\n" * 400)
    before = (tmp_path / "a.txt").read_bytes()
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "from newslint.cli import main\nmain(['fix', '--isolated', '--rule', 'repetition', 'a.txt'])\n"
    )
    out = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, env=ENVIRONMENT, text=True)
    assert out.returncode == 3, out.stderr
    assert "cannot be written" in out.stderr
    assert (tmp_path / "a.txt").read_bytes() == before
    assert os.listdir(tmp_path) == ["a.txt"]


FIXES = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 4), st.text("xy", max_size=2)), max_size=6)


def findings(fixes, length):
    spans = [(Span(min(a, length), min(a + n, length)), new) for a, n, new in fixes]
    return [Finding(s, "m", (Fix(s, new, Safety.SAFE),)) for s, new in spans]


@given(st.text("ab ", max_size=20), FIXES)
def test_nothing_outside_the_spans_changes(text, fixes):
    found = findings(fixes, len(text))
    out, at, rest = apply(text, found), 0, []
    for f in chosen(found):
        rest.append(text[at : f.span.start])
        at = f.span.end
    pieces = [*rest, text[at:]]
    place = 0
    for piece in pieces:
        place = out.index(piece, place) + len(piece)


def test_convergence_ends():
    text, count = converged("aaaa", [Finding(Span(0, 1), "m", (Fix(Span(0, 1), "", Safety.SAFE),))], lambda t: [])
    assert (text, count) == ("aaa", 1)
