"""What to know before a copy is handed on: names, what cannot be printed, the page budget, pictures without words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _, n_
from senco_desk.domain.portfolio import PrintedEvidence
from senco_desk.ui.theme import line, link, panel

_LISTED = 5
"""Pictures without words that are named one by one."""


class Notices(QFrame):
    """Each is hidden while there is nothing to say. `number_wanted`: the page budget; `picture_wanted`: its piece."""

    number_wanted = Signal()
    picture_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        panel(self)
        self.names, self.missing, self.budget, self.lost, self.pictures = (QLabel() for _label in range(5))
        self.number = link(QPushButton(_("Set another number of pages")))
        self._listed = QWidget()
        self._ways = QVBoxLayout(self._listed)
        self._found: list[QPushButton] = []
        self._lay_out()
        self.names.setText(
            _(
                "The pages here show your text as it is. When you save or print, it is checked for names first, and "
                "what you decide there prints."
            )
        )
        self.say_missing(())
        self.say_budget(0, None)
        self.say_lost(())
        self.say_pictures((), ())
        self.number.clicked.connect(self.number_wanted)

    def _lay_out(self) -> None:
        unit = line(self)
        column = QVBoxLayout(self)
        column.setSpacing(unit // 3)
        self._ways.setSpacing(0)
        self._ways.setContentsMargins(0, 0, 0, 0)
        for label in (self.names, self.missing, self.budget, self.lost, self.pictures):
            label.setWordWrap(True)
            column.addWidget(label)
        column.insertWidget(column.indexOf(self.lost), self.number, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._listed)

    def say_missing(self, characters: tuple[str, ...]) -> None:
        """Characters that no font here has."""
        said = _("No font here has these characters, so they cannot be read on paper: {characters}")
        self.missing.setText(said.format(characters="  ".join(characters)))
        self.missing.setVisible(bool(characters))

    def say_budget(self, pages: int, budget: int | None) -> None:
        """`pages` of the body, against the number she set; None for no budget."""
        said = n_("The body has {n} page; you set {budget}.", "The body has {n} pages; you set {budget}.", pages)
        do = _("All of it prints. To be shorter, leave a part out or let fewer reflections count.")
        passed = budget is not None and pages > budget
        self.budget.setText(" ".join((said.format(n=pages, budget=budget), do)))
        self.budget.setVisible(passed)
        self.number.setVisible(passed)

    def say_lost(self, pictures: Sequence[str]) -> None:
        """Pictures, as "E-012 walk.jpg", in whose place a box is printed."""
        said = n_(
            "{n} picture cannot be read, and a box that says so is printed in its place: {names}",
            "{n} pictures cannot be read, and boxes that say so are printed in their places: {names}",
            len(pictures),
        )
        self.lost.setText(said.format(n=len(pictures), names=", ".join(pictures)))
        self.lost.setVisible(bool(pictures))

    def say_pictures(self, undescribed: Sequence[str], evidence: Sequence[PrintedEvidence]) -> None:
        """Pictures, as "E-012 walk.jpg", that were printed without words; with a way to the piece of each."""
        pieces = {
            f"{piece.evidence.reference} {picture.name}": piece.evidence.id
            for piece in evidence
            for picture in piece.pictures
        }
        without = [(pieces[words], words) for words in undescribed if words in pieces]
        said = n_(
            "{n} picture prints without words for those who cannot see it:",
            "{n} pictures print without words for those who cannot see them:",
            len(without),
        )
        self.pictures.setText(said.format(n=len(without)))
        self.pictures.setVisible(bool(without))
        self._listed.setVisible(bool(without))
        self._clear()
        for piece, words in without[:_LISTED]:
            self._add_way(piece, words)
        if (more := len(without) - _LISTED) > 0:
            self._ways.addWidget(QLabel(n_("and {n} more", "and {n} more", more).format(n=more)))

    def said(self) -> str:
        """All that is said just now."""
        labels = (self.names, self.missing, self.budget, self.lost, self.pictures)
        return "\n".join(label.text() for label in labels if not label.isHidden())

    def ways(self) -> list[QPushButton]:
        """To the pictures without words."""
        return self._found

    def _add_way(self, piece: str, words: str) -> None:
        way = link(QPushButton(words.replace("&", "&&")))
        way.setToolTip(_("Say what it shows"))
        way.clicked.connect(lambda: self.picture_wanted.emit(piece))
        self._found.append(way)
        self._ways.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)

    def _clear(self) -> None:
        self._found.clear()
        while (item := self._ways.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
