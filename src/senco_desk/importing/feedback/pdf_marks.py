"""Marks from annotations: threads, what a reviewer set, text that is replaced, each with the words beneath it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from senco_desk.domain.feedback_mark import Box, CommentState, Mark, MarkKind, Place, PrintedOn
from senco_desk.domain.language import _
from senco_desk.importing.feedback.codes import codes_in
from senco_desk.importing.feedback.pdf_annotations import Annotation
from senco_desk.importing.feedback.pdf_drawn import Piece
from senco_desk.importing.feedback.pdf_geometry import Sheet, bounds
from senco_desk.importing.feedback.pdf_page import Found, PageText

_RESOLVED = frozenset({"Completed", "Cancelled", "Resolved"})
"""Of the states of a review (ISO 32000-2, table 174); "Resolved" is written by newer programs."""
_EDITS = ("/Replace", "/StrikeOutTextEdit")
_REPLACING = {MarkKind.CARET, MarkKind.STRIKE_OUT}


class Threads:
    """How the annotations of a file belong together."""

    def __init__(self, annotations: Iterable[Annotation]) -> None:
        self._all = {each.key: each for each in annotations}
        self._states = self._set_states()
        self._answered = {each.answers for each in self._all.values()}
        self._replaced = dict(self._replacements())
        """From the key of a caret to that of the words struck out that its own replace."""
        self._deleted = frozenset(self._replaced.values())
        self._ringed = self._in_rings()

    def _in_rings(self) -> dict[str, bool]:
        """Whether the answers from each lead into a ring; each is gone along once."""
        found: dict[str, bool] = {}
        for each in self._all:
            key, way = each, []
            while key in self._all and key not in found:
                found[key] = True
                way.append(key)
                key = self._all[key].answers
            found.update(dict.fromkeys(way, found.get(key, False)))
        return found

    def _set_states(self) -> dict[str, CommentState]:
        """The last that was set counts; the order in the file, where the days are missing or of different kinds."""
        setting = [each for each in self._all.values() if each.state and each.answers]
        setting.sort(key=lambda each: each.when.isoformat() if each.when else "")
        return {
            each.answers: CommentState.RESOLVED if each.state in _RESOLVED else CommentState.OPEN for each in setting
        }

    def _replacements(self) -> Iterator[tuple[str, str]]:
        for each in self._all.values():
            other = self._all.get(each.answers)
            if other and {each.kind, other.kind} == _REPLACING and (each.grouped or each.edit in _EDITS):
                caret, struck = (each, other) if each.kind is MarkKind.CARET else (other, each)
                yield caret.key, struck.key

    def says(self, each: Annotation) -> bool:
        """Whether it is a mark of its own: neither what a reviewer set, nor a note with nothing in it."""
        if each.state:
            return bool(each.text) and each.state not in each.text
        return bool(each.text) or each.kind is not MarkKind.COMMENT or each.key in self._answered

    def answers(self, each: Annotation) -> str:
        """The key of the mark that it replies to. Replies in a ring reply to nothing."""
        if each.grouped or each.key in self._replaced or each.key in self._deleted or self._ringed[each.key]:
            return ""
        return each.answers if each.answers in self._all else ""

    def state(self, each: Annotation) -> CommentState:
        return self._states.get(each.key, CommentState.OPEN)

    def kind(self, each: Annotation) -> MarkKind:
        if each.key in self._replaced:
            return MarkKind.INSERTION
        if each.key in self._deleted:
            return MarkKind.DELETION
        return MarkKind.COMMENT if each.kind is MarkKind.INK and each.text else each.kind

    def replaced_by(self, caret: Annotation) -> Annotation | None:
        """The words struck out that the caret's are to replace."""
        return self._all.get(self._replaced.get(caret.key, ""))


class PageMarks:
    """The marks on one page while it is open."""

    def __init__(self, threads: Threads, page: PageText | None, sheet: Sheet, number: int, printed: PrintedOn | None):
        """`number` counts the pages of the file from 1; `page` is None where its words cannot be read."""
        self._threads, self._page, self._sheet = threads, page, sheet
        self._number, self._printed = number, printed

    def all(self, annotations: Iterable[Annotation]) -> Iterator[Mark]:
        for each in annotations:
            if self._threads.says(each):
                yield from self._marks(each)

    def _marks(self, each: Annotation) -> Iterator[Mark]:
        mark = self._mark(each)
        if mark.kind is MarkKind.DELETION:
            yield replace(mark, text="")
            if each.text:
                yield replace(mark, key=f"{mark.key}.said", kind=MarkKind.COMMENT, answers=mark.key)
        else:
            yield mark

    def _mark(self, each: Annotation) -> Mark:
        found, box = self._found(each)
        kind, place = self._threads.kind(each), self._place(found, self._sheet.shown(box), each.text)
        return Mark(
            each.key, kind, each.text, each.author, each.when, "" if kind is MarkKind.INSERTION else found.quoted,
            self._threads.answers(each), self._threads.state(each), place,
        )  # fmt: skip

    def _found(self, each: Annotation) -> tuple[Found, Box]:
        struck = self._threads.replaced_by(each)
        if struck and struck.page == each.page:
            found, box = self._found(struck)
            end = None if found.at is None else found.at + len(found.quoted)
            return replace(found, at=end), box
        box = bounds(each.quads) if each.quads else each.box
        if self._page is None:
            return Found(), box
        if each.quads:
            return self._page.under(each.quads), box
        return (self._page.before(box) if each.kind is MarkKind.CARET else self._page.beside(box)), box

    def drawn(self, key: str, piece: Piece) -> Mark:
        """Of words that somebody wrote on the page, which are part of it by now."""
        found = self._page.near(piece.places) if self._page else Found()
        return Mark(key, MarkKind.COMMENT, piece.words, place=self._place(found, piece.box, piece.words))

    def field_at(self, box: Box | None, anchor: str) -> Place:
        """Of a field of our form."""
        if box is None:
            return replace(self.whole_page(), anchor=anchor)
        found = self._page.beside(box) if self._page else Found()
        return self._place(found, self._sheet.shown(box), "", anchor)

    def whole_page(self) -> Place:
        return Place(said_page(self._number, self._printed), page=self._number, printed=self._printed)

    def _place(self, found: Found, box: Box, text: str, anchor: str = "") -> Place:
        """`box` as the page is shown."""
        near = (text, found.quoted, found.around, found.heading)
        codes = tuple(dict.fromkeys(code for words in near for code in codes_in(words)))
        return Place(
            said_page(self._number, self._printed), anchor, self._number, self._printed, box, codes, found.heading,
            found.around, found.at,
        )  # fmt: skip


def said_page(number: int, printed: PrintedOn | None) -> str:
    if printed:
        return _("page {page}").format(page=printed.page)
    return _("page {page} of the file").format(page=number)
