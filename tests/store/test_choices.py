from senco_desk.domain.journal import Noun
from senco_desk.domain.portfolio import Choices, Layout, Part
from senco_desk.store.desk import Desk

OWN = Choices((Part.COVER, Part.INDEX, Part.OUTCOMES), Layout(14.0, 1.5, True, "#fff8dc"))


def test_there_are_none_until_she_has_chosen(desk: Desk) -> None:
    with desk.view() as view:
        assert view.choices.get() is None


def test_choices_come_back_as_they_were_in_their_order(desk: Desk) -> None:
    with desk.change() as work:
        work.choices.put(Choices())
        assert work.choices.get() == Choices()
        work.choices.put(OWN)
    with desk.view() as view:
        assert view.choices.get() == OWN


def test_they_are_told_and_can_be_undone(desk: Desk) -> None:
    with desk.change() as work:
        work.choices.put(OWN)
    with desk.change("Parts chosen") as work:
        work.choices.put(Choices())
    assert work.changed.concerns(Noun.CHOICES)
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.choices.get() == OWN
