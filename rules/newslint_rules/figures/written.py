"""Figures in messages, as a person reads them."""

from __future__ import annotations


def written(value: float) -> str:
    """A value with its thousands apart, and no more digits than it has: 6,000,000, 2.5."""
    return f"{value:,.0f}" if value >= 1000 and value == int(value) else f"{value:,.10g}"
