"""The list of reflections with 12,000 rows: shown, filtered, one row changed, scrolled. Nothing may take 50 ms."""

import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from senco_desk.domain.reflection import ReflectionRow, State
from senco_desk.ui.reflections.listing import listing
from senco_desk.ui.theme import dress
from senco_desk.ui.widgets.pieces.list_pane import ListPane
from tests.benchmarks.measuring import Figure
from tests.benchmarks.painting import painted

ROWS, TIMES = 12_000, 20


def measure() -> Iterable[Figure]:
    application = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(application, QApplication)
    dress(application, "light", 100)
    rows, pane = _rows(), ListPane(listing())
    pane.resize(300, 614)
    pane.show()
    QTest.qWaitForWindowExposed(pane)
    pane.show_rows(rows)
    bar = pane.view.verticalScrollBar()
    changed = [replace(rows[6_000], words=count) for count in range(TIMES)]
    steps = [bar.maximum() * at // TIMES for at in range(TIMES)]
    words = [f"week {at}" for at in range(TIMES)]
    yield painted("12,000 rows shown again", [partial(pane.show_rows, rows)] * TIMES)
    yield painted("one of 12,000 rows changed", [partial(pane.put, row) for row in changed])
    yield painted("12,000 rows scrolled", [partial(bar.setValue, step) for step in steps])
    yield painted("12,000 rows filtered", [partial(pane.filter_box.wanted.emit, word) for word in words])


def _rows() -> list[ReflectionRow]:
    newest = date(2026, 12, 3)
    return [
        ReflectionRow(
            id=f"id-{number}",
            reference=f"R-{ROWS - number:03d}",
            title=f"What week {number % 60} brought",
            day=newest - timedelta(days=number // 4),
            state=State.FINISHED if number % 5 else State.DRAFT,
            words=300,
            first_line="It began with a question from a parent",
            counts_for=number % 5,
            model="free",
        )
        for number in range(ROWS)
    ]
