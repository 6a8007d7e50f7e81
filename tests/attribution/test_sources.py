"""What has a source and what has not: scope, carry-over, running quotations, links; on sentences written for it."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.prose import Block, Document, Paragraph, pool
from newslint.readers import reader
from newslint.readers.text import read_text
from newslint.views.claims import claims
from newslint.views.reach import cues
from newslint.views.sources import speech
from newslint_rules.attribution import unattributed_figure

WIRE = [line for line in Path(__file__).with_name("wire.tsv").read_text("utf-8").splitlines() if not line.startswith("#")]
FOUND = "1,200"  # the figure that must be flagged or must be quiet


def flagged(copy: str) -> list[str]:
    doc = next(iter(read_text(copy.replace(" ¶ ", "\n\n"), pool(), "story")))
    return [doc.text[f.span.start : f.span.end] for f in unattributed_figure.check(doc)]


LACKS = [
    "The storm killed 1,200 people.",
    "Three hundred died, according to the army, and 1,200 people were injured by the blast.",
    "The minister condemned the raid in which 1,200 people were killed.",
    "He warned of an attack on the city, where 1,200 people have taken refuge.",
    "Officials said 300 people had died, but 1,200 people were killed in the north.",
    "An estimated 1,200 people were killed.",
    "Reportedly, 1,200 people were killed.",
    "According to reports, 1,200 people were killed.",
    "About 1,200 people are believed to have died.",
    "The flood killed many, and the toll was 1,200.",
    "The outbreak claimed 1,200 lives.",
    "There were 1,200 confirmed cases of measles.",
    "The group, accused of the attack, killed 1,200 people.",
    "The mayor praised the crew; 1,200 people were killed.",
    "The president said he was sad. ¶ At least 1,200 people were killed in the flood.",
    "“It was terrible,” the mayor said. The flood killed 1,200 people.",
    "Officials said the men had come at dawn. They killed 1,200 people.",
    "Officials said the men had come at dawn. The army killed 1,200 people.",
    "Militants kidnapped 1,200 people.",
    "More than 1,200 people marched through the city.",
    "The quake destroyed 1,200 homes.",
    "Nearly 1,200 families fled the fighting.",
]
HAS = [
    "The storm killed 1,200 people, officials said.",
    "The storm killed 1,200 people, the Health Ministry said on Tuesday.",
    "The storm killed 1,200 people, officials told state media, adding that the search went on.",
    "According to the army, the storm killed 300 people, and 1,200 people were injured.",
    "The army said 300 people had died and 1,200 were injured.",
    "The army said 300 people had died, and 1,200 people were injured by the blast.",
    "300 people died and 1,200 were injured, according to the army.",
    "As the ministry reported, 1,200 people were killed.",
    "The toll, 1,200 people killed, was announced by the ministry.",
    "Figures from the Red Cross put the dead at 1,200 people.",
    "The ministry recorded 1,200 deaths on Monday.",
    "Citing local officials, the agency put the number of dead at 1,200.",
    "Hamas claimed that 1,200 soldiers had been killed.",
    "“We have buried 1,200 people,” he said.",
    "The army reported 5,000 casualties. Of these, 1,200 people were killed.",
    "The army reported 5,000 casualties. ¶ Of these, 1,200 people were killed.",
    "The agency said the town was lost. The report put the dead at 1,200, and 1,200 people were killed.",
    "The agency said the men had come at dawn. It added that 1,200 people were killed.",
    "The agency said the men had come at dawn. The ministry put the number of people killed at 1,200.",
    "About 1,200 people were killed. The figures were released by the ministry.",
    "The minister spoke at noon. She said: ¶ The storm killed 1,200 people.",
    "In a Gallup poll, 1,200 people said they had been killed with kindness.",
    "Egypt is concerned that an attack would kill 1,200 people.",
    "The UN, which has its offices there, said 1,200 people had fled.",
]
NEEDS_NONE = [
    "The 1,200 people killed in the raid were buried.",
    "The bus was hit; two people were killed and three wounded.",
    "He was accused of killing 12 people.",
    "The party won 1,200 votes and 54% of the vote.",
    "Police arrested 1,200 people after the killing.",
    "The region's 1,200 people were not hurt.",
    "There were 5 deaths per 1,200 people.",
    "The company made a loss of $1,200 million on a turnover of $8 billion.",
    "He wrote of death and dying. The singer, whose wife was killed in the war, was 78.",
    "At the time of her murder, she had about 1,200 followers on the platform.",
]


@pytest.mark.parametrize("copy", LACKS)
def test_a_figure_without_a_source_is_found(copy):
    assert any(FOUND in text for text in flagged(copy))


@pytest.mark.parametrize("copy", HAS + NEEDS_NONE)
def test_a_figure_with_a_source_or_without_need_is_quiet(copy):
    assert not flagged(copy)


@pytest.mark.parametrize("line", WIRE)
def test_sentences_of_the_wires(line):
    wanted, copy = line.split("\t")
    doc = next(iter(read_text(copy.replace(" ¶ ", "\n\n"), pool(), "story")))
    doc.dated = date(2025, 2, 1)
    said = [doc.text[f.span.start : f.span.end] for f in unattributed_figure.check(doc)]
    assert len(said) == len(wanted.split()) and all(any(w in text for text in said) for w in wanted.split()), said


def test_one_finding_a_figure_with_its_class():
    doc = next(iter(read_text("Militants killed 1,200 people and kidnapped around 250.", pool(), "story")))
    said = [(doc.text[f.span.start : f.span.end], f.message) for f in unattributed_figure.check(doc)]
    assert [text for text, _ in said] == ["1,200 people", "around 250"]
    assert "casualties" in said[0][1] and "hostages" in said[1][1]


@pytest.mark.parametrize(
    "copy, inside",
    [
        (["“First of all, we lost everything.", "“Some 1,200 people died.", "“Nobody came.”", "The end."], {1}),
        (["“First of all, we lost everything.", "Some 1,200 people died in the town.", "Nobody came.”", "The end."], {1, 2}),
        (["He left.", "Some 1,200 people died.", "“Nobody came.”"], set()),
        (["Q: What happened?", "A: We fled.", "Q: And then?", "A: 1,200 died.", "It was late."], {0, 1, 2, 3, 4}),
        (["Statement by the Foreign Minister", "Some 1,200 people died.", "We mourn them."], {0, 1, 2}),
        (["FOR IMMEDIATE RELEASE", "The flood killed 1,200 people."], {0, 1}),
        (["The statement by the minister was short.", "Some 1,200 people died."], set()),
        (["Image: A. Smith.", "Map: B. Jones.", "Chart: C. Brown."], set()),
    ],
)
def test_speech_over_paragraphs(copy, inside):
    assert speech(document(*copy)) == inside


def document(*paragraphs: str) -> Document:
    starts, at = [], 0
    for text in paragraphs:
        starts.append(at)
        at += len(text) + 2
    return Document("\n\n".join(paragraphs), tuple(Block(s, Paragraph(t)) for s, t in zip(starts, paragraphs, strict=True)))


@pytest.mark.parametrize(
    "kind, copy, left",
    [
        (
            "markdown",
            "More than 1,200 people were [killed](https://example.org/a). Nearly 3,000 people were killed.",
            ["Nearly 3,000 people"],
        ),
        ("html", '<p><a href="https://example.org/a">More than 1,200 people</a> were killed.</p>', []),
        ("html", '<p>More than 1,200 people were killed on <a href="/today">Friday</a>.</p>', ["More than 1,200 people"]),
    ],
)
def test_a_link_is_a_source_in_its_sentence(kind, copy, left):
    doc = next(iter(reader(kind)(copy, pool(), "story")))
    assert [doc.text[f.span.start : f.span.end] for f in unattributed_figure.check(doc)] == left


PIECES = st.sampled_from(
    '1,200 people |killed |were |, |and |but |while |said |according to |the |ministry |“|” |"|; |. |85% |of |whom |a quarter |in which |$3 |million |'
    "reported |data from |UN |that |¶|\n|half a million |died |: |— |((A)) ".split("|")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_spans_lie_in_their_text(text):
    paragraphs = [part for part in text.split("¶") if part] or [""]
    doc = document(*paragraphs)
    for block in doc.blocks:
        whole = range(len(block.prose.text) + 1)
        for span in [*[c.span for c in cues(block.prose)], *[c.span for c in claims(block.prose)]]:
            assert span.start in whole and span.end in whole and span.start <= span.end


@pytest.mark.parametrize(
    "piece", ["killed 1,200 people, and ", "said that, ", "in a poll ", "“", "according to ", " ", ", who ", "of whom 5% "]
)
def test_time_is_linear(piece):
    from time import process_time

    def spent(n: int) -> float:
        doc = document(piece * n + "1,200 people died.")
        before = process_time()
        list(unattributed_figure.check(doc))
        return process_time() - before

    spent(10)
    assert spent(1600) < 12 * spent(400) + 0.2
