"""Backups: when and where the last checked ones were made, where they go, and what can be brought back from them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from senco_desk.domain.backup import Backup
from senco_desk.domain.days import clock, day_of_week
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _, n_
from senco_desk.safekeeping.checking import Report
from senco_desk.services.keeping_safe import BackedUp
from senco_desk.ui.place import Surroundings
from senco_desk.ui.safety.backup_folders import BackupFolders
from senco_desk.ui.safety.bringing_back import BringingBack
from senco_desk.ui.safety.section import warned, wrapped
from senco_desk.ui.safety.working_section import WorkingSection
from senco_desk.ui.theme import line, primary, quiet
from senco_desk.ui.what_came_back import restored_said, salvaged_said
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.job import Cancelled, Progress
from senco_desk.ui.widgets.offer import Offer

_ABOUT = N_(
    "A backup is made by itself while you pause and when you close, opened and counted before it is called one. All "
    "of two days are kept, then one a day, a week and a month."
)
_PLAIN = N_(
    "This workbook is not encrypted, and nor are its backups: whoever gets hold of one can read it, with every name "
    "that is in your texts and your files. Those made once it is encrypted are encrypted too."
)
_NONE_HERE = N_("No backup has been made yet.")
_NONE_OFF = N_(
    "No backup lies off this laptop yet. A laptop that is lost or stolen takes those on it along: choose a stick, or "
    "a folder that your school copies elsewhere."
)
_SAMPLE = N_("This is the sample: it is not backed up by itself.")


class BackupsSection(WorkingSection):
    title = N_("Backups")
    targets = ("backups", "second-place", "bring-back", "check")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.plain = warned(surroundings, _(_PLAIN))
        self.here, self.off_laptop = wrapped(), wrapped()
        self.folders = BackupFolders(surroundings)
        self.back_up = primary(QPushButton(_("Back up now")))
        self.check = QPushButton(_("Check everything"))
        self.found = Offer("notice")
        self.bringing_back = BringingBack(surroundings)
        self._lay_out()
        self.back_up.clicked.connect(self._back_up)
        self.check.clicked.connect(self._check)
        self.folders.altered.connect(self._back_up)
        self.bringing_back.restored.connect(self._restore)

    def reload(self, changed: Changed | None) -> None:
        if changed is not None:
            return
        keeping, background = self.surroundings.services.keeping_safe, self.surroundings.background
        background.read(keeping.last, self._show_last, self.surroundings.fail)
        self.folders.reload()
        self.bringing_back.reload()

    def show_target(self, target: str) -> None:
        if target == "check":
            self._check()
        chosen = {
            "check": self.check,
            "second-place": self.folders.choose_second,
            "bring-back": self.bringing_back.list,
        }
        chosen.get(target, self.back_up).setFocus()

    def _show_last(self, last: tuple[Backup | None, Backup | None]) -> None:
        here, off_laptop = last
        none = _SAMPLE if self.surroundings.services.desk.seen_from and here is None else _NONE_HERE
        self.here.setText(_said(here) if here else _(none))
        self.off_laptop.setText(_said(off_laptop) if off_laptop else _(_NONE_OFF))

    def _back_up(self) -> None:
        if self._job is not None:
            return
        keeping = self.surroundings.services.keeping_safe

        self.back_up.setEnabled(False)
        self._begin(keeping.back_up, self._made, _("Backing up"))

    def _restore(self, backup: Path) -> None:
        """All of it: nobody may have the workbook open meanwhile."""
        back = self.surroundings.services.keeping_safe.bringing_back()

        def work(_folder: Path, progress: Progress, cancelled: Cancelled) -> str:
            return restored_said(back.restore(backup, progress, cancelled))

        self.surroundings.exchange(_("Bringing back the backup"), work)

    def _salvage(self) -> None:
        back = self.surroundings.services.keeping_safe.bringing_back()

        def work(_folder: Path, progress: Progress, cancelled: Cancelled) -> str:
            return salvaged_said(back.salvage(progress, cancelled))

        self.surroundings.exchange(_("Bringing back what can be read"), work)

    def _check(self) -> None:
        """Everything in the workbook is read once, and what is wrong with it told, with a way back."""
        keeping = self.surroundings.services.keeping_safe
        self.check.setEnabled(False)
        self.surroundings.background.aside(keeping.check, self._checked, self._not_checked)

    def _checked(self, report: Report) -> None:
        self.check.setEnabled(True)
        ways = [] if report.is_whole else [(_("Bring back what can be read"), self._salvage)]
        self.found.say(report.said(), ways)

    def _not_checked(self, error: Exception) -> None:
        self.check.setEnabled(True)
        self.surroundings.fail(error)

    def _made(self, came: BackedUp) -> None:
        for refused in came.refused:
            self.surroundings.fail(refused)
        lacking = len({name for _backup, made in came.made for name in made.lacking})
        said = n_("{n} checked backup made", "{n} checked backups made", len(came.made)).format(n=len(came.made))
        if lacking:
            lost = n_(
                "{n} attached file is missing in the workbook itself", "{n} attached files are missing in it", lacking
            )
            said = f"{said}. {lost.format(n=lacking)}."
        self.surroundings.toast(said)

    def _ended(self) -> None:
        self.back_up.setEnabled(True)
        self.reload(None)
        self.altered.emit()

    def _lay_out(self) -> None:
        buttons = Flow(gap=line(self) // 2)
        for button in (self.back_up, self.check):
            buttons.addWidget(button)
        for part in (self.here, self.off_laptop, self.plain, quiet(wrapped(_(_ABOUT)))):
            self.column.addWidget(part)
        self.column.addWidget(self.folders)
        self.column.addLayout(buttons)
        below: tuple[QWidget, ...] = (self.found, self.progress, self.bringing_back)
        for each in below:
            self.column.addWidget(each)


def _said(backup: Backup) -> str:
    """`Last checked backup on this laptop: Thu 3 Dec 2026, 14:30, in …`."""
    where = _("Last checked backup off this laptop:") if backup.off_laptop else _("Last checked backup:")
    return f"{where} {when(backup)}, {_('in {folder}').format(folder=backup.folder)}"


def when(backup: Backup) -> str:
    return f"{day_of_week(backup.made.astimezone().date())}, {clock(backup.made)}"
