"""Other words stand in the place of names, in the emphasis they had."""

from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.name_replacing import apart, replaced, replaced_in_text
from senco_desk.domain.text import Block, BlockKind, Run, from_plain, plain

P = BlockKind.PARAGRAPH


def test_a_name_over_two_runs_takes_the_first_emphasis() -> None:
    text = (Block(P, (Run("I saw Z", strong=True), Run("eb there"))),)
    assert replaced_in_text(text, [(6, 9, "Pupil A")]) == (
        Block(P, (Run("I saw Pupil A", strong=True), Run(" there"))),
    )


def test_a_name_over_two_blocks_stands_in_the_first() -> None:
    assert (
        plain(replaced_in_text(from_plain("I saw Zeb\nQuill there"), [(6, 15, "Pupil A")])) == "I saw Pupil A\n there"
    )


def test_of_two_that_overlap_the_longer_counts() -> None:
    assert apart([(3, 5, "b"), (0, 4, "a"), (0, 2, "c"), (4, 6, "d")]) == [(0, 4, "a"), (4, 6, "d")]


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9), st.text(alphabet="XYZ"))))
def test_a_text_changes_as_its_plain_words_do(typed: str, wanted: list[tuple[int, int, str]]) -> None:
    text = from_plain(typed)
    words = plain(text)
    swaps = [
        (at, end, new) for at, end, new in apart((at, at + many, new) for at, many, new in wanted) if end <= len(words)
    ]
    swaps = [swap for swap in swaps if "\n" not in words[swap[0] : swap[1]]]
    assert plain(replaced_in_text(text, swaps)) == replaced(words, swaps)
