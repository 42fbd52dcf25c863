"""A part of a Word document gone through element by element: what is read says what it does at each.

The tree is that of `importing/drafts/xml.py`: nothing is expanded or fetched, and it is not endlessly deep.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable

from lxml import etree

from senco_desk.importing.drafts.xml import Element

Begins = Callable[[Element], object]
Ends = Callable[[], object]
Step = Callable[[], None]
"""Told now and then that it goes on."""

_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
"""Transitional and strict (ISO/IEC 29500-4 and -1)."""
_MATHS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}",
    "{http://purl.oclc.org/ooxml/officeDocument/math}",
)
_ALTERNATIVES = ("{http://schemas.openxmlformats.org/markup-compatibility/2006}",)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_OFTEN = 20_000
"""Elements."""

_SYMBOLS = {
    "F0FC": "✓", "F0FB": "✗", "F0FE": "☑", "F0FD": "☒", "F0A8": "☐", "F04A": "☺", "F04C": "☹",
    "F0E0": "→", "F0DF": "←", "F0F0": "⇨", "F0B7": "•", "F0A7": "▪",
}  # fmt: skip
"""Of Wingdings, with which people tick; Word keeps them in the private range of Unicode."""
_PLAIN = re.compile(r"[1-9A-C][0-9A-F]{3}")
"""A symbol that has a place of its own in Unicode."""


def attribute(name: str) -> Callable[[Element], str]:
    """What reads an attribute of Word's own; "" when it is not there."""
    transitional, strict = (space + name for space in _WORD)
    return lambda found: found.get(transitional) or found.get(strict) or ""


author_of, id_of, name_of, value_of = map(attribute, ("author", "id", "name", "val"))
_char_of, _type_of = map(attribute, ("char", "type"))


class WordXml(ABC):
    """Reads one part. What inherits from it says what is done at each element, by the names that Word gives them.

    Words come to `say`, a piece at a time: tabs as tabs, breaks of a line as line ends.
    """

    def __init__(self) -> None:
        self._begins: dict[str, Begins] = {}
        self._ends: dict[str, Ends] = {}
        self._chosen: list[bool] = []
        self._walk: etree.iterwalk = None
        self.on("t delText", self._words)
        self._on(_MATHS, "t", self._words)
        self.on("tab ptab", lambda _found: self.say("\t"))
        self.on("br", self._break)
        self.on("cr", lambda _found: self.say("\n"))
        self.on("noBreakHyphen", lambda _found: self.say("\u2011"))
        self.on("softHyphen", lambda _found: self.say("\u00ad"))
        self.on("sym", self._symbol)
        self.on("tabs rt", self.skip)
        self._on(_ALTERNATIVES, "AlternateContent", lambda _found: self._chosen.append(False), self._chosen.pop)
        self._on(_ALTERNATIVES, "Choice Fallback", self._choose)

    def on(self, names: str, begins: Begins | None = None, ends: Ends | None = None) -> None:
        self._on(_WORD, names, begins, ends)

    def _on(self, spaces: tuple[str, ...], names: str, begins: Begins | None, ends: Ends | None = None) -> None:
        for name in (space + name for space in spaces for name in names.split()):
            if begins:
                self._begins[name] = begins
            if ends:
                self._ends[name] = ends

    @abstractmethod
    def say(self, words: str) -> None: ...

    def read(self, root: Element, step: Step) -> None:
        begins, ends, awaited = self._begins.get, self._ends.get, []
        self._walk = etree.iterwalk(root, ("start", "end"), tag=[*{**self._begins, **self._ends}])
        for number, (event, element) in enumerate(self._walk):
            if event == "start":
                tag = element.tag
                if begun := begins(tag):
                    begun(element)
                awaited.append(ends(tag))
            elif ended := awaited.pop():
                ended()
            if number % _OFTEN == 0:
                step()

    def skip(self, _found: Element) -> None:
        """Passes over all that stands in the element that has just begun."""
        self._walk.skip_subtree()

    def _choose(self, found: Element) -> None:
        """Word writes a text box twice, the second time for older programs: the first that is there is read."""
        if self._chosen and self._chosen[-1]:
            self.skip(found)
        elif self._chosen:
            self._chosen[-1] = True

    def _words(self, found: Element) -> None:
        words = "".join(found.itertext()) if len(found) else found.text or ""
        if (bare := words.strip(" \t\n\r")) != words and found.get(_SPACE) != "preserve":
            words = bare
        if words:
            self.say(words.replace("\n", " "))

    def _break(self, found: Element) -> None:
        if _type_of(found) in ("", "textWrapping"):
            self.say("\n")

    def _symbol(self, found: Element) -> None:
        code = _char_of(found).upper()
        if code in _SYMBOLS:
            self.say(_SYMBOLS[code])
        elif _PLAIN.fullmatch(code):
            self.say(chr(int(code, 16)))
