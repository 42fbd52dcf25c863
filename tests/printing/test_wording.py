"""What a person typed comes out of the PDF as it went in, whatever it is."""

from dataclasses import replace

import pypdfium2
import pytest

from senco_desk.domain.reflection import Section
from senco_desk.domain.text import Block, BlockKind, Run, from_plain
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import portfolio, reflection
from tests.printing.reading import problems

ARABIC = "قالت الأم: سلام"


def printed(print_copy: Print, *blocks: Block) -> Copy:
    written = replace(reflection(1, (Section("text", "", blocks),)), title="Tom <3 & Co <b>bold</b> &amp; more")
    return print_copy(portfolio((written,)))


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, (Run(text),))


@pytest.mark.parametrize(
    "text",
    [
        "Tom <3 & Co",
        "<b>not bold</b> <para> </font> &nbsp; &#0; <!-- -->",
        "100% {braces} \\back\\slash (paren) ) ( %comment",
        "Żółw, Привет, Ευχαριστώ, 🙂 ✓ → ½",
        "https://example.org/" + "very-long-address-without-a-space/" * 12,
        "x" * 3000,
        "y" * 20_000,
    ],
)
def test_a_text_is_read_as_it_was_typed(print_copy: Print, text: str) -> None:
    copy = printed(print_copy, paragraph(text))
    assert " ".join(text.split()) in copy.tree.text
    assert problems(copy.file) == {}


def test_a_title_with_mark_up_in_it_is_a_title(print_copy: Print) -> None:
    assert "R-001 Tom <3 & Co <b>bold</b> &amp; more" in [node.text for node in printed(print_copy).tree.all("H2")]


def test_control_characters_are_left_out(print_copy: Print) -> None:
    assert "a bell and a null" in printed(print_copy, paragraph("a\x07 bell\x1b and\x00 a\ud800 null")).tree.text


def test_emphasis_changes_the_face_and_not_the_words(print_copy: Print) -> None:
    runs = (Run("It was "), Run("not", emphasised=True), Run("able", strong=True), Run(", he said."))
    copy = printed(print_copy, Block(BlockKind.PARAGRAPH, runs))
    assert "It was notable, he said." in copy.tree.text


def test_a_long_word_in_two_faces_stays_one(print_copy: Print) -> None:
    runs = (Run("a" * 2000, strong=True), Run("b" * 4000), Run(" end"))
    assert f"{'a' * 2000}{'b' * 4000} end" in printed(print_copy, Block(BlockKind.PARAGRAPH, runs)).tree.text


def test_blank_blocks_leave_nothing_behind(print_copy: Print) -> None:
    copy = printed(print_copy, paragraph("First."), paragraph("   "), Block(BlockKind.BULLET, ()), paragraph("Second."))
    assert "First. Second." in copy.tree.text
    assert copy.tree.all("L") == []


def test_a_million_characters_are_one_paragraph_for_the_reader(print_copy: Print) -> None:
    text = "We tried it again on Tuesday, and it was better. " * 20_400
    copy = printed(print_copy, paragraph(text))
    [read] = [node.text for node in copy.tree.all("P") if len(node.text) > 100_000]
    assert len(text) > 999_000
    assert read == text.strip()


def test_arabic_is_drawn_from_the_right_and_read_in_order(print_copy: Print) -> None:
    copy = printed(print_copy, paragraph(ARABIC), paragraph(f"She said “{ARABIC}” twice."))
    assert [node.actual for node in copy.tree.walk() if node.actual] == [ARABIC, f"She said “{ARABIC}” twice."]
    assert problems(copy.file) == {}


def test_a_long_text_from_the_right_breaks_into_lines(print_copy: Print) -> None:
    copy = printed(print_copy, *from_plain(" ".join([ARABIC] * 200)))
    assert copy.printed.unprintable == ()
    assert problems(copy.file) == {}


def test_what_could_not_be_printed_is_listed(print_copy: Print) -> None:
    assert printed(print_copy, paragraph("漢 and 字")).printed.unprintable == ("漢", "字")


def test_a_bullet_stands_beside_its_words_also_where_one_of_them_is_of_another_font(print_copy: Print) -> None:
    copy = printed(print_copy, *(Block(BlockKind.BULLET, (Run(words),)) for words in ("79 to 86", "79 → 86")))
    plain, mixed = (bullet - digit for bullet, digit in feet_of_items(copy))
    assert mixed == pytest.approx(plain, abs=0.5)


def feet_of_items(copy: Copy) -> list[tuple[float, float]]:
    """How high above the foot of the page each bullet stands, and the first digit after it; in points."""
    with pypdfium2.PdfDocument(copy.file) as pdf:
        text = next(text for text in (page.get_textpage() for page in pdf) if "79 to 86" in text.get_text_range())
        drawn = text.get_text_range()
        bullets = [at for at, sign in enumerate(drawn) if sign == "•"]
        return [(text.get_charbox(at)[1], text.get_charbox(drawn.index("7", at))[1]) for at in bullets]
