"""What a number is when it counts nothing: a date, a year, an age, a score, a time, a part of a name."""

from __future__ import annotations

from ..pattern import pattern, word_set
from .calendar import DAYS
from .calendar import MONTHS as NUMBERED
from .counted import is_plural

MONTHS = frozenset(NUMBERED)
NO_DAY = word_set("percent per pct million billion thousand years people")
NEXT = pattern(r"[\s-]?([^\W\d_][\w.]*)")
TIME = pattern(
    r":[0-5][0-9](?![0-9])|\s?[ap]\.?m\b|\s(?:UTC|GMT|BST|EST|EDT|CET|CEST|PST|IST|o[’']clock"
    r"|(?:hours|hrs)\s(?:GMT|UTC|local|U\.S|E[SD]T|BST)|(?:[A-Z][a-z]+\s|local\s)time)\b"
)
OLD = pattern(r"[-‑\s]years?[-‑\s](?:olds?|of[-‑\s]age)\b|[-‑\s](?:month|week|day)s?[-‑\s]olds?\b")
STREET = pattern(
    r"\s(?:[A-Z][\w’'.]*\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Square|Terrace|Crescent|Way|Place|Court)\b"
)
ORDINAL = pattern(r"(?:st|nd|rd|th)\b")
YEARISH = word_set("""
    in since of until till by from the late early mid before after during through year fall spring summer winter autumn circa between
    and to december january
""") | MONTHS  # fmt: skip
# Words behind which a number is only a name, whatever comes after it.
NAMING = word_set("""
    § article articles section sections resolution amendment chapter clause act bill rule title part page pages category level phase tier
    room gate terminal platform flight route highway interstate channel no nos number group district ward area zone boeing airbus apollo
    stage lane line unit type size step volume episode season verse psalm covid windows iphone galaxy falcon formula grade version
    proposition prop order decree law paragraph exit junction pier dock bus train camp building block floor apartment suite box figure
    table appendix annex schedule item lot model mark station tower reactor pole hole round heat game set day week year month hour class
""")
# Those that are so with a small letter too.
ALWAYS = word_set(
    "§ no nos number article articles section sections resolution chapter clause page pages category flight route channel platform"
)
ROUTES = word_set("route highway interstate flight road motorway bus train")
LAWS = word_set("""
    § article articles section sections resolution amendment chapter clause act bill rule title paragraph proposition prop law decree
""")
# What a company or a country has for a year: “1986 sales were lower”.
OF_A_YEAR = word_set("sales earnings results profits revenues losses exports imports elections levels prices figures")
AGED = frozenset(["aged", "age", "ages"])
# Small words that open a sentence with a capital and are no names.
OPENERS = word_set("""
    a an the this that these those and or but nor of in on at by for from to with without into over under between among within during
    before after since until while when where who as than then because although though about around above below across against nearly
    almost some roughly approximately only just exactly up more less fewer all both another other others is are was were be been has
    have had there here he she it they we i his her their its our my if so yet still also now later meanwhile however last next first
    second killed injured including out even what not no every each any many most such least
""")


def role_of(text: str, end: int, raw: str, before: str, currency: str) -> str:
    """The role of a numeral; "" for a quantity."""
    if len(raw) > 15:
        return "code"
    last = before[-1:]
    after = text[end : end + 1]
    if currency:
        return ""
    if last == "+" and raw.isdigit() and len(raw) < 4 and after == " " and text[end + 1 : end + 2].isdigit():
        return "phone"
    if last and (last.isalpha() or last in "_#@/&\\=°×" or (last in ".,:" and before[-2:-1].isalnum())):
        if last == "#":
            return "ordinal"
        if last == ":" and before[-2:-1].isdigit():
            return "time"
        return "name" if last.isalpha() or last == "_" else "code"
    if last in ("-", "‑") and before[-2:-1].isalpha() and after != "%":
        return "name"
    if after and (after.isalpha() or after in ":-–/_.@"):
        if ORDINAL.match(text, end):
            return "date" if _month_near(text, end + 2, before) else "ordinal"
        if TIME.match(text, end):
            return "time"
        if after == "/" and text[end + 1 : end + 2].isdigit():
            return "date" if text[end + 2 : end + 6].count("/") else "code"
        if after in "._@" and text[end + 1 : end + 2].isalnum():
            return "code"
        if after == "s" or text[end : end + 2] in ("’s", "'s"):
            return "year"
        if after in "-–" and (role := _dashed(text, end, raw)):
            return role
    words = before.split()
    previous = words[-1] if words and before[-1] in ' \n\xa0(“"-–' else ""
    if previous.endswith((",", ";", ":", ".")) and previous[:-1].lower() not in MONTHS and previous.lower() not in ("no.", "nos.", "st."):
        glued = previous[-1]
        previous = ""
    else:
        glued = ""
    word = previous.strip("(“\"'.‘’").lower()
    m = NEXT.match(text, end)
    following = m[1].rstrip(".") if m else ""
    low = following.lower()
    small = raw.isdigit() and len(raw) <= 2
    if (
        small
        and int(raw) <= 31
        and after not in ("%", "°")
        and low not in NO_DAY
        and ((word in MONTHS and (word != "may" or previous[0] == "M")) or (low in MONTHS and following[:1].isupper()))
    ):
        return "date"
    if len(raw) <= 4 and TIME.match(text, end):
        return "time"
    if (
        OLD.match(text, end)
        or word in AGED
        or (word == "of" and len(words) > 1 and words[-2].lower() in AGED)
        or (small and glued == "," and after in ",." and words[-1][:1].isupper() and int(raw) > 1 and after == ",")
    ):
        return "age"
    if raw.isdigit() and len(raw) == 4 and "1000" <= raw <= "2100" and _is_year(text, end, raw, word, glued, words, following):
        return "year"
    if (
        word in NAMING
        and not glued
        and after != "%"
        and low not in NO_DAY
        and not is_plural(low)
        and (previous[0].isupper() or word in ALWAYS)
    ):
        return "law" if word in LAWS else "route" if word in ROUTES else "ordinal" if word in ("no", "nos", "number") else "name"
    if previous[:1].isupper() and word not in OPENERS and not glued and _names(word, text, end, low, after, words):
        return "name"
    if not glued and last == " " and before[-2:-1].isdigit() and raw.isdigit() and len(raw) >= 3 and after not in "%":
        return "phone" if len(words) > 1 and words[-1].strip("()+").replace("-", "").isdigit() else ""
    if STREET.match(text, end):
        return "address"
    return ""


def _names(word: str, text: str, end: int, low: str, after: str, words: list[str]) -> bool:
    """Does a capitalised word make the number behind it a name ("Boeing 737", "Friday 300 people" does not)?"""
    if (
        "," in text[end - 4 : end]
        or word in DAYS
        or (after in "%°" and after)
        or low in ("million", "billion", "thousand", "percent", "per", "trillion")
    ):
        return False
    if word in NAMING:
        return True
    return not (
        low and text[end : end + 1] == " " and low[0].isalpha() and text[end + 1 : end + 2].islower() and len(words) > 0 and is_plural(low)
    )


def _month_near(text: str, end: int, before: str) -> bool:
    words = before.split()
    if words and words[-1].strip(".,").lower() in MONTHS:
        return True
    m = NEXT.match(text, end)
    if m and m[1] == "of":
        m = NEXT.match(text, m.end())
    return m is not None and m[1].rstrip(".").lower() in MONTHS and m[1][0].isupper()


DASHED = pattern(r"[-–]([0-9]+)(?![0-9])([-–][0-9]+)?")


def _dashed(text: str, end: int, raw: str) -> str:
    """Numbers joined by a dash: years, telephone numbers, dates; "" where it may be a range or a score."""
    m = DASHED.match(text, end)
    if not m:
        return "name" if text[end] == "-" and text[end + 1 : end + 2].isupper() else ""
    if m[2]:
        return "date" if len(raw) == 4 and len(m[1]) == 2 else "phone" if len(raw) + len(m[1]) > 4 else "score"
    if len(raw) == 4 and raw.isdigit() and "1000" <= raw <= "2100" and len(m[1]) in (2, 4):
        return "year"
    return "phone" if len(raw) == 3 and len(m[1]) == 4 else ""


def _is_year(text: str, end: int, raw: str, word: str, glued: str, words: list[str], following: str) -> bool:
    """Is a number of four figures without a comma a year?"""
    if glued == ",":
        before = [w.strip(".,").lower() for w in words[-3:]]
        plural = following[:1].islower() and is_plural(following)
        return bool(MONTHS.intersection(before)) or not following[:1].islower() or ("1900" <= raw <= "2060" and not plural)
    plural = following[:1].islower() and is_plural(following) and text[end : end + 1] == " "
    if "1900" <= raw <= "2060" and following in OF_A_YEAR:
        return True
    if (
        word in ("in", "since", "until", "till", "late", "early", "mid", "during", "year", "fall", "spring", "summer", "winter", "autumn")
        or word in MONTHS
    ):
        return not plural or raw >= "1900"
    if plural:
        return word in YEARISH and word not in ("of", "by", "to", "and", "between", "from") and raw >= "1900"
    if "1900" <= raw <= "2060":
        return True
    return (not following[:1].islower() or (word == "the" and raw >= "1500")) and word in YEARISH


def role_of_words(text: str, start: int, end: int, run: str, form: str) -> str | None:
    """The role of a number in words; "" for a quantity, None where it is no number at all ("a third party")."""
    before = text[max(0, start - 24) : start]
    words = before.split()
    previous = words[-1] if words and before[-1:] in ' \n\xa0-‑(“"' else ""
    low = previous.strip("(“\"'‘’.,").lower()
    tail = text[end : end + 14]
    if before[-1:] in ("-", "‑") and before[-2:-1].isalpha():
        return "name"
    if form == "fraction" and " " not in run and "-" not in run:
        whole = text[start:end].lower()
        if low in ("first", "second", "third", "last", "opening", "fourth", "final", "this", "next", "each", "that"):
            return "period"
        if run in ("half", "halves"):
            return "period" if tail[:5] in ("-time", "time ") or tail.startswith(("-brother", "-sister", " past")) else ""
        share = whole.startswith("a ") or low in ("one", "nearly", "over", "about")
        return "" if share and (tail.startswith(" of") or tail[:1] in ("", ".", ",", ";")) else None
    if OLD.match(text, end) or low in AGED:
        return "age"
    if text[start].isupper() and not _opens(before):
        return "name"
    if run == "one" and not _counts_one(low, tail):
        return "pronoun"
    if low in NAMING and previous[:1].isupper() and not is_plural(tail.split()[0] if tail.split() else ""):
        return "name"
    return ""


def _opens(before: str) -> bool:
    """May a sentence or a quotation open here?"""
    stripped = before.rstrip()
    return not stripped or stripped[-1] in ".!?:;…“”\"‘’'()[]*•—–" or "\n" in before[len(stripped) :]


NOT_COUNTING = word_set("""
    no the this that another every any which each some anyone someone only single little big new good other last first next old young
""")


def _counts_one(low: str, tail: str) -> bool:
    if low in NOT_COUNTING or tail[:1] not in " -,.;)":
        return False
    following = tail[1:].split(" ")[0] if tail[:1] == " " else ""
    return following not in ("another", "can", "could", "day", "who", "that", "or", "should", "might", "would", "thing", "such") and bool(
        following
    )
