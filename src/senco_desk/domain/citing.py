"""Citations in what she writes: [@Norwich2014, p. 23], [see @DfE2015; @Cole2005], Norwich [-@Norwich2014].

The form is Pandoc's (pandoc.org/MANUAL, "Citation syntax"), in brackets alone: an e-mail address is no citation.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from senco_desk.domain.name_replacing import Swap, replaced, replaced_in_text
from senco_desk.domain.reference_keys import KEY, same_key
from senco_desk.domain.text import Text, plain

_BRACKETED = re.compile(r"\[([^\[\]\n]{2,600})\]")
_CITE = re.compile(rf"(?P<before>(?:[^@;]*\s)?)(?P<bare>-?)@(?P<key>{KEY})(?P<after>(?:[^\w@][^@]*)?)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Cite:
    """One source cited: `before` stands before it ("see"), `after` behind it ("p. 23"); `year_only`: without the name.

    `begin` and `end` are where its key stands in the words.
    """

    key: str
    before: str
    after: str
    year_only: bool
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Citation:
    """A bracket with one source or several; where it begins and ends in the words."""

    begin: int
    end: int
    cites: tuple[Cite, ...]


def citations_in(words: str) -> Iterator[Citation]:
    """In the order in which they stand."""
    if "@" not in words:
        return
    for bracket in _BRACKETED.finditer(words):
        cites = tuple(_cites(bracket[1], bracket.start(1)))
        if cites and None not in cites:
            yield Citation(bracket.start(), bracket.end(), tuple(cite for cite in cites if cite is not None))


def keys_cited(words: Iterable[str]) -> list[str]:
    """Each key once, as it was first written, in the order in which they come."""
    found: dict[str, str] = {}
    for each in words:
        for citation in citations_in(each):
            for cite in citation.cites:
                found.setdefault(same_key(cite.key), cite.key)
    return list(found.values())


def cited_as(text: Text, said: Callable[[Citation], str]) -> Text:
    """The text with other words for each of its citations."""
    swaps = _swaps(plain(text), said)
    return replaced_in_text(text, swaps) if swaps else text


def plainly_cited_as(words: str, said: Callable[[Citation], str]) -> str:
    return replaced(words, _swaps(words, said))


def rekeyed(words: str, key: str, new: str) -> list[Swap]:
    """What is to stand where, so that all that cites `key` cites `new`."""
    return [
        (cite.begin, cite.end, new)
        for citation in citations_in(words)
        for cite in citation.cites
        if same_key(cite.key) == same_key(key)
    ]


def _swaps(words: str, said: Callable[[Citation], str]) -> list[Swap]:
    return [(citation.begin, citation.end, said(citation)) for citation in citations_in(words)]


def _cites(inside: str, begin: int) -> Iterator[Cite | None]:
    """None for what stands between semicolons and cites nothing: then the bracket is no citation."""
    for part in inside.split(";"):
        found = _CITE.fullmatch(part)
        if found is None:
            yield None
        else:
            yield Cite(
                found["key"],
                found["before"].strip(),
                found["after"].lstrip(" ,").rstrip(),
                bool(found["bare"]),
                begin + found.start("key"),
                begin + found.end("key"),
            )
        begin += len(part) + 1
