"""Annotations: every kind a tutor's program has, who said it and when, what answers what, what replaces what."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pikepdf
import pytest
from pypdf.generic import DictionaryObject, NameObject

from senco_desk.domain.feedback_mark import Box, CommentState, Mark, MarkKind
from senco_desk.importing.feedback.pdf_annotations import Annotation
from senco_desk.importing.feedback.pdf_marks import Threads
from senco_desk.importing.feedback.pdf_strings import rich_text_of
from tests.importing.feedback.pdf_papers import changed, marked, note, of, paper, where

PAPER = paper(["The pupils chose where to sit.", "Nobody asked them before.", "It cost a morning."])
SEAT = where(PAPER, 0, "where to sit")


def marks(*notes: DictionaryObject) -> tuple[Mark, ...]:
    return of(marked(PAPER, *((0, each) for each in notes))).marks


def threads(change: Any) -> tuple[Mark, ...]:
    """Of a paper with three notes, A, B and C, changed with pikepdf."""
    plain = marked(PAPER, *((0, note("Text", (300, 500, 320, 520), letter)) for letter in "ABC"))
    return of(changed(plain, lambda pdf: change(*pdf.pages[0].Annots))).marks


@pytest.mark.parametrize(
    ("subtype", "kind"),
    [
        ("Highlight", MarkKind.HIGHLIGHT),
        ("Underline", MarkKind.UNDERLINE),
        ("Squiggly", MarkKind.SQUIGGLY),
        ("StrikeOut", MarkKind.STRIKE_OUT),
    ],
)
def test_what_is_marked_in_the_text_comes_with_its_words(subtype: str, kind: MarkKind) -> None:
    [mark] = marks(note(subtype, SEAT, "Whose idea?", [SEAT]))
    assert (mark.kind, mark.text, mark.quoted) == (kind, "Whose idea?", "where to sit")


def test_a_highlight_that_has_a_rectangle_alone_comes_with_its_words_too() -> None:
    assert [mark.quoted for mark in marks(note("Highlight", SEAT, "x"))] == ["where to sit"]


@pytest.mark.parametrize("subtype", ["Text", "FreeText"])
def test_notes_and_typed_words_are_comments(subtype: str) -> None:
    [mark] = marks(note(subtype, (350, 530, 370, 550), "Say more"))
    assert (mark.kind, mark.text, mark.quoted) == (MarkKind.COMMENT, "Say more", "")


@pytest.mark.parametrize("subtype", ["Ink", "Square", "Circle", "Line", "Polygon", "PolyLine"])
def test_what_is_drawn_by_hand_is_told_and_is_a_comment_once_it_has_words(subtype: str) -> None:
    silent, spoken = marks(note(subtype, SEAT), note(subtype, SEAT, "This!"))
    assert (silent.kind, spoken.kind, spoken.text) == (MarkKind.INK, MarkKind.COMMENT, "This!")


def test_a_stamp_says_what_stands_on_it() -> None:
    named = note("Stamp", SEAT, Name=NameObject("/#NotApproved"))
    own = note("Stamp", SEAT, "Seen by T.", Name=NameObject("/Custom"))
    assert [(mark.kind, mark.text) for mark in marks(named, own)] == [
        (MarkKind.STAMP, "Not approved"),
        (MarkKind.STAMP, "Seen by T."),
    ]


def test_links_fields_windows_and_empty_notes_are_none() -> None:
    assert not marks(note("Link", SEAT, "a page"), note("Popup", SEAT, "window"), note("Text", SEAT))


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("D:20250612143005+01'00'", datetime(2025, 6, 12, 14, 30, 5, tzinfo=timezone(timedelta(hours=1)))),
        ("D:20250612143005Z", datetime(2025, 6, 12, 14, 30, 5, tzinfo=UTC)),
        ("D:20250612143005-0330", datetime(2025, 6, 12, 14, 30, 5, tzinfo=timezone(-timedelta(hours=3.5)))),
        ("20250612", datetime(2025, 6, 12)),  # noqa: DTZ001  (the file knows no zone)
        ("D:20251399", None),
        ("D:20250612143005+99'00'", None),
        ("yesterday", None),
    ],
)
def test_who_and_when(written: str, when: datetime | None) -> None:
    [mark] = marks(note("Text", SEAT, "x", T="Dr Błażej Ó Reachtaire", M=written))
    assert (mark.author, mark.when) == ("Dr Błażej Ó Reachtaire", when)


@pytest.mark.parametrize("text", ["Zażółć gęślą jaźń", "Ευχαριστώ", "Спасибо, ещё раз", "شكرا جزيلا", "学校 😀", "“É”"])
def test_text_is_equal_to_the_letter(text: str) -> None:
    assert [mark.text for mark in marks(note("Text", SEAT, text))] == [text]


@pytest.mark.parametrize(
    "raw",
    [
        b"\xff\xfe" + "café\rtwo".encode("utf-16-le"),
        b"\xef\xbb\xbf" + "café\r\ntwo".encode(),
        "café\ntwo".encode(),
        b"caf\xe9\x0btwo",
        b"\xfe\xff" + "\x1ben-GB\x1bcafé\rtwo".encode("utf-16-be"),
    ],
)
def test_text_in_whatever_encoding_and_with_whatever_ends_of_lines(raw: bytes) -> None:
    def put(first: Any, *_rest: Any) -> None:
        first.Contents = pikepdf.String(raw)

    assert threads(put)[0].text == "café\ntwo"


def test_rich_text_is_read_where_there_is_no_other() -> None:
    rich = (
        '<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml"><p>Say <b>more</b></p><p>a &lt; b</p></body>'
    )
    assert [mark.text for mark in marks(note("FreeText", SEAT, RC=rich))] == ["Say more\na < b"]


def test_rich_text_with_entities_of_its_own_expands_nothing() -> None:
    bomb = '<!DOCTYPE b [<!ENTITY a "ha"><!ENTITY c SYSTEM "file:///etc/hostname">]><body><p>Read &a;&c;</p></body>'
    [mark] = marks(note("FreeText", SEAT, RC=bomb))
    assert "&a;&c;" in mark.text
    assert "haha" not in mark.text


def test_the_words_of_a_window_are_those_of_its_note() -> None:
    window = note("Popup", SEAT, "In the window")
    [mark] = marks(note("Text", SEAT, Popup=window))
    assert mark.text == "In the window"


def test_a_reply_names_the_mark_it_answers() -> None:
    def answer(first: Any, second: Any, third: Any) -> None:
        second.IRT, third.IRT = first, second

    first, second, third = threads(answer)
    assert (first.answers, second.answers, third.answers) == ("", first.key, second.key)


def test_a_reply_to_a_note_that_is_gone_stands_alone() -> None:
    def answer(first: Any, _second: Any, _third: Any) -> None:
        first.IRT = pikepdf.Dictionary(Type=pikepdf.Name.Annot, NM=pikepdf.String("gone"))

    assert [mark.answers for mark in threads(answer)] == ["", "", ""]


def test_a_reply_to_a_copy_of_the_mark_answers_the_mark() -> None:
    """As qpdf leaves it when it puts pages of a copy with a form into another paper: the corners are rounded."""

    def answer(first: Any, second: Any, _third: Any) -> None:
        second.IRT = pikepdf.Dictionary(
            {**dict(first.items()), "/Rect": [x + 0.0000004 for x in map(float, first.Rect)]}
        )

    first, second, _third = threads(answer)
    assert second.answers == first.key


def test_replies_in_a_ring_answer_nothing() -> None:
    def ring(first: Any, second: Any, third: Any) -> None:
        first.IRT, second.IRT, third.IRT = second, third, first

    assert [mark.answers for mark in threads(ring)] == ["", "", ""]


@pytest.mark.parametrize(
    ("state", "expected"),
    [("Completed", CommentState.RESOLVED), ("Accepted", CommentState.OPEN), ("None", CommentState.OPEN)],
)
def test_what_a_reviewer_set_is_the_state_of_the_note_and_no_mark(state: str, expected: CommentState) -> None:
    def review(first: Any, second: Any, _third: Any) -> None:
        second.IRT, second.State, second.StateModel = first, pikepdf.String(state), pikepdf.String("Review")
        second.Contents = pikepdf.String(f"{state} set by Tutor")

    assert [(mark.text, mark.state) for mark in threads(review)] == [("A", expected), ("C", CommentState.OPEN)]


def test_the_last_state_counts() -> None:
    def review(first: Any, second: Any, third: Any) -> None:
        for each, state, day in ((second, "None", "D:20250613"), (third, "Completed", "D:20250612")):
            each.IRT, each.State, each.M = first, pikepdf.String(state), pikepdf.String(day)
            each.Contents = pikepdf.String("")

    assert [mark.state for mark in threads(review)] == [CommentState.OPEN]


def replaced(text_on_struck: str = "") -> tuple[Mark, ...]:
    """Acrobat's “replace text”: a caret with the new words, grouped with the old ones struck out."""
    caret = note("Caret", (SEAT[2], SEAT[1] - 4, SEAT[2] + 6, SEAT[1] + 4), "whom to sit with")
    struck = note("StrikeOut", SEAT, text_on_struck, [SEAT], IT=NameObject("/StrikeOutTextEdit"))

    def group(pdf: pikepdf.Pdf) -> None:
        first, second = pdf.pages[0].Annots
        second.IRT, second.RT = first, pikepdf.Name.Group

    return of(changed(marked(PAPER, (0, caret), (0, struck)), group)).marks


def test_words_struck_out_and_replaced_are_a_deletion_and_an_insertion_where_it_ends() -> None:
    put_in, taken_out = replaced()
    assert (taken_out.kind, taken_out.quoted, taken_out.text) == (MarkKind.DELETION, "where to sit", "")
    assert (put_in.kind, put_in.quoted, put_in.text) == (MarkKind.INSERTION, "", "whom to sit with")
    assert put_in.place.around[: put_in.place.at] == "The pupils chose where to sit"


def test_what_is_said_of_words_that_are_replaced_is_kept() -> None:
    _put_in, taken_out, said = replaced("too vague")
    assert (said.kind, said.text, said.answers) == (MarkKind.COMMENT, "too vague", taken_out.key)


def test_a_caret_knows_between_which_letters_it_stands() -> None:
    x = where(PAPER, 0, "asked")[2]
    [mark] = marks(note("Caret", (x - 3, 522, x + 3, 530), " any of"))
    assert mark.place.around[: mark.place.at].endswith("Nobody asked")
    assert (mark.kind, mark.text) == (MarkKind.CARET, " any of")


def test_keys_are_unlike_each_other_and_the_same_when_the_file_is_read_again() -> None:
    content = marked(PAPER, *((0, note("Text", SEAT, "same")) for _each in range(5)))
    keys = [mark.key for mark in of(content).marks]
    assert len(set(keys)) == 5
    assert [mark.key for mark in of(content).marks] == keys


def test_what_is_no_annotation_is_told_and_the_others_are_read() -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        notes = pdf.pages[0].Annots
        notes.append(pikepdf.String("not one"))
        notes[0].Rect = pikepdf.Array([1, 2])

    read = of(changed(marked(PAPER, (0, note("Text", SEAT, "A")), (0, note("Text", SEAT, "B"))), spoil))
    assert [mark.text for mark in read.marks] == ["A", "B"]
    assert any("could not be read: 1" in said for said in read.findings)


def test_a_name_that_is_no_text_is_of_no_kind_and_spoils_no_other() -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Annots.append(pikepdf.Object.parse(b"<</Type/Annot/Subtype/H#d9#e7/Rect[1 2 3 4]>>"))

    assert [mark.text for mark in of(changed(marked(PAPER, (0, note("Text", SEAT, "A"))), spoil)).marks] == ["A"]


def test_ten_thousand_notes_are_read() -> None:
    def add(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.Annots = pikepdf.Array(
            pdf.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot,
                    Subtype=pikepdf.Name.Text,
                    Rect=[300, 500, 320, 520],
                    Contents=pikepdf.String(f"No. {number}"),
                )
            )
            for number in range(10_000)
        )

    read = of(changed(PAPER, add))
    assert len(read.marks) == 10_000
    assert read.marks[-1].text == "No. 9999"


def test_files_that_are_attached_to_a_note_are_told() -> None:
    read = of(marked(PAPER, (0, note("FileAttachment", SEAT, "See the rubric"))))
    assert [mark.text for mark in read.marks] == ["See the rubric"]
    assert any("attached to the comments on these pages: 1" in said for said in read.findings)


def test_a_very_long_thread_is_followed_to_its_end() -> None:
    def answering(number: int) -> Annotation:
        box = Box(9, 9, 29, 29)
        return Annotation(f"{number}", 0, MarkKind.COMMENT, "said", "", None, box, (), answers=f"{number - 1}")

    every = [answering(number) for number in range(20_000)]
    threads = Threads(every)
    assert [threads.answers(each) for each in every] == ["", *(each.key for each in every[:-1])]


@pytest.mark.parametrize("piece", ["<", "<p>", "<!--", "&"])
def test_rich_text_that_never_ends_is_read_in_a_moment(piece: str) -> None:
    assert "said" in rich_text_of(pikepdf.String("said " + piece * (1_000_000 // len(piece))))
