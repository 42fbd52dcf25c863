import pytest
from pytestqt.qtbot import QtBot

from senco_desk.domain.framework import Framework
from senco_desk.domain.portfolio import Layout, Part
from senco_desk.ui.portfolio.choices import PARTS, Choices

SETS = [Framework("a", "a", "Set A", ()), Framework("b", "b", "Set B", ())]


@pytest.fixture
def choices(qtbot: QtBot) -> Choices:
    choices = Choices()
    qtbot.addWidget(choices)
    choices.show_sets(SETS)
    return choices


def test_at_first_everything_prints_at_the_usual_size(choices: Choices) -> None:
    assert choices.parts() == tuple(Part)
    assert choices.layout_on_paper() == Layout()
    assert choices.framework() == "a"


def test_every_part_has_its_words() -> None:
    assert list(PARTS) == list(Part)


def test_a_part_can_be_left_out_but_never_the_cover(choices: Choices, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choices.changed):
        choices.tick(Part.INDEX).click()
    choices.tick(Part.COVER).click()
    assert choices.parts() == tuple(part for part in Part if part is not Part.INDEX)


def test_the_set_chosen_stays_when_another_comes(choices: Choices) -> None:
    choices.choose_set("b")
    choices.show_sets([*SETS, Framework("c", "c", "Set C", ())])
    assert choices.framework() == "b"
    choices.show_sets(SETS[:1])
    assert choices.framework() == "a"
