from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.portfolio import PrintedEvidence
from senco_desk.ui.portfolio.notices import Notices

NOW = datetime(2025, 6, 12, tzinfo=UTC)


@pytest.fixture
def notices(qtbot: QtBot) -> Notices:
    notices = Notices()
    qtbot.addWidget(notices)
    notices.show()
    return notices


def with_picture(number: int) -> PrintedEvidence:
    picture = Attachment("a", str(number), 0, "photo & plan.jpg", 9, "", "c", NOW, print_copy="p")
    return PrintedEvidence(Evidence(str(number), number, NOW), (picture,))


def test_at_first_only_names_are_spoken_of(notices: Notices) -> None:
    assert notices.said().startswith("The pages here show your text as it is")
    assert notices.said().count("\n") == 0


def test_a_body_over_its_budget_is_said_with_what_to_do(notices: Notices, qtbot: QtBot) -> None:
    notices.say_budget(71, 60)
    assert "The body has 71 pages; you set 60. All of it prints. To be shorter, leave a part out" in notices.said()
    with qtbot.waitSignal(notices.number_wanted):
        notices.number.click()


@pytest.mark.parametrize(("pages", "budget"), [(60, 60), (12, 60), (400, None)])
def test_a_body_within_it_or_without_one_is_not_spoken_of(notices: Notices, pages: int, budget: int | None) -> None:
    notices.say_budget(71, 60)
    notices.say_budget(pages, budget)
    assert "The body has" not in notices.said()
    assert notices.number.isHidden()


def test_each_picture_without_words_has_a_way_to_it(notices: Notices, qtbot: QtBot) -> None:
    printed = [with_picture(number) for number in (3, 12, 14)]
    notices.say_pictures(["E-012 photo & plan.jpg", "E-014 photo & plan.jpg"], printed)
    assert "2 pictures print without words" in notices.said()
    assert [way.text() for way in notices.ways()] == ["E-012 photo && plan.jpg", "E-014 photo && plan.jpg"]
    with qtbot.waitSignal(notices.picture_wanted) as told:
        notices.ways()[0].click()
    assert told.args == ["12"]


def test_of_many_the_first_few_are_named_and_the_rest_counted(notices: Notices) -> None:
    pieces = [with_picture(number) for number in range(1, 13)]
    notices.say_pictures([f"{piece.evidence.reference} photo & plan.jpg" for piece in pieces], pieces)
    assert len(notices.ways()) == 5
    assert "12 pictures" in notices.said()
    notices.say_pictures([], pieces)
    assert notices.ways() == []
    assert "without words" not in notices.said()


def test_characters_that_no_font_has_are_said(notices: Notices) -> None:
    notices.say_missing(("𓀀",))
    assert "𓀀" in notices.said()


def test_a_picture_that_cannot_be_read_is_named(notices: Notices) -> None:
    notices.say_lost(["E-012 walk.jpg"])
    assert "1 picture cannot be read" in notices.said()
    assert "E-012 walk.jpg" in notices.said()
