"""The picture of the decade's sample drawn anew, by outcome and by time, folded and with all its elements."""

import os
import time
from collections.abc import Callable, Iterable
from statistics import median
from typing import TYPE_CHECKING

from senco_desk.safekeeping.keys import NoKey
from tests.benchmarks.measuring import Figure, percentile
from tests.benchmarks.workbooks import sample

if TYPE_CHECKING:
    from senco_desk.domain.picture import Picture

_FRAME = 16
"""Milliseconds: what takes longer is seen to lag behind the hand."""
_WINDOW_MAY_WAIT = 50
"""Milliseconds: longer work on the window's own thread is felt."""
_REDRAWS = 300


def measure() -> Iterable[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    yield from _measured(_read())


def _read() -> "Picture":
    from senco_desk.wiring import open_services

    with sample("decade", NoKey()) as folder, open_services(folder, NoKey(), write=False) as services:
        today = services.desk.seen_from
        assert today is not None
        return services.seeing_where.picture(services.exchanging_frameworks.live()[0], today)


def _measured(picture: "Picture") -> Iterable[Figure]:
    from PySide6.QtWidgets import QApplication

    from senco_desk.ui.outcomes.picture.sheets import Way
    from senco_desk.ui.outcomes.picture.view import PictureView
    from senco_desk.ui.theme import dress

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dress(application, "light", 100)
    view = PictureView()
    view.resize(1920, 1000)
    view.show_picture(picture, {})
    view.show()
    for way, unfolded in ((Way.OUTCOME, False), (Way.TIME, False), (Way.TIME, True)):
        view.elements.setChecked(unfolded)
        view.show_way(way)
        application.processEvents()
        taken = [_felt(view.grid.viewport().repaint) for _redraw in range(_REDRAWS)]
        name = f"picture of the decade sample redrawn by {way.name.lower()}{', every element' if unfolded else ''}, p99"
        yield Figure(name, "ms", percentile(taken, 0.99), _FRAME)
    shown = median(_felt(lambda: view.show_picture(picture, {})) for _showing in range(20))
    yield Figure("picture of the decade sample shown anew", "ms", shown, _WINDOW_MAY_WAIT)


def _felt(work: Callable[[], object]) -> float:
    """Milliseconds of work on the window's own thread."""
    begun = time.thread_time()
    work()
    return (time.thread_time() - begun) * 1000
