import unicodedata

from senco_desk.printing.right_to_left import drawn_order, has_right_to_left, joined, reads_right_to_left


def drawn(line: str) -> str:
    return "".join(character for _, character in drawn_order(line, from_right=reads_right_to_left(line)))


def test_english_is_left_as_it_is() -> None:
    assert not has_right_to_left("Plain, with 1 number")
    assert drawn("Plain (and so on)") == "Plain (and so on)"


def test_hebrew_within_english_is_turned_and_the_rest_is_not() -> None:
    assert drawn("say שלום twice") == "say םולש twice"


def test_brackets_face_the_other_way_and_numbers_do_not_turn() -> None:
    assert drawn("(שלום) 12") == "12 (םולש)"


def test_places_are_those_in_the_order_of_reading() -> None:
    assert [place for place, _ in drawn_order("אב", from_right=True)] == [1, 0]


def test_arabic_letters_are_joined_and_are_still_the_same_letters() -> None:
    assert joined("سلام") != "سلام"
    assert unicodedata.normalize("NFKC", joined("سلام")) == "سلام"


def test_vowel_signs_are_kept() -> None:
    assert "\u064e" in joined("سَلام")
