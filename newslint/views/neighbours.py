"""Figures that stand side by side and are read together: the ends of a range, the parts of a date or of a telephone number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .counted import NOTHING

if TYPE_CHECKING:
    from .figures import Figure


def paired(text: str, found: list[Figure]) -> list[Figure]:
    """Neighbours read together: the ends of a range share unit and thing counted, dates and codes take in their parts."""
    for i in range(len(found) - 1):
        a, b = found[i], found[i + 1]
        if b.span.start - a.span.end > 6 or a.end == "low":
            continue
        between = text[a.span.end : b.span.start].strip()
        if a.role or b.role:
            found[i], found[i + 1] = _one_role(text, a, b, between)
        elif a.form == "percent" and b.form != "percent" and (b.scale > 1 or b.kind):
            continue  # rose 4 percent to 1.7 billion pesos
        elif between in ("-", "–", "to") or (
            between == "and" and text[max(0, a.span.start - 9) : a.span.start].lower().endswith("between ")
        ):
            if between in "-–" and not (b.head or b.unit or b.scale > 1 or a.unit):
                found[i], found[i + 1] = a._replace(role="score"), b._replace(role="score")
                continue
            form = b.form if b.form in ("percent", "points") and a.form == "numeral" else a.form
            unit, kind = (a.unit, a.kind) if a.unit else (b.unit, b.kind)
            found[i] = a._replace(end="low", counted=b.counted, form=form, unit=unit, kind=kind)
            found[i + 1] = b._replace(end="high")
    return found


def _one_role(text: str, a: Figure, b: Figure, between: str) -> tuple[Figure, Figure]:
    """ "October 7 and 8", "7-8 October", "2019–20", "9/11", "+44 20 7946 0000"."""
    if a.role == "age" and b.role in ("", "age") and _ages(text, a, between) and b.raw.isdigit():
        return a._replace(end="low"), b._replace(role="age", end="high", counted=NOTHING)
    if a.role == "date" and between in ("and", "to", "-", "–") and b.raw.isdigit() and len(b.raw) < 3 and not (b.head or b.unit):
        return a, b._replace(role="date", counted=NOTHING)
    if b.role == "date" and between in ("and", "to", "or", "-", "–") and not a.role and a.raw.isdigit() and len(a.raw) < 3:
        return a._replace(role="date", counted=NOTHING), b
    if a.role == "year" and between in ("and", "or", "to", ",") and b.raw.isdigit() and abs(b.value - a.value) < 100 and not b.unit:
        return a, b._replace(role="year", counted=NOTHING)
    if not a.role and between == "to" and b.role == "year" and not "1900" <= b.raw <= "2060":
        return a, b._replace(role="")
    if (
        a.role in ("year", "date", "code", "phone", "time")
        and between in ("-", "–", "/", ".", ":")
        and b.role in ("", "code", "score", "name")
        and b.raw[0].isdigit()  # behind a dateline a sentence may begin: “April 5, 2024 - Seventeen people”
    ):
        return a, b._replace(role=a.role, counted=NOTHING)
    if a.role == "phone" and between == "" and b.raw.isdigit():
        return a, b._replace(role="phone", counted=NOTHING)
    return a, b


def _ages(text: str, a: Figure, between: str) -> bool:
    """Are two ages the ends of a range ("aged 3 to 11", "between the ages of 18 and 45"), not those of two persons?"""
    return between in ("to", "-", "–") or (between == "and" and "between " in text[max(0, a.span.start - 24) : a.span.start].lower())
