"""How a carry copy stands to the workbook here, in words."""

from datetime import datetime

from senco_desk.domain.days import clock, day_of_week
from senco_desk.domain.language import N_, _
from senco_desk.domain.lineage import Sitting, Standing

TITLES = {
    Standing.AS_LEFT: N_("This carry copy is as you left it"),
    Standing.CONTINUED_ELSEWHERE: N_("You went on with it elsewhere"),
    Standing.DIVERGED: N_("Both were gone on with"),
    Standing.OLDER: N_("This carry copy is older"),
    Standing.FOREIGN: N_("This workbook is new to this laptop"),
}
"""What a page about it is headed, to be translated where it is shown."""

_SAID = {
    Standing.AS_LEFT: N_("The workbook here and the carry copy are the same. There is nothing to take in."),
    Standing.CONTINUED_ELSEWHERE: N_(
        "{there} The workbook here was not changed since the copy left it, so nothing is lost when the copy takes its "
        "place; the one that is here is moved aside and kept."
    ),
    Standing.DIVERGED: N_(
        "They parted {parted}. {there} {here} Neither is put in the place of the other. What is only in the copy can "
        "be brought over into the workbook here, piece by piece."
    ),
    Standing.OLDER: N_("{there} {here} The workbook here has all that is in the copy, and more: go on with it."),
    Standing.FOREIGN: N_(
        "Nothing on this laptop is a copy of the same workbook. It is laid down as a workbook of its own; nothing that "
        "is here is touched."
    ),
}


def explained(standing: Standing, parted: datetime | None, here: Sitting | None, there: Sitting | None) -> str:
    """Two or three sentences: who saved last to which, and what that means."""
    return _(_SAID[standing]).format(
        parted=_moment(parted) if parted else _("at their beginning"),
        there=_saved(there, _("The copy was last saved on {device}, {moment}."), _("Nothing was saved to the copy.")),
        here=_saved(here, _("The workbook here was last saved on {device}, {moment}."), ""),
    )


def _saved(sitting: Sitting | None, words: str, never: str) -> str:
    if sitting is None or sitting.saved is None:
        return never
    return words.format(device=sitting.device or _("a laptop without a name"), moment=_moment(sitting.saved))


def _moment(moment: datetime) -> str:
    local = moment.astimezone()
    return _("on {day} at {clock}").format(day=day_of_week(local.date()), clock=clock(moment))
