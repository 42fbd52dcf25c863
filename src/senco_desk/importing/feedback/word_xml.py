"""A part of a Word document as a stream of elements and words: nothing is expanded, fetched or kept, however deep."""

import re
from collections.abc import Callable, Mapping
from typing import IO
from xml.parsers import expat

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.importing.examining.seen import DAMAGED, Faulty

Attributes = Mapping[str, str]
Begins = Callable[[Attributes], object]
Ends = Callable[[], object]
Step = Callable[[int], None]
"""Told how many bytes more were read."""

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
"""Transitional and strict (ISO/IEC 29500-4 and -1), as expat puts them before a name."""
_MATHS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math ",
    "http://purl.oclc.org/ooxml/officeDocument/math ",
)
_ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006 "
_SPACE = "http://www.w3.org/XML/1998/namespace space"
_CHUNK = 256 * 1024

_SYMBOLS = {
    "F0FC": "✓", "F0FB": "✗", "F0FE": "☑", "F0FD": "☒", "F0A8": "☐", "F04A": "☺", "F04C": "☹",
    "F0E0": "→", "F0DF": "←", "F0F0": "⇨", "F0B7": "•", "F0A7": "▪",
}  # fmt: skip
"""Of Wingdings, with which people tick; Word keeps them in the private range of Unicode."""
_PLAIN = re.compile(r"[1-9A-C][0-9A-F]{3}")
"""A symbol that has a place of its own in Unicode."""


def attribute(name: str) -> Callable[[Attributes], str]:
    """What reads an attribute of Word's own; "" when it is not there."""
    transitional, strict = (space + name for space in _WORD)
    return lambda found: found.get(transitional) or found.get(strict) or ""


author_of, id_of, name_of, value_of = map(attribute, ("author", "id", "name", "val"))
_char_of, _type_of = map(attribute, ("char", "type"))


class WordXml:
    """Reads one part. What inherits from it says what is done at each element, by the names that Word gives them.

    Words come to `say`, a piece at a time: tabs as tabs, breaks of a line as line ends.
    """

    def __init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = _turn_away
        self._caught: list[str] = []
        self._parser.CharacterDataHandler = self._caught.append
        self._begins: dict[str, Begins] = {}
        self._ends: dict[str, Ends] = {}
        self._skipped = 0
        self._chosen: list[bool] = []
        self._keeps_spaces = True
        self.on("t delText", self._begin_words, self._end_words)
        self.on_maths("t", self._begin_words, self._end_words)
        self.on("tab ptab", lambda _attributes: self.say("\t"))
        self.on("br", self._break)
        self.on("cr", lambda _attributes: self.say("\n"))
        self.on("noBreakHyphen", lambda _attributes: self.say("\u2011"))
        self.on("softHyphen", lambda _attributes: self.say("\u00ad"))
        self.on("sym", self._symbol)
        self.on("tabs rt", self.skip)
        self._begins[_ALTERNATIVES + "AlternateContent"] = lambda _attributes: self._chosen.append(False)
        self._ends[_ALTERNATIVES + "AlternateContent"] = self._chosen.pop
        for alternative in ("Choice", "Fallback"):
            self._begins[_ALTERNATIVES + alternative] = self._choose
        self._hear()

    def on(self, names: str, begins: Begins | None = None, ends: Ends | None = None) -> None:
        for space in _WORD:
            self._on(space, names, begins, ends)

    def on_maths(self, names: str, begins: Begins, ends: Ends) -> None:
        for space in _MATHS:
            self._on(space, names, begins, ends)

    def _on(self, space: str, names: str, begins: Begins | None, ends: Ends | None) -> None:
        for name in names.split():
            if begins:
                self._begins[space + name] = begins
            if ends:
                self._ends[space + name] = ends

    def say(self, words: str) -> None:
        raise NotImplementedError

    def read(self, part: IO[bytes], step: Step) -> None:
        """Raises Faulty when it is not whole, or declares a document type, which no Word document has."""
        try:
            while chunk := part.read(_CHUNK):
                self._parser.Parse(chunk, False)
                step(len(chunk))
            self._parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise Faulty(Form.WORD, Soundness.BROKEN, DAMAGED) from error

    def _hear(self) -> None:
        begins, ends = self._begins.get, self._ends.get

        def begin(name: str, attributes: Attributes) -> None:
            if heard := begins(name):
                heard(attributes)

        def end(name: str) -> None:
            if heard := ends(name):
                heard()

        self._parser.StartElementHandler, self._parser.EndElementHandler = begin, end

    def skip(self, _attributes: Attributes) -> None:
        """Hears nothing until the element that has just begun ends."""
        self._skipped = 1
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._deeper, self._higher

    def _deeper(self, _name: str, _attributes: Attributes) -> None:
        self._skipped += 1

    def _higher(self, _name: str) -> None:
        self._skipped -= 1
        if not self._skipped:
            self._hear()

    def _choose(self, attributes: Attributes) -> None:
        """Word writes a text box twice, the second time for older programs: the first that is there is read."""
        if self._chosen and self._chosen[-1]:
            self.skip(attributes)
        elif self._chosen:
            self._chosen[-1] = True

    def _begin_words(self, attributes: Attributes) -> None:
        self._caught.clear()
        self._keeps_spaces = attributes.get(_SPACE) == "preserve"

    def _end_words(self) -> None:
        caught = self._caught
        words = caught[0] if len(caught) == 1 else "".join(caught)
        if not self._keeps_spaces:
            words = words.strip(" \t\n\r")
        if words:
            self.say(words.replace("\n", " "))
        caught.clear()

    def _break(self, attributes: Attributes) -> None:
        if _type_of(attributes) in ("", "textWrapping"):
            self.say("\n")

    def _symbol(self, attributes: Attributes) -> None:
        code = _char_of(attributes).upper()
        if code in _SYMBOLS:
            self.say(_SYMBOLS[code])
        elif _PLAIN.fullmatch(code):
            self.say(chr(int(code, 16)))


def _turn_away(*_declaration: object) -> None:
    raise Faulty(Form.WORD, Soundness.BROKEN, DAMAGED)
