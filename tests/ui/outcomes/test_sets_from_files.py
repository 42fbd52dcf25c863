"""A set of outcomes from a file: read, looked at, taken in, and taken back."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.ui.outcomes.place import FROM_FILE, OutcomesPlace
from tests.ui.surrounded import Surrounded, nameless


@pytest.fixture
def example(place: OutcomesPlace, sampled: Surrounded, tmp_path: Path, qtbot: QtBot) -> Path:
    """The spreadsheet the desk gives out to be filled in."""
    file = tmp_path / "Mine.xlsx"
    place.files.ask_where = lambda _name: str(file)
    place.files.give_example()
    qtbot.waitUntil(lambda: len(sampled.toasts) == 1, timeout=10_000)
    sampled.toasts.clear()
    return file


def bring_in(place: OutcomesPlace, file: Path, qtbot: QtBot) -> None:
    place.files.ask_which = lambda: str(file)
    place.files.bring_in()
    qtbot.waitUntil(lambda: "Reading" not in place.files.page.said, timeout=10_000)


def live(sampled: Surrounded) -> list[str]:
    return [framework.title for framework in sampled.services.exchanging_frameworks.live()]


def test_what_a_file_holds_is_shown_before_anything_is_stored(
    place: OutcomesPlace, sampled: Surrounded, example: Path, qtbot: QtBot
) -> None:
    before = live(sampled)
    bring_in(place, example, qtbot)
    assert "Mine.xlsx holds 4 outcomes and elements" in place.files.page.said
    assert place.files.page.tree.isVisible()
    assert live(sampled) == before


def test_a_set_that_is_added_is_shown_and_undo_takes_it_out(
    place: OutcomesPlace, sampled: Surrounded, example: Path, qtbot: QtBot
) -> None:
    before = live(sampled)
    bring_in(place, example, qtbot)
    place.files.page.take.click()
    qtbot.waitUntil(lambda: len(sampled.toasts) == 1, timeout=10_000)
    said, undo = sampled.toasts[0]
    assert said.startswith("Added: ")
    assert len(live(sampled)) == len(before) + 1
    qtbot.waitUntil(lambda: place.seen is not None and place.seen.framework.title == live(sampled)[-1], timeout=10_000)
    assert undo is not None
    sampled.services.undoing.undo(undo)
    assert live(sampled) == before


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "is empty"), (b"%PDF-1.7\x00\x01\x02", "not a text file"), (b"{", "Nothing was changed")],
    ids=["empty", "foreign", "half written"],
)
def test_a_file_that_is_no_set_gets_its_sentence(
    place: OutcomesPlace, tmp_path: Path, qtbot: QtBot, content: bytes, told: str
) -> None:
    file = tmp_path / "odd.json"
    file.write_bytes(content)
    bring_in(place, file, qtbot)
    assert told in place.files.page.said
    assert not place.files.page.take.isEnabled()
    assert place.files.page.another.isEnabled()


def test_a_file_that_has_gone_gets_its_sentence(place: OutcomesPlace, tmp_path: Path, qtbot: QtBot) -> None:
    bring_in(place, tmp_path / "gone.xlsx", qtbot)
    assert "cannot be read" in place.files.page.said


def test_not_now_leads_back_to_the_outcomes(place: OutcomesPlace, example: Path, qtbot: QtBot) -> None:
    bring_in(place, example, qtbot)
    place.files.page.leave.click()
    assert place.view.tree.isVisible()
    assert not place.files.page.isVisible()


def test_the_search_box_leads_to_it_too(place: OutcomesPlace, example: Path, qtbot: QtBot) -> None:
    place.files.ask_which = lambda: str(example)
    place.show_target(FROM_FILE)
    qtbot.waitUntil(lambda: "holds 4" in place.files.page.said, timeout=10_000)


def test_the_menu_offers_both(place: OutcomesPlace) -> None:
    offered = [action.text() for action in place.view.head.chooser.menu().actions()]
    assert "From a file…" in offered
    assert "Get a spreadsheet to fill in…" in offered


def test_every_control_of_what_was_found_has_a_name(place: OutcomesPlace, example: Path, qtbot: QtBot) -> None:
    bring_in(place, example, qtbot)
    assert nameless(place) == []
