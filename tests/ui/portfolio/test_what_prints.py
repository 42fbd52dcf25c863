import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from senco_desk.domain.framework import Framework
from senco_desk.domain.portfolio import Choices, Layout, Part
from senco_desk.ui.portfolio.what_prints import WhatPrints

SETS = [Framework("a", "a", "Set A", ()), Framework("b", "b", "Set B", ())]


@pytest.fixture
def choices(qtbot: QtBot) -> WhatPrints:
    choices = WhatPrints()
    qtbot.addWidget(choices)
    choices.show_sets(SETS)
    choices.show()
    return choices


def test_at_first_everything_prints_as_the_panel_wants_it(choices: WhatPrints) -> None:
    assert choices.value() == Choices()
    assert choices.framework() == "a"
    assert not choices.restore.isEnabled()


def test_what_is_chosen_is_to_be_remembered_but_a_set_is_not(choices: WhatPrints, qtbot: QtBot) -> None:
    with qtbot.waitSignals([choices.changed, choices.chosen]):
        choices.tick(Part.INDEX, False)
    with qtbot.waitSignals([choices.changed, choices.chosen]):
        choices.reads.both_sides.click()


def test_what_is_remembered_is_shown_and_tells_nobody(choices: WhatPrints, qtbot: QtBot) -> None:
    hers = Choices((Part.COVER, Part.OUTCOMES, Part.SETTING), Layout(14.0, 1.35, duplex=True, binding=30))
    with qtbot.assertNotEmitted(choices.changed):
        choices.show_choices(hers)
    assert choices.value() == hers
    assert choices.restore.isEnabled()


def test_a_part_is_moved_by_the_buttons_as_far_as_it_can_go(choices: WhatPrints, qtbot: QtBot) -> None:
    choices.parts.setCurrentRow(list(Part).index(Part.HOW_TO_READ))
    qtbot.mouseClick(choices.up, Qt.MouseButton.LeftButton)
    assert choices.value().parts.index(Part.HOW_TO_READ) < choices.value().parts.index(Part.SETTING)
    assert not choices.up.isEnabled()
    qtbot.mouseClick(choices.down, Qt.MouseButton.LeftButton)
    assert choices.value().parts == tuple(Part)


def test_the_panels_order_comes_back_and_what_is_left_out_stays_so(choices: WhatPrints) -> None:
    choices.show_choices(Choices((Part.COVER, Part.OUTCOMES, Part.SETTING)))
    choices.restore.click()
    assert choices.value().parts == (Part.COVER, Part.SETTING, Part.OUTCOMES)
    assert not choices.restore.isEnabled()


def test_a_layout_of_another_version_is_shown_by_its_nearest(choices: WhatPrints) -> None:
    choices.show_choices(Choices(layout=Layout(text_size=15.5, spacing=1.3, tint="#fffbe6")))
    layout = choices.value().layout
    assert (layout.text_size, layout.spacing, layout.tint) == (16.0, 1.35, "#fffbe6")


def test_the_set_chosen_stays_when_another_comes(choices: WhatPrints) -> None:
    choices.choose_set("b")
    choices.show_sets([*SETS, Framework("c", "c", "Set C", ())])
    assert choices.framework() == "b"
    choices.show_sets(SETS[:1])
    assert choices.framework() == "a"
