"""Which tracked changes the words stand in that are being read: of runs, ends of paragraphs, rows, cells, and moves."""

from dataclasses import replace

from senco_desk.domain.language import _
from senco_desk.importing.drafts.xml import Element, word
from senco_desk.importing.feedback.word_changes import Did, Tracked
from senco_desk.importing.feedback.word_moments import Moments
from senco_desk.importing.feedback.word_parts import TooMuch
from senco_desk.importing.feedback.word_xml import Begins, WordXml, author_of, id_of, name_of

DEEPEST = 32
"""Changes within changes; Word has two."""
_ELEMENTS = {"ins": Did.PUT_IN, "del": Did.TOOK_OUT, "moveTo": Did.MOVED_HERE, "moveFrom": Did.MOVED_AWAY}
_OF_CELLS = {"cellIns": Did.PUT_IN, "cellDel": Did.TOOK_OUT}
_MOVES = {"moveTo": Did.MOVED_HERE, "moveFrom": Did.MOVED_AWAY}
_END, _ROW, _NUMBERING = "rPr", "trPr", "numPr"
_PROPERTIES = frozenset({_END, _ROW, _NUMBERING})
"""Where a change is about no words: of the end of a paragraph, of a row, and of being numbered, which is formatting."""


class Tracking:
    """`frames` are those around the words, the outermost first; `of_end` those of the paragraph's end alone."""

    def __init__(self, moments: Moments) -> None:
        self.frames: list[Tracked] = []
        self.of_end: list[Tracked] = []
        self._moments = moments
        self._around_words: list[bool] = []
        self._depths: list[int] = []
        self._moves: dict[Did, dict[str, str]] = {did: {} for did in _MOVES.values()}

    def listen(self, xml: WordXml) -> None:
        for name, did in _ELEMENTS.items():
            xml.on(name, self._begins(did), self._end)
        for name, did in _OF_CELLS.items():
            xml.on(name, self._begins_in_cell(did))
        for name, did in _MOVES.items():
            xml.on(f"{name}RangeStart", self._begins_move(did))
            xml.on(f"{name}RangeEnd", self._ends_move(did))

    def begin_part(self) -> None:
        """Of a table: a row or a cell, whose changes end with it."""
        self._depths.append(len(self.frames))

    def end_part(self) -> None:
        del self.frames[self._depths.pop() :]

    def at_end(self) -> list[Tracked]:
        """Those that the end of the paragraph stands in."""
        if not self.of_end:
            return self.frames
        frames, self.of_end = [*self.frames, *self.of_end], []
        return frames

    def _begins(self, did: Did) -> Begins:
        """In the properties of a row it is about the row, in those of a paragraph's end about that."""

        def begin(found: Element) -> None:
            within = word(found.getparent())
            self._around_words.append(within not in _PROPERTIES)
            if within == _END and word(found.getparent().getparent()) == "pPr":
                self._add(self.of_end, did, found)
            elif within not in (_END, _NUMBERING):
                self._add(self.frames, did, found)

        return begin

    def _end(self) -> None:
        if self._around_words.pop() and self.frames:
            self.frames.pop()

    def _begins_in_cell(self, did: Did) -> Begins:
        return lambda found: self._add(self.frames, did, found)

    def _add(self, frames: list[Tracked], did: Did, found: Element) -> None:
        if len(frames) >= DEEPEST:
            raise TooMuch(DEEPEST, _("changes within each other"))
        named = next(reversed(self._moves[did].values()), "") if did in self._moves else ""
        frames.append(Tracked(did, author_of(found), self._moments.of(found), named))

    def _begins_move(self, did: Did) -> Begins:
        def begin(found: Element) -> None:
            self._moves[did][id_of(found)] = name = name_of(found)
            if self.frames and self.frames[-1].did is did:  # LibreOffice names it inside of what was moved
                self.frames[-1] = replace(self.frames[-1], move=name)

        return begin

    def _ends_move(self, did: Did) -> Begins:
        def end(found: Element) -> None:
            self._moves[did].pop(id_of(found), None)

        return end
