import pytest
from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.errors import Refused
from senco_desk.domain.letter import addresses, in_a_line


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", []),
        ("  Dr Jane Okafor ", []),
        ("j.okafor@uni.ac.uk", ["j.okafor@uni.ac.uk"]),
        ("Dr Żak <l.zak@uni.ac.uk>", ["Dr Żak <l.zak@uni.ac.uk>"]),
        ('"Okafor, Jane" <j@uni.ac.uk>', ['"Okafor, Jane" <j@uni.ac.uk>']),
        ("Okafor, Jane <j@uni.ac.uk>; b@uni.ac.uk", ['"Okafor, Jane" <j@uni.ac.uk>', "b@uni.ac.uk"]),
        ("a@uni.ac.uk, b@uni.ac.uk;c@uni.ac.uk", ["a@uni.ac.uk", "b@uni.ac.uk", "c@uni.ac.uk"]),
        ("mailto:a@uni.ac.uk", ["a@uni.ac.uk"]),
        ("<a@uni.ac.uk>\r\nBcc: x", ["a@uni.ac.uk"]),
        ("żak@uni.ac.uk", ["żak@uni.ac.uk"]),
    ],
)
def test_what_she_typed_is_read_as_addresses(typed: str, read: list[str]) -> None:
    assert list(map(str, addresses(typed))) == read


@pytest.mark.parametrize(
    "typed",
    [
        *("jane@", "@uni.ac.uk", "jane@uni", "jane @ uni.ac.uk", "jane@uni..uk", "a@b@c.uk", ".jane@uni.uk"),
        *("j@-x.uk", "a@uni.ac.uk, jane@", "jane@ün i.uk", "jane@" + "ü" * 80 + ".uk"),
    ],
)
def test_what_no_mail_can_go_to_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        addresses(typed)
    assert refused.value.code == "letter-address"


@given(st.text())
def test_anything_typed_is_read_or_refused(typed: str) -> None:
    try:
        found = addresses(typed)
    except Refused:
        return
    assert all("@" in str(each) and "\n" not in str(each) for each in found)


def test_a_line_has_no_ends_in_it() -> None:
    assert in_a_line(" a\r\nb\x00\u2028c\td ") == "a b c d"
