"""Numbers by which people point at things: R-014, E-007, outcome 5, 5.3, Part C.

Whether she has anything of that number is not asked here.
"""

import re

_DASH = r"[-\u2010-\u2015\u2212]"
_LEVEL = r"(?:[1-9][0-9]?|[A-C])(?:\.[1-9][0-9]?){0,2}[a-h]?"
_FOUND = re.compile(
    rf"(?<![\w.])(?:"
    rf"(?P<item>[REre])\s?{_DASH}\s?(?P<number>\d{{1,4}})"
    r"|(?P<bare>[RE])\s?(?P<digits>\d{3,4})"
    r"|(?P<dotted>(?:[1-9][0-9]?|C)(?:\.[1-9][0-9]?){1,2}[a-h]?)(?!\s?(?:%|am\b|pm\b|hours?\b|hrs?\b|days?\b|MB\b|kB\b|st\b))"
    rf"|(?i:outcomes?|elements?|bullets?|criteri(?:on|a)|LOs?|parts?)\s?(?:no\.?\s?)?(?P<said>{_LEVEL}"
    rf"(?:(?:\s?,\s?|\s?/\s?|\s?&\s?|\s(?:and|or)\s)(?!{_LEVEL}['’]){_LEVEL}(?![\w-]))*)"
    r"|(?P<role>R(?:[1-9]|1[0-9]))"
    r")(?![\w@]|\.\d)"
)
_EACH = re.compile(_LEVEL)


def codes_in(words: str) -> tuple[str, ...]:
    """Each once, in the order in which they stand: `("R-014", "5.3")`. An item's has three digits, as it is printed."""
    return tuple(dict.fromkeys(code for found in _FOUND.finditer(words) for code in _codes(found)))


def starts_with_code(words: str) -> bool:
    """Whether a line begins with what it is about, as in “R-014: say more” or “Outcome 5 – met”."""
    found = _FOUND.match(words.lstrip("[(*_# "))
    return found is not None


def _codes(found: re.Match[str]) -> list[str]:
    if letter := found["item"] or found["bare"]:
        return [f"{letter.upper()}-{int(found['number'] or found['digits']):03d}"]
    if found["said"]:
        return _EACH.findall(found["said"])
    return [found["dotted"] or found["role"]]
