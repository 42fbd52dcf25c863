"""Words that an earlier session could not save: where they lie, or, when they are sealed, a way to have them back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.ui.place import Surroundings
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.widgets.offer import Offer

_LYING = N_(
    "Words that could not be saved when the desk was last open are here: {files}. Open the file, copy what is missing "
    "back to where it belongs, and delete the file; this notice then goes."
)
_SEALED = N_(
    "Words that could not be saved when the desk was last open were kept, sealed: “{begin}” Copy them, paste what is "
    "missing where it belongs, then erase this copy."
)
_SHOWN = 160
"""Characters of what was kept."""


class RescuedWords(QWidget):
    """Hidden while there are none; sealed ones are offered one file at a time."""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._rescue = own_rescue(surroundings.services.desk.key)
        self.lying, self.sealed = Offer(), Offer()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.lying)
        column.addWidget(self.sealed)

    @property
    def said(self) -> str:
        return " ".join(filter(None, (self.lying.said, self.sealed.said)))

    def look(self) -> None:
        """Ask whether there are any."""
        self._surroundings.background.read(self._found, self._tell, self._surroundings.fail)

    def _found(self) -> list[tuple[Path, str | None]]:
        """Each file, and its words where it is sealed."""
        files = self._rescue.left_behind()
        return [(file, self._rescue.words(file) if self._rescue.is_sealed(file) else None) for file in files]

    def _tell(self, found: list[tuple[Path, str | None]]) -> None:
        lying = [str(file) for file, words in found if words is None]
        if lying:
            self.lying.say(_(_LYING).format(files=", ".join(lying)))
        sealed = [(file, words) for file, words in found if words is not None]
        if sealed:
            self._offer(*sealed[0])

    def _offer(self, file: Path, words: str) -> None:
        flat = " ".join(words.split())
        begin = flat if len(flat) <= _SHOWN else f"{flat[:_SHOWN].rstrip()}…"
        ways = ((_("Copy them"), lambda: self._copy(file, words)), (_("Erase this copy"), lambda: self._erase(file)))
        self.sealed.say(_(_SEALED).format(begin=begin), ways)

    def _copy(self, file: Path, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._surroundings.toast(_("Copied. Paste them where they belong."))
        self._offer(file, words)

    def _erase(self, file: Path) -> None:
        self._surroundings.background.write(
            lambda: file.unlink(missing_ok=True), lambda _none: self.look(), self._surroundings.fail, context=self
        )
