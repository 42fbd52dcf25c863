import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.errors import Refused
from senco_desk.domain.recovery import GROUP, GROUPS, RecoverySheet, code_of, key_of, same_group

KEY = bytes(range(7, 39))
CODE = code_of(KEY)
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def code(typed: str) -> str:
    with pytest.raises(Refused) as told:
        key_of(typed)
    return told.value.code


@given(st.binary(min_size=32, max_size=32))
def test_every_key_comes_back_from_its_text(key: bytes) -> None:
    assert key_of(code_of(key)) == key


def test_it_is_fifteen_groups_of_four_signs_that_look_like_no_other() -> None:
    groups = CODE.split(" ")
    assert [len(group) for group in groups] == [GROUP] * GROUPS
    assert set("".join(groups)) <= set(SIGNS)


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace(" ", ""),
        CODE.replace(" ", "-"),
        CODE.replace(" ", "\n"),
        f"  {CODE}\r\n",
        CODE.replace("0", "O").replace("1", "l"),
        CODE.replace("0", "o").replace("1", "I"),
        CODE.replace("V", "u"),
    ],
)
def test_spaces_capitals_and_signs_that_look_alike_do_not_matter(typed: str) -> None:
    assert key_of(typed) == KEY


def test_every_wrong_sign_in_every_place_is_found() -> None:
    signs = CODE.replace(" ", "")
    for at, right in enumerate(signs):
        for wrong in SIGNS.replace(right, ""):
            assert code(signs[:at] + wrong + signs[at + 1 :]) == "sheet-mistyped"


def test_two_signs_changed_round_are_found_wherever_they_stand() -> None:
    signs = CODE.replace(" ", "")
    for at in range(len(signs) - 1):
        turned = signs[:at] + signs[at + 1] + signs[at] + signs[at + 2 :]
        assert turned == signs or code(turned) == "sheet-mistyped"


def test_up_to_four_wrong_signs_are_found() -> None:
    chance, signs = random.Random(4), CODE.replace(" ", "")
    for _ in range(2_000):
        typed = list(signs)
        for at in chance.sample(range(len(signs)), 4):
            typed[at] = chance.choice(SIGNS.replace(typed[at], ""))
        assert code("".join(typed)) == "sheet-mistyped"


def test_two_groups_changed_round_are_found() -> None:
    groups = CODE.split(" ")
    for at in range(GROUPS - 1):
        turned = [*groups[:at], groups[at + 1], groups[at], *groups[at + 2 :]]
        assert turned == groups or code(" ".join(turned)) == "sheet-mistyped"


@pytest.mark.parametrize("typed", ["", CODE[:-1], CODE + "0", CODE * 2, "0" * 1_000_000, "   ", "🙂", "…"])
def test_too_few_or_too_many_are_counted(typed: str) -> None:
    assert code(typed) == "sheet-length"


def test_a_sign_that_stands_on_no_sheet_is_shown_with_its_group() -> None:
    with pytest.raises(Refused, match=r".*") as told:
        key_of(CODE[:12] + "é" + CODE[13:])
    assert (told.value.code, told.value.values) == ("sheet-sign", {"sign": "É", "group": 3})


@given(st.text(max_size=200))
def test_whatever_is_pasted_is_refused_with_a_sentence(typed: str) -> None:
    assert code(typed).startswith("sheet-")


def test_one_group_is_compared_as_forgivingly() -> None:
    assert same_group("o1gw ".replace("gw", "GW"), "01GW")
    assert same_group("oigw", "01GW")
    assert not same_group("02GW", "01GW")
    assert not same_group("é", "01GW")
    assert not same_group("", "01GW")


def test_a_sheet_does_not_show_what_opens_the_workbook_where_it_is_told_of() -> None:
    from datetime import date

    sheet = RecoverySheet(CODE, "mine", "Jo", "D01C", date(2026, 11, 22))
    assert CODE not in repr(sheet)
    assert sheet.unspaced == CODE.replace(" ", "")
    assert all(sign in string.printable for sign in sheet.unspaced)
