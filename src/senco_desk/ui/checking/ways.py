"""What can be done about a finding, each by one key, and about which findings."""

from collections.abc import Iterable

from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.name_findings import Finding, FindingKind, NameDecision, Resolution

LETTERS = {
    Resolution.REPLACE_HERE: N_("R"),
    Resolution.REPLACE_EVERYWHERE: N_("T"),
    Resolution.KEEP: N_("K"),
    Resolution.LEAVE_OUT: N_("O"),
    Resolution.LOOKED_AT: N_("L"),
}
"""The letter that does each, from its words."""
ADD, UNDO = N_("A"), N_("U")
"""The letters that add to people and places, and that take back what was decided last."""
SHORT = {
    Resolution.REPLACE_HERE: N_("Replace"),
    Resolution.REPLACE_EVERYWHERE: N_("In my text too"),
    Resolution.KEEP: N_("Keep…"),
    Resolution.LEAVE_OUT: N_("Leave out"),
    Resolution.LOOKED_AT: N_("Looked at"),
}
"""What stands on each button; `WORDS` is what it says."""
WORDS = {
    Resolution.REPLACE_HERE: N_("Replace in the copy"),
    Resolution.REPLACE_EVERYWHERE: N_("Replace in my text too"),
    Resolution.KEEP: N_("Keep it, because…"),
    Resolution.LEAVE_OUT: N_("Leave out the item"),
    Resolution.LOOKED_AT: N_("Looked at by me"),
}
_DONE = {
    Resolution.REPLACE_HERE: N_("replaced in the copy"),
    Resolution.REPLACE_EVERYWHERE: N_("replaced in your text too"),
    Resolution.KEEP: N_("kept: {reason}"),
    Resolution.LEAVE_OUT: N_("the item is left out"),
    Resolution.LOOKED_AT: N_("looked at by you"),
}

IN_COPIES = tuple(Resolution)
IN_THE_WORKBOOK = (Resolution.REPLACE_EVERYWHERE, Resolution.KEEP, Resolution.LOOKED_AT)
ON_A_FILE = (Resolution.REPLACE_HERE, *IN_THE_WORKBOOK)
"""What can be done where a copy is made, where the workbook is taken out as it is, and for a copy of one file."""


def fits(way: Resolution, finding: Finding) -> bool:
    """Whether this can be done about it."""
    unread = finding.kind is FindingKind.UNREAD
    match way:
        case Resolution.REPLACE_HERE | Resolution.REPLACE_EVERYWHERE:
            return finding.replaceable and bool(finding.replacement)
        case Resolution.KEEP:
            return not unread
        case Resolution.LOOKED_AT:
            return unread
        case Resolution.LEAVE_OUT:
            spot = finding.spot
            return spot.noun is not Noun.FRAMEWORK and (spot.noun, spot.place) != (Noun.PROFILE, "name")


def fitting(way: Resolution, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those about which this can be done."""
    return tuple(finding for finding in findings if fits(way, finding))


def way_of(letter: str) -> Resolution | None:
    """What a key does."""
    return next((way for way, mine in LETTERS.items() if _(mine).casefold() == letter.casefold()), None)


def done(decision: NameDecision) -> str:
    """What was decided, in a few words."""
    return _(_DONE[decision.resolution]).format(reason=decision.reason)
