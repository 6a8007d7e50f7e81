"""The parse view: the model and its absence, batches, bad input; and the rules that ask for it."""

import json
import pickle

import pytest

from newslint.engine import Engine
from newslint.prose import Paragraph, Unavailable
from newslint.views import parse as module
from newslint.views.parse import fits, model_name, parse, pipeline, why_not
from newslint_rules.attribution import country_as_person
from newslint_rules.attribution.country_as_person import turned
from newslint_rules.punctuation import adjective_after_noun
from newslint_rules.punctuation.adjective_after_noun import behind

COPY = [
    "Egypt fears an attack. He threatened to suspend the treaty.",
    "They want a Palestinian state independent, he said.",
    "",
    " ",
    "😀\u2028 Zoë’s naïve café.",
]


def test_a_batch_is_what_each_would_be_alone():
    together, alone = [Paragraph(t) for t in COPY], [Paragraph(t) for t in COPY]
    parse.fill(together)
    assert [parse(p) for p in together] == [parse(p) for p in alone]
    assert parse(together[2]) == parse(together[3]) == ()


def test_words_are_at_their_places_and_may_be_sent_to_other_processes():
    p = Paragraph(COPY[0])
    words = parse(p)
    assert [p.text[w.start : w.end] for w in words][:3] == ["Egypt", "fears", "an"]
    assert [w.dep for w in words if p.text[w.start : w.end] == "Egypt"] == ["nsubj"]
    assert pickle.loads(pickle.dumps(words)) == words


def test_a_paragraph_of_fifty_thousand_words_is_left_unparsed():
    assert parse(Paragraph("war and peace " * 17_000)) == ()


def model(folder, **meta):
    (folder / "meta.json").write_text(
        json.dumps({"lang": "en", "pipeline": ["tagger", "parser"], "spacy_version": ">=3.8.0,<3.9.0", **meta})
    )
    return str(folder)


@pytest.mark.parametrize(
    "meta, why",
    [
        ({"lang": "de"}, "is for the language 'de'"),
        ({"spacy_version": ">=2.0.0,<2.1.0"}, "is for spaCy >=2.0.0,<2.1.0"),
        ({"pipeline": ["ner"]}, "has no tagger and parser"),
        ({"spacy_version": None}, ""),
    ],
)
def test_a_model_that_does_not_fit_is_told_in_one_line(tmp_path, meta, why):
    said = why_not(model(tmp_path, **meta))
    assert why in said and "\n" not in said and bool(said) == bool(why)


def test_a_folder_that_is_no_model_is_told_in_one_line(tmp_path, monkeypatch):
    (tmp_path / "meta.json").write_text("{")
    assert "is not installed" in why_not(str(tmp_path))
    good = tmp_path / "good"
    good.mkdir()
    monkeypatch.setenv(module.VARIABLE, model(good))
    with pytest.raises(Unavailable, match="cannot be loaded"):
        parse(Paragraph("The town was quiet."))


def test_without_a_model_the_rules_are_skipped_and_say_so(monkeypatch):
    monkeypatch.setenv(module.VARIABLE, "no_such_model")
    engine = Engine([country_as_person, adjective_after_noun])
    assert engine.skipped == dict.fromkeys(["country-as-person", "adjective-after-noun"], why_not("no_such_model"))
    assert "no_such_model is not installed" in why_not("no_such_model")
    assert not engine.paragraph_said(Paragraph(COPY[0])).findings


@pytest.mark.parametrize(
    "installed, wanted, good",
    [("3.8.18", ">=3.8.0,<3.9.0", True), ("3.9.0", ">=3.8.0,<3.9.0", False), ("3.7.5", ">=3.8.0,<3.9.0", False), ("4.0", "", True)],
)
def test_versions(installed, wanted, good):
    assert fits(installed, wanted) is good


def test_the_model_is_loaded_once():
    assert pipeline(model_name()) is pipeline(model_name())


QUIET = [
    "He met Anna Berg. Egypt fears an attack. He threatened to leave.",
    "Egypt fears an attack, its president said. He threatened to leave.",
    "Jordan scored twice in the final. He was the best on the field.",
    "“Egypt fears an attack. He threatened to leave,” it read.",
    "France won the cup. Deschamps was glad. He smiled.",
]


@pytest.mark.parametrize("copy", QUIET)
def test_a_he_with_somebody_near_is_no_country(copy):
    assert not turned(Paragraph(copy))


@pytest.mark.parametrize(
    "copy",
    [
        "The vote made the state independent, he said.",
        "He was made secretary general.",
        "It was a bit political, he said.",
        "They kept the region peaceful.",
        "He spoke of the “crisis humanitarian”.",
        "There was nothing political, and the heir apparent knew it.",
        "It remained a country independent of the crown.",
        "He has a house big enough.",
        "With the economy weak, the vote was lost.",
        "He called the raid illegal, and left.",
    ],
)
def test_adjectives_that_may_stand_behind(copy):
    engine = Engine([adjective_after_noun], strict=True)
    assert not engine.paragraph_said(Paragraph(copy)).findings


def test_gates_let_through_little():
    plain = "The minister met his colleague in Cairo on Monday, and both spoke of the talks. She will return in May."
    assert not behind(Paragraph(plain)) and not turned(Paragraph(plain))
