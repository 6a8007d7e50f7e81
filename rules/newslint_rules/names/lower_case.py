"""Names that are written small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.lexicon import people, places
from newslint.lexicon.people import given_names
from newslint.lexicon.words import known, zipf
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quoted
from newslint.views.calendar import DAYS, MONTH_NAMES
from newslint.views.folding import plain
from newslint.views.forms import Form, forms

from .half_small import before_name
from .near import abbreviation
from .place import first
from .small import LAST, LOCATIVE, Small, unknown_small
from .small_as_word import written_as_words
from .told_apart import strange_company

TIED = pattern(r"[ae]l-(?<!\w...)([a-z]\w{3,})")
MONTHS = frozenset(name.lower() for name in MONTH_NAMES) - {"march", "may", "august"}
ALWAYS = ("country", "capital", "demonym")  # whatever stands in the story, these take a capital
DISHES = ("pad ",)  # pad thai
SEEN = 2.4  # a name so often seen proves by one capital that it has one
NEVER = 9  # no word is so frequent
FAMOUS = 3.2  # a city or region that newspapers often name
OFTEN = 3.0  # a place so seldom written about may be a foreign word


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
        for span, (right, form) in sorted(found.items()):
            related = [first(d, form)] if form else []
            yield flag(span.shift(start), f"“{right}” takes a capital", *(() if quoted(p, span) else (right,)), related=related)


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
