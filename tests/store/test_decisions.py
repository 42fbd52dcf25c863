from datetime import timedelta

from senco_desk.domain.feedback import Decision
from senco_desk.store.desk import Desk
from tests.store.feedback_things import TAKEN, ZONELESS, a_decision, a_feedback
from tests.store.things import SET

BARE = Decision("bare", "set-2014", "1.1", "partly")


def test_decisions_come_back_as_they_were(desk: Desk) -> None:
    with desk.change() as work:
        work.feedback.add(a_feedback())
        work.decisions.add(a_decision())
        work.decisions.add(BARE)
        assert work.decisions.get("d") == a_decision()
        assert list(work.decisions.each()) == [a_decision(), BARE]
        assert work.decisions.of("f") == [a_decision()]
        assert work.decisions.replace(a_decision(decision="not yet"))
        assert not work.decisions.replace(a_decision("gone"))


def test_the_last_of_an_outcome_counts_and_the_others_are_kept(desk: Desk) -> None:
    later = a_decision("later", decision="met", decided=TAKEN + timedelta(days=1))
    local = a_decision("local", decision="partly", decided=ZONELESS)
    with desk.change() as work:
        work.feedback.add(a_feedback())
        for each in (later, a_decision("earlier", decision="not yet"), local, BARE):
            work.decisions.add(each)
        assert work.decisions.counting("set-2014") == {"1": later, "1.1": BARE}
        assert [each.id for each in work.decisions.all()] == ["bare", "local", "earlier", "later"]


def test_they_go_with_their_set_and_come_back_with_it(desk: Desk) -> None:
    with desk.change() as work:
        work.decisions.add(BARE)
    with desk.change("Set removed") as work:
        work.frameworks.remove(SET.id)
        assert work.decisions.all() == []
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.decisions.counting(SET.id) == {"1.1": BARE}
