"""The desk's names and words: what a file means, and how a broken one is refused."""

import pickle

import pytest

from newslint.desk import DeskName
from newslint.errors import SettingError
from newslint.names_file import load_names, load_words


def written(folder, text, name="names.yaml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_of_names_is_read_in_order(tmp_path):
    names = load_names(
        written(
            tmp_path,
            "el-Sissi: [al-Sisi, el-Sisi]\n"
            "Kyiv: Kiev\n"
            "Ehud Barak:\n  variants: [Ehud Barack]\n  different: [Ehud Olmert]\n  why: Two prime ministers.\n"
            "Al Nahyan:\n"
            "No: {variants: [Nö]}\n",
        )
    )
    assert names == (
        DeskName("el-Sissi", ("al-Sisi", "el-Sisi")),
        DeskName("Kyiv", ("Kiev",)),
        DeskName("Ehud Barak", ("Ehud Barack",), ("Ehud Olmert",), "Two prime ministers."),
        DeskName("Al Nahyan"),
        DeskName("No", ("Nö",)),
    )
    assert pickle.loads(pickle.dumps(names)) == names
    assert all(type(form) is str for name in names for form in (name.preferred, *name.variants, *name.different, name.why))


@pytest.mark.parametrize("text", ["", "# Our names.\n", "\n\n"])
def test_a_file_without_names_has_none(tmp_path, text):
    assert load_names(written(tmp_path, text)) == ()
    assert load_words(written(tmp_path, text)) == frozenset()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Kyiv: [Kiev]\nKiev: [Kyyiv]\n", 1, "“Kiev” is itself a preferred form, in line 2"),
        ("Kyiv: [Kyiv]\n", 1, "“Kyiv” is itself a preferred form"),
        ("Sisi: [Sissi]\nel-Sissi: [Sissi]\n", 2, "“Sissi” is a variant of “Sisi” too"),
        ("Kyiv: [Kiev, Kiev]\n", 1, "stands twice"),
        ("Kyiv: [Kiev]\nKyiv: [Kyyiv]\n", 2, "stands here twice, first in line 1"),
        ("Barak: {variants: [Barack], different: [Barack]}\n", 1, "cannot be a variant of “Barak” and different"),
        ("Barak: {different: [Barak]}\n", 1, "different from itself"),
        ("Kyiv:\n  variant: [Kiev]\n", 2, "unknown key “variant”"),
        ("Kyiv:\n  why: [Kiev]\n", 1, "“why” of “Kyiv” is a sentence"),
        ("Kyiv: [[Kiev]]\n", 1, "a list of names"),
        ("Kyiv: &k [Kiev]\nOdesa: *k\n", 1, "anchors and aliases"),
        ("Kyiv: !!str Kiev\n", 1, "tags (!)"),
        ("- Kyiv\n- Odesa\n", 1, "a mapping of the preferred form"),
        ("Kyiv: [Kiev\nOdesa: x\n", 2, "no YAML"),
        ("Kyiv: ['2024']\n", 1, "“2024” has no letter"),
    ],
)
def test_a_broken_file_of_names_is_refused_at_its_line(tmp_path, text, line, said):
    path = written(tmp_path, text)
    with pytest.raises(SettingError) as error:
        load_names(path)
    assert str(error.value).startswith(f"{path}:{line}:")
    assert said in str(error.value)


def test_a_file_that_is_no_text_is_refused(tmp_path):
    (tmp_path / "names.yaml").write_bytes(b"Kyiv: [Ki\xe9v]\n")
    with pytest.raises(SettingError, match=r"names\.yaml:1: byte 0xe9 is not UTF-8"):
        load_names(tmp_path / "names.yaml")
    with pytest.raises(SettingError, match="cannot be read"):
        load_names(tmp_path / "none.yaml")


def test_words_are_a_list_or_a_mapping(tmp_path):
    assert load_words(written(tmp_path, "- doomscrolling\n- Burkini\n- no\n")) == {"doomscrolling", "burkini", "no"}
    assert load_words(written(tmp_path, "doomscrolling: since 2020\nburkini:\n")) == {"doomscrolling", "burkini"}


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("words\n", 1, "words are a list"),
        ("- doom scrolling\n", 1, "more than one word"),
        ("- a\n- 17\n", 2, "“17” has no letter"),
        ("- [a, b]\n", 1, "each entry is one word"),
    ],
)
def test_a_broken_file_of_words_is_refused(tmp_path, text, line, said):
    path = written(tmp_path, text, "words.yaml")
    with pytest.raises(SettingError) as error:
        load_words(path)
    assert str(error.value).startswith(f"{path}:{line}:")
    assert said in str(error.value)
