"""One line on what could be lost, or read by others; where nothing could, when and where the last backup was made."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QPalette

from senco_desk.domain.days import clock, day_of_week
from senco_desk.domain.language import _
from senco_desk.domain.safety import CheckedBackup, Safety
from senco_desk.ui.home.way_in import WayIn


class SafeLine(WayIn):
    """The way to Keeping safe; hidden for a sample, and where the one next thing says it already."""

    def __init__(self) -> None:
        super().__init__(QPalette.ColorRole.PlaceholderText)

    def show_safety(self, safety: Safety | None, today: date) -> None:
        words = said(safety, today) if safety else ""
        self.setVisible(bool(words))
        self.say(words, _("Keeping safe: {words}").format(words=words))


def said(safety: Safety, today: date) -> str:
    """The first thing that could be lost, in the order in which it is asked for."""
    if not safety.encrypted:
        return _("Not encrypted: whoever has this laptop, or a copy of the workbook, can read all of it.")
    if not safety.passphrase_set:
        return _("No passphrase yet: whoever has this laptop, or a copy of the workbook, can read all of it.")
    if not safety.sheet_confirmed:
        return _("No recovery sheet yet: were the passphrase forgotten, nothing would open the workbook.")
    return _backed_up(safety, today)


def _backed_up(safety: Safety, today: date) -> str:
    if safety.off_laptop is not None:
        where = _("Last checked backup off this laptop {when}, in {folder}.")
        return where.format(when=_when(safety.off_laptop, today), folder=safety.off_laptop.folder)
    if safety.here is not None:
        alone = _("Last checked backup {when}, on this laptop only: were it lost or stolen, both would be gone.")
        return alone.format(when=_when(safety.here, today))
    return _("No backup yet: were this laptop lost or broken, everything would be gone.")


def _when(backup: CheckedBackup, today: date) -> str:
    made = backup.made.astimezone()
    day = _("today") if made.date() == today else day_of_week(made.date())
    return f"{day} {clock(made)}"
