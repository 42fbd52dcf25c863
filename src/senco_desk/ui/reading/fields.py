"""The fields that say which source it is: those that its kind asks for, and whatever else has words in it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.domain.reference import Author, Reference, SourceKind, authors_from_lines, authors_to_lines
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.field import FewLines, Field
from senco_desk.ui.widgets.flow import Flow


class _Asked(NamedTuple):
    """A field: its name, what stands there while it is empty, the kinds that ask for it, lines across."""

    name: str
    prompt: str
    kinds: str
    wide: int = 0


_ASKED = {
    "where": _Asked(N_("In which journal, book or website"), "", "chapter article website other", 0),
    "volume": _Asked(N_("Volume"), "", "article", 8),
    "issue": _Asked(N_("Issue"), "", "article", 8),
    "pages": _Asked(N_("Pages"), N_("236–249"), "chapter article", 9),
    "edition": _Asked(N_("Edition"), N_("2nd"), "book chapter", 8),
    "place": _Asked(N_("Place"), N_("London"), "book chapter thesis other", 11),
    "publisher": _Asked(
        N_("Publisher, or university"), N_("Routledge; University of …"), "book chapter report thesis other", 20
    ),
    "doi": _Asked(N_("DOI"), N_("10.1111/…"), "article chapter", 17),
    "isbn": _Asked(N_("ISBN"), "", "book chapter", 14),
    "url": _Asked(N_("Web address"), "https://…", "report law website thesis other article"),
}
_EDITED = frozenset({SourceKind.BOOK, SourceKind.CHAPTER})
_ROWS = (("where",), ("volume", "issue", "pages", "edition"), ("publisher", "place"), ("doi", "isbn"), ("url",))


class SourceFields(QWidget):
    """`written`: she changed one. `left`: the focus went."""

    written = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.authors = FewLines(_("By whom"), _("One on each line: Norwich, Brahm; or Department for Education"))
        self.editors = FewLines(_("Edited by"), _("One on each line: Booth, Tony"))
        self.lines = {name: Field(_(each.name), _(each.prompt) if each.prompt else "") for name, each in _ASKED.items()}
        self._lay_out()
        fields: tuple[FewLines | Field, ...] = (self.authors, self.editors, *self.lines.values())
        for field in fields:
            field.typed.connect(self.written)
            field.left.connect(self.left)

    def _lay_out(self) -> None:
        unit, column = line(self), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        column.addWidget(self.authors)
        column.addWidget(self.editors)
        for names in _ROWS:
            if len(names) == 1:
                column.addWidget(self.lines[names[0]])
                continue
            row = Flow(gap=unit // 2)
            for name in names:
                self.lines[name].setFixedWidth(_ASKED[name].wide * unit)
                row.addWidget(self.lines[name])
            column.addLayout(row)

    def show_reference(self, reference: Reference) -> None:
        """Show it; what is the same stays, with the caret in it."""
        _show_names(self.authors, reference.authors)
        _show_names(self.editors, reference.editors)
        for name, field in self.lines.items():
            field.show_words(getattr(reference, name))
        self.suit(reference.kind)

    def suit(self, kind: SourceKind) -> None:
        """What that kind asks for is in sight, and what has words."""
        self.editors.setVisible(kind in _EDITED or bool(self.editors.words().strip()))
        for name, field in self.lines.items():
            field.setVisible(kind.value in _ASKED[name].kinds.split() or bool(field.words().strip()))

    def value(self, reference: Reference) -> dict[str, object]:
        """What stands in the fields now, by the names of a reference's own."""
        typed: dict[str, object] = {name: field.words().strip() for name, field in self.lines.items()}
        for name, box in (("authors", self.authors), ("editors", self.editors)):
            held = getattr(reference, name)
            typed[name] = held if box.words() == authors_to_lines(held) else authors_from_lines(box.words())
        return typed


def _show_names(box: FewLines, names: tuple[Author, ...]) -> None:
    """Half a name that is just being typed stays as it is."""
    if authors_from_lines(box.words()) != names:
        box.show_words(authors_to_lines(names))
