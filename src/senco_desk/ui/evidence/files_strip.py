"""The files of the open piece, and the ways to bring more: each wish is told by a signal, nothing here writes."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.attachment import Attachment, Soundness
from senco_desk.domain.language import _
from senco_desk.ui.evidence.file_row import Elsewhere, FileRow
from senco_desk.ui.theme import inset, line, link, quiet, subheading, writes
from senco_desk.ui.widgets.flow import Flow

_SOUND = (Soundness.SOUND, Soundness.UNSEEN)


class FilesStrip(QWidget):
    """`open_wanted`, `save_wanted` and `removal_wanted` carry an attachment; `described` its id and the words.

    `rows_changed` says that there are other rows than before, for the order of Tab.
    """

    choose_wanted = Signal()
    link_wanted = Signal()
    held_wanted = Signal()
    open_wanted = Signal(object)
    save_wanted = Signal(object)
    removal_wanted = Signal(object)
    described = Signal(str, str)
    go_wanted = Signal(str)
    rows_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, FileRow] = {}
        self.choose = writes(link(QPushButton(_("Add files…"))))
        self.add_link = writes(link(QPushButton(_("Add a web link"))))
        self.add_held = writes(link(QPushButton(_("It is held elsewhere"))))
        self.none_yet = quiet(QLabel(_("No files yet: drop them here, paste them, or choose them")))
        self.none_yet.setWordWrap(True)
        self._lay_out()
        self.choose.clicked.connect(self.choose_wanted)
        self.add_link.clicked.connect(self.link_wanted)
        self.add_held.clicked.connect(self.held_wanted)

    def _lay_out(self) -> None:
        unit = line(self)
        head = subheading(QLabel(_("Files")))
        head.setIndent(inset(self))
        self.none_yet.setIndent(inset(self))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(unit // 3)
        ways = Flow(gap=unit // 2)
        for way in (self.choose, self.add_link, self.add_held):
            ways.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(head)
        column.addWidget(self.none_yet)
        column.addLayout(self._rows)
        column.addLayout(ways)

    def show_files(self, files: Sequence[Attachment], others: Mapping[str, Sequence[Elsewhere]]) -> None:
        """The files in their order; `others`: by attachment, the pieces that have the same file."""
        before = list(self.rows)
        kept = {file.id for file in files}
        for gone in [each for each in self.rows if each not in kept]:
            row = self.rows.pop(gone)
            row.flush()
            row.hide()
            row.deleteLater()
        for at, file in enumerate(files):
            row = self.rows.get(file.id) or self._add(file)
            row.show_attachment(file, others.get(file.id, ()))
            self._rows.insertWidget(at, row)
        self.none_yet.setVisible(not files)
        if list(self.rows) != before:
            self.rows_changed.emit()

    def show_picture(self, attachment: str, picture: QImage) -> None:
        if attachment in self.rows:
            self.rows[attachment].picture.show_picture(picture)

    def flush(self) -> None:
        for row in self.rows.values():
            row.flush()

    @property
    def is_troubled(self) -> bool:
        """Whether one of them is not as it should be."""
        return any(row.attachment.health.soundness not in _SOUND for row in self.rows.values())

    def _add(self, file: Attachment) -> FileRow:
        row = self.rows[file.id] = FileRow(file)
        row.open_wanted.connect(lambda: self.open_wanted.emit(row.attachment))
        row.save_wanted.connect(lambda: self.save_wanted.emit(row.attachment))
        row.removal_wanted.connect(lambda: self.removal_wanted.emit(row.attachment))
        row.described.connect(partial(self.described.emit, file.id))
        row.go_wanted.connect(self.go_wanted)
        return row
