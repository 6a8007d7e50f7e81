"""Applying fixes: to a text, to convergence, and to a file, of which nothing else changes and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from .files import replace_file
from .rule import Finding, Fix, Safety
from .stories import Copy

PASSES = 10  # a fix may make room for another; more rounds than this never happened


class Changed(Exception):
    """A file is no longer what was checked."""


def chosen(findings: Iterable[Finding], at_least: Safety = Safety.SAFE) -> list[Fix]:
    """The first fix of each finding that is safe enough, in order, never two that overlap or insert at one place."""
    out: list[Fix] = []
    for fix in sorted({f.fixes[0] for f in findings if f.fixes and f.fixes[0].safety >= at_least}):
        last = out[-1].span if out else None
        if last is None or fix.span.start > last.end or (fix.span.start == last.end and fix.span != last):
            out.append(fix)
    return out


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """The text with these fixes, which are in order and do not overlap."""
    out: list[str] = []
    at = 0
    for fix in fixes:
        out += text[at : fix.span.start], fix.text
        at = fix.span.end
    return "".join(out) + text[at:]


def apply(text: str, findings: Iterable[Finding], at_least: Safety = Safety.SAFE) -> str:
    """The text with the first fix of each finding that is safe enough."""
    return applied(text, chosen(findings, at_least))


def converged(text: str, findings: Iterable[Finding], check: Callable[[str], Iterable[Finding]]) -> tuple[str, int]:
    """The text after all safe fixes, those included that a fix makes room for, and how many they were."""
    count = 0
    for _ in range(PASSES):
        fixes = chosen(findings)
        if not fixes:
            break
        text, count = applied(text, fixes), count + len(fixes)
        findings = check(text)
    return text, count


def write_back(copy: Copy, text: str) -> None:
    """Write a text where its copy was read, in its encoding; Changed if the file is another now, OSError if it cannot be
    written, UnicodeEncodeError if its encoding lacks a character: then the file is as it was."""
    path = Path(copy.name)
    if path.read_bytes() != raw(copy, copy.text):
        raise Changed(copy.name)
    replace_file(path, raw(copy, text))


def raw(copy: Copy, text: str) -> bytes:
    return copy.bom + text.encode(copy.encoding)
