"""The files of the open piece, and the ways to bring more: each wish is told by a signal, nothing here writes."""

from collections.abc import Mapping, Sequence
from functools import partial
from time import perf_counter

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.attachment import Attachment, Soundness
from senco_desk.domain.language import _, n_
from senco_desk.ui.evidence.file_row import Elsewhere, FileRow
from senco_desk.ui.theme import inset, line, link, quiet, subheading, writes
from senco_desk.ui.widgets.flow import Flow

_FIRST = 20
"""Rows that are shown before she asks for all."""
_TURN = 0.02
"""Seconds of work in one turn of the event loop."""
_SOUND = (Soundness.SOUND, Soundness.UNSEEN)


class FilesStrip(QWidget):
    """`open_wanted`, `save_wanted` and `removal_wanted` carry an attachment; `described` its id and the words.

    The first rows are shown, the rest when asked for; they are made in turns, so that the window goes on answering.
    `shown` carries each attachment as its row shows it. `rows_changed` says that there are other rows than before, for
    the order of Tab.
    """

    choose_wanted = Signal()
    link_wanted = Signal()
    held_wanted = Signal()
    open_wanted = Signal(object)
    save_wanted = Signal(object)
    removal_wanted = Signal(object)
    described = Signal(str, str)
    go_wanted = Signal(str)
    shown = Signal(object)
    rows_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, FileRow] = {}
        self.choose = writes(link(QPushButton(_("Add files…"))))
        self.add_link = writes(link(QPushButton(_("Add a web link"))))
        self.add_held = writes(link(QPushButton(_("It is held elsewhere"))))
        self.none_yet = quiet(QLabel(_("No files yet: drop them here, paste them, or choose them")))
        self.none_yet.setWordWrap(True)
        self.show_all = link(QPushButton())
        self.show_all.hide()
        self._files: Sequence[Attachment] = ()
        self._others: Mapping[str, Sequence[Elsewhere]] = {}
        self._all = False
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._turn)
        self._lay_out()
        self.show_all.clicked.connect(self._show_all)
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
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(ways)

    def show_files(self, files: Sequence[Attachment], others: Mapping[str, Sequence[Elsewhere]]) -> None:
        """The files in their order; `others`: by attachment, the pieces that have the same file."""
        self._files, self._others = files, others
        self._all = self._all and bool(files)
        self._drop({file.id for file in files})
        for at, file in enumerate(file for file in files if file.id in self.rows):
            self._rows.insertWidget(at, self.rows[file.id])
            self._show(file)
        self.none_yet.setVisible(not files)
        self._go_on()

    def _drop(self, kept: set[str]) -> None:
        gone = [each for each in self.rows if each not in kept]
        for each in gone:
            row = self.rows.pop(each)
            row.flush()
            row.hide()
            row.deleteLater()
        if gone:
            self.rows_changed.emit()

    def _wanted(self) -> Sequence[Attachment]:
        return self._files if self._all else self._files[:_FIRST]

    def _show_all(self) -> None:
        self._all = True
        self._go_on()

    def _go_on(self) -> None:
        more = len(self._files) > len(self._wanted())
        self.show_all.setVisible(more)
        if more:
            self.show_all.setText(n_("Show all {n}", "Show all {n}", len(self._files)).format(n=len(self._files)))
        self._turns.start()
        self._turn()

    def _turn(self) -> None:
        """As many rows as fit into one turn of the event loop, at least one; each comes after those before it."""
        until, made = perf_counter() + _TURN, 0
        for at, file in enumerate(self._wanted()):
            if file.id not in self.rows:
                if made and perf_counter() > until:
                    return
                self._rows.insertWidget(at, self._add(file))
                self._show(file)
                made += 1
        self._turns.stop()
        if made:
            self.rows = {file.id: self.rows[file.id] for file in self._wanted()}
            self.rows_changed.emit()

    def _show(self, file: Attachment) -> None:
        self.rows[file.id].show_attachment(file, self._others.get(file.id, ()))
        self.shown.emit(file)

    def show_picture(self, attachment: str, picture: QImage) -> None:
        if attachment in self.rows:
            self.rows[attachment].picture.show_picture(picture)

    def flush(self) -> None:
        for row in self.rows.values():
            row.flush()

    @property
    def is_troubled(self) -> bool:
        """Whether one of them is not as it should be."""
        return any(file.health.soundness not in _SOUND for file in self._files)

    def _add(self, file: Attachment) -> FileRow:
        row = self.rows[file.id] = FileRow(file)
        row.open_wanted.connect(lambda: self.open_wanted.emit(row.attachment))
        row.save_wanted.connect(lambda: self.save_wanted.emit(row.attachment))
        row.removal_wanted.connect(lambda: self.removal_wanted.emit(row.attachment))
        row.described.connect(partial(self.described.emit, file.id))
        row.go_wanted.connect(self.go_wanted)
        return row
