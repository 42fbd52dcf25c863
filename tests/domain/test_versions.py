"""The word diff: exact, readable, and quick however much was changed."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.versions import Fate, Stretch, compared

WORDS = st.lists(st.sampled_from(["the", "slips", "said", "more", "than", "a", "meeting", ".", "\n", "é", "👩‍🏫"]))


def spelt(stretches: tuple[Stretch, ...], *fates: Fate) -> str:
    return "".join(stretch.text for stretch in stretches if stretch.fate in fates)


def told(was: str, now: str) -> list[tuple[str, str]]:
    return [(stretch.fate.value, stretch.text) for stretch in compared(was, now)]


@given(st.text(), st.text())
def test_both_texts_can_be_spelt_from_it(was: str, now: str) -> None:
    found = compared(was, now)
    assert spelt(found, Fate.KEPT, Fate.GONE) == was
    assert spelt(found, Fate.KEPT, Fate.ADDED) == now


@given(WORDS, WORDS)
def test_also_where_many_words_are_the_same(was: list[str], now: list[str]) -> None:
    found = compared(" ".join(was), " ".join(now))
    assert spelt(found, Fate.KEPT, Fate.GONE) == " ".join(was)
    assert spelt(found, Fate.KEPT, Fate.ADDED) == " ".join(now)


@given(st.text(min_size=1))
def test_a_text_beside_itself_is_kept_whole(text: str) -> None:
    assert compared(text, text) == (Stretch(Fate.KEPT, text),)


def test_one_word_for_another() -> None:
    assert told("The slips said more.", "The notes said more.") == [
        ("kept", "The "),
        ("gone", "slips"),
        ("added", "notes"),
        ("kept", " said more."),
    ]


def test_words_at_the_end_are_added_and_words_in_the_middle_are_gone() -> None:
    assert told("We met.", "We met. We shall meet again.")[-1] == ("added", " We shall meet again.")
    assert told("The long, long day", "The day") == [("kept", "The "), ("gone", "long, long "), ("kept", "day")]


def test_what_was_written_anew_is_not_cut_up_by_a_word_or_two_that_happen_to_be_the_same() -> None:
    was = "Zebedee reads with the group on most days, and his mother hears him at home"
    now = "Nobody knew why the plan failed last term: it had been read by three adults alone"
    assert [fate for fate, _text in told(was, now)] == ["gone", "added"]


def test_a_passage_that_moved_is_gone_there_and_added_here() -> None:
    first, second = (" ".join(f"{name}{at}" for at in range(40)) for name in "ab")
    assert told(f"{first} {second}", f"{second} {first}").count(("added", f" {first}")) == 1


@pytest.mark.parametrize("now", ["other", "shuffled", "every second word", "the same words again and again"])
def test_ten_thousand_words_are_compared_exactly_however_they_differ(now: str) -> None:
    chance = random.Random(7)
    words = [f"w{int(chance.paretovariate(0.6))}" for _ in range(10_000)]
    other = {
        "other": [f"w{int(chance.paretovariate(0.6))}" for _ in range(10_000)],
        "shuffled": chance.sample(words, len(words)),
        "every second word": [word if at % 2 else "new" for at, word in enumerate(words)],
        "the same words again and again": ["w1", "w2"] * 5_000,
    }[now]
    found = compared(" ".join(words), " ".join(other))
    assert spelt(found, Fate.KEPT, Fate.ADDED) == " ".join(other)
    assert spelt(found, Fate.KEPT, Fate.GONE) == " ".join(words)
