from datetime import date

import pytest

from senco_desk.domain.ending import Ending
from senco_desk.domain.journal import Noun
from senco_desk.store.desk import Desk


@pytest.mark.parametrize("ending", [Ending(), Ending(date(2027, 6, 1)), Ending(None, date(2027, 8, 31))])
def test_how_it_ended_comes_back_as_it_was(desk: Desk, ending: Ending) -> None:
    with desk.change("Said how it ended") as work:
        assert work.ending.get() == Ending()
        work.ending.put(Ending(date(2020, 1, 1), date(2020, 1, 1)))
        work.ending.put(ending)
    assert work.changed.concerns(Noun.ENDING)
    with desk.view() as view:
        assert view.ending.get() == ending
