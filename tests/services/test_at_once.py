"""One thread writes while another reads, as behind the window: every reading is whole, and no word is lost."""

import threading
from collections.abc import Callable
from dataclasses import replace

from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import Reflection, State
from senco_desk.domain.text import from_plain, plain
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.desk import Desk
from senco_desk.wiring import Services, serve
from tests.services.conftest import SET

ROUNDS = 40


def test_reading_and_writing_at_once(desk: Desk) -> None:
    services = serve(desk, told_to_nobody)
    services.introducing.keep(Profile("Ada Ainsworth"))
    writing = Kept(lambda: [log(services, number) for number in range(ROUNDS)])
    reading = Kept(lambda: [look(services) for _look in range(ROUNDS)])
    for thread in (writing, reading):
        thread.start()
    for thread in (writing, reading):
        thread.join()
    assert (writing.fault, reading.fault) == (None, None)
    assert [row.reference for row in services.reflecting.rows()] == [f"R-{n:03d}" for n in range(ROUNDS, 0, -1)]
    assert len(services.finding.find("unforgettable", 100)) == ROUNDS
    assert services.making_portfolio.gather("small-set").reflection_count == ROUNDS


def log(services: Services, number: int) -> None:
    kept = services.reflecting.keep(written(services.reflecting.begin(), f"Words, number {number}"))
    services.counting_for.tick(PieceKind.REFLECTION, kept.id, SET.id, "1.1")
    finished = written(kept, f"Words, number {number}, unforgettable")
    services.reflecting.keep(replace(finished, state=State.FINISHED))


def look(services: Services) -> None:
    services.finding.find("words")
    services.seeing_where.figures(SET.id)
    services.seeing_where.glance(SET.code)
    portfolio = services.making_portfolio.gather("small-set")
    shown = [piece.reference for page in portfolio.outcomes for piece in page.pieces]
    assert shown == [reflection.reference for reflection in portfolio.reflections]
    assert all("unforgettable" in plain(reflection.sections[0].text) for reflection in portfolio.reflections)


def written(reflection: Reflection, words: str) -> Reflection:
    (section,) = reflection.sections
    return replace(reflection, sections=(replace(section, text=from_plain(words)),))


class Kept(threading.Thread):
    """A thread that keeps what went wrong in it."""

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        self._work, self.fault = work, None

    def run(self) -> None:
        try:
            self._work()
        except BaseException as fault:  # noqa: BLE001  (told by the test)
            self.fault = fault
