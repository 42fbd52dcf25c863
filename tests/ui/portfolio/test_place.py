import tempfile
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from senco_desk.domain.portfolio import Part
from senco_desk.domain.practice import Practice
from senco_desk.domain.reflection import Reflection
from senco_desk.ui.portfolio.place import PortfolioPlace
from tests.ui.portfolio.conftest import DRAWN
from tests.ui.surrounded import Surrounded, nameless


def test_the_pages_are_in_the_window_and_nothing_is_recorded(place: PortfolioPlace, sampled: Surrounded) -> None:
    assert place.pages.view.pages > 10
    assert sampled.services.making_portfolio.copies() == []
    assert list(Path(tempfile.gettempdir()).glob("senco-desk-*/preview.pdf")) == []


def test_a_screen_reader_is_told_the_page_and_what_stands_on_it(place: PortfolioPlace, qtbot: QtBot) -> None:
    view = place.pages.view
    assert view.accessibleName() == f"Page 1 of {view.pages}"
    qtbot.waitUntil(lambda: "Ruth Appleyard-Quill" in view.accessibleDescription())


def test_leaving_a_part_out_draws_fewer_pages(place: PortfolioPlace, qtbot: QtBot) -> None:
    pages = place.pages.view.pages
    place.panel.choices.tick(Part.REFLECTIONS, False)
    qtbot.waitUntil(lambda: 0 < place.pages.view.pages < pages, timeout=DRAWN)


def test_what_she_chose_is_remembered_and_shown_when_she_comes_back(
    place: PortfolioPlace, sampled: Surrounded, qtbot: QtBot
) -> None:
    place.panel.choices.tick(Part.INDEX, False)
    place.panel.choices.reads.both_sides.click()
    wanted = place.panel.choices.value()
    assert wanted.layout.duplex
    qtbot.waitUntil(lambda: sampled.services.making_portfolio.choices() == wanted)
    again = PortfolioPlace(sampled.surroundings)
    sampled.show(again, qtbot)
    qtbot.waitUntil(lambda: again.panel.choices.value() == wanted)


def test_a_body_over_its_budget_is_said_and_leads_to_the_number(
    place: PortfolioPlace, sampled: Surrounded, qtbot: QtBot
) -> None:
    sampled.services.introducing.keep_practice(Practice(page_budget=3))
    qtbot.waitUntil(lambda: "you set 3" in place.panel.notices.said(), timeout=DRAWN)
    place.panel.notices.number.click()
    assert sampled.went == [("profile", "numbers")]
    sampled.services.introducing.keep_practice(Practice(page_budget=None))
    qtbot.waitUntil(lambda: "you set" not in place.panel.notices.said(), timeout=DRAWN)


def test_a_copy_is_saved_recorded_and_said(
    place: PortfolioPlace, sampled: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    place.ask_where = lambda _title, _name: str(tmp_path / "mine")
    place.panel.save.click()
    qtbot.waitUntil(lambda: len(sampled.toasts) == 1, timeout=DRAWN)
    (copy,) = sampled.services.making_portfolio.copies()
    assert copy.file_name == "mine.pdf"
    with pypdfium2.PdfDocument(tmp_path / "mine.pdf") as saved:
        assert len(saved) == len(copy.pages)
    assert copy.reference in sampled.toasts[0][0]
    qtbot.waitUntil(lambda: copy.reference in place.panel.copies.said())


def test_where_nothing_can_be_written_it_says_so_and_records_nothing(
    place: PortfolioPlace, sampled: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    place.ask_where = lambda _title, _name: str(tmp_path / "nowhere" / "mine.pdf")
    place.panel.save.click()
    qtbot.waitUntil(lambda: len(sampled.failures) == 1, timeout=DRAWN)
    assert "nowhere" in str(sampled.failures[0]) or "mine.pdf" in str(sampled.failures[0])
    assert sampled.services.making_portfolio.copies() == []
    assert place.panel.save.isEnabled()


def test_a_cancelled_copy_leaves_no_file_and_no_record(
    place: PortfolioPlace, sampled: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    place.ask_where = lambda _title, _name: str(tmp_path / "mine.pdf")
    place.panel.save.click()
    assert not place.panel.save.isEnabled()
    place.panel.progress.cancel_wanted.emit()
    qtbot.waitUntil(place.panel.save.isEnabled, timeout=DRAWN)
    assert list(tmp_path.glob("mine*")) == []
    assert sampled.services.making_portfolio.copies() == []
    assert sampled.failures == []


def test_typing_goes_to_disk_while_a_copy_is_made(
    place: PortfolioPlace, sampled: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    place.ask_where = lambda _title, _name: str(tmp_path / "mine.pdf")
    place.panel.save.click()
    kept: list[Reflection] = []
    begun = sampled.services.reflecting.begin()
    sampled.background.write(lambda: sampled.services.reflecting.keep(begun), kept.append)
    qtbot.waitUntil(lambda: len(kept) == 1, timeout=5_000)
    assert not place.panel.save.isEnabled()
    qtbot.waitUntil(lambda: len(sampled.toasts) == 1, timeout=DRAWN)


def test_she_is_told_when_names_are_checked(place: PortfolioPlace) -> None:
    assert "checked for names first" in place.panel.notices.said()


def test_without_a_set_of_outcomes_the_place_says_where_to_go(empty: Surrounded, qtbot: QtBot) -> None:
    place = PortfolioPlace(empty.surroundings)
    empty.show(place, qtbot)
    qtbot.waitUntil(place.no_set.isVisible)
    place.no_set.button.click()
    assert empty.went == [("outcomes", None)]


def test_without_a_name_the_place_asks_for_one(empty: Surrounded, qtbot: QtBot) -> None:
    empty.services.exchanging_frameworks.add("nasenco-2014")
    place = PortfolioPlace(empty.surroundings)
    empty.show(place, qtbot)
    qtbot.waitUntil(place.nobody.isVisible, timeout=DRAWN)
    place.nobody.button.click()
    assert empty.went == [("profile", None)]


@pytest.mark.parametrize("page", [0, 4])
def test_each_page_can_be_read_as_text(place: PortfolioPlace, qtbot: QtBot, page: int) -> None:
    place.pages.view.go_to(page)
    place.pages.as_text.click()
    qtbot.waitUntil(lambda: len(place.pages.text.toPlainText()) > 40)


def test_every_control_has_a_name(place: PortfolioPlace) -> None:
    assert nameless(place) == []


def test_what_would_print_the_same_is_not_drawn_again(place: PortfolioPlace, sampled: Surrounded, qtbot: QtBot) -> None:
    drawn: list[int] = []
    place.pages.view.wanted.connect(lambda page, _scale: drawn.append(page))
    begun = sampled.services.reflecting.begin()
    sampled.services.reflecting.keep(replace(begun, title="A draft that prints nowhere"))
    place.reload(None)
    qtbot.waitUntil(lambda: not place.panel.progress.isVisible() and not place.previewing.is_stale, timeout=DRAWN)
    assert drawn == []
