"""While nothing is typed, the window thins what is old, a step at a time, and looks back as before."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pytestqt.qtbot import QtBot

from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Section
from senco_desk.domain.text import from_plain
from senco_desk.ui.main_window import MainWindow
from tests.ui.conftest import unopened, window
from tests.ui.surrounded import sample

__all__ = ["sample", "unopened", "window"]
LONG_AGO = datetime(2025, 9, 1, 16, 0, tzinfo=UTC)


def test_old_versions_of_one_hour_become_one_on_a_pause(window: MainWindow, qtbot: QtBot) -> None:
    services = window.surroundings.services  # type: ignore[union-attr]
    reflection = services.reflecting.keep(services.reflecting.begin())
    for minute in range(6):
        reflection = replace(reflection, sections=(Section("text", "", from_plain(f"at {minute}")),))
        with services.desk.change() as work:
            work.reflections.replace(reflection)
        with services.desk.upkeep() as driver:
            at = (LONG_AGO + timedelta(minutes=minute)).isoformat()
            driver.execute("UPDATE change SET at = ? WHERE id = ?", (at, work.changed.undo))

    def versions() -> int:
        return len(services.looking_back.look(Noun.REFLECTION, reflection.id).history.versions)

    assert versions() == 6
    qtbot.waitUntil(lambda: versions() < 4, timeout=60_000)
    assert services.reflecting.get(reflection.id) == reflection
