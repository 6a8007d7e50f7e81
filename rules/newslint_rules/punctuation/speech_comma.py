"""The comma between what is said and who says it."""

from collections.abc import Iterator
from itertools import takewhile

from newslint.lexicon.small import small
from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quotes

VERBS = "said says tweeted wrote writes added adds explained remarked noted quipped replied stated commented recalled warned insisted told"
SPEAKER = pattern(rf"\s(?:{'|'.join(VERBS.split())})\s(?:[A-Z][a-z]|(?:the|an?|one|his|her|their|lead|co-\w+)\s[a-z]|(?:he|she|they)\b)")
SUBJECT = pattern(r"\s[a-z]+((?:\s[\w’'-]+){1,4})")
FEWEST = 2  # spaces in a quotation that is a sentence, and no word held up to the light: The “experts” said the talks were dead
BEGINS = ("", ".", "!", "?", ":", ",", "\n", "—", "–")  # what a quoted sentence stands behind


@rule(Level.WARNING, when=VERBS)
def speech_comma(p: Paragraph) -> Iterator[Finding]:
    """A comma is missing between a quoted sentence and its speaker.

    Only where the speaker is named behind a verb of speech, and the quotation is a sentence of its own: words that are held up
    to the light, titles and slogans need no comma.

    Bad:  “It is spread by the food we {~~eat”~>eat,”~~} said lead author Ann Berg.
    Bad:  "We stand {~~ready"~>ready,"~~} tweeted Johnson.
    Bad:  He was brief. “We have lost the town of {~~Avdiivka”~>Avdiivka,”~~} wrote the general in a message.
    Good: “It is spread by the food we eat,” said lead author Ann Berg. “Who knows?” she said. “It was—” said Bob.
    Good: The group behind “Save our woods and fields now” said the mayor had lied. The “old guard of the party” said no.
    Good: “We have lost it”, said the general. She sang “Let it all be” and told Ann she was done.
    Good: “Tourists go home” said one banner. “Stop the boats” said the slogan on the lectern. “Mind the gap” says the voice at Embankment.
    """
    text = p.text
    for start, end in quotes(p):
        whole = text[end - 2].isalnum() and text[end - 1] in '”"' and text.count(" ", start, end) >= FEWEST
        if whole and text[max(0, start - 4) : start].rstrip()[-1:] in BEGINS and SPEAKER.match(text, end) and not written(text, end):
            word = text.rfind(" ", start, end) + 1
            yield flag(Span(word, end), "a comma is missing before the speaker", f"{text[word : end - 1]},{text[end - 1]}")


def written(text: str, end: int) -> bool:
    """Is the speaker behind a quotation a thing that words stand on, as a banner is?"""
    m = SUBJECT.match(text, end)
    subject = takewhile(lambda word: word not in small("prepositions"), m[1].lower().split() if m else ())
    return not small("surfaces").isdisjoint([word.removesuffix("s") for word in subject])
