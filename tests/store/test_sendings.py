from datetime import timedelta

from senco_desk.domain.journal import Noun
from senco_desk.domain.sending import Sending
from senco_desk.store.desk import Desk
from tests.store.feedback_things import TAKEN, a_sending

BARE = Sending("bare", TAKEN + timedelta(hours=1), "another", "PF-7Q2K", 4, "")


def test_sendings_come_back_as_they_were_the_last_first(desk: Desk) -> None:
    with desk.change() as work:
        work.sendings.add(a_sending())
        work.sendings.add(BARE)
        assert work.sendings.get("s") == a_sending()
        assert work.sendings.all() == [BARE, a_sending()]
        assert list(work.sendings.each()) == [a_sending(), BARE]


def test_a_sending_that_did_not_happen_is_taken_out_and_undone(desk: Desk) -> None:
    with desk.change() as work:
        work.sendings.add(a_sending())
    with desk.change("Not sent") as work:
        assert [work.sendings.remove("s") for _each in range(2)] == [True, False]
    assert work.changed.touched == {(Noun.SENDING, "s")}
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.sendings.all() == [a_sending()]
