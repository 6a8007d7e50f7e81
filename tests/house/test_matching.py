"""What an entry finds in copy, and what it passes over."""

import pytest

from newslint.engine import Engine
from newslint.pack_entries import entries
from newslint.pack_source import Pack
from newslint.prose import Paragraph
from newslint.terms import compiled

PACK = r"""
el-sissi:
  why: One spelling.
  use: {el-Sissi: [al-Sisi, Al Sisi, Sisi]}
  bad: ["{~~Sisi~>el-Sissi~~}"]
  good: [x]
kyiv:
  why: One spelling.
  use: {Kyiv: [Kiev]}
  not-after: [chicken, Dynamo]
  not-before: [Post, Texas]
  bad: ["{~~Kiev~>Kyiv~~}"]
  good: [x]
adviser:
  why: One spelling.
  use: {adviser(s): [advisor(s)]}
  bad: ["{~~advisor~>adviser~~}"]
  good: [x]
health-care:
  why: Two words.
  use: {health care: [healthcare, health-care]}
  bad: ["{~~healthcare~>health care~~}"]
  good: [x]
internet:
  why: A small letter.
  use: {internet: [Internet]}
  bad: ["{~~Internet~>internet~~}"]
  good: [x]
nato:
  why: One capital.
  use: {Nato: [NATO]}
  bad: ["{~~NATO~>Nato~~}"]
  good: [x]
vow:
  why: A promise is a promise.
  avoid: {vow(s|ed): [promise(s|d)], slam: []}
  bad: ["{~~vow~>promise~~}"]
  good: [x]
percent:
  why: The sign.
  pattern: (\d+)\s(?:percent|per cent)
  replace: \1%
  bad: ["{~~5 percent~>5%~~}"]
  good: [x]
government:
  why: A small letter.
  use: {government: [Government]}
  after: [the]
  bad: ["the {~~Government~>government~~}"]
  good: [x]
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    return Engine([], compiled(entries(Pack(tmp_path_factory.mktemp("p") / "pack.yaml", PACK))), strict=True)


def fixed(engine, text, heading=False):
    found = [f for _, f in engine.paragraph_said(Paragraph(text, heading)).findings]
    for f in sorted(found, reverse=True):
        new = f.fixes[0].text if f.fixes else "∅"
        text = text[: f.span.start] + new + text[f.span.end :]
    return text


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("He met al-Sisi.", "He met el-Sissi."),
        ("Al-Sisi spoke.", "El-Sissi spoke."),
        ("Then Al-Sisi spoke.", "Then el-Sissi spoke."),
        ("He met al‑Sisi's aide and Al\nSisi’s.", "He met el-Sissi's aide and el-Sissi’s."),
        ("SISI IN CAIRO", "EL-SISSI IN CAIRO"),
        ("Kiev-based troops in pro-Kiev towns", "Kyiv-based troops in pro-Kyiv towns"),
        ("Advisors and an advisor met.", "Advisers and an adviser met."),
        ("“No,” she said. Advisors left.", "“No,” she said. Advisers left."),
        ("The health-care bill, the healthcare bill", "The health care bill, the health care bill"),
        ("He uses the Internet.", "He uses the internet."),
        ("The Internet is down.", "The internet is down."),
        ("Troops of NATO left.", "Troops of Nato left."),
        ("They vowed to slam it.", "They promised to ∅ it."),
        ("Up 5 percent, or 7\nper cent.", "Up 5%, or 7%."),
        ("Then the Government fell.", "Then the government fell."),
    ],
)
def test_finds(engine, written, wanted):
    assert fixed(engine, written) == wanted
    assert fixed(engine, wanted) == wanted or "∅" in wanted


@pytest.mark.parametrize(
    "copy",
    [
        "President el-Sissi and El-Sissi.",
        "“I met Sisi in Kiev,” he said.",
        '"The advisor left," it read, "for healthcare.',
        "He called it ‘healthcare’ and 'the advisor's Kiev' and left.",
        "A chicken Kiev, the Kiev Post, Kiev, Texas.",
        "See www.example.org/advisor, https://x.net/Kiev-1, @Kiev, #Kiev and advisor@example.org.",
        "Raymond James Financial Advisors and Tenet Healthcare agreed.",
        "Advisors Guild members met.",
        "The Internet Archive and Google Internet services.",
        "Internet users complained.",
        "NATO CHIEF IN TALKS",
        "Kievan Rus, preadvisory, Sisily, vower.",
        "A Government Accountability report of Government.",
        "",
        "́Sisí \u200b İ ß ŉ",
    ],
)
def test_passes_over(engine, copy):
    assert fixed(engine, copy) in (copy, copy.replace("́Sisí", "́el-Sissí"), copy.replace("Sisi", "el-Sissi"))


def test_place_and_line_ends_do_not_matter(engine):
    plain = fixed(engine, "An advisor in Kiev.")
    assert fixed(engine, "😀\u2028 An advisor in Kiev.") == "😀\u2028 " + plain


def test_an_entry_speaks_for_a_rule_that_would_make_the_same_copy(engine):
    from newslint.desk import Desk
    from newslint.edition import Edition, read
    from newslint.readers.text import read_text
    from newslint_rules.names import house_name

    both = Engine([house_name], engine.rules.shelf, Desk(style="ap"), strict=True)
    edition = Edition(both.rules)
    edition.put(*(read(both, doc) for doc in read_text("President Abdel-Fattah al-Sisi met President Zelensky.", Paragraph, "a")))
    assert [d.rule for d in edition.diagnostics("a")] == ["el-sissi", "house-name"]
