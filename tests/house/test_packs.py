"""Packs: what is wrong in one is said with file, line, key and caret; shelves; drafts tried on an archive."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import shelves
from newslint.engine import Engine
from newslint.pack_entries import entries
from newslint.pack_source import Pack, PackError
from newslint.packs import check_pack, try_pack
from newslint.prose import Paragraph, Unavailable
from newslint.regex import LONGEST, Refused, openers, understood
from newslint.rule import Level
from newslint.terms import Shelf, compiled, shelf_of, stretches

GOOD = """\
kyiv:
  why: The city takes its Ukrainian name.
  use: {Kyiv: [Kiev]}
  bad: ["In {~~Kiev~>Kyiv~~} again.", "{~~Kiev~>Kyiv~~} wept."]
  good: [In Kyiv again., "“Kiev,” he said.", Kievan Rus fell.]
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "newslint" / "shelves"


@pytest.fixture
def pack(tmp_path):
    def write(text, name="desk.yaml"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def changed(old, new):
    assert old in GOOD
    return GOOD.replace(old, new)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (changed("why: The", "wy: The"), 2, "unknown key “wy”; did you mean “why”?"),
        (changed("  why: The city takes its Ukrainian name.\n", ""), 1, "“kyiv” lacks “why”"),
        (changed("name.\n", "name\n"), 2, "“why” is a sentence"),
        (changed("use: {Kyiv: [Kiev]}", "use: [Kiev]"), 3, "“use” is a mapping"),
        (changed("[Kiev]", "[Kyiv]"), 3, "is itself a preferred form"),
        (changed("[Kiev]", "[Kiev, Kiev]"), 3, "stands here twice"),
        (changed("[Kiev]", "['…']"), 3, "has no word to look for"),
        (changed("[Kiev]", "[Kiev(s|n)]").replace("{Kyiv:", "{Ky(a|b|c)iv:"), 3, "as many endings"),
        (changed("use:", "level: loud\n  use:"), 3, "no level “loud”"),
        (changed("use:", "avoid: [Kief]\n  use:"), 4, "needs one of"),
        (changed("use:", "replace: x\n  use:"), 3, "unknown key “replace”"),
        (changed("kyiv:", "Ky iv:"), 1, "no name of a rule"),
        (changed("Kyiv~~} again", "Kyiv~~ again"), 4, "mark what is wrong"),
        (changed("use: {Kyiv: [Kiev]}", r"pattern: (\w+)+x"), 3, "bound its repeats"),
        (changed("use: {Kyiv: [Kiev]}", "pattern: a(b"), 3, "no pattern: missing )"),
        (changed("use: {Kyiv: [Kiev]}", r"pattern: (a)b").replace("  bad", r"  replace: \2" + "\n  bad"), 4, "invalid group reference"),
        (changed("use: {Kyiv: [Kiev]}", "pattern: a*"), 3, "where nothing stands"),
        (GOOD + GOOD, 6, "“kyiv” stands here twice, first in line 1"),
        (changed("why: The", "why: &a The"), 2, "anchors and aliases"),
        (changed("why: The", "why: !!python/object/apply:os.system The"), 2, "tags"),
        ("a: &x [1]\nb: [*x, *x]\n", 1, "anchors and aliases"),
        (changed("{Kyiv: [Kiev]}", "{Kyiv: [Kiev"), 4, "no YAML"),
        ("[a, b]\n", 1, "a pack is a mapping"),
        ("kyiv: 3\n", 1, "is a mapping with “why”"),
        ("# nothing\n", 1, "no entry"),
        ("a: 1\n---\nb: 2\n", 1, "one document"),
        ("a:\n  b: \x07\n", 2, "a control character"),
        ("{" * 60, 1, "nested too deep"),
        ("a: [[[[[[[[1]]]]]]]]", 1, "nested too deep"),
        (b"a:\n  b: \xff\n", 2, "is not UTF-8"),
    ],
)
def test_a_fault_is_shown_at_its_place(pack, text, line, said):
    path = pack(text)
    with pytest.raises(PackError) as error:
        shelf_of([path])
    message = str(error.value)
    assert message.startswith(f"{path}:{line}:")
    assert said in message
    assert text[:1] == b"a"[:1] or message.splitlines()[-1].endswith("^")


def test_the_caret_stands_under_the_place(pack):
    path = pack(changed("use: {Kyiv: [Kiev]}", "pattern: Kiev(s"))
    with pytest.raises(PackError) as error:
        shelf_of([path])
    _, line, caret = str(error.value).splitlines()
    assert line[caret.index("^")] == "("


def test_a_pack_that_is_not_there(tmp_path):
    with pytest.raises(PackError, match="cannot be read: no such file or directory"):
        shelf_of([tmp_path / "none.yaml"])


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_is_a_pack_or_a_pack_error(text):
    from pathlib import Path

    try:
        entries(Pack(Path("x.yaml"), text))
    except PackError as error:
        assert str(error).startswith("x.yaml:")


def test_scalars_are_words_whatever_yaml_thinks(pack):
    text = "norway:\n  why: No.\n  use: {Norge: [no, on, 1.0, ~]}\n".replace(", ~", "")
    path = pack(text + "  bad: ['{~~no~>Norge~~}', '{~~1.0~>Norge~~}']\n  good: [a, b, c]\n")
    assert set(shelf_of([path]).opens) == {"no", "on", "0"} or "no" in shelf_of([path]).opens


def test_examples_that_do_not_come_true_are_shown(pack):
    path = pack(changed("Kievan Rus fell.", "Kiev fell."))
    shelf_of([path])
    (fault,) = check_pack(path)
    assert f"{path}:5:" in str(fault)
    assert "the entry flags “Kiev”" in str(fault)
    (fault,) = check_pack(pack(changed(', "{~~Kiev~>Kyiv~~} wept."', "")))
    assert "1 Bad examples" in str(fault)
    assert check_pack(pack(GOOD)) == []


def test_a_shelf_is_kept_and_damage_is_mended(pack, own_cache):
    path = pack(GOOD)
    first = shelf_of([path])
    (kept,) = own_cache.iterdir()
    assert shelf_of([path]) == first
    for damage in (b"", b"x" * 40, kept.read_bytes()[:-1], kept.read_bytes()[:30] + b"\0" + kept.read_bytes()[31:]):
        kept.write_bytes(damage)
        assert shelf_of([path]) == first
        assert shelves.load(kept) is not None
    path.write_text(changed("Kiev]", "Kiew]"))
    assert set(shelf_of([path]).opens) == {"kiew"}


def test_a_cache_that_cannot_be_written_is_no_cache(pack, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert "kyiv" in shelf_of([pack(GOOD)]).entries


def test_the_first_pack_has_the_word(pack):
    own = pack(changed("[Kiev]", "[Kiew]").replace("Kiev", "Kiew"), "own.yaml")
    shelf = shelf_of([own, pack(GOOD)])
    engine = Engine([], shelf, strict=True)
    assert engine.paragraph_said(Paragraph("Kiev and Kiew")).findings[0][1].span == (9, 13)
    assert shelf.rule("kyiv").source == f"{own}:1"


def test_levels_and_choices_hold_for_entries(pack):
    shelf = shelf_of([pack(GOOD)])
    assert shelf.rule("kyiv").level is Level.WARNING
    assert shelf.configured({"house": Level.ERROR}).rule("kyiv").level is Level.ERROR
    assert shelf.configured({"house": Level.ERROR, "kyiv": Level.INFO}).rule("kyiv").level is Level.INFO
    assert shelf.configured({"kyiv": Level.OFF}) == Shelf({}, {}, shelf.files, {"kyiv": Level.OFF})
    assert shelf.configured({"house": Level.OFF, "kyiv": Level.INFO}).entries.keys() == {"kyiv"}
    assert not shelf.configured({}, without=["house"]).entries
    assert not shelf.configured({}, only=["doubled-word"]).entries
    assert shelf.configured({}, only=["kyiv"]).entries


ONE_OF = """\
adviser:
  why: One spelling in an edition.
  one-of: [adviser(s), advisor(s)]
  bad: ["Advisers, an adviser and {~~advisors~>advisers~~}.", "An adviser and an {==advisor==}."]
  good: [Two advisers and an adviser., Only an advisor., An “adviser” and an advisor.]
"""


def test_one_of_several_forms(pack, tmp_path):
    path = pack(ONE_OF)
    assert check_pack(path) == []
    from newslint.edition import Edition, read
    from newslint.readers.text import read_text

    engine = Engine([], shelf_of([path]), strict=True)
    copies = {"a": "Two advisers.\n\nAn adviser.", "b": "An advisor left. An advisor stayed.", "c": "The adviser."}
    read_all = [read(engine, doc) for name, text in copies.items() for doc in read_text(text, Paragraph, name)]
    for order in (read_all, read_all[::-1]):
        edition = Edition(engine.rules)
        edition.put(*order)
        (found,) = edition.diagnostics("b")
        assert (found.finding.fixes, found.finding.related[0].document) == ((), "a") or found.finding.fixes[0].text == "adviser"
        assert not edition.diagnostics("a")


def test_a_draft_is_tried_on_an_archive(pack, tmp_path):
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "a.txt").write_text("He lives in Kiev. She left Kiev.")
    (archive / "b.txt").write_text("Nothing here.")
    (archive / "c.txt").write_bytes(b"\0\0")
    trial = try_pack(pack(GOOD), archive, most=1)
    (kyiv,) = trial.tried
    assert (kyiv.entry, kyiv.level, kyiv.findings, kyiv.stories, trial.stories) == ("kyiv", "warning", 2, 1, 2)
    assert kyiv.context == (f"{archive / 'a.txt'}: He lives in {{~~Kiev~>Kyiv~~}}. She left Kiev.",)
    assert [bad.file if hasattr(bad, "file") else str(bad) for bad in trial.bad]


REFUSED = [
    r"(a+)+b",
    r"(a|ab|b)*c",
    r"(\w+\s?)*x",
    r".*.*.*x",
    r"(x+x+)+y",
    r"(?:a?){30}a{30}",
    r"(\d+|\d+%)*!",
    r"(a*)*",
    r"(?i)(Ab|aB|B|a)+z",
    r"\w*\w*\w*z",
]
FINE = [
    r"(\d+) per cent",
    r"(?:\w+ ){0,3}ago",
    r"[A-Z]\w+ [A-Z]\w+",
    r"U\.S\.(?=\s+[a-z])",
    r"(?:\s\w+){0,3}\sago",
    r".*x",
    r"(\w)\1\w+",
    r"(?i)kiev|kharkov",
    "a++b",
]


@pytest.mark.parametrize("regex", REFUSED)
def test_a_pattern_that_may_backtrack_for_ever_is_refused(regex):
    with pytest.raises(Refused):
        understood(regex)


@pytest.mark.parametrize("regex", FINE)
@pytest.mark.parametrize("copy", ["a" * LONGEST, "a " * (LONGEST // 2), "1" * LONGEST, "A" * LONGEST, " " * LONGEST])
def test_a_pattern_that_is_taken_comes_to_an_end(regex, copy):
    began = time.thread_time()
    list(understood(regex).finditer(copy))
    assert time.thread_time() - began < 1


@given(
    st.lists(st.sampled_from(["a", "b", ".", r"\w", "(a|b)", "(ab|a)", "*", "+", "?", "{0,9}", "x", r"\s"]), min_size=1, max_size=7).map(
        "".join
    )
)
@settings(max_examples=200, deadline=None)
def test_what_is_taken_is_quick_on_what_it_half_matches(regex):
    try:
        compiled_pattern = understood(regex)
    except Refused:
        return
    for copy in ("a" * 300, "ab" * 150, "a " * 150):
        began = time.thread_time()
        list(compiled_pattern.finditer(copy + "!"))
        assert time.thread_time() - began < 0.5


def test_a_search_that_takes_too_long_disables_its_entry():
    class Slow:
        def finditer(self, text):
            began = time.thread_time()
            while time.thread_time() - began < 0.3:
                pass
            return iter(())

    with pytest.raises(Unavailable, match="“slow” takes more than"):
        list(stretches("slow", Slow(), Paragraph("A sentence.")))


@pytest.mark.parametrize(
    ("regex", "words"),
    [
        (r"(\d+)\s(?:percent|per cent)", {"percent", "cent"}),
        (r"[Tt]he Ukraine", {"ukraine"}),
        (r"U\.S\.(?=\s)", {"u"}),
        (r"\w+ly", set()),
        (r"\d+%", set()),
        (r"(?:in|at) the time of", {"time"}),
        (r"colou?r", {"color", "colour"}),
    ],
)
def test_words_that_open_a_pattern(regex, words):
    assert openers(regex) == words


def test_five_thousand_entries_cost_what_their_words_cost(tmp_path):
    """An entry whose words do not stand in the copy costs nothing: not even to be made."""
    text = "".join(GOOD.replace("kyiv:", f"e-{i}:").replace("Kiev]", f"Word{i} Here{i}]") for i in range(500))
    shelf = compiled(entries(Pack(tmp_path / "x.yaml", text)))
    engine = Engine([], shelf, strict=True)
    assert engine.paragraph_said(Paragraph("Word7 Here7 and Word9 here.")).findings[0][0] == "e-7"
    assert set(engine.rules.keys()) <= {"e-7", "e-9"}
