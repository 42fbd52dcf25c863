"""What she answered to what was said, as it is printed: rounds of feedback, each point with its answer."""

from dataclasses import dataclass

from senco_desk.domain.days import long_day
from senco_desk.domain.feedback import Decision, Feedback, Point
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.language import _


@dataclass(frozen=True, slots=True)
class PrintedPoint:
    """`about` says what it is about: "R-014 The walk", "Outcome 5"; "" for the whole."""

    point: Point
    about: str = ""


@dataclass(frozen=True, slots=True)
class PrintedRound:
    """One file, or what was said aloud, with its points in the order of the file."""

    feedback: Feedback
    points: tuple[PrintedPoint, ...] = ()


def edit_said(kind: MarkKind, text: str, quoted: str) -> str:
    """`Put in “twice a term”`, `Take out “once a term”`; "" for what was said about words and changes none."""
    match kind:
        case MarkKind.INSERTION if not text.strip():
            return _("Put in a space or a new line")
        case MarkKind.INSERTION:
            return _("Put in “{words}”").format(words=text)
        case MarkKind.DELETION | MarkKind.STRIKE_OUT if not text.strip() and quoted.strip():
            return _("Take out “{words}”").format(words=quoted)
    return ""


def decided_said(decision: Decision) -> str:
    """`met, Dr Hale, 3 March 2027`; a provider's own words as they are."""
    day = long_day(decision.decided.astimezone().date()) if decision.decided else ""
    words = decision.decision.strip()
    return ", ".join(filter(None, (_(words) if words else "", decision.by.strip(), day)))
