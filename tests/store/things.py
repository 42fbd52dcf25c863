"""Small true things to put into a workbook."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any

from senco_desk.domain.attachment import Attachment, Form, Health, Soundness
from senco_desk.domain.case import Case
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.identity import new_id
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.reflection import Impact, Reflection, Section
from senco_desk.domain.session import Activity, Coaching, Mode, Session, SessionKind, TakenFrom, Tutorial
from senco_desk.domain.text import from_plain

SET = Framework(
    "set-2014",
    "small-2014",
    "A small set",
    (
        Outcome("a", OutcomeKind.PART, "A", "To know:"),
        Outcome("1", OutcomeKind.OUTCOME, "1", "Work strategically to:", parent="a", note="As it is called today."),
        Outcome("1.1", OutcomeKind.ELEMENT, "1.1", "Evaluate personal budgets", parent="1", code_is_ours=True),
        Outcome("1.2", OutcomeKind.ELEMENT, "1.2", "Embed the policy for SEN", parent="1", code_is_ours=True),
        Outcome("c", OutcomeKind.PART, "C", "", heading="Personal qualities"),
        Outcome("c.1", OutcomeKind.ELEMENT, "C.1", "Families are equal partners", parent="c"),
    ),
    short_title="Small",
    source="A book",
    adopted_from=date(2014, 9, 1),
)

_numbers = count(1)
BEGAN = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)


def a_reflection(words: str = "The slips said more than the meeting.", **given: Any) -> Reflection:
    number = given.pop("number", None) or next(_numbers)
    sections = given.pop("sections", (Section("text", "", from_plain(words)),))
    return Reflection(new_id(), number, given.pop("written", BEGAN), sections=sections, **given)


def impact(words: str) -> Impact:
    return Impact(from_plain(words), from_plain("Year 4"), from_plain("Reading ages, before and after"))


def an_evidence(title: str = "Provision map", **given: Any) -> Evidence:
    number = given.pop("number", None) or next(_numbers)
    return Evidence(new_id(), number, given.pop("added", BEGAN), title=title, **given)


SOUND = Health(Form.PDF, Soundness.SOUND, 3)


def an_attachment(evidence: Evidence, name: str = "map.pdf", **given: Any) -> Attachment:
    """A row alone: what its file holds is of no matter here."""
    held = {"position": 0, "size": 12, "sha256": "ab" * 32, "container": new_id(), "attached": BEGAN, "health": SOUND}
    return Attachment(new_id(), evidence.id, name=name, **{**held, **given})


def counts_for(piece: Reflection | Evidence, outcome: str = "1.1", **given: Any) -> Mapping:
    kind = PieceKind.EVIDENCE if isinstance(piece, Evidence) else PieceKind.REFLECTION
    return Mapping(new_id(), kind, piece.id, SET.id, outcome, **given)


def a_case(outcome: str = "1", words: str = "I led the review of the policy.", **given: Any) -> Case:
    return Case(new_id(), SET.id, outcome, BEGAN, from_plain(words), **given)


def a_session(title: str = "Focus for study", **given: Any) -> Session:
    """A tutorial with something in every field."""
    held = {
        "start": time(15, 30), "minutes": 45, "kind": SessionKind.TUTORIAL, "place": "Room 2", "led_by": "Dr Wren",
        "modes": (Mode.AFTER_SCHOOL, Mode.ONLINE), "activity": Activity.REFLECTION, "module": "NA1", "counts_as": 60,
        "about": from_plain("The first of two."),
        "tutorial": Tutorial(*map(from_plain, ("Is it too broad?", "Narrow it.", "Year 4 only.", "Draft it."))),
        "coaching": Coaching("Ada", "Supply, half a day", "£95", from_plain("Listening first.")),
        "taken_from": TakenFrom("abc@example.org", "{}"), "added": BEGAN,
    }  # fmt: skip
    return Session(new_id(), given.pop("day", date(2026, 12, 8)), title=title, **{**held, **given})


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.moment = BEGAN

    def __call__(self) -> datetime:
        return self.moment

    def pass_seconds(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)
