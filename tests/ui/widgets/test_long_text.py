"""Dividing long paragraphs changes no word."""

from hypothesis import given, settings
from hypothesis import strategies as some

from senco_desk.domain.text import Block, BlockKind, Run
from senco_desk.ui.widgets.long_text import MOST_IN_PARAGRAPH, divided, overlong

runs = some.builds(Run, some.text(min_size=1, max_size=40), some.booleans(), some.booleans())


@settings(max_examples=30)
@given(some.lists(runs, min_size=1, max_size=5), some.integers(2_000, 6_000))
def test_the_pieces_put_together_are_the_paragraph(parts: list[Run], times: int) -> None:
    block = Block(BlockKind.BULLET, tuple(parts * times))
    pieces = divided((block,))
    assert "".join(piece.plain for piece in pieces) == block.plain
    assert {piece.kind for piece in pieces} == {BlockKind.BULLET}
    assert not overlong(pieces)


def test_it_is_cut_after_a_sentence() -> None:
    block = Block(BlockKind.PARAGRAPH, (Run("A sentence of words. " * 3_000),))
    assert all(piece.plain.endswith(". ") for piece in divided((block,)))


def test_what_is_short_enough_stays_as_it_is() -> None:
    text = (Block(BlockKind.PARAGRAPH, (Run("x" * MOST_IN_PARAGRAPH),)),)
    assert divided(text) == text
