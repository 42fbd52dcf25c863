from threading import Event

from pytestqt.qtbot import QtBot

from senco_desk.domain.errors import Refused
from senco_desk.services.children import CANCELLED
from senco_desk.ui.widgets.job import Cancelled, Job, Progress
from tests.ui.surrounded import Surrounded, empty

__all__ = ["empty"]


def until_cancelled(_progress: Progress, cancelled: Cancelled) -> None:
    while not cancelled():
        Event().wait(0.01)
    raise Refused(CANCELLED)


def test_what_came_of_it_and_its_progress_are_told_in_the_window(empty: Surrounded, qtbot: QtBot) -> None:
    job, told = Job(empty.background, empty.background), []
    job.progressed.connect(lambda what, at, of: told.append((what, at, of)))

    def work(progress: Progress, _cancelled: Cancelled) -> str:
        progress("pages", 1, None)
        progress("pages", 2, 2)
        return "done"

    with qtbot.waitSignals([job.done, job.ended]):
        job.start(work)
    assert told == [("pages", 1, 0), ("pages", 2, 2)]


def test_cancelling_ends_it_without_a_word(empty: Surrounded, qtbot: QtBot) -> None:
    job, failures = Job(empty.background, empty.background), []
    job.failed.connect(failures.append)
    job.start(until_cancelled)
    with qtbot.waitSignal(job.ended):
        job.cancel()
    assert failures == []


def test_a_fault_is_told(empty: Surrounded, qtbot: QtBot) -> None:
    job, fault = Job(empty.background, empty.background), RuntimeError()

    def work(_progress: Progress, _cancelled: Cancelled) -> None:
        raise fault

    with qtbot.waitSignal(job.failed) as told:
        job.start(work)
    assert told.args == [fault]


def test_closing_the_window_ends_it(empty: Surrounded, qtbot: QtBot) -> None:
    Job(empty.background, empty.background).start(until_cancelled)
    empty.background.stop()
    assert empty.background.is_stopping
