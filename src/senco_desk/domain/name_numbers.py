"""Numbers and addresses that point at one person: of birth, of the school, of the telephone, of the mail."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from senco_desk.domain.name_findings import FindingKind


class Caught(NamedTuple):
    """Something in a text: what it is, where it begins and ends."""

    kind: FindingKind
    begin: int
    end: int


_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The check letters in the order of their values, 0 to 22: no I, O or S."""

_ENOUGH = re.compile(r"\d[\d\s/.,\-–()]{5,}\d")
"""Digits that could be any of them; where there are none, nothing else is looked for."""
_UPN = re.compile(
    rf"(?<![^\W_])([{_UPN_LETTERS}])[ -]?(\d{{3}})[ -]?(\d{{4}})[ -]?(\d{{2}})[ -]?"
    rf"(\d{{2}}[\d{_UPN_LETTERS}])(?![^\W_])",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"(?<![\w.,/£$€-])(?:(?:\+|00)44[ .-]?(?:\(0\) ?|0)?|\(?0)(?=[1-35789])"
    r"\d{1,5}\)?(?:[ .-]{0,2}\d{2,8}){1,4}(?![\w/]|[.,]\d)"
)
"""As the National Telephone Numbering Plan (Ofcom) has them: ten or eleven digits with the first 0."""
_EMAIL = re.compile(r"[^\s<>()\[\]{}\"'“”‘’,;:|@]{1,64}@(?:[^\W_](?:[\w-]{0,62}\.))+[^\W\d_]{2,24}(?![^\W_])")

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_IN_FIGURES = re.compile(
    r"(?<![\d/.\-])(?:(?P<d>\d{1,2})[/.\-](?P<m>\d{1,2})[/.\-](?P<y>\d{4})"
    r"|(?P<y2>\d{4})-(?P<m2>\d{2})-(?P<d2>\d{2}))(?![\d/\-]|\.\d)"
)
_BORN = re.compile(
    r"\b(?:d\.?\s?o\.?\s?b\b\.?|dates? of birth|birth ?dates?|birthdays?|born)\b[^\w\n]{0,4}"
    r"(?:(?:is|was|on|in|the|of)\s+){0,3}"
    r"(?P<day>\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2,4}|\d{4}-\d\d-\d\d"
    rf"|{_DAY}\s+(?:of\s+)?{_MONTH}(?:\s+\d{{2,4}}\b)?|{_MONTH}\s+(?:{_DAY}\b,?(?:\s+\d{{4}}\b)?|\d{{4}}\b))",
    re.IGNORECASE,
)
_BIRTH_WORDS = frozenset({"dob", "birth", "birthdate", "birthday", "birthdays", "born"})
_AT_SCHOOL = range(3, 20)
"""Years of age of whoever a school keeps a date of birth of."""


def numbers(text: str, words: frozenset[str], today: date) -> Iterator[Caught]:
    """All of them; `words` are the folded words of the text."""
    if "@" in text:
        yield from _all(FindingKind.EMAIL, _EMAIL, text)
    if not _BIRTH_WORDS.isdisjoint(words) or {"d", "o", "b"} <= words:
        yield from (Caught(FindingKind.BIRTH, *found.span("day")) for found in _BORN.finditer(text))
    if _ENOUGH.search(text):
        yield from (each for each in _all(FindingKind.TELEPHONE, _TELEPHONE, text) if _is_dialled(text, each))
        yield from (
            Caught(FindingKind.UPN, *found.span())
            for found in _UPN.finditer(text)
            if has_check_letter("".join(found.groups())) or "upn" in words
        )
        yield from (
            Caught(FindingKind.BIRTH, *found.span())
            for found in _IN_FIGURES.finditer(text)
            if _age(found, today) in _AT_SCHOOL
        )


def has_check_letter(upn: str) -> bool:
    """Whether the first letter of a unique pupil number is the one that its other characters ask for.

    Each digit is weighed by its place (the first one is in place 2); the sum modulo 23 is the letter's value. The last
    character of a temporary number is a letter and counts as its value. Source: Unique Pupil Number 2.0, UK Government
    Data Standards Catalogue (Department for Education, 2004).
    """
    values = (_UPN_LETTERS.find(each) if each.isalpha() else int(each) for each in upn[1:].upper())
    return _UPN_LETTERS[sum(place * value for place, value in enumerate(values, 2)) % 23] == upn[0].upper()


def _is_dialled(text: str, caught: Caught) -> bool:
    """Whether it has as many digits as can be dialled: nine or ten after the first 0 or the code of the country."""
    digits = re.sub(r"\D", "", text[caught.begin : caught.end].replace("(0)", ""))
    return len(re.sub("^(?:0044|44|0)0?", "", digits)) in (9, 10)


def _all(kind: FindingKind, pattern: re.Pattern[str], text: str) -> Iterator[Caught]:
    return (Caught(kind, *found.span()) for found in pattern.finditer(text))


def _age(found: re.Match[str], today: date) -> int | None:
    """In years, of somebody born on a day in figures; None where there is no such day."""
    year, month, day = (int(found[name] or found[f"{name}2"]) for name in "ymd")
    try:
        born = date(year, month, day)
    except ValueError:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
