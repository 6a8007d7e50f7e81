"""Applying fixes to a text."""

from __future__ import annotations

from collections.abc import Iterable

from .rule import Finding, Fix, Safety


def chosen(findings: Iterable[Finding], at_least: Safety = Safety.SAFE) -> list[Fix]:
    """The first fix of each finding that is safe enough, in order, never two that overlap or insert at one place."""
    out: list[Fix] = []
    for fix in sorted({f.fixes[0] for f in findings if f.fixes and f.fixes[0].safety >= at_least}):
        last = out[-1].span if out else None
        if last is None or fix.span.start > last.end or (fix.span.start == last.end and fix.span != last):
            out.append(fix)
    return out


def apply(text: str, findings: Iterable[Finding], at_least: Safety = Safety.SAFE) -> str:
    """The text with the first fix of each finding that is safe enough."""
    out: list[str] = []
    at = 0
    for fix in chosen(findings, at_least):
        out += text[at : fix.span.start], fix.text
        at = fix.span.end
    return "".join(out) + text[at:]
