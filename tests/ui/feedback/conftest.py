"""The Feedback place in a room of its own, over a workbook with a reflection, and rounds put into it by hand."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.domain.feedback import Because, Certainty, Decision, Feedback, Point, Target, Voice
from senco_desk.domain.feedback_mark import FileKind, MarkKind
from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.text import from_plain
from senco_desk.ui.feedback.place import FeedbackPlace
from senco_desk.ui.feedback.point_rows import POINT
from tests.ui.room import SET, Room, opened
from tests.ui.surrounded import empty, sample, sampled

__all__ = ["empty", "sample", "sampled"]

WHEN = datetime(2025, 3, 1, 15, 40, tzinfo=UTC)
WORDS = "We met once a term, with the parents, and looked at the plan."
ROUND = Feedback("a-round", WHEN, Voice.TUTOR, "Helen Marsh", FileKind.TEXT, written=WHEN)
SAID = Point(
    "a-point", ROUND.id, 0, "1", MarkKind.COMMENT, "What did the parents say?", "once a term", "Helen Marsh", WHEN,
    target=Target(Noun.REFLECTION, "a-reflection", section="text"), certainty=Certainty.SURE, because=Because.BOOKMARK,
)  # fmt: skip
TAKE_OUT = replace(
    SAID, id="a-change", position=1, mark="2", kind=MarkKind.DELETION, text="", quoted=", with the parents",
    around=WORDS, at=WORDS.index(", with"),
)  # fmt: skip
MET = Decision("a-decision", SET.id, "1", "met", "Helen Marsh", Voice.TUTOR, WHEN, "Convincing.", ROUND.id)


@dataclass
class Feedbacks(Room[FeedbackPlace]):
    """What came back is put into the workbook before the place is shown."""

    def take_in(self, *points: Point, decisions: tuple[Decision, ...] = ()) -> FeedbackPlace:
        with self.services.desk.change("Taken in") as work:
            work.reflections.add(
                Reflection("a-reflection", 1, WHEN, "The plan", sections=(Section("text", "", from_plain(WORDS)),))
            )
            work.feedback.add(ROUND)
            for point in points:
                work.points.add(point)
            for decision in decisions:
                work.decisions.add(decision)
        return self.show()

    def settle(self) -> None:
        """With what is read again a moment after a change."""
        super().settle()
        while self.place._pause.isActive():
            self.qtbot.wait(20)
        super().settle()

    def come_to(self, point: Point) -> None:
        self.place.side.list.choose(POINT + point.id)
        self.settle()

    def point(self, point: Point) -> Point:
        """As a second connection finds it in the file."""
        found = self.found(lambda view: view.points.get(point.id))
        assert found is not None
        return found

    def letter(self, letter: str) -> None:
        self.place.side.list.setFocus()
        QTest.keyClick(self.place.side.list, getattr(Qt.Key, f"Key_{letter}"))
        self.settle()


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Feedbacks]:
    with opened(Feedbacks, FeedbackPlace, tmp_path / "mine.sencodesk", qtbot) as made:
        yield made
