"""Ten thousand points in the window, of a file that is looked at and of those kept. Nothing may take 50 ms."""

import os
import sys
from collections.abc import Iterable
from functools import partial
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from senco_desk.domain.feedback import Because, Certainty, Target
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, Mark, MarkKind, Place
from senco_desk.domain.feedback_proposal import FeedbackProposal, Placing, Proposed
from senco_desk.domain.journal import Noun
from senco_desk.ui.feedback.items import Item, Items
from senco_desk.ui.feedback.review_list import ReviewList
from senco_desk.ui.feedback.review_rows import KNOWN, Rows, about, groups
from senco_desk.ui.theme import dress
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow
from tests.benchmarks.measuring import Figure
from tests.benchmarks.painting import painted

POINTS, ITEMS, TIMES = 10_000, 200, 20
Shown = TypeVar("Shown", ReviewList, TwoLineList)
_TARGETS = [Target(Noun.REFLECTION, f"r-{at}") for at in range(ITEMS)]


def measure() -> Iterable[Figure]:
    application = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(application, QApplication)
    dress(application, "light", 100)
    proposal, items = _proposal(), Items(Item(each, f"R-{at:03}", "A walk") for at, each in enumerate(_TARGETS))
    found, looked_at, kept = groups(proposal, items), _shown(ReviewList()), _shown(TwoLineList("Points"))
    told, keys = about(proposal), {one.mark.key for one in proposal.marks}
    rows = [TwoLineRow(one.mark.key, one.mark.text, "to do", depth=1) for one in proposal.marks]

    def fold(at: int) -> None:
        looked_at.show_rows(Rows("back.docx", told, found, {KNOWN, found[at].key}), keys)

    yield painted("10,000 points of a file put to their items", [partial(groups, proposal, items)] * TIMES)
    yield painted("one item of theirs folded", [partial(fold, at) for at in range(TIMES)])
    yield painted("10,000 kept points listed", [partial(kept.show_rows, rows, str(at * 400)) for at in range(TIMES)])


def _shown(widget: Shown) -> Shown:
    widget.resize(300, 614)
    widget.show()
    QTest.qWaitForWindowExposed(widget)
    return widget


def _proposal() -> FeedbackProposal:
    marks = (
        Mark(str(at), MarkKind.COMMENT, f"Say more of this ({at}).", "Dr Hale", place=Place(f"page {at // 30}"))
        for at in range(POINTS)
    )
    placed = (
        Proposed(mark, Placing(_TARGETS[at % ITEMS], Certainty.SURE, Because.PAGE)) for at, mark in enumerate(marks)
    )
    return FeedbackProposal(FeedbackRead(FileKind.WORD, "back.docx", 1, ""), tuple(placed))
