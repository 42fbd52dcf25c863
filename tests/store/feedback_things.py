"""Feedback with everything said of it, for tests."""

from datetime import UTC, datetime

from senco_desk.domain.feedback import (
    Answer,
    AnswerState,
    Became,
    Because,
    Certainty,
    Decision,
    Feedback,
    Point,
    Target,
    Voice,
)
from senco_desk.domain.feedback_mark import CommentState, FileKind, MarkKind
from senco_desk.domain.journal import Noun
from senco_desk.domain.sending import Sending
from senco_desk.domain.text import from_plain

TAKEN = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
ZONELESS = datetime(2026, 11, 20, 9, 30)  # noqa: DTZ001 (a file that does not say in which zone)


def a_feedback(each: str = "f", **said: object) -> Feedback:
    """All of it said, with signs of other scripts; `said` in place of some of it."""
    whole: dict[str, object] = {
        "id": each,
        "taken": TAKEN,
        "voice": Voice.TUTOR,
        "who": "Dr T. Tutor",
        "kind": FileKind.OUR_WORD,
        "file_name": "Wren – Review 3 – שלום.docx",
        "size": 12,
        "sha256": "ab" * 32,
        "container": "c0ffee00-0000-4000-8000-000000000001",
        "written": ZONELESS,
        "copy": "PF-7Q2K",
        "version": 3,
        "grade": "62 / 100",
        "about": from_plain("Kind, and to the point.\nOn the whole."),
    }
    return Feedback(**(whole | said))  # type: ignore[arg-type]


def a_point(each: str = "p", feedback: str = "f", **said: object) -> Point:
    whole: dict[str, object] = {
        "id": each,
        "feedback": feedback,
        "position": 0,
        "mark": "comment:7",
        "kind": MarkKind.COMMENT,
        "text": "Who did this?\nŁódź & <3",
        "quoted": "the slips said more",
        "author": "T. Tutor",
        "when": ZONELESS,
        "said_where": "page 12",
        "state": CommentState.RESOLVED,
        "replies_to": "o",
        "target": Target(Noun.REFLECTION, "r", "", "text"),
        "certainty": Certainty.LIKELY,
        "because": Because.QUOTE,
        "answer": Answer(AnswerState.DONE, from_plain("I named them."), TAKEN),
        "became": (Became(Noun.ACTION, "a"), Became(Noun.REFLECTION, "r")),
        "is_viva_question": True,
        "theme": "Whose voice",
        "likeness": "like",
        "around": "To me the slips said more.",
        "at": 6,
    }
    return Point(**(whole | said))  # type: ignore[arg-type]


def a_decision(each: str = "d", **said: object) -> Decision:
    whole: dict[str, object] = {
        "id": each,
        "framework": "set-2014",
        "outcome": "1",
        "decision": "met",
        "by": "Dr T. Tutor",
        "voice": Voice.TUTOR,
        "decided": TAKEN,
        "comment": "Convincing.",
        "feedback": "f",
    }
    return Decision(**(whole | said))  # type: ignore[arg-type]


def a_sending(each: str = "s", **said: object) -> Sending:
    whole: dict[str, object] = {
        "id": each,
        "sent": TAKEN,
        "copy": "copy",
        "reference": "PF-7Q2K",
        "version": 3,
        "whom": "Dr T. Tutor <tutor@example.org>",
        "subject": "Review copy 3",
        "file_names": ("Wren – Review 3.pdf", "Wren – Review 3.docx"),
        "format": "pdf,docx",
    }
    return Sending(**(whole | said))  # type: ignore[arg-type]
