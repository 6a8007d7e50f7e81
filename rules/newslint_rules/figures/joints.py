"""How a measure is joined to what it is in another system: “10 miles (16 km)”, “10 miles, or about 16 km”."""

from newslint.pattern import pattern

_ABOUT = r"(?:about|around|nearly|almost|some|roughly|approximately|just|over|under|more|less|than|up|to|at|least|c\.|~|≈)\s?"
JOINT = pattern(
    rf"\s*[(\[]\s*(?:or\s)?(?:{_ABOUT})*[-−]?|,? or (?:about |around |some |roughly )?|, (?:about|roughly|around) "
    rf"|\s?[–—]\s?(?:or\s)?(?:{_ABOUT})*|\s-\s(?:or\s)?(?:{_ABOUT})*"
)
