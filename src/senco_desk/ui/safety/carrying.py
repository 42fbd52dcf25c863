"""The other laptop: a carry copy made, and one taken in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.paths import own_paths
from senco_desk.safekeeping.packing import Packed
from senco_desk.safekeeping.packs import SUFFIX
from senco_desk.ui.place import Surroundings
from senco_desk.ui.safety.section import warned, wrapped
from senco_desk.ui.safety.working_section import WorkingSection
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.flow import Flow

_ABOUT = N_(
    "To go on at another laptop, make a carry copy: the whole workbook as one file, read back before it is called one. "
    "Put it on a stick, and take it in there. When you bring it back, SENCO Desk says whether it is as you left it, "
    "was gone on with, or both were, and never writes one over the other."
)
_PLAIN = N_(
    "This workbook is not encrypted, and nor is a copy of it: whoever finds the stick can read it, with every name "
    "that is in your texts and your files. Encrypt the workbook first, at the top of this page."
)
_DONE = N_("A carry copy of {size} MB is at {file}. It was read back, and is whole.")


class CarryingSection(WorkingSection):
    title = N_("The other laptop")
    targets = ("carry", "take-in")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.about, self.plain, self.lying = wrapped(_(_ABOUT)), warned(surroundings, _(_PLAIN)), wrapped()
        self.make = QPushButton(_("Make a carry copy…"))
        self.take = QPushButton(_("Take in a carry copy…"))
        self.bring_home = QPushButton(_("Move it to this laptop’s own disk"))
        self.said = quiet(wrapped())
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self.make.clicked.connect(self._ask_where)
        self.take.clicked.connect(self._ask_which)
        self.bring_home.clicked.connect(self.move_home)

    def _lay_out(self) -> None:
        ways = Flow(gap=line(self) // 2)
        for way in (self.make, self.take):
            ways.addWidget(way)
        for part in (self.about, self.plain):
            self.column.addWidget(part)
        self.column.addLayout(ways)
        self.column.addWidget(self.progress)
        for label in (self.said, self.lying):
            self.column.addWidget(label)
        home = Flow()
        home.addWidget(self.bring_home)
        self.column.addLayout(home)
        self.said.hide()
        self.lying.hide()
        self.bring_home.hide()
        self.make.setEnabled(self.surroundings.services.desk.may_write)

    def reload(self, changed: Changed | None) -> None:
        """Where the workbook lies is looked at once, when all may be new."""
        if changed is None:
            carrying = self.surroundings.services.carrying
            self.surroundings.background.read(carrying.lies_badly, self._show_lying, self.surroundings.fail)

    def show_target(self, target: str) -> None:
        if target == "take-in":
            self._ask_which()
        else:
            self.make.setFocus()

    def make_copy(self, target: Path) -> None:
        """Write it aside; what comes of it is said below the buttons."""
        carrying = self.surroundings.services.carrying
        self.make.setEnabled(False)
        self._begin(
            lambda progress, cancelled: carrying.make(target, progress, cancelled),
            self._made,
            _("Making the carry copy, in MB:"),
        )

    def move_home(self) -> None:
        """A whole copy where workbooks belong, which is then opened; the one here is left as it is."""
        carrying, workbooks = self.surroundings.services.carrying, own_paths().workbooks
        self.bring_home.setEnabled(False)
        self._begin(
            lambda progress, cancelled: carrying.move_to(workbooks, progress, cancelled),
            self._moved,
            _("Copying the workbook, in MB:"),
            stands=False,
        )

    def _moved(self, folder: Path) -> None:
        self.surroundings.toast(
            _("The workbook is open from this laptop’s own disk now. The old one lies where it was, as it was.")
        )
        self.surroundings.open_workbook(folder)

    def _ask_where(self) -> None:
        name = f"{self.surroundings.services.desk.folder.stem}{SUFFIX}"
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Make a carry copy"), name, _filter())
        if chosen:
            target = Path(chosen)
            self.make_copy(target if target.suffix else target.with_name(target.name + SUFFIX))

    def _ask_which(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Take in a carry copy"), "", _filter())
        if chosen:
            self.surroundings.open_workbook(Path(chosen))

    def _made(self, packed: Packed) -> None:
        self.said.setText(_(_DONE).format(size=f"{max(packed.size / 1_000_000, 0.1):,.1f}", file=packed.file))
        self.said.show()

    def _ended(self) -> None:
        self.make.setEnabled(self.surroundings.services.desk.may_write)
        self.bring_home.setEnabled(True)

    def _show_lying(self, said: str) -> None:
        self.lying.setText(said)
        self.lying.setVisible(bool(said))
        self.bring_home.setVisible(bool(said) and self.surroundings.services.desk.may_write)


def _filter() -> str:
    return _("Carry copies (*{ending})").format(ending=SUFFIX)
