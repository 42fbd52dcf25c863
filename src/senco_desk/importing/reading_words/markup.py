"""The words in a part of a document: paragraph by paragraph, whole though it is made of many runs."""

from collections.abc import Mapping
from typing import IO
from xml.parsers import expat

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.importing.examining.seen import DAMAGED, Faulty
from senco_desk.importing.examining.xml_parts import refusing
from senco_desk.importing.reading_words.words import COMMENTS, TEXT, TRACKED, Taken

_ENDS = frozenset({"p", "h", "tr", "row", "table-row", "si", "comment", "list-item", "creator", "lpwstr", "lpstr"})
"""Elements at whose end a line ends."""
_GAPS = frozenset({"tab", "br", "cr", "line-break", "s", "tc", "c", "table-cell", "noBreakHyphen", "sp", "creationId"})
_SPOKEN = frozenset({"descr", "title", "author", "initials", "displayName", "userId", "desc", "lastModifiedBy", "alt"})
"""Attributes in which people are named, or that say what a picture shows."""
_NAMED = frozenset({"docPr", "cNvPr", "sheet", "table", "definedName", "page", "frame", "cmAuthor", "bookmarkStart"})
"""Elements whose name is one that a person gave."""
_TRACKED_BY = frozenset({"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "change-info"})
_LARGEST_VALUE = 10_000


class Markup:
    """Takes the words of one part; `place` is where they stand unless an element says otherwise."""

    def __init__(self, taken: Taken, place: str) -> None:
        self._taken, self._place = taken, place
        self._line: dict[str, list[str]] = {}
        self._within: list[str] = []

    def read(self, part: IO[bytes]) -> None:
        """To its end; raises Faulty when it is not whole or declares a document type, TooLong when there is too much.

        What came before is taken all the same.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._begin, self._end
        parser.CharacterDataHandler = self._words
        parser.StartDoctypeDeclHandler = _turn_away
        try:
            with refusing(Form.OTHER):
                parser.ParseFile(part)
        finally:
            self._end_line()

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        local = name.rpartition(" ")[2]
        self._within.append(_place_of(local, self._within[-1] if self._within else self._place))
        if local in _GAPS:
            self._words(" ")
        for attribute, value in attributes.items():
            self._attribute(local, attribute.rpartition(" ")[2], value)

    def _attribute(self, element: str, attribute: str, value: str) -> None:
        if len(value) > _LARGEST_VALUE or not any(map(str.isalpha, value)):
            return
        place = TRACKED if element in _TRACKED_BY else self._within[-1]
        if (
            attribute in _SPOKEN
            or (attribute == "name" and element in _NAMED)
            or (attribute in ("Target", "href") and not value.startswith(("../", "#")) and ":" in value)
        ):
            self._taken.take(place, value)

    def _words(self, words: str) -> None:
        place = self._within[-1] if self._within else self._place
        self._line.setdefault(place, []).append(words)

    def _end(self, name: str) -> None:
        self._within.pop()
        if name.rpartition(" ")[2] in _ENDS or len(self._within) <= 1:
            self._end_line()

    def _end_line(self) -> None:
        line, self._line = self._line, {}
        for place, words in line.items():
            self._taken.take(place, "".join(words))


def _place_of(element: str, around: str) -> str:
    if element in ("del", "moveFrom", "tracked-changes"):
        return TRACKED
    if element == "annotation" and around == TEXT:
        return COMMENTS
    return around


def _turn_away(*_declaration: object) -> None:
    raise Faulty(Form.OTHER, Soundness.BROKEN, DAMAGED)
