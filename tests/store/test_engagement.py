from senco_desk.domain.engagement import LED, Counted, Engagement
from senco_desk.domain.session import SessionKind
from senco_desk.store.desk import Desk


def test_nothing_is_counted_until_she_says_so(desk: Desk) -> None:
    with desk.view() as view:
        assert view.engagement.get() == Engagement(Counted.NOT, None, LED)


def test_what_she_said_comes_back_and_the_last_said_holds(desk: Desk) -> None:
    said = Engagement(Counted.PERCENTAGE, 80, (SessionKind.TAUGHT, SessionKind.VISIT))
    with desk.change() as work:
        work.engagement.put(Engagement(Counted.HOURS, 60))
        work.engagement.put(said)
    with desk.view() as view:
        assert view.engagement.get() == said
