"""Names that are written small."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint.lexicon import people, places
from newslint.lexicon.people import given_names
from newslint.lexicon.words import known, zipf
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.sieve import Sieve
from newslint.views import quotes, vocabulary
from newslint.views.folding import plain
from newslint.views.forms import Form, forms
from newslint.views.titles import OFFICES, PARTICLES

from .evidence import ADDRESS
from .half_small import before_name
from .near import abbreviation
from .place import first
from .told_apart import strange_company

Small = tuple[Span, str, Form | None]
"""A name in small letters: where, how it is to be written, and the form of the story that shows it."""

SMALL = pattern(r"[a-zà-öø-ÿ](?<!\w.)\w{3,}")
TIED = pattern(r"[ae]l-(?<!\w...)([a-z]\w{3,})")
DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
MONTHS = frozenset(["january", "february", "april", "june", "july", "september", "october", "november", "december"])
ALWAYS = ("country", "capital", "demonym")  # whatever stands in the story, these take a capital
BESIDE = frozenset("-‑_@#/.\\&=+~")  # of handles, addresses and compounds
LAST = pattern(r"(?:^|[\s(])([\w'’]+)[,.]? $")
NEXT = pattern(r"(?:['’]s)? ([a-z]+)\b")
SAYING = frozenset("said says told added announced tweeted wrote argued asked".split())
ACTING = SAYING | frozenset("also has had was is will would could did".split())
BEFORE_NOUNS = frozenset("a an the his her its their our my your this that of no any each every one to and or in on".split())
# Countries and peoples that are rarely other words in English: with a capital elsewhere in the story they take one here.
PEOPLES = frozenset(
    (
        "afghan afghans basque basques chad danish dutch french guernsey japan martinique mongol mongols scot scots soviet soviets "
        "swedes tonga welsh"
    ).split()
)
COUNTRIES = frozenset("china guinea jersey manila morocco panama turkey wellington".split())  # words too: only where a place stands
LOCATIVE = frozenset("in from to with against between across into outside inside near".split())
DISHES = ("pad ",)  # pad thai
KITCHEN = frozenset("fries toast windows window doors door bread pastry pastries oven rarebit hound blanket press".split())
COMMON = 5.05  # a word as common as this is hardly ever the surname, written small
SEEN = 2.4  # a name so often seen proves by one capital that it has one
NEVER = 9  # no word is so frequent
FAMOUS = 3.2  # a city or region that newspapers often name
OFTEN = 3.0  # a place so seldom written about may be a foreign word


@view
def unknown_small(p: Paragraph) -> list[tuple[str, Span]]:
    """The words in small letters that no English dictionary has, each with its place, but for addresses and compounds."""
    text = p.text
    found = [(m.start(), m) for w in unknown_words(vocabulary(p)) for m in written_small(text, w)]
    return [(m[0], Span(*m.span())) for _, m in sorted(found) if free(text, *m.span())]


def written_small(text: str, word: str) -> Iterator[re.Match[str]]:
    """Where a word stands in small letters, by itself."""
    at = text.find(word)
    while at >= 0:
        if (m := SMALL.match(text, at)) and m[0] == word:
            yield m
        at = text.find(word, at + 1)


@Sieve
def unknown_words(word: str) -> bool:
    """Is this in no dictionary, and long enough for a name?"""
    return len(word) > 3 and not known(word) and word.isalpha()


def free(text: str, start: int, end: int) -> bool:
    """Does a word stand by itself, and not in an address, a handle or a compound?"""
    after = text[end : end + 2]
    return (
        text[start - 1 : start] not in BESIDE
        and not (after[:1] in BESIDE and (after[:1] != "." or after[1:].isalnum()))
        and after[:1] != "("
    )


@rule(Level.WARNING)
def name_in_lower_case(d: Document) -> Iterator[Finding]:
    """A name is written without its capital.

    Countries, capitals, peoples, weekdays and months take a capital in English, and so does what has one everywhere else in
    the story. Words that English also has in small letters (turkey, polish, may) are left alone.

    Bad:  It was a response to the attack from {~~israel~>Israel~~} in October.
    Bad:  The talks on {~~monday~>Monday~~} failed, and the trucks stopped in {~~erzincan~>Erzincan~~}.
    Bad:  He met Erdogan twice, and Erdogan agreed. ¶ Then {~~erdogan~>Erdogan~~} left.
    Bad:  The bus left al-Mansoura at noon; al-Mansoura is near. ¶ It never came to {~~al-mansoura~>al-Mansoura~~}.
    Bad:  Ships in the {~~red~>Red~~} Sea were hit, and {~~matt~>Matt~~} Hancock said so in {~~south~>South~~} Africa.
    Bad:  Bernie Sanders won. ¶ Then Sanders spoke, and Sanders left, but {~~sanders~>Sanders~~} said no more.
    Good: Donald Trump won, and Trump left. ¶ His trump card was Trump Tower, and the trump was his.
    Bad:  Japan sold bonds, and Japan's yen rose; bonds of Japan fell. ¶ The bank in {~~japan~>Japan~~} said so.
    Bad:  Mr Hill, Mr Hill's aide and the Senate met. ¶ The court heard that Mr {~~hill~>Hill~~} had gone. ¶ Only Mr Hill knew.
    Bad:  Osama bin Laden fled, and bin Laden's men too. ¶ They hunt bin {~~laden~>Laden~~}. ¶ Only bin Laden knew.
    Bad:  New South Wales sleeps. ¶ In New South {~~wales~>Wales~~} it rains. ¶ All of New South Wales is wet.
    Good: The French left, and the French came back. ¶ The French ate french fries. ¶ In China they make bone china, says China Daily.
    Good: Mr Hill and Mr Hill's aide met. ¶ The road downhill was near the hill, and uphill is the hill. ¶ Mr Hill left.
    Good: In south London and in northern Iraq it rained; the new Delhi office and the old Delhi road were shut.
    Good: They ate pad thai, and turkey with polish on the table in may.
    Good: See israel.example.org, @israel and the tag #gaza.
    Good: The words “in nomine patris et filii” were read out, and “confitebor tibi et psallam nomini tuo quia israel sperabit semper”.
    Good: He said in the may-june edition that the diesel engine failed.
    """
    in_capitals = capitals(d)
    often = Counter([word for _, p in d.blocks for word, _ in unknown_small(p)])
    for start, p in d.blocks:
        found: dict[Span, tuple[str, Form | None]] = {}
        for span, right, form in (
            *unknown(p, in_capitals, often),
            *before_name(p),
            *behind_article(p, in_capitals),
            *written_as_words(d, p),
        ):
            found.setdefault(span, (right, form))
        inside = quotes(p) if found else []
        for span, (right, form) in sorted(found.items()):
            quoted = any(q.start <= span.start < q.end for q in inside)
            related = [first(d, form)] if form else []
            yield flag(span.shift(start), f"“{right}” takes a capital", *(() if quoted else (right,)), related=related)


def unknown(p: Paragraph, in_capitals: dict[str, Form], often: Counter[str]) -> Iterator[Small]:
    """Small words that no dictionary has, and that are names."""
    for word, span in unknown_small(p):
        proper, form = proper_form(word, in_capitals)
        if not proper and a_city(p.text, span.start, word):
            proper = places.find(word)[0].name
        if not proper or p.text.endswith(DISHES, 0, span.start) or (form and plainly_small(form, often[word])):
            continue
        if not foreign_line(p, span):
            yield span, proper, form


def behind_article(p: Paragraph, in_capitals: dict[str, Form]) -> Iterator[Small]:
    """Names that are written small behind their article, as in al-mansoura."""
    if "l-" in p.text:
        for m in TIED.finditer(p.text):
            if (form := in_capitals.get(m[1])) and not foreign_line(p, Span(*m.span())):
                yield Span(*m.span()), m[0][:3] + form.text, form


def plainly_small(form: Form, small: int) -> bool:
    """Does the story write the word in small letters nearly as often, or is it an English word but for its accents?"""
    if small == 1 and named(form):
        return False
    least = 4 * small - 2 if form.text.isascii() or form.lefts else 4 * small
    return form.strong < least or known(plain(form.text)) or known(form.text.lower().replace("æ", "ae"))


@view
def ambiguous(d: Document) -> list[Form]:
    """The names of a story that are English words too: Trump, Brown, Wales, Japan."""
    return [f for f in forms(d).values() if f.strong >= 2 and known(f.text.lower()) and f.text not in OFFICES]


def written_as_words(d: Document, p: Paragraph) -> Iterator[Small]:
    """Where a name that is a word too stands small, and can only be the name."""
    for form in ambiguous(d):
        for span in written_as_word(d, p, form):
            yield span, form.text, form


def written_as_word(d: Document, p: Paragraph, form: Form) -> Iterator[Span]:
    word, at = form.text.lower(), -1
    if word not in vocabulary(p):
        return
    while (at := p.text.find(word, at + 1)) >= 0:
        end = at + len(word)
        if p.text[end : end + 1].isalpha() or p.text[at - 1 : at].isalpha() or not free(p.text, at, end):
            continue
        before, after = LAST.search(p.text[max(0, at - 20) : at]), NEXT.match(p.text, end)
        one, other = before[1] if before else "", after[1] if after else ""
        if (
            goes_before(d, one, form)
            or (has_surname(form) and other and is_surname(one, other, word))
            or is_nation(p.text, at, one, other, word)
        ):
            yield Span(at, end)


def has_surname(form: Form) -> bool:
    """Does the story give the form a given name, or Mr and the like?"""
    return (form.introduced and not form.lefts.isdisjoint(given_names())) or not form.titles.isdisjoint(ADDRESS)


def goes_before(d: Document, word: str, form: Form) -> bool:
    """Does a word make what follows a name: the given name of the person, the rest of a place, the bin of bin Laden?"""
    if word in PARTICLES:
        return f" {word} {form.text}" in d.text
    if not word.istitle():
        return False
    given = plain(word)
    person = given in given_names() and (given in form.lefts or bool(people.find(f"{word} {form.text}")))
    return person or (given in form.lefts and any(places.find(f"{start} {form.text}") for start in (word, f"New {word}")))


def is_nation(text: str, at: int, before: str, after: str, word: str) -> bool:
    """Is this a country or a people, and not the word that it is too: french fries, a turkey?"""
    if word in PEOPLES:
        return after not in KITCHEN and text[at - 1 : at] in (" ", "(", "“", '"')
    ends = not after or after in ACTING or after in BEFORE_NOUNS or text.startswith(("'s", "’s"), at + len(word))
    return word in COUNTRIES and before in LOCATIVE and ends


def capitals(d: Document) -> dict[str, Form]:
    """The forms that a story writes with a capital in mid-sentence twice or more, or once where they are known, by their small
    letters."""
    return {f.text.lower(): f for f in forms(d).values() if f.strong >= 2 or (f.strong and named(f))}


def named(form: Form) -> bool:
    """Is this, by the lexicon, a place or a name of persons that is often seen?"""
    if zipf(form.text.lower()) < SEEN:
        return False
    return places.kind(form.text) not in (None, "town") or form.plain in given_names() or bool(people.by_surname(form.text))


def proper_form(word: str, in_capitals: dict[str, Form]) -> tuple[str, Form | None]:
    """How the word is written with its capital, and the form of the story that shows it; "" where it may be small."""
    form = in_capitals.get(word)
    if form and not abbreviation(word):
        return form.text, form
    kind = places.kind(word)
    if (
        word in DAYS
        or word in MONTHS
        or zipf(plain(word)) >= (OFTEN if kind in ALWAYS else FAMOUS if kind in ("region", "city") else NEVER)
    ):
        return word.capitalize(), None
    return "", None


def a_city(text: str, at: int, word: str) -> bool:
    """Is this a city or a region, behind a preposition of place, or with a long name that is seen now and then?"""
    if len(word) < 5 or places.kind(word) not in ("region", "city"):
        return False
    before = LAST.search(text[max(0, at - 20) : at])
    return (before is not None and before[1].lower() in LOCATIVE) or (len(word) >= 7 and zipf(word) >= SEEN)


def foreign_line(p: Paragraph, span: Span) -> bool:
    """Are half of the small words around it no English, or does the line know no capitals?"""
    return strange_company(p.text, span) or p.text.islower()


def is_surname(before: str, after: str, word: str) -> bool:
    """Does the word stand behind an office, or without an article before a verb that only a person can have?"""
    return zipf(word) < COMMON and (before in OFFICES or (after in ACTING and before.lower() not in BEFORE_NOUNS))
