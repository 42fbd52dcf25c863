"""Which sample is looked round is a matter of which way is taken."""

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.services.sample_reading import SampleOf
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.welcome.starting import SAMPLES
from senco_desk.ui.welcome.welcome import FIRST, Welcome


def welcome(window: MainWindow) -> Welcome:
    window.welcome()
    page = window.in_sight()
    assert isinstance(page, Welcome)
    return page


def test_there_is_a_way_to_each_sample(unopened: MainWindow) -> None:
    assert list(welcome(unopened).samples) == list(SAMPLES) == list(SampleOf)
    assert FIRST == SampleOf.YEAR_ONE


@pytest.mark.parametrize(
    ("of", "name", "whose"),
    [
        (
            "experienced",
            "Sample, experienced SENCO.sencodesk",
            "Glenys Hathersett-Crane, SENCO · Thornacre Vale School",
        ),
        ("npq", "Sample, NPQ participant.sencodesk", "Imogen Tarrabell-Voss, SENDCo · Saltmere Road Primary School"),
    ],
)
def test_a_small_sample_is_written_and_opened(
    unopened: MainWindow, qtbot: QtBot, of: str, name: str, whose: str
) -> None:
    page = welcome(unopened)
    with qtbot.waitSignal(unopened.opened, timeout=60_000):
        page.samples[of].click()
    assert unopened.workbook.folder.name == name
    assert unopened.places.home.who.accessibleName() == f"Your profile: {whose}"


def test_while_one_is_written_no_other_can_be_asked_for(unopened: MainWindow) -> None:
    page = welcome(unopened)
    page.wait_for_sample("npq")
    assert not any(way.isEnabled() for way in page.samples.values())
    assert page.samples["npq"].text() == "Writing the sample…"
    page.wait(False)
    assert page.samples["npq"].text() == "An NPQ participant"


def test_each_way_says_that_it_leads_to_a_sample(unopened: MainWindow) -> None:
    ways = welcome(unopened).samples.values()
    assert all("sample" in (way.accessibleName() or way.text()) for way in ways)
