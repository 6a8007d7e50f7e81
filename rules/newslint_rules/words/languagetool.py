"""LanguageTool as a partner: what it finds in grammar and confused words, without what it is wrong about in news."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.languagetool import Match, matches
from newslint.prose import Paragraph
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quotes

# Spelling, style, typography and punctuation are left out: on edited news nine marks in ten of them are false.
KEPT = frozenset({"GRAMMAR", "CONFUSED_WORDS", "NONSTANDARD_PHRASES"})
# Of what is kept: usage that news allows, and what rules of newslint or the copy itself know better.
LEFT_OUT = frozenset(
    [
        "THERE_IS_A_LOT_OF",
        "THERE_S_MANY",
        "THERE_WAS_MANY",
        "BUNCH_OF",
        "THESE_ONES",
        "ADVISE_VBG",
        "THE_PUNCT",
        "KIND_OF_A",
        "PHRASE_REPETITION",
        "ADMIT_ENJOY_VB",
        "A_UNCOUNTABLE",
        "ALLOW_TO",
        "DEPEND_ON",
        "ADVERB_VERB_ADVERB_REPETITION",
        "MOST_SUPERLATIVE",
        "EN_A_VS_AN",
        "IF_OF",
        "ANY_MORE",
        "DETERMINER_GEOGRAPHICAL_WORD",
        "MISSING_ARTICLE",
        "A_NNS",
        "POSSESSIVE_APOSTROPHE",
        "NUMBERS_IN_WORDS",
        "CD_NN",
        "NODT_DOZEN",
        "IM_I_M",
        "HAPPEN_TO",
        "CONFUSION_OF_ME_I",
        "MOST_OF_THE_TIMES",
        "THIS_NNS",
        "IT_IS",
        "INCORRECT_POSSESSIVE_FORM_AFTER_A_NUMBER",
        "NNS_IN_NNP_VBZ",
        "ADVERB_OR_HYPHENATED_ADJECTIVE",
        "FEWER_LESS",
        "PRP_RB_JJ",
        "A_RB_NN",
        "TO_RB_TO_VB",
        "DIFFICULT_TO_ME",
        "ASK_TO",
        "THE_SUPERLATIVE",
        "HARDWARES",
        "MANY_NN_U",
        "HOW_DOES_THIS_CHANGES",
    ]
)


@rule(Level.OFF, matches, gives_way=True)
def languagetool(p: Paragraph, *, off: tuple[str, ...] = ()) -> Iterator[Finding]:
    """LanguageTool finds a fault of grammar or a confused word.

    It runs where the configuration says `languagetool = true` or names a server. `off` names rules of LanguageTool to leave out.
    Its spelling, style and punctuation are not asked: on edited news they are nearly always false.

    Bad:  The ministers {~~has~>have~~} agreed to meet again in Cairo.
    Bad:  He told reporters they {~~was~>were~~} ready to leave the city.
    Good: The ministers have agreed to meet again in Cairo.
    Good: “They was here,” said a witness in the village.
    Good: Abdelatty met Badr Abdelatty in Ittihadiya Palace.
    """
    if p.heading or p.text.startswith("(("):
        return
    for m in matches(p):
        if m.category in KEPT and m.rule not in LEFT_OUT and m.rule not in off and plain(p, m):
            yield flag(m.span, f"{m.message} ({m.rule})", *m.replacements[:1])


def plain(p: Paragraph, m: Match) -> bool:
    """Outside quotations, without a capital, and not beside an editor's brackets."""
    text = p[m.span]
    if any(q.start < m.span.end and m.span.start < q.end for q in quotes(p)) or not text.islower():
        return False
    return "[" not in p.text[max(0, m.span.start - 2) : m.span.end + 2] and "\ufffc" not in text
