"""The open piece of evidence: what it is, its files or where it is held, what it counts for, and more."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from senco_desk.domain.evidence import Evidence, EvidenceKind
from senco_desk.domain.language import _
from senco_desk.domain.text import plain
from senco_desk.services.reviewing import Beside
from senco_desk.ui.evidence.about import About
from senco_desk.ui.evidence.elsewhere import Elsewhere
from senco_desk.ui.evidence.files_strip import FilesStrip
from senco_desk.ui.evidence.more import More
from senco_desk.ui.evidence.testimony import TestimonyEditor
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.one_line import typed_in
from senco_desk.ui.widgets.pieces.editor import PieceEditor
from senco_desk.ui.widgets.text_editor import TextEditor


class EvidenceEditor(PieceEditor[Evidence]):
    """One page: all that prints of a piece, from what it is called to the impact it had."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Delete this piece of evidence"), today, parent)
        self.about = About(today)
        self.what = TextEditor(_("What it is"), _("What it is, and what it shows, in a sentence or two"))
        self.testimony = TestimonyEditor(today)
        self.files = FilesStrip()
        self.elsewhere = Elsewhere()
        self.more = More(lambda: self.about.day.day)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit, column = line(self), self.page.column
        column.addWidget(self.about)
        column.addWidget(self.what)
        for part in (self.testimony, self.files, self.elsewhere, self.counts_for, self.more):
            column.addSpacing(unit // 3)
            column.addWidget(part)
        column.addStretch(1)
        self.lay_strip()
        self.more.add(self.beside)
        self.counts_for.more.why.viewport().setAcceptDrops(False)
        self.counts_for.filter_box.setAcceptDrops(False)

    def _listen(self) -> None:
        self.about.changed.connect(self._reckon)
        self.about.left.connect(self.left)
        for saying in (self.about, self.testimony, self.elsewhere):
            saying.said.connect(self.said)
        for part in (self.testimony, self.elsewhere, self.more, self.what):
            part.written.connect(self.written)
            part.left.connect(self.left)
        self.files.link_wanted.connect(self.elsewhere.want_link)
        self.files.held_wanted.connect(self.elsewhere.want_held)
        self.files.rows_changed.connect(self._order)
        for folded in (self.more, self.elsewhere):
            folded.unfolded.connect(self.bring_into_view)
        for editor in (self.what, *self.more.impact.editors):
            self.attend(editor)

    # What is shown

    def show_piece(self, piece: Evidence) -> None:
        another = self._shown is None or self._shown.id != piece.id
        self._shown = piece
        self.about.show_evidence(piece, another=another)
        self.what.show_text(piece.about)
        self.testimony.show_testimony(piece.testimony, another=another)
        self.elsewhere.show_places(piece.link, piece.held, another=another)
        self.more.show_evidence(piece, another=another)
        self._show_fitting()
        if another:
            self.files.show_files((), {})
            self.shown_anew()

    def kept(self, piece: Evidence) -> None:
        if self._shown is not None and self._shown.id == piece.id:
            self._shown = replace(self._shown, number=piece.number)
            self.about.show_number(self._shown)

    def draft(self) -> Evidence:
        assert self._shown is not None, "no piece is shown"  # noqa: S101
        return replace(
            self._shown,
            title=typed_in(self.about.title),
            kind=self.about.kind_chosen,
            happened=self.about.day.day,
            about=self.what.text(),
            testimony=self.testimony.testimony(),
            link=self.elsewhere.link.words().strip(),
            held=self.elsewhere.held.words(),
            period=self.more.period_said,
            my_part=self.more.part_said,
            part=self.more.part.words(),
            with_whom=self.more.with_whom.words(),
            impact=self.more.impact.impact(),
        )

    def show_beside(self, beside: Beside) -> None:
        self.about.was = self.beside.was
        if self._shown is not None:
            self.about.show_number(self._shown)
        if self.beside.says_something:
            self.more.fold.setChecked(True)

    def begin_typing(self) -> None:
        self.about.title.setFocus()

    def take(self) -> None:
        self.about.day.take()
        self.beside.due.field.take()
        self.testimony.given.field.take()
        self.files.flush()

    def words(self) -> str:
        draft = self.draft()
        return "\n".join([draft.title, plain(draft.about), draft.part])

    def bring_link(self, address: str) -> bool:
        """Put a pasted address into the piece; False when it has another already."""
        if self.elsewhere.link.words().strip() not in ("", address):
            return False
        self.elsewhere.link.show_words(address)
        self.elsewhere.want_link()
        self.elsewhere.show_open()
        self.written.emit()
        return True

    def _reckon(self) -> None:
        """Title, kind or day is another."""
        self.more.offer_periods()
        self._show_fitting()
        self.written.emit()

    def _show_fitting(self) -> None:
        """Testimony and link where the kind asks for them, and wherever something is said there."""
        kind = self.about.kind_chosen
        said = not self.testimony.testimony().is_blank
        self.testimony.setVisible(kind is EvidenceKind.TESTIMONY or said)
        if kind is EvidenceKind.LINK:
            self.elsewhere.link.show()

    def _order(self) -> None:
        """Tab follows the eye, also through files that came later."""
        about, told, places, more = self.about, self.testimony, self.elsewhere, self.more
        rows = [part for row in self.files.rows.values() for part in (row.alt, row.open, row.save, row.remove)]
        order: list[QWidget] = [about.title, about.kind, about.day, about.happened.calendar, self.what.area]
        order += [told.colleague.line, told.role.line, told.given.field, told.given.calendar, told.slip, *rows]
        order += [self.files.choose, self.files.add_link, self.files.add_held, places.link.line, places.open]
        order += [places.asking.go, places.asking.stay, places.held.line]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        last: list[QWidget] = [more.fold, more.period, more.my_part, more.part.box]
        last += [more.with_whom.line, *(editor.area for editor in more.impact.editors)]
        last += [self.beside.due.field, self.beside.due.calendar, self.beside.why.line]
        for before, after in pairwise(last):
            QWidget.setTabOrder(before, after)
