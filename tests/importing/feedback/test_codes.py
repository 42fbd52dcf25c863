import pytest

from senco_desk.importing.feedback.codes import codes_in, starts_with_code


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("See R-014 and E-7, then R-014 again", ("R-014", "E-007")),
        ("R–014, r-3, R014, R 014, E1204", ("R-014", "R-003", "E-1204")),
        ("Outcome 5 is met; outcomes 6, 7 and 8/9 are not", ("5", "6", "7", "8", "9")),
        ("5.3 needs more; also 10.2 and C.1, and Part C", ("5.3", "10.2", "C.1", "C")),
        ("LO3, LO 4, criterion 2.1, bullet 3.1a", ("3", "4", "2.1", "3.1a")),
        ("R1 and R11 of the role", ("R1", "R11")),
        ("(see 5.3).", ("5.3",)),
    ],
)
def test_what_people_write_is_read_as_it_is_printed(words, codes):
    assert codes_in(words) == codes


@pytest.mark.parametrize(
    "words",
    [
        "1. Begin here",
        "at 2.30 pm",
        "1.5 hours",
        "62.5%",
        "version 3.11.2.1",
        "on 5.3.2026",
        "SR-014",
        "e.g. R-",
        "2 pupils",
    ],
)
def test_other_numbers_are_none(words):
    assert codes_in(words) == ()


def test_a_line_may_begin_with_what_it_is_about():
    assert starts_with_code("R-014: say more")
    assert starts_with_code("**Outcome 5** met")
    assert not starts_with_code("Well done with R-014")


def test_a_hostile_line_is_quick():
    assert codes_in("outcomes 1, " * 20_000) == ("1",)
    assert codes_in("R - " * 50_000 + "outcome " * 50_000) == ()
