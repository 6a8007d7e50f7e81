"""Verbs of saying that judge what was said."""

from collections.abc import Iterator

from newslint.lexicon.reporting import reporting
from newslint.pattern import pattern
from newslint.prose import Paragraph
from newslint.rule import Finding, Level, flag, rule
from newslint.views.reach import cues

WORD = pattern(r"[a-z]+$")


@rule(Level.OFF)
def loaded_verb(
    p: Paragraph, *, verbs: str = "admit claim insist allege concede boast refute rant gush whine opine tout trumpet"
) -> Iterator[Finding]:
    """A verb of saying tells what the reporter thinks of the words.

    Who “claims” is not believed, who “admits” was guilty, who “refutes” was right. Which verbs are loaded is for each desk to
    decide: the rule is off until it is switched on, and `verbs` is its list, in their plain form.

    Bad: The minister {==claimed==} that the plan had worked.
    Bad: She {==admitted==} that she had met him.
    Good: The minister said that the plan had worked.
    Good: The attack claimed 12 lives.
    Good: “I claimed it,” she said.
    """
    words, listed = reporting(), frozenset(verbs.split())
    for c in cues(p):
        m = WORD.search(p.text, c.span.start, c.span.end)
        lemma = words.loaded.get(m[0]) if m else None
        if m and lemma in listed:
            plain = words.plain.get(lemma, "say")
            yield flag(c.span._replace(start=m.start()), f"“{m[0]}” judges what was said; “{plain}” does not")
