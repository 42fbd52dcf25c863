import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as some

from senco_desk.assets import resource
from senco_desk.domain.errors import DeskError
from senco_desk.domain.feedback_mark import (
    Box,
    CommentState,
    CopyRead,
    FeedbackRead,
    FileKind,
    Mark,
    MarkKind,
    Place,
    PrintedOn,
)  # fmt: skip
from senco_desk.importing.feedback.open_form import SCHEMA, is_open_form, read
from tests.importing.feedback.quiet import quiet
from tests.importing.feedback.writing_open_form import write

EXAMPLE = resource("feedback", "example.sencofeedback.json").read_bytes()
DOCUMENT = json.loads(resource("schemas", SCHEMA).read_text("utf-8"))

words = some.text(
    some.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029\ufffe\uffff"), max_size=8
)
numbers = some.integers(1, 1000)
moments = some.none() | some.datetimes() | some.datetimes(timezones=some.just(UTC))
printed = some.none() | some.builds(PrintedOn, words, numbers, words)
boxes = some.none() | some.builds(Box, *[some.floats(-1000, 1000)] * 4)
places = some.builds(
    Place, words, words, some.none() | numbers, printed, boxes, some.lists(words, max_size=3).map(tuple), words, words,
    some.none() | numbers,
)  # fmt: skip
marks = some.builds(
    Mark, some.just(""), some.sampled_from(MarkKind), words, words, moments, words, some.just(""),
    some.sampled_from(CommentState), places, words, words, words,
)  # fmt: skip
copies = some.lists(some.builds(CopyRead, words, numbers), max_size=2).map(tuple)


def keyed(found: list[Mark]) -> tuple[Mark, ...]:
    return tuple(replace(mark, key=f"k{at}", answers=f"k{at - 1}" if at % 2 else "") for at, mark in enumerate(found))


whole = some.builds(
    FeedbackRead, some.just(FileKind.WORD), some.just("a"), some.just(1), some.just("b"),
    some.lists(marks, max_size=4).map(keyed), some.lists(words, max_size=2).map(tuple), copies, words, moments,
    some.none() | numbers,
)  # fmt: skip


@given(whole)
def test_what_is_written_is_read_to_the_letter(feedback):
    content = write(feedback)
    jsonschema.Draft7Validator(DOCUMENT).validate(json.loads(content))
    back = read(content, "a", quiet)
    assert replace(back, kind=feedback.kind, size=1, sha256="b") == feedback


def test_the_example_is_as_the_format_says_and_nothing_in_it_is_unknown():
    jsonschema.Draft7Validator.check_schema(DOCUMENT)
    jsonschema.Draft7Validator(DOCUMENT).validate(json.loads(EXAMPLE))
    found = read(EXAMPLE, "example", quiet)
    assert (len(found.marks), found.findings, found.copies) == (5, (), (CopyRead("PF-7Q2K", 3),))
    assert write(found) == EXAMPLE


@pytest.mark.parametrize("moment", [
    "2026-11-20", "2026-11-20T16:30", "2026-11-20 16:30:59.5Z", "2026-11-20T16:30:00+0530",
    "", "yesterday", "20.11.2026", "2026-11-20T", "2026-11-20T4pm",
])  # fmt: skip
def test_what_the_schema_takes_for_a_moment_is_read_as_one_and_nothing_else(moment):
    content = feedback(written=moment)
    if jsonschema.Draft7Validator(DOCUMENT).is_valid(json.loads(content)):
        assert read(content, "a", quiet).written is not None
    else:
        with pytest.raises(DeskError, match="no day and time"):
            read(content, "a", quiet)


def test_the_schema_and_the_values_have_the_same_names():
    told = DOCUMENT["definitions"]
    assert set(told["mark"]["properties"]) == set(Mark.__dataclass_fields__)
    assert set(told["place"]["properties"]) == set(Place.__dataclass_fields__)
    assert told["mark"]["properties"]["kind"]["enum"] == [kind.value for kind in MarkKind]


def feedback(**changed: object) -> bytes:
    return json.dumps({"format": "senco-feedback", "version": 1, "marks": [], **changed}).encode()


def test_a_tutors_program_need_say_little():
    found = read(
        feedback(marks=[{"text": "Say more.", "place": {"codes": ["R-014"]}}, {"text": "And here."}]), "a", quiet
    )
    assert [(mark.key, mark.kind, mark.text) for mark in found.marks] == [
        ("1", MarkKind.COMMENT, "Say more."), ("2", MarkKind.COMMENT, "And here."),
    ]  # fmt: skip


def test_what_has_a_decision_or_a_grade_need_not_say_that_it_is_one():
    marks = [{"outcome": "5", "decision": "met"}, {"grade": "62 / 100"}, {"kind": "comment", "decision": ""}]
    kinds = [mark.kind for mark in read(feedback(marks=marks), "a", quiet).marks]
    assert kinds == [MarkKind.DECISION, MarkKind.GRADE, MarkKind.COMMENT]


def test_names_that_are_unknown_are_told_with_their_place():
    said = read(feedback(colour=1, marks=[{"tone": "x", "place": {"line": 4}}]), "a", quiet).findings
    assert "the whole: this format has no such name, and it was left out: “colour”." in said
    assert any(each.startswith("marks[1]:") and "tone" in each for each in said)
    assert any(each.startswith("marks[1].place:") and "line" in each for each in said)


def test_a_key_that_stands_twice_and_an_answer_to_nothing_are_mended_and_told():
    found = read(feedback(marks=[{"key": "a"}, {"key": "a"}, {"answers": "z"}, {"key": "3"}]), "a", quiet)
    assert len({mark.key for mark in found.marks}) == 4
    assert len(found.findings) == 2


def test_a_day_may_come_with_its_zone_or_without():
    found = read(feedback(marks=[{"when": "2026-11-20T16:30:00+01:00"}, {"when": "2026-11-20"}]), "a", quiet)
    assert found.marks[0].when == datetime(2026, 11, 20, 16, 30, tzinfo=timezone(timedelta(hours=1)))
    assert found.marks[1].when == datetime(2026, 11, 20)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"  \n", "feedback-empty", ""),
        (EXAMPLE[:900], "feedback-json-broken", "line"),
        (EXAMPLE.replace("é".encode(), b"\xe9") + b"\xe9", "feedback-json-encoding", "UTF-8"),
        (b"[]", "feedback-json-other", "no feedback"),
        (b'{"format": "x"}', "feedback-json-other", "no feedback"),
        (feedback(version=2), "feedback-json-newer", "version 2"),
        (feedback(version=1e300), "feedback-json-newer", "1e+300"),
        (feedback(version=0), "feedback-json-no-version", "version 0"),
        (feedback(version=True), "feedback-json-schema", "version"),
        (feedback(version="1"), "feedback-json-schema", "version should be one of: 1"),
        (feedback(marks=[{}, {"text": 4}]), "feedback-json-schema", "marks[2].text should be string"),
        (feedback(marks=[{"kind": "shout"}]), "feedback-json-schema", "marks[1].kind should be one of: comment"),
        (feedback(marks=[{"when": "2026-02-30"}]), "feedback-json-schema", "marks[1].when is no day"),
        (feedback(written="yesterday"), "feedback-json-schema", "written is no day and time"),
        (feedback(marks=[{"place": {"box": {"left": 1}}}]), "feedback-json-schema", "lacks bottom, right, top"),
        (b'{"format": "senco-feedback", "version": 1}', "feedback-json-schema", "lacks marks"),
        (feedback()[:-1] + b', "marks": []}', "feedback-json-broken", "twice"),
        (feedback(marks=[{"text": "\ud800"}]), "feedback-json-broken", "half a character"),
        (b'{"format": "senco-feedback", "marks": ' + b"[" * 100_000, "feedback-json-broken", "too deep"),
        (b'{"format": "senco-feedback", "version": NaN}', "feedback-json-broken", "NaN"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(content, code, words):
    with pytest.raises(DeskError) as told:
        read(content, "odd.json", quiet)
    assert told.value.code == code
    assert "odd.json" in str(told.value)
    assert words in str(told.value)


def test_it_is_known_by_what_it_says_of_itself():
    assert is_open_form(EXAMPLE)
    assert is_open_form(b"\xef\xbb\xbf" + EXAMPLE)
    assert is_open_form(b'{"marks": [' + b" " * 9_000 + b'], "version": 1, "format": "senco-feedback"}')
    assert not is_open_form(b'He wrote "senco-feedback" on it')
    assert not is_open_form(b'{"format": "senco-desk"}')


def test_cut_short_anywhere_it_is_told():
    for length in range(0, len(EXAMPLE) - 3, 37):
        with pytest.raises(DeskError):
            read(EXAMPLE[:length], "half.json", quiet)
