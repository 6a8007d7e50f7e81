"""Whole numbers that differ by a slip of the keys, and the digits of figures that say something."""

from newslint.views.figures import Figure


def digit_off(a: float, b: float) -> bool:
    """Do two whole numbers of one length differ in one digit, or in two neighbours that are exchanged?"""
    return len(_differing(a, b)) == 1 or neighbours(a, b)


def neighbours(a: float, b: float) -> bool:
    """Have two whole numbers the same digits but for two neighbours that have changed places?"""
    one, other, at = str(int(a)), str(int(b)), _differing(a, b)
    return len(at) == 2 and at[1] == at[0] + 1 and one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]


def _differing(a: float, b: float) -> list[int]:
    """The places at which the digits of two whole numbers differ; none where one is longer."""
    one, other = str(int(a)), str(int(b))
    return [i for i in range(len(one)) if one[i] != other[i]] if len(one) == len(other) else []


def significant(f: Figure) -> int:
    """The digits that say something."""
    return len(f.raw.replace(",", "").replace(".", "").strip("0"))
