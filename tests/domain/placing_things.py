"""A small workbook to place things in: two reflections, evidence, a case, a set of outcomes, a review copy."""

from datetime import UTC, datetime

from senco_desk.domain.case import Case
from senco_desk.domain.copies import CopyKind, PageEntry, PrintedCopy, Strip
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.feedback_grounds import Grounds, outcome_items, piece_item
from senco_desk.domain.feedback_mark import CopyRead, FeedbackRead, FileKind, Mark, MarkKind, Place
from senco_desk.domain.feedback_placing import placed
from senco_desk.domain.feedback_proposal import Placing
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.text import from_plain

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
WALK_WORDS = "On Monday I walked through every classroom with a clipboard and counted the adults who spoke to Sam."
MAP_WORDS = "The provision map now says who does what in each year group, and what it costs the school."
WALK = Reflection(
    "walk-id",
    14,
    NOW,
    "A learning walk",
    sections=(
        Section("what", "What happened", from_plain(WALK_WORDS)),
        Section("so-what", "So what?", from_plain("Nobody did. " + "I was ashamed and then I was busy.")),
    ),
)
MAP = Reflection("map-id", 20, NOW, "Our provision map", sections=(Section("text", "", from_plain(MAP_WORDS)),))
LETTER = Evidence("letter-id", 7, NOW, title="A letter home", about=from_plain("Sent to all of the families in May."))
SET = Framework(
    "set-id",
    "set",
    "A set",
    (
        Outcome("part-c", OutcomeKind.PART, "C", "Personal and professional qualities"),
        Outcome("five", OutcomeKind.OUTCOME, "5", "Lead colleagues in the school so as to:"),
        Outcome("five-3", OutcomeKind.ELEMENT, "5.3", "model effective practice and coach others", "five"),
    ),
)
CASE = Case("case-id", "set-id", "five", NOW, from_plain("I led three twilight sessions and stayed for the questions."))
COPY = PrintedCopy(
    "copy-id",
    "PF-7Q2K",
    3,
    CopyKind.REVIEW,
    NOW,
    "set-id",
    (
        PageEntry("1", ("R-014",)),
        PageEntry("2", ("R-014", "R-020")),
        PageEntry(
            "3",
            ("5", "R-020"),
            (Strip("case:case-id", 400, 700), Strip("reflection:map-id", 80, 390)),
        ),
        PageEntry("4", ("R-099",)),
    ),
    "",
    "",
)
GROUNDS = Grounds(
    (piece_item(WALK), piece_item(MAP), piece_item(LETTER), *outcome_items(SET, [CASE], [])), (COPY,), "set-id"
)


def read_of(*marks: Mark, kind: FileKind = FileKind.WORD, copies: tuple[CopyRead, ...] = ()) -> FeedbackRead:
    return FeedbackRead(kind, "back.docx", 100, "ab" * 32, marks, copies=copies)


def mark(place: Place | None = None, text: str = "Say more.", quoted: str = "", key: str = "1") -> Mark:
    return Mark(key, MarkKind.COMMENT, text, quoted=quoted, place=place or Place())


def placing(made: Mark, kind: FileKind = FileKind.WORD) -> Placing:
    return placed(read_of(made, kind=kind), GROUNDS)[made.key]
