"""What stands in a quotation is flagged, and never rewritten."""

from __future__ import annotations

from newslint.prose import Prose, Span
from newslint.views import quotes


def quoted(p: Prose, span: Span) -> bool:
    """Does the span lie in a direct quotation?"""
    return any(q.start < span.end and span.start < q.end for q in quotes(p))


def unless_quoted(p: Prose, span: Span, *proposals: str) -> tuple[str, ...]:
    """The proposals, or none inside a quotation."""
    return () if quoted(p, span) else proposals
