"""What a tutor changed in a copy comes into the text as it is now, or not at all."""

import re
from itertools import chain

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from senco_desk.domain.feedback_edit import Suggested, carried_on, edited, found, suggested
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.text import Block, BlockKind, Run, Text, from_plain, plain

SAID = "The slips said more than the meeting. I led it myself."
SPACES = re.compile(r"\s\s")
WORDS = st.text("abcdefg שלום ŁéΩ.", max_size=40)
RUNS = st.builds(Run, st.text("abcdefghij שéΩ.", min_size=1, max_size=30), st.booleans(), st.booleans())
TEXTS = st.lists(
    st.builds(Block, st.sampled_from(BlockKind), st.lists(RUNS, max_size=4).map(tuple)), min_size=1, max_size=4
).map(tuple)


def put(words: str, before: str, around: str = SAID) -> Suggested:
    return Suggested(words, "", around, around.index(before))


def struck(words: str, around: str = SAID) -> Suggested:
    return Suggested("", words, around, around.index(words))


def after(said: str, change: Suggested) -> str | None:
    made = edited(from_plain(said), change)
    return None if made is None else plain(made)


def styles(text: Text) -> list[tuple[str, bool, bool]]:
    runs = chain.from_iterable(block.runs for block in text)
    return [(sign, run.strong, run.emphasised) for run in runs for sign in run.text]


def test_words_are_put_in_where_they_belong() -> None:
    assert after(SAID, put("far ", "more")) == SAID.replace("more", "far more")
    assert after(SAID, put(" Why?", "")) == f" Why?{SAID}"
    assert after(SAID, Suggested(" Then?", "", SAID, len(SAID))) == f"{SAID} Then?"


def test_words_are_struck_out() -> None:
    assert after(SAID, struck(" myself")) == SAID.replace(" myself", "")
    assert after("every one is very good", struck("very ", "is very good")) == "every one is good"


@pytest.mark.parametrize(
    "now",
    [
        f"A new paragraph.\n{SAID}",
        SAID.replace("The slips", "All the slips of paper"),
        SAID.replace("myself", "with my deputy"),
        SAID.replace(" ", "  "),
        SAID.replace("meeting. ", "meeting.\n"),
    ],
    ids=["one before it", "changed before", "changed after", "spaces", "broken in two"],
)
def test_it_is_found_after_the_text_was_changed_elsewhere(now: str) -> None:
    changed = after(now, put("far ", "more"))
    assert changed == now.replace("more", "far more")


def test_shapes_of_marks_do_not_matter() -> None:
    assert after("She said “no” – I’m sure.", struck('"no"', 'She said "no" - I\'m sure.')) == "She said  – I’m sure."


@pytest.mark.parametrize(
    ("now", "change"),
    [
        ("Something else altogether.", put("far ", "more")),
        ("Something else altogether.", struck("more")),
        (f"{SAID}\n{SAID}", put("far ", "more")),
        ("very good, and very bad", Suggested("", "very")),
        ("every one", Suggested("", "very")),
        ("The slips showed us much in the meeting.", put("far ", "more")),
        (
            "Parents wrote it. One of their questions, on personal budgets, I could not answer. It was hard for me.",
            put("quite ", "answer", "C.4 · R-038 · Parents took the pen: on personal budgets, I could not answer."),
        ),
    ],
    ids=["gone", "gone too", "twice", "which of two", "within a word", "its surroundings gone", "another paragraph"],
)
def test_nothing_is_guessed(now: str, change: Suggested) -> None:
    assert found(from_plain(now), change) is None
    assert edited(from_plain(now), change) is None


def test_paragraphs_that_are_put_in_are_paragraphs() -> None:
    made = edited(
        (Block(BlockKind.BULLET, (Run("One two three four", strong=True),)),),
        put("a\nb ", "three", "One two three four"),
    )
    assert made == (
        Block(BlockKind.BULLET, (Run("One two a", strong=True),)),
        Block(BlockKind.BULLET, (Run("b three four", strong=True),)),
    )


@settings(max_examples=60)
@given(TEXTS, st.data())
def test_what_is_struck_out_is_gone_and_all_else_is_as_it_was(text: Text, data: st.DataObject) -> None:
    whole = plain(text)
    begin = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(begin, len(whole)))
    assume(whole[begin:end].strip() and not SPACES.search(whole))
    made = edited(text, Suggested("", whole[begin:end], whole, begin))
    if made is not None:
        assert plain(made) == whole[:begin] + whole[end:]
        count = [len(part.replace("\n", "")) for part in (whole[:begin], whole[:end])]
        assert styles(made) == styles(text)[: count[0]] + styles(text)[count[1] :]


@given(TEXTS, WORDS, st.data())
def test_what_is_put_in_stands_there_and_all_else_is_as_it_was(text: Text, words: str, data: st.DataObject) -> None:
    whole = plain(text)
    at = data.draw(st.integers(0, len(whole)))
    made = edited(text, Suggested(words, "", whole, at))
    assume(made is not None and words.strip())
    assert made is not None
    spot = found(text, Suggested(words, "", whole, at))
    assert spot is not None
    assert plain(made) == whole[: spot.begin] + words + whole[spot.end :]
    assert whole[min(at, spot.begin) : max(at, spot.begin)].strip() == ""


@settings(max_examples=50)
@given(TEXTS, TEXTS, st.data())
def test_nothing_else_changes_whatever_is_written_before_it(before: Text, text: Text, data: st.DataObject) -> None:
    """Whatever else is written in front of it meanwhile: it is put there, or nowhere."""
    whole = plain(text)
    at = data.draw(st.integers(0, len(whole)))
    put_in = edited((*before, *text), Suggested("ZZ", "", whole, at))
    if put_in is not None:
        assert plain(put_in).replace("ZZ", "") == plain((*before, *text))


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2), (2, 0, 1)])
def test_changes_in_one_paragraph_are_accepted_in_any_order(order: tuple[int, ...]) -> None:
    around = "I did it. Well."
    changes = [Suggested("", "did", around, 2), Suggested("led", "", around, 5), Suggested("Very w", "W", around, 10)]
    said = from_plain(f"Before.\n{around}")
    done: list[Suggested] = []
    for each in order:
        made = edited(said, carried_on(changes[each], done))
        assert made is not None
        said = made
        done.append(changes[each])
    assert plain(said) == "Before.\nI led it. Very well."


@pytest.mark.parametrize(
    ("kind", "text", "quoted", "asks"),
    [
        (MarkKind.INSERTION, "far ", "", True),
        (MarkKind.CARET, "far ", "", True),
        (MarkKind.DELETION, "", "more", True),
        (MarkKind.STRIKE_OUT, "Too much", "more", True),
        (MarkKind.MOVE, "", "more", True),
        (MarkKind.MOVE, "far ", "", True),
        (MarkKind.MOVE, "", "", False),
        (MarkKind.COMMENT, "Why?", "more", False),
        (MarkKind.HIGHLIGHT, "", "more", False),
        (MarkKind.DELETION, "", " ", False),
    ],
)
def test_only_a_change_of_words_is_one(kind: MarkKind, text: str, quoted: str, asks: bool) -> None:
    assert (suggested(kind, text, quoted, SAID, SAID.index("more")) is not None) is asks


def test_words_to_be_put_in_need_a_place() -> None:
    assert suggested(MarkKind.INSERTION, "far ", "", SAID, None) is None
    assert suggested(MarkKind.INSERTION, "far ", "", "", 0) is None
