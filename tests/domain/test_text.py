"""Text keeps every word it is given, and nothing that no file can carry."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.text import (
    Block,
    BlockKind,
    Run,
    Text,
    clean,
    count_words,
    from_json,
    from_plain,
    is_blank,
    plain,
    to_json,
    to_quoted_json,
    word_count,
)

runs = st.builds(Run, st.text(min_size=1).map(clean), st.booleans(), st.booleans())
texts = st.lists(st.builds(Block, st.sampled_from(BlockKind), st.lists(runs).map(tuple))).map(tuple)


@given(texts)
def test_what_is_stored_is_what_was_written(text: Text) -> None:
    assert from_json(to_json(text)) == text


@given(texts)
def test_what_is_stored_within_other_json_is_a_string_of_it(text: Text) -> None:
    assert to_quoted_json(text) == json.dumps(to_json(text), ensure_ascii=False)


@given(st.text())
def test_plain_words_come_back_line_by_line(typed: str) -> None:
    assert plain(from_plain(plain(from_plain(typed)))) == plain(from_plain(typed))


def test_every_line_end_begins_a_paragraph() -> None:
    assert [block.plain for block in from_plain("one\r\ntwo\rthree\nfour\u2028five")] == [
        "one",
        "two",
        "three",
        "four",
        "five",
    ]


def test_control_characters_and_lone_surrogates_are_left_out() -> None:
    assert clean("\ufeffa\x00b\x1bc\ud800d\te\u202ef") == "abcd\te\u202ef"


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("", 0),
        ("Tom <3 & Co", 3),
        ("well-being isn't one-off", 3),
        ("the pupil’s 3.5 hours", 4),
        ("naïve café — Żółć", 3),
        ("读书 مرحبا", 2),
    ],
)
def test_words_are_counted_as_a_teacher_counts_them(words: str, count: int) -> None:
    assert count_words(words) == count


def test_the_words_of_a_text_are_those_of_all_its_blocks() -> None:
    text = (
        Block(BlockKind.HEADING, (Run("What changed"),)),
        Block(BlockKind.PARAGRAPH, (Run("Two "), Run("pupils", strong=True))),
    )
    assert word_count(text) == 4


def test_blank_lines_are_blank() -> None:
    assert is_blank(from_plain("  \n\t\n"))
    assert not is_blank(from_plain(" x "))
