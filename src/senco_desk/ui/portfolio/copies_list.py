"""The copies made: what every page of each bears, when it was made, how long it is, and the name of its file."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from senco_desk.domain.copies import CopyKind, PrintedCopy
from senco_desk.domain.days import clock, day_of_week
from senco_desk.domain.language import _, n_
from senco_desk.ui.theme import line, quiet, subheading


class CopiesList(QWidget):
    """Newest first; grows with what it holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.none = quiet(QLabel(_("None yet. Each copy you save or print is listed here; a preview is not.")))
        self.none.setWordWrap(True)
        self._list = QListWidget()
        self._list.setAccessibleName(_("Copies made"))
        self._list.setWordWrap(True)
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setSpacing(line(self) // 8)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(subheading(QLabel(_("Copies made"))))
        column.addWidget(self.none)
        column.addWidget(self._list)

    def show_copies(self, copies: Sequence[PrintedCopy]) -> None:
        self._list.clear()
        for copy in copies:
            self._list.addItem(QListWidgetItem(said(copy)))
        self._list.setVisible(bool(copies))
        self.none.setVisible(not copies)
        self._list.setFixedHeight(min(len(copies), 4) * line(self) * 4)

    def said(self) -> str:
        """What is listed, as text."""
        return "\n".join(self._list.item(row).text() for row in range(self._list.count()))


def said(copy: PrintedCopy) -> str:
    """`PF-7Q2K v3 · Thu 3 Dec 2026, 14:30` and below it what it is, the pages and the file."""
    when = f"{day_of_week(copy.made.astimezone().date())}, {clock(copy.made)}"
    count = copy.page_count
    pages = n_("{n} page", "{n} pages", count).format(n=count) if count else _("For Word")
    review = _("Review copy") if copy.kind is CopyKind.REVIEW else ""
    below = " · ".join(filter(None, (review, pages, copy.file_name)))
    return f"{copy.reference} v{copy.version} · {when}\n{below}"
