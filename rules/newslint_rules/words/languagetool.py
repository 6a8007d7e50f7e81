"""LanguageTool as a partner: what it finds in grammar and confused words, without what it is wrong about in news."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.languagetool import Match, matches
from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quoted

# What remains is agreement, forms of verbs and missing words, which take LanguageTool's tagger, and words confused with one another.
# Its spelling, style, typography and punctuation are left out: on edited news nine of ten of those marks are false, most on names.
KEPT = frozenset({"GRAMMAR", "CONFUSED_WORDS", "NONSTANDARD_PHRASES"})


# Usage that news and those it speaks with allow.
USAGE = word_set("""
    ADMIT_ENJOY_VB ADVERB_VERB_ADVERB_REPETITION ADVISE_VBG ALLOW_TO ANY_MORE ASK_TO A_UNCOUNTABLE BUNCH_OF CONFUSION_OF_ME_I
    DEPEND_ON DIFFICULT_TO_ME FEWER_LESS HAPPEN_TO HARDWARES HOW_DOES_THIS_CHANGES IM_I_M KIND_OF_A MANY_NN_U MOST_OF_THE_TIMES
    MOST_SUPERLATIVE THERE_IS_A_LOT_OF THERE_S_MANY THERE_WAS_MANY THESE_ONES
    """)
# What rules of newslint know better: articles by their sound, repetition, marks, numbers, and there for their.
OWN = word_set("""
    CD_NN EN_A_VS_AN INCORRECT_POSSESSIVE_FORM_AFTER_A_NUMBER IT_IS NODT_DOZEN NUMBERS_IN_WORDS PHRASE_REPETITION
    POSSESSIVE_APOSTROPHE THERE_THEIR THE_PUNCT
    """)
# Where the tagger guesses: headlines' nouns, places and titles are taken for words that lack an article or a plural.
GUESSES = word_set("""
    ADVERB_OR_HYPHENATED_ADJECTIVE A_NNS A_RB_NN DETERMINER_GEOGRAPHICAL_WORD IF_OF MISSING_ARTICLE NNS_IN_NNP_VBZ PRP_RB_JJ
    THE_SUPERLATIVE THIS_NNS TO_RB_TO_VB
    """)
LEFT_OUT = USAGE | OWN | GUESSES
COMPOUND = ("_HYPHEN", "_COMPOUND", "VICE_VERSA", "NOUN_VERB_CONFUSION")  # how a compound is written is the house's affair
SPEAKER = pattern(r"\(\(|[A-Z][\w.’' -]{1,40}:\s")  # a turn of an interview is a quotation


@rule(Level.OFF, matches, gives_way=True)
def languagetool(p: Paragraph, *, off: tuple[str, ...] = ()) -> Iterator[Finding]:
    """LanguageTool finds a fault of grammar or a confused word.

    It runs where the configuration says `languagetool = true` or names a server. `off` names rules of LanguageTool to leave out.
    Its spelling, style and punctuation are not asked: on edited news they are nearly always false.

    Bad:  The ministers {~~has~>have~~} agreed to meet again in Cairo.
    Bad:  The officer had {~~ran~>run~~} away from the house before the fire.
    Good: The ministers have agreed to meet again in Cairo.
    Good: “They was here,” said a witness in the village.
    Good: Abdelatty met Badr Abdelatty in Ittihadiya Palace.
    Good: Ghali: They was here, all of them, in the village.
    """
    if p.heading or SPEAKER.match(p.text):
        return
    for m in matches(p):
        if m.category in KEPT and m.rule not in LEFT_OUT and not m.rule.endswith(COMPOUND) and m.rule not in off and plain(p, m):
            yield flag(m.span, f"{m.message} ({m.rule})", *m.replacements[:1])


def plain(p: Paragraph, m: Match) -> bool:
    """Outside quotations, without a capital, and not beside an editor's brackets."""
    text = p[m.span]
    if quoted(p, m.span) or not text.islower():
        return False
    return "[" not in p.text[max(0, m.span.start - 2) : m.span.end + 2] and "\ufffc" not in text
