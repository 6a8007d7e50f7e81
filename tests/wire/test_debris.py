"""What desks, agencies and websites leave: found in a story around it, while the like of it in prose is left alone."""

import pytest

from newslint.prose import pool
from newslint.readers.text import read_text
from newslint_rules import wire

RULES = (wire.boilerplate, wire.embargo_left_in, wire.leftover_metadata)
BEFORE, AFTER = "Envoys meet in Cairo\n\nThe envoys met in Cairo on Monday.", "They will meet again, a diplomat said."


def said(text):
    doc = next(read_text(text, pool(), "story"))
    found = list(wire.leftover_metadata.check(doc))
    whole = [(f.span.start, f.span.end) for f in found]
    for block in doc.blocks:
        for rule in (wire.boilerplate, wire.embargo_left_in):
            if rule.when is None or not callable(rule.when) or rule.when(block.prose):
                whole += [(f.span.start + block.start, f.span.end + block.start) for f in rule.check(block.prose)]
    return [text[a:b] for a, b in sorted(whole)]


@pytest.mark.parametrize(
    "left",
    """
    (MORE)
    MORE TO COME
    More to come.
    Details to follow
    (Map to come)
    ###
    -30-
    (END)
    1st Lead
    2nd Ld-Writethru
    TAKE 2
    URGENT
    BC-EU--Fisheries,1st Ld,0410
    AM-Harbor Fire,Bjt
    (Recasts, adds details and quotes)
    ADDS quote from the minister
    UPDATES with toll
    Eds: Will be updated.
    EDS: note language in 4th graf
    Attention editors
    Attention editors: please kill the earlier item
    ATTN: photo editors
    Note to editors: the embargo is over
    Notes to editors
    [Picture desk: two portraits sent]
    Copy desk - please check the third name
    Night desk: hold for page 4
    With AP Photos CAI101-104
    Reuters Graphic EGY_2024
    450 words
    (612 words)
    Word count: 480
    Headline here
    [caption goes here]
    Slug: cairo-talks
    SEE ALSO: Ferry sinks off Lagos
    RELATED
    Related news
    MORE: Ferry sinks off Lagos
    Skip advertisement
    3 comments
    Leave a comment
    5 min read
    Most read
    Share on Facebook
    You may also like
    IN OTHER NEWS: Ferry sinks off Lagos | Rain in the north
    EMBARGOED UNTIL 0001 GMT
    This report is embargoed until 6 p.m.
    Attention clients: embargo until Sunday
    {{ headline }}
    (more)
    MORE...
    ATTENTION - ADDS details
    Editors, please note the spelling of the second name
    pls check the figure
    (check spelling of name)
    DO NOT PUBLISH
    HOLD UNTIL MONDAY
    DRAFT - not for release
    WITH PICTURES
    Fisheries-Talks,2ndLd
    [pull quote]
    PULLQUOTE
    Tags: Cairo, talks
    Filed under: Politics
    Photo caption: Envoys at the table
    Image source, Some Agency
    Updated at 10.15am
    Published: 12 May, 10:15
    Last updated 2 hours ago
    SECTION: News
    Also read | Ferry sinks off Lagos
    Don't miss: Ferry sinks off Lagos
    Thank you for reading
    - Advertisement -
    --UNI
    (AP)
    For media inquiries contact the desk
    (This story has not been edited by our staff)
    **Talks fail**
    ---------- Forwarded message ----------
    undefined
    """.strip().splitlines(),
)
def test_it_is_found_anywhere_in_a_story(left):
    assert said(f"{BEFORE}\n\n{left.strip()}\n\n{AFTER}")


@pytest.mark.parametrize(
    "left",
    """
    END
    ENDS
    END ITEM 1830 QNA/ty
    END OF STORY
    ENDS 1745
    1512 GMT
    2044 GMT OCT 24
    ab/ckh
    ho/rd/mkz
    /tjt/
    QNA/ty
    (kl/mrt)
    APNP-02-17-24 1234EST
    """.strip().splitlines(),
)
def test_it_is_found_at_the_foot_only(left):
    left = left.strip()
    assert said(f"{BEFORE}\n\n{AFTER}\n\n{left}\n") == [left]
    padding = f"{AFTER}\n\n" * 5
    if not left.startswith("END"):
        assert said(f"{BEFORE}\n\n{left}\n\n{padding}") == []


@pytest.mark.parametrize(
    "left", ["[QUOTE TO COME]", "[VIDEO]", "{name}", "${firstName}", "[Your Name]", "<!-- old -->", '[caption id="7"]', "TK"]
)
def test_it_is_found_within_a_sentence(left):
    (found,) = said(f"{BEFORE}\n\nHe said {left} on Monday that they will meet again in May.")
    assert left.startswith(found)


@pytest.mark.parametrize("sign", ["UPDATE 2-", "RPT-", "WRAPUP 1-", "URGENT: "])
def test_the_number_of_a_take_before_the_headline(sign):
    assert said(f"{sign}Envoys meet in Cairo\n\nThe envoys met in Cairo on Monday.") == [sign]


def test_a_headline_in_capitals_is_none():
    assert said("URGENT APPEAL FOR BLOOD DONORS\n\nThe envoys met in Cairo on Monday.") == []


def test_initials_behind_the_last_stop():
    assert said(f"{BEFORE}\n\n{AFTER} ho/rd/mkz") == ["ho/rd/mkz"]


@pytest.mark.parametrize(
    "prose",
    """
    Editor's note: The first name of the minister was corrected.
    Note to readers: This story names a victim.
    Reporting by Anna Berg in Oslo; Editing by Carl Dahl
    CORRECTION: The minister is 54, not 45.
    (Corrects the name of the minister in the third paragraph)
    More to come from the minister was what he wanted.
    (The best is yet to come, he said.)
    He had three goals (with more to come).
    UPDATES ON THE STORM
    END OF AN ERA FOR THE PORT
    THE END
    URGENT NEED FOR AID IN THE NORTH
    Urgent: that was the word he used.
    He/she
    Attention to detail was his gift: the editors knew it.
    The news desk: where it all began.
    The [FBI] said so, and the [Egyptian] envoy [laughed].
    He wrote “[the] report” and a study of 1,200 words.
    The text was embargoed until Monday, the ministry said.
    The first 450 words of the speech were cut.
    No comment was made.
    Ten comments were made on the plan.
    Most read the paper in the morning.
    Related: the two are not.
    Read: it was the first word of the letter.
    Kill rates fell.
    At 1500 GMT the ship left the port.
    The plan {of 2019} was dropped.
    MEXICO CITY: Talks fail again
    Share on the rise
    More of the same
    Do not run the engine in a closed garage.
    Note: children under 12 pay half
    Updated rules for the port
    Published in 1912, it sold well
    Image problems for the mayor
    Draft law fails
    The draft, he said, was ready.
    Hold on to the rail
    DRAFT: Bulls pick a guard first
    Opinion | Why the ferry sank
    Loading and unloading
    URGENT APPEAL FOR BLOOD
    With pictures of the dead in their hands, they marched.
    Watch out for ice
    A function f{t} was drawn.
    The [first] man and [your] word, he wrote.
    Test after test failed.
    """.strip().splitlines(),
)
def test_prose_is_left_alone(prose):
    assert said(f"{BEFORE}\n\n{prose.strip()}\n\n{AFTER}") == []
    assert said(f"{BEFORE}\n\n{AFTER}\n\n{prose.strip()}\n") == []
