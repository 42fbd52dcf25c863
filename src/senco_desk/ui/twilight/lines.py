"""Which line of the box is which note, however the lines are split, joined, moved and taken back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from senco_desk.domain.note import Note, told

UNMARKED = -1
"""The mark of a line that is not known yet; Qt gives it to lines that come back by Undo as well."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What is to be written so that the workbook holds the lines as they stand."""

    notes: tuple[Note, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def is_none(self) -> bool:
        return not self.notes and not self.gone


class Lines:
    """A line is the same note for as long as its mark, or its words, or its place between the others tell it.

    `begin` makes a note of now with the words of a new line.
    """

    def __init__(self, begin: Callable[[str], Note]) -> None:
        self._begin = begin
        self._known: dict[int, Note] = {}
        self._order: list[int] = []
        self._stored: dict[str, Note] = {}

    def show(self, notes: Sequence[Note]) -> list[int]:
        """These are stored; the mark of each."""
        self._known, self._stored = dict(enumerate(notes)), {note.id: note for note in notes}
        self._order = list(self._known)
        return self._order

    def note(self, mark: int) -> Note | None:
        return self._known.get(mark)

    def read(self, rows: Sequence[tuple[int, str]]) -> list[int]:
        """The lines as they stand, each with its mark; the marks that they have from now on."""
        marks = [mark if mark in self._known else UNMARKED for mark in _without_blank_or_double(rows)]
        marks = self._by_place(self._by_words(marks, rows), rows)
        for at, (_mark, words) in enumerate(rows):
            if words.strip():
                marks[at] = self._keep(marks[at], words)
        self._order = [mark for mark in marks if mark != UNMARKED]
        return marks

    def difference(self) -> Difference:
        """From what is known to be stored."""
        now = {note.id: note for note in (self._known[mark] for mark in self._order)}
        changed = tuple(note for each, note in now.items() if self._stored.get(each) != note)
        return Difference(changed, tuple(each for each in self._stored if each not in now))

    def stored(self, difference: Difference) -> None:
        """It is on the disk."""
        self._stored.update({note.id: note for note in difference.notes})
        for each in difference.gone:
            self._stored.pop(each, None)

    def sent(self, difference: Difference) -> None:
        """It is on its way: what a later one takes out must be taken out although nobody has answered yet."""
        for note in difference.notes:
            self._stored.setdefault(note.id, replace(note, text=""))

    def _keep(self, mark: int, words: str) -> int:
        if mark == UNMARKED:
            mark = len(self._known)
            self._known[mark] = self._begin(words)
        elif self._known[mark].text != told(words):
            self._known[mark] = replace(self._known[mark], text=told(words))
        return mark

    def _by_words(self, marks: list[int], rows: Sequence[tuple[int, str]]) -> list[int]:
        """A line that came back by Undo, or went to another place, has the words of one that is missed."""
        free = [mark for mark in self._known if mark not in set(marks)]
        by_words: dict[str, list[int]] = {}
        for mark in free:
            by_words.setdefault(self._known[mark].text, []).append(mark)
        for at, (_mark, words) in enumerate(rows):
            if marks[at] == UNMARKED and words.strip() and by_words.get(words):
                marks[at] = by_words[words].pop(0)
        return marks

    def _by_place(self, marks: list[int], rows: Sequence[tuple[int, str]]) -> list[int]:
        """One that was joined to its neighbour stands where one of the two stood."""
        missed = [mark for mark in self._order if mark not in set(marks)]
        places = {mark: place for place, mark in enumerate(self._order)}
        for at, (_mark, words) in enumerate(rows):
            if marks[at] != UNMARKED or not words.strip() or not missed:
                continue
            before = max((places.get(mark, -1) for mark in marks[:at] if mark != UNMARKED), default=-1)
            after = min((places[mark] for mark in marks[at + 1 :] if mark in places), default=len(places))
            fits = next((mark for mark in missed if before < places[mark] < after), None)
            if fits is not None:
                missed.remove(fits)
                marks[at] = fits
        return marks


def _without_blank_or_double(rows: Sequence[tuple[int, str]]) -> list[int]:
    """A mark goes to the first line with words that bears it."""
    seen: set[int] = set()
    marks = []
    for mark, words in rows:
        fresh = mark not in seen and bool(words.strip())
        marks.append(mark if fresh else UNMARKED)
        if fresh:
            seen.add(mark)
    return marks
