"""Every character is printed in the first font that has it, or told of."""

from pathlib import Path

import pytest

from senco_desk.assets import resource
from senco_desk.printing.fonts import FALLBACKS, Face, FontStack

FONTS = resource("fonts")


def fonts(text: str, face: Face = Face.PLAIN) -> list[tuple[str, str]]:
    return FontStack().pieces(text, face)


def test_plain_english_is_one_piece() -> None:
    assert fonts("Tom <3 & Co, 7½ hours – “why?”") == [(Face.PLAIN.value, "Tom <3 & Co, 7½ hours – “why?”")]


@pytest.mark.parametrize(
    "text", ["Zażółć gęślą jaźń", "Příliš žluťoučký kůň", "Ŵyn a ŷd", "Ağaç ışığı", "façade, naïve, œuvre"]
)
def test_the_languages_of_most_families_need_no_other_font(text: str) -> None:
    assert {font for font, _ in fonts(text)} == {Face.PLAIN.value}


@pytest.mark.parametrize(
    ("text", "font"),
    [("Дякую", "NotoSans-Regular"), ("Ευχαριστώ", "NotoSans-Regular"), ("שלום", "NotoSansHebrew-Regular"),
     ("سلام", "NotoNaskhArabic-Regular"), ("→", "NotoSansSymbols-Regular"), ("✓☐", "NotoSansSymbols2-Regular"),
     ("🙂", "NotoEmoji-Regular")],
)  # fmt: skip
def test_other_scripts_and_signs_come_from_other_fonts(text: str, font: str) -> None:
    pieces = [(name, piece.strip()) for name, piece in fonts(f"so: {text} yes")]
    assert pieces == [(Face.PLAIN.value, "so:"), (font, text), (Face.PLAIN.value, "yes")]


def test_the_wide_spaces_of_signs_are_not_used() -> None:
    assert fonts("🙂 yes") == [("NotoEmoji-Regular", "🙂"), (Face.PLAIN.value, " yes")]


def test_bold_stays_bold_in_another_script() -> None:
    assert fonts("Дякую", Face.STRONG)[0][0] == "NotoSans-Bold"


def test_a_plainer_form_is_better_than_none() -> None:
    assert fonts("𝐀𝐁") == [(Face.PLAIN.value, "AB")]


def test_what_no_font_has_is_told_once_and_marked() -> None:
    stack = FontStack()
    [*_, (_, shown)] = stack.pieces("漢字漢", Face.PLAIN)
    assert stack.unprintable == ("漢", "字")
    assert shown == "\ufffd" * 3


def test_what_only_steers_is_left_out_and_not_told() -> None:
    stack = FontStack()
    pieces = stack.pieces("a\u200db\u2060\ufe0f\u202ec\x00\x1b\u00add", Face.PLAIN)
    assert ("".join(text for _, text in pieces), stack.unprintable) == ("abcd", ())


def test_every_font_lies_beside_its_licence() -> None:
    families = {name.split("-")[0] for name in (*FALLBACKS, *Face, "NotoSans-Regular")}
    assert {path.stem.split("-")[0] for path in FONTS.glob("*.ttf")} == families
    for family in families:
        assert "SIL OPEN FONT LICENSE" in (FONTS / f"{family}-OFL.txt").read_text(encoding="utf-8")


def test_every_font_file_is_used() -> None:
    used = {*FALLBACKS, *(face.value for face in Face), "NotoSans-Regular", "NotoSans-Bold"}
    assert {path.stem for path in Path(FONTS).glob("*.ttf")} == used
