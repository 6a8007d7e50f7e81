"""Configuration: what holds for a file, and what is said of what is not known."""

import pytest

from newslint.config import ConfigError, find_in, load
from newslint.rule import Level
from tests.process import newslint

COPY = "The end of the the war.\n"
DOUBLED = ["--no-cache", "--rule", "repetition"]


@pytest.fixture
def room(tmp_path):
    find_in.cache_clear()
    (tmp_path / "copy" / "agency").mkdir(parents=True)
    for name in ("copy/a.txt", "copy/agency/b.txt"):
        (tmp_path / name).write_text(COPY)
    return tmp_path


def configured(room, text, name="newslint.toml"):
    (room / name).write_text(text)
    return room / name


def found(room, *args):
    out = newslint("check", *DOUBLED, "--format", "github", *args, cwd=room)
    return sorted(line.split("file=")[1].split(",")[0] for line in out.stdout.decode().splitlines()), out


def test_rule_beats_group_and_files_beat_all(room):
    configured(room, '[rules]\nrepetition = "off"\ndoubled-word = "info"\n\n[files."copy/agency/**".rules]\ndoubled-word = "off"\n')
    assert found(room, "copy")[0] == ["copy/a.txt"]
    out = newslint("check", *DOUBLED, "copy/a.txt", cwd=room)
    assert (out.returncode, b"info" in out.stdout) == (0, True)


def test_it_is_found_upward_and_in_pyproject(room):
    configured(room, '[tool.newslint.rules]\ndoubled-word = "off"\n', "pyproject.toml")
    assert found(room, "copy/agency/b.txt")[0] == []
    configured(room / "copy" / "agency", "[rules]\n")
    assert found(room, "copy")[0] == ["copy/agency/b.txt"]


def test_excludes_hold_for_files_that_are_named(room):
    configured(room, 'exclude = ["copy/agency/**"]\n')
    assert found(room, "copy/agency/b.txt", "copy/a.txt")[0] == ["copy/a.txt"]


def test_readers_by_pattern(room):
    configured(room, '[readers]\n"*.txt" = "markdown"\n')
    (room / "copy" / "a.txt").write_text("`the the` war\n")
    assert found(room, "copy/a.txt")[0] == []


def test_levels_and_options_are_typed(room):
    config = load(configured(room, '[rules]\nclose-repetition = "off"\nnames = { level = "error" }\n'))
    assert config.levels == {"close-repetition": Level.OFF, "names": Level.ERROR}


WRONG = {
    'stile = "ap"': ("1:1", "unknown key “stile”; did you mean “style”?"),
    'style = "pa"': ("1:1", "no house style “pa”"),
    "style = 3": ("1:1", "“style” is a string"),
    "exclude = [1]": ("1:1", "“exclude” is a list of strings"),
    '[rules]\ndoubeld-word = "off"': ("2:1", "no rule or group “doubeld-word”; did you mean “doubled-word”?"),
    '[rules]\ndoubled-word = "of"': ("2:1", "no level “of”; did you mean “off”?"),
    '[rules]\nnames = "info"\ndoubled-word = { level = "off", most = 3 }': ("3:", "“doubled-word” has no option “most”"),
    '[files."a/**".rules]\nnosuch = "off"': ("2:1", "no rule or group “nosuch”"),
    '[files."a/**"]\nstyle = "ap"': ("2:1", "unknown key “style”"),
    '[readers]\n"*.x" = "markdwon"': ("2:", "no reader “markdwon”; did you mean “markdown”?"),
    'packs = ["no_such_pack"]': ("1:1", "no pack “no_such_pack” is installed"),
    'names = "missing.yaml"': ("1:1", "no such file"),
    "style = ": ("", "line 1, column 9"),
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_not_known_is_said_with_its_place(room, text):
    place, what = WRONG[text]
    path = configured(room, text + "\n")
    with pytest.raises(ConfigError) as error:
        load(path)
    message = str(error.value)
    assert message.startswith(f"{path}:{place}" if place else f"{path}:")
    assert what in message
    if place:
        line, caret = message.splitlines()[1:]
        assert line.strip() in text
        assert caret.strip() == "^"


def test_nothing_runs_on_a_broken_configuration(room):
    configured(room, "[rules]\nnosuch = 1\n")
    out = newslint("check", "copy", cwd=room)
    assert (out.returncode, out.stdout) == (2, b"")
    assert b"newslint.toml:2:1" in out.stderr
    assert b"Traceback" not in out.stderr


def test_config_prints_what_holds_and_why(room):
    configured(room, 'style = "ap"\n[rules]\nrepetition = "info"\n[files."copy/agency/**".rules]\ndoubled-word = "off"\n')
    lines = newslint("config", "copy/agency/b.txt", cwd=room).stdout.decode().splitlines()
    (doubled,) = (line for line in lines if "repetition/doubled-word" in line)
    assert doubled.split(None, 2)[1:] == ["off", 'rule doubled-word, files."copy/agency/**"']
    assert any(line.split() == ["style", "ap"] for line in lines)
