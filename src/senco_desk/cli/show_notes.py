"""What `senco-desk show` tells of notes: those that wait, and the questions for the tutor."""

from datetime import date
from typing import TYPE_CHECKING, Any

from senco_desk.domain.note import Note

if TYPE_CHECKING:
    from senco_desk.wiring import Services


def notes(services: "Services", today: date) -> dict[str, Any]:  # noqa: ARG001
    """Oldest first; what lies in the inbox is taken in by the desk, and is not here before."""
    noting = services.noting
    return {
        "to_finish": [_note(each) for each in noting.waiting()],
        "questions": [_note(each) for each in noting.questions()],
    }


def _note(note: Note) -> dict[str, Any]:
    return {"day": note.day.isoformat(), "clock": f"{note.clock:%H:%M}", "text": note.text}
