"""What came of bringing a workbook back, in sentences: what is as it was, what is older, and what is lost."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from senco_desk.domain.language import N_, _, n_

if TYPE_CHECKING:
    from senco_desk.safekeeping.restoring import Restored
    from senco_desk.safekeeping.salvaging import Item, Salvaged

_NAMED = 12
"""Items told by name."""

_ALL = N_("Everything could be read, and all of it is back as it was written.")
_BACK = N_("What could be read is back.")
_FROM_BACKUP = N_("Taken from the backup, as it was then: {named}.")
_LOST = N_("Lost: {named}.")
_MORE_LOST = N_("There may have been more; of that nothing can be read any more.")
_FILES = N_("Attached files that are lost: {named}.")
_KEPT = N_("The workbook as it was found is kept beside it, as “{name}”.")


def restored_said(came: Restored) -> str:
    said = [_("The workbook is as it was then."), _kept(came.aside)]
    if came.lacking:
        lost = n_("{n} attached file is not in the backup.", "{n} attached files are not in it.", len(came.lacking))
        said.append(lost.format(n=len(came.lacking)))
    return " ".join(said)


def salvaged_said(came: Salvaged) -> str:
    """What is back, what is older than it was, and what is lost."""
    said = [_(_ALL) if came.is_all else _(_BACK)]
    if came.from_backup:
        said.append(_(_FROM_BACKUP).format(named=_named(list(map(_called, came.from_backup)))))
    if came.lost:
        said.append(_(_LOST).format(named=_named(list(map(_called, came.lost)))))
    if came.more_lost:
        said.append(_(_MORE_LOST))
    if came.files_lost:
        said.append(_(_FILES).format(named=_named(came.files_lost)))
    return " ".join([*said, _kept(came.aside)])


def _kept(aside: Path | None) -> str:
    return _(_KEPT).format(name=aside.name if aside else "")


def _named(names: Sequence[str]) -> str:
    """The first few, those without a name of their own only counted."""
    named = sorted({name for name in names if name})
    shown, left = named[:_NAMED], len(names) - len(named[:_NAMED])
    more = [n_("{n} more", "{n} more", left).format(n=left)] if left else []
    return ", ".join([*shown, *more])


def _called(item: Item) -> str:
    return " ".join(filter(None, (item.called, f"“{item.title}”" if item.title else "")))
