"""A review copy with one of everything, and what stands in its file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn

from senco_desk.assets import outcomes_data
from senco_desk.domain.attachment import Attachment
from senco_desk.domain.case import Case
from senco_desk.domain.copies import CopyKind
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.feedback import Answer, AnswerState, Decision, Feedback, Point, Target, Voice
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.feedback_printed import PrintedPoint, PrintedRound
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Noun
from senco_desk.domain.portfolio import CopyLabel, PrintedPiece
from senco_desk.domain.profile import Profile, Programme, School
from senco_desk.domain.reference import Author, Reference
from senco_desk.domain.reflection import Impact, Reflection, Section, State
from senco_desk.domain.review_copy import Asked, LeftOut, News, ReviewCopy, ReviewItem, Since
from senco_desk.domain.task import Task, TaskKind, TaskSection
from senco_desk.domain.text import from_plain
from senco_desk.importing.case import read_case
from senco_desk.printing.office.files import Written
from senco_desk.printing.office.review import write_review
from senco_desk.store.containers import Containers
from tests.printing.office.documents import TEXT

WHEN = datetime(2026, 11, 20, 16, tzinfo=UTC)
REFLECTION = Reflection(
    "7b0c5c9e-01aa-4c11-8a54-0d4f5a3c2b10",
    14,
    WHEN,
    "The walk round Year 4",
    date(2026, 11, 12),
    sections=(
        Section("what", "What?", TEXT),
        Section("so-what", "So what?", from_plain("Żaneta said it first.\n\nQuality first teaching [@Norwich2014].")),
        Section("now-what", "Now what?"),
    ),
    impact=Impact(changed=from_plain("Two pupils speak.")),
    state=State.FINISHED,
)
EVIDENCE = Evidence(
    "e-7", 7, WHEN, title="Provision map", about=from_plain("The map of the spring."), part="I drew it."
)
TASK = Task(
    "t-1", WHEN, TaskKind.ENQUIRY, "Does pre-teaching help?", question="How far?",
    sections=(TaskSection("s1", "Introduction", 400, from_plain("Who speaks?")),),
)  # fmt: skip
SOURCE = Reference("ref", WHEN, key="Norwich2014", authors=(Author("Norwich", "Brahm"),), title="Dilemmas", year="2014")
MAP = Attachment("a", "e-7", 0, "map.pdf", 9, "0" * 64, "c", WHEN, alt="The map as a table")


def framework() -> Framework:
    return read_case(outcomes_data("nasenco-2014.json").read_bytes(), "nasenco-2014").framework


def review_copy(**other: Any) -> ReviewCopy:
    of = framework()
    five, six = of.coded("5"), of.coded("6")
    case = Case("case-5", of.id, five.id, WHEN, from_plain("I led it.\nIt lasted."), "They ask each other now")
    counted = PrintedPiece(
        "R-014", REFLECTION.title, "reflection", REFLECTION.day, five.id, "5.3", "I led it", best=True
    )
    items = (
        ReviewItem(case, News.ASKED, five.id, "5", five.heading or five.statement, (counted,)),
        ReviewItem(REFLECTION, News.NEW, code="R-014", counts=(counted,)),
        ReviewItem(EVIDENCE, News.CHANGED, code="E-007", files=(MAP,)),
        ReviewItem(TASK, News.NEW),
    )
    copy = ReviewCopy(
        CopyLabel("PF-7Q2K", 3, CopyKind.REVIEW, date(2026, 11, 22)),
        3,
        Profile(
            "Amira Żak-Khan",
            school=School("Larkrise Primary"),
            programme=Programme("National Award", "Mid-Wessex University", "April 2026", student_number="B1234567"),
        ),
        of,
        Asked(("Is the case for 5 strong enough?", "What of R-014 would you cut?"), (five.id, six.id)),
        items,
        (Decision("d", of.id, six.id, "partly", "Dr Okafor", decided=WHEN),),
        since=Since(2, date(2026, 9, 4)),
        response=(said_before(),),
        left_out=(LeftOut("reflection:x", "R-002", "The first week"),),
        references=(SOURCE,),
    )
    return replace(copy, **other)


def said_before() -> PrintedRound:
    done = Answer(AnswerState.DONE, from_plain("I asked the pupils."), WHEN)
    point = Point(
        "p",
        "f",
        1,
        "c1",
        MarkKind.COMMENT,
        "Who was asked?",
        "they said",
        target=Target(Noun.EVIDENCE, "e-7"),
        answer=done,
    )
    return PrintedRound(Feedback("f", WHEN, Voice.TUTOR, "Dr Okafor"), (PrintedPoint(point, "R-009 The meeting"),))


def review_file(folder: Path, copy: ReviewCopy | None = None) -> Path:
    made = written_review(folder, copy or review_copy())
    return made.file.rename(folder / "review.docx")


def written_review(folder: Path, copy: ReviewCopy) -> Written:
    files = Containers(folder, None)
    return write_review(copy, files, folder / "review.docx", lambda *_step: None, lambda _file: None)


def bookmarks(file: Path) -> dict[str, str]:
    """The words that each stands around, by its name."""
    return dict(_bookmarks(docx.Document(str(file)).element.body))


def _bookmarks(body: Any) -> Iterator[tuple[str, str]]:
    opened: dict[str, tuple[str, list[str]]] = {}
    for each in body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"), qn("w:t")):
        if each.tag == qn("w:bookmarkStart"):
            opened[each.get(qn("w:id"))] = (each.get(qn("w:name")), [])
        elif each.tag == qn("w:bookmarkEnd"):
            name, words = opened.pop(each.get(qn("w:id")))
            yield name, "".join(words)
        else:
            for _name, words in opened.values():
                words.append(each.text or "")
