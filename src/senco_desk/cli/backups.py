"""`senco-desk backup` and `senco-desk restore`: checked backups, and a workbook from one."""

from argparse import Namespace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from senco_desk.cli.answering import Answer, ProgressLine, message
from senco_desk.cli.unlocking import AskedKeys
from senco_desk.domain.days import clock, day_of_week
from senco_desk.domain.errors import Refused
from senco_desk.domain.language import _, n_

if TYPE_CHECKING:
    from senco_desk.services.keeping_safe import BackedUp
    from senco_desk.wiring import Services

_HELD = "workbook-open-already"


def back_up(asked: Namespace) -> Answer:
    """To the folder named, or to the places she chose. A workbook that the window holds is backed up all the same."""
    keys = AskedKeys(asked)
    try:
        return _back_up(asked, keys, write=True)
    except Refused as refused:
        if refused.code != _HELD:
            raise
        answer = _back_up(asked, keys, write=False)
        message(_("The workbook is open in a window, so Home there does not tell of this backup."))
        return answer


def restore(asked: Namespace) -> Answer:
    """A new workbook, whole or not at all."""
    from senco_desk.services.bringing_back import restore_to

    progress = ProgressLine()
    restored = restore_to(asked.backup, asked.target, AskedKeys(asked), progress, lambda: False)
    progress.done()
    said = _("The backup is now the workbook {folder}.").format(folder=restored.folder)
    if restored.lacking:
        lost = n_("{n} attached file is not in it.", "{n} attached files are not in it.", len(restored.lacking))
        said = f"{said} {lost.format(n=len(restored.lacking))}"
    return Answer(said, {"workbook": str(restored.folder), "lacking": list(restored.lacking)})


def told_of_backups(services: "Services") -> tuple[str, dict[str, Any], int]:
    """For `check`: each backup that can be reached, read to its last byte; in words, for scripts, and how many fail."""
    from senco_desk.domain.errors import DeskError

    told = []
    for found in services.keeping_safe.listed():
        entry: dict[str, Any] = {"file": str(found.kept.file), "made": found.kept.made.isoformat(),
                                 "off_laptop": found.off_laptop}  # fmt: skip
        try:
            entry["lacking"] = services.keeping_safe.verify(found.kept)
            entry["whole"] = not entry["lacking"]
        except DeskError as error:
            entry |= {"whole": False, "why": str(error)}
        told.append(entry)
    bad = [entry for entry in told if not entry["whole"]]
    return _in_words(told, bad), {"backups": told}, len(bad)


def _in_words(told: list[dict[str, Any]], bad: list[dict[str, Any]]) -> str:
    if not told:
        return _("No backup can be reached from here.")
    whole = len(told) - len(bad)
    newest = datetime.fromisoformat(told[0]["made"]).astimezone()
    said = n_(
        "{n} backup is whole; the newest was made {when}.", "{n} backups are whole; the newest is of {when}.", whole
    )
    lines = [said.format(n=whole, when=f"{day_of_week(newest.date())}, {clock(newest)}")]
    if not any(entry["off_laptop"] for entry in told):
        lines.append(_("None of them lies off this laptop."))
    lines += [_("Not whole: {file}. {why}").format(file=one["file"], why=one.get("why", "")).strip() for one in bad]
    return "\n".join(lines)


def _back_up(asked: Namespace, keys: AskedKeys, *, write: bool) -> Answer:
    from senco_desk.wiring import open_services

    progress = ProgressLine()
    with open_services(asked.workbook, keys, write=write) as services:
        keeping = services.keeping_safe
        if asked.folder is None:
            came = keeping.back_up(progress, lambda: False)
        else:
            came = keeping.back_up_to(asked.folder.absolute(), progress, lambda: False)
    progress.done()
    return _answer(came)


def _answer(came: "BackedUp") -> Answer:
    """One place that could not be used does not undo the backup in the other, but is told."""
    for refused in came.refused:
        message(str(refused))
    lines = [_("A checked backup is at {file}.").format(file=backup.file) for backup, _made in came.made]
    lacking = sorted({name for _backup, made in came.made for name in made.lacking})
    if lacking:
        said = n_(
            "{n} attached file is missing in the workbook itself.", "{n} attached files are missing.", len(lacking)
        )
        message(said.format(n=len(lacking)))
    told = [
        {"file": backup.file, "off_laptop": backup.off_laptop, "size": backup.size, "sequence": backup.sequence}
        for backup, _made in came.made
    ]
    refused_codes = [refused.code for refused in came.refused]
    return Answer("\n".join(lines), {"backups": told, "refused": refused_codes, "lacking": lacking})
