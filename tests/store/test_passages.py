import pytest

from senco_desk.domain.reflection import Impact
from senco_desk.domain.text import from_plain
from senco_desk.store.passages import first_line, impact_in, impact_out, plain_impact
from tests.store.things import impact


@pytest.mark.parametrize(
    ("plain", "line"),
    [
        ((), ""),
        (("", " \n\t"), ""),
        (("", "\n  Second.  \nThird."), "Second."),
        (("x" * 500,), "x" * 120),
    ],
)
def test_the_first_line_is_the_first_with_anything_on_it(plain: tuple[str, ...], line: str) -> None:
    assert first_line(plain) == line


@pytest.mark.parametrize("said", [Impact(), impact("Reading ages rose"), Impact(how_known=from_plain("Tom <3"))])
def test_impact_comes_back_as_it_was(said: Impact) -> None:
    assert impact_in(impact_out(said)) == said


def test_impact_in_plain_words_leaves_out_what_was_not_said() -> None:
    assert impact_out(Impact()) == ""
    assert plain_impact(Impact(how_known=from_plain("The register"))) == ["The register"]
