"""What of others is still held when the award is complete: counted, each with the way to where it is erased."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from senco_desk.domain.language import _, n_
from senco_desk.services.leaving import Held
from senco_desk.ui.theme import line, link
from senco_desk.ui.widgets.flow import Flow


class HeldOfOthers(QWidget):
    """`go` leads to a place. What there is none of is not in sight."""

    def __init__(self, go: Callable[[str, str | None], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people, self.files, self.bin = (link(QPushButton()) for _way in range(3))
        self.backups = link(QPushButton(_("Backups that hold it still")))
        row = Flow(self, line(self))
        for way, place, target in (
            (self.people, "people", None),
            (self.files, "evidence", None),
            (self.bin, "bin", None),
            (self.backups, "safety", "bring-back"),
        ):
            way.clicked.connect(lambda _on=False, place=place, target=target: go(place, target))
            row.addWidget(way)
            way.hide()

    def show_held(self, held: Held) -> None:
        people = n_("{n} name under People and places", "{n} names under People and places", held.people)
        files = n_("{n} attached file, under Evidence", "{n} attached files, under Evidence", held.files)
        gone = n_("{n} deleted thing in the bin", "{n} deleted things in the bin", held.in_bin)
        for way, words, count in (
            (self.people, people, held.people),
            (self.files, files, held.files),
            (self.bin, gone, held.in_bin),
        ):
            way.setText(words.format(n=f"{count:,}"))
            way.setVisible(bool(count))
        self.backups.setVisible(held.backups)
        self.updateGeometry()
