"""What fits is reckoned as it is laid out: strip by strip, with the head again on every further side."""

from senco_desk.printing.sides import Sides, Strip

TEN = [Strip(10, 5)] * 10


def test_what_fits_exactly_fits() -> None:
    assert Sides(room=100, page=100, further=0).take(TEN)
    assert not Sides(room=99, page=100, further=0).take(TEN)


def test_a_head_that_is_repeated_takes_room_on_the_further_side() -> None:
    assert Sides(room=50, page=55, further=1).take(TEN)
    assert not Sides(room=50, page=54, further=1).take(TEN)


def test_nothing_is_parted_within_a_strip() -> None:
    assert not Sides(room=15, page=80, further=1).take([Strip(10), Strip(10), Strip(80)])


def test_a_strip_higher_than_a_side_does_not_fit() -> None:
    assert not Sides(room=100, page=100, further=9).take([Strip(101)])


def test_all_rows_when_there_is_room_and_else_as_many_as_leave_room_to_say_so() -> None:
    sides = Sides(room=100, page=100, further=0)
    assert sides.most(TEN, Strip(10), []) == 10
    assert sides.most(TEN, Strip(10), [Strip(1)]) == 8
    assert sides.most(TEN, Strip(10), [Strip(200)]) == 0
