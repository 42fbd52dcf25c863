"""Where backups go: a folder, and a second place off the laptop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.services.backup_places import Places, goes_with_the_laptop
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.flow import Flow

_SAME_DISK = N_(
    "This folder is on the laptop's own disk. It counts as off the laptop only if something copies it elsewhere, as "
    "OneDrive does."
)
_NONE = N_("None chosen yet")


class BackupFolders(QWidget):
    """`altered`: she chose another."""

    altered = Signal()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self.here, self.second, self.note = QLabel(), QLabel(), quiet(QLabel())
        self.choose_here = QPushButton(_("Choose folder…"))
        self.choose_second = QPushButton(_("Choose second place…"))
        self.no_second = QPushButton(_("Use none"))
        self._lay_out()
        self.choose_here.clicked.connect(lambda: self._ask(off_laptop=False))
        self.choose_second.clicked.connect(lambda: self._ask(off_laptop=True))
        self.no_second.clicked.connect(self._let_second_go)

    def reload(self) -> None:
        keeping, folder = self._surroundings.services.keeping_safe, self._surroundings.services.desk.folder

        def look() -> tuple[Places, bool]:
            places = keeping.places()
            return places, bool(places.off_laptop and goes_with_the_laptop(places.off_laptop, folder))

        self._surroundings.background.aside(look, self._show, self._surroundings.fail)

    def choose(self, folder: Path, *, off_laptop: bool) -> None:
        """Backups go there from now on, if they can."""
        keeping = self._surroundings.services.keeping_safe
        self._surroundings.background.aside(
            lambda: keeping.choose(folder, off_laptop=off_laptop),
            lambda _none: self._chosen(folder, off_laptop=off_laptop),
            self._surroundings.fail,
            context=self,
        )

    def _ask(self, *, off_laptop: bool) -> None:
        title = _("The second place for backups") if off_laptop else _("The folder for backups")
        chosen = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if chosen:
            self.choose(Path(chosen), off_laptop=off_laptop)

    def _chosen(self, folder: Path, *, off_laptop: bool) -> None:
        self._surroundings.preferences.change(**{"second_place" if off_laptop else "backup_folder": str(folder)})
        self.reload()
        self.altered.emit()

    def _let_second_go(self) -> None:
        self._surroundings.preferences.change(second_place="")
        self.reload()

    def _show(self, looked: tuple[Places, bool]) -> None:
        places, on_the_same_disk = looked
        self.here.setText(str(places.here))
        self.second.setText(str(places.off_laptop) if places.off_laptop else _(_NONE))
        self.no_second.setVisible(places.off_laptop is not None)
        self.note.setText(_(_SAME_DISK))
        self.note.setVisible(on_the_same_disk)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 3)
        rows = (
            (_("Backups go to"), self.here, (self.choose_here,)),
            (_("Second place, off this laptop"), self.second, (self.choose_second, self.no_second)),
        )
        for words, shown, buttons in rows:
            shown.setWordWrap(True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            shown.setAccessibleName(words)
            flow = Flow(gap=line(self) // 2)
            for button in buttons:
                flow.addWidget(button)
            column.addWidget(quiet(QLabel(words)))
            column.addWidget(shown)
            column.addLayout(flow)
        self.note.setWordWrap(True)
        self.note.hide()
        self.no_second.hide()
        column.addWidget(self.note)
