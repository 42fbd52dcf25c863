"""A real workbook on disk with a small set of outcomes in it, and a listener for what changed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.journal import Changed
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.store.desk import Desk

SET = Framework(
    "a-set",
    "small-set",
    "A small set",
    (
        Outcome("a", OutcomeKind.PART, "A", "To know:"),
        Outcome("1", OutcomeKind.OUTCOME, "1", "The context", parent="a"),
        Outcome("1.1", OutcomeKind.ELEMENT, "1.1", "Mediation and the Tribunal", parent="1"),
        Outcome("1.2", OutcomeKind.ELEMENT, "1.2", "Personal budgets", parent="1"),
        Outcome("1.3", OutcomeKind.ELEMENT, "1.3", "Theories of learning", parent="1"),
        Outcome("c", OutcomeKind.PART, "C", "This is evident when:"),
        Outcome("c.1", OutcomeKind.ELEMENT, "C.1", "Families are equal partners", parent="c"),
        Outcome("c.2", OutcomeKind.ELEMENT, "C.2", "The voice of children is heard", parent="c"),
    ),
)


@dataclass
class Listener:
    heard: list[Changed] = field(default_factory=list)

    def __call__(self, changed: Changed) -> None:
        self.heard.append(changed)

    @property
    def last(self) -> Changed:
        return self.heard[-1]


@dataclass
class Clock:
    """A clock that a test sets."""

    moment: datetime = datetime(2025, 3, 4, 16, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def later(self, **by: float) -> None:
        self.moment += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tell() -> Listener:
    return Listener()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    folder = tmp_path / "mine.sencodesk"
    create(folder, NoKey(), clock)
    desk = open_workbook(folder, NoKey(), now=clock)
    with desk.change() as work:
        work.frameworks.add(SET)
    yield desk
    desk.close()
