from dataclasses import replace
from datetime import datetime

from pytestqt.qtbot import QtBot

from senco_desk.domain.copies import CopyKind, PageEntry, PrintedCopy
from senco_desk.ui.portfolio.copies_list import CopiesList, said

MADE = datetime(2026, 12, 3, 14, 30).astimezone()
COPY = PrintedCopy("id", "PF-7Q2K", 3, CopyKind.PRINT, MADE, "set", (PageEntry("i"), PageEntry("1")), "", "mine.pdf")


def test_a_copy_says_what_its_pages_bear_when_it_was_made_and_its_file(qtbot: QtBot) -> None:
    listed = CopiesList()
    qtbot.addWidget(listed)
    listed.show_copies([COPY])
    assert listed.said() == "PF-7Q2K v3 · Thu 3 Dec 2026, 14:30\n2 pages · mine.pdf"


def test_without_copies_it_says_what_would_be_there(qtbot: QtBot) -> None:
    listed = CopiesList()
    qtbot.addWidget(listed)
    listed.show_copies([])
    listed.show()
    assert listed.said() == ""
    assert listed.none.isVisible()


def test_a_review_copy_for_word_is_told_as_one() -> None:
    word = replace(COPY, kind=CopyKind.REVIEW, pages=(PageEntry("", ("R-001",)),), file_name="mine.docx")
    assert said(word).splitlines()[1] == "Review copy · For Word · mine.docx"
