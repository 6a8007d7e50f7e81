"""Second forms put into real news, for the recall of the rules of consistency: for developers.

A form that a story has gets its other form beside it, in a sentence of our own where it stands once; abbreviations lose
their stops or their explanation, institutions a capital, people get a second office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.prose import Document
from newslint_rules.consistency.familiar import FAMILIAR


class Change(NamedTuple):
    """A form changed in a story: the rule that is to find it, the copy, the place, the letters of the form."""

    kind: str
    rule: str
    text: str
    start: int
    end: int
    was: str


SENTENCES = {
    "A {} was near, they said.": "cease-fire ceasefire, air_strike airstrike, by-election byelection, take-over takeover, buy-out buyout, "
    "spin-off spinoff, walk-out walkout, set-back setback, crack-down crackdown, break-through breakthrough, sub-committee subcommittee, "
    "vice_president vice-president, vice_chairman vice-chairman, lay-off layoff, pull-out pullout, run-off runoff, line-up lineup, "
    "suicide_bomber suicide-bomber, fire_fighter firefighter, gold_mine goldmine, web_site website, work_place workplace",
    "The {} was praised by the mayor.": "co-ordination coordination, co-operation cooperation, health_care healthcare, child_care childcare, "
    "work_force workforce, decision_making decision-making, policy_making policy-making, restructuring re-structuring, well-being wellbeing",
    "The {} gathered at noon.": "fire_fighters firefighters, policy_makers policymakers, share_holders shareholders, stock_holders stockholders, "
    "law-makers lawmakers, peace-keepers peacekeepers, bush_fires bushfires, war_planes warplanes, vice_presidents vice-presidents",
    "Roads in the {} were shut.": "north-east northeast, north-west northwest, south-east southeast, south-west southwest",
    "A {} search went on.": "nation-wide nationwide, world-wide worldwide, post-war postwar, long-standing longstanding, multi-national "
    "multinational, non-profit nonprofit, off-shore offshore, mid-term midterm, anti-trust antitrust, full-time full_time, "
    "long-term long_term, short-term short_term, state-owned state_owned, low-cost low_cost",
    "They plan to {} the hall.": "re-open reopen, re-elect reelect, re-examine reexamine, pre-empt preempt, co-ordinate coordinate",
    "One {} waved at the crowd.": "adviser advisor, protester protestor",
    "Some {} waved at the crowd.": "advisers advisors, protesters protestors",
    "They stood {} the trees.": "amid amidst, among amongst",
    "They walked {} the river.": "toward towards",
    "They {} it by heart.": "learned learnt",
    "The {} was read aloud.": "judgment judgement, inquiry enquiry, program programme, dispatch despatch",
    "They {} on the roof.": "focused focussed, benefited benefitted",
}
SPELLING = frozenset("One Some They".split())  # first words of the sentences above that hold spellings
FULL_NAME = re.compile(r"((?:[A-Z][\w'-]+ (?:(?:of|and|the|for|on) )*){2,6})\(([A-Z]{3,6})\)")
OFFICE = re.compile(r"\b(?:(?:Prime|Foreign|Finance|Defen[cs]e|Trade|Energy) Minister|President) (?:[A-Z][\w-]+ ){0,2}([A-Z][a-z]{3,})\b")
INSTITUTION = re.compile(r"(?<= the )([A-Z][a-z]+) (Ministry|Court|Party|Council|Committee|Commission|Department)\b")


def forms(doc: Document) -> Iterator[Change]:
    """The changes that a story has room for."""
    yield from of_pairs(doc.text)
    yield from of_abbreviations(doc.text)
    yield from of_capitals(doc.text)
    yield from of_offices(doc.text)


def of_pairs(text: str) -> Iterator[Change]:
    for sentence, pairs in SENTENCES.items():
        for pair in pairs.split(", "):
            one, other = (form.replace("_", " ") for form in pair.split())
            for here, new in ((one, other), (other, one)):
                found = places(text, here)
                if not found or places(text, new):
                    continue
                hyphens = here.replace("-", "").replace(" ", "") == new.replace("-", "").replace(" ", "")
                rule = "hyphen-varies" if hyphens else "spelling-varies"
                kind = f"{shape(here)} to {shape(new)}" if hyphens else "spelling"
                if len(found) > 1:
                    at = found[len(found) // 2]
                    yield Change(f"{kind}, of several", rule, text[:at] + new + text[at + len(here) :], at, at + len(new), here)
                copy, at = with_sentence(text, sentence.format(new))
                at += sentence.index("{}")
                yield Change(f"{kind}, beside it", rule, copy, at, at + len(new), here)


def shape(form: str) -> str:
    return "open" if " " in form else "hyphen" if "-" in form else "solid"


def places(text: str, form: str) -> list[int]:
    """Where a form stands by itself, in lower case and in no quotation."""
    found = [m.start() for m in re.finditer(rf"(?<![\w'’.-]){re.escape(form)}(?![\w'’-])", text)]
    return [at for at in found if text[text.rfind("\n\n", 0, at) + 1 : at].count('"') % 2 == 0]


def with_sentence(text: str, sentence: str) -> tuple[str, int]:
    """The story with a paragraph of one sentence behind two thirds of it."""
    paragraphs = text.split("\n\n")
    at = max(1, len(paragraphs) * 2 // 3)
    head = "\n\n".join(paragraphs[:at]) + "\n\n"
    return head + "\n\n".join([sentence, *paragraphs[at:]]), len(head)


def of_abbreviations(text: str) -> Iterator[Change]:
    for form in sorted(set(re.findall(r"\b(?:[A-Z]\.){2,3}|\b(?:US|EC|UN|UK|EU|IMF)\b", text))):
        found = places(text, form)
        new = form.replace(".", "") if "." in form else ".".join(form) + "."
        if len(found) > 2 and not places(text, new):
            at = found[len(found) // 2]
            copy = text[:at] + new + text[at + len(form) :]
            yield Change("stops", "abbreviation-varies", copy, at, at + len(new), form)
    for m in FULL_NAME.finditer(text):
        full, short = m[1].strip(), m[2]
        later = [at for at in places(text, short) if "\n\n" in text[m.end() : at]]
        if later:
            new = f"{full} ({short})"
            yield Change(
                "explained twice",
                "abbreviation-undefined",
                text[: later[0]] + new + text[later[0] + len(short) :],
                later[0],
                later[0] + len(new),
                short,
            )
        if later and short not in FAMILIAR:
            copy = (text[: m.start()] + short + text[m.end() :]).replace(full, short)
            yield Change("explanation lost", "abbreviation-undefined", copy, copy.index(short), copy.index(short) + len(short), short)


def of_capitals(text: str) -> Iterator[Change]:
    for m in INSTITUTION.finditer(text):
        if text.count(m[0]) > 1 and m[2].lower() not in text:
            start, end = m.span(2)
            yield Change("capital", "capitals-vary", text[:start] + m[2].lower() + text[end:], start, end, m[0])


def of_offices(text: str) -> Iterator[Change]:
    for m in OFFICE.finditer(text):
        bare = rf"(?<=[a-z,] |\n\n){m[1]}(?= (?:said|told|has|will|was|is|also|would)\b)"
        later = next((at for at in re.finditer(bare, text) if at.start() > m.end() and at.start() in places(text, m[1])), None)
        if later:
            new = f"Tourism Minister {m[1]}"
            yield Change(
                "two offices",
                "title-mismatch",
                text[: later.start()] + new + text[later.end() :],
                later.start(),
                later.start() + len(new),
                m[1],
            )
