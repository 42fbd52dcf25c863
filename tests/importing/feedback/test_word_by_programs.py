"""Files that LibreOffice and pandoc wrote, each in a dialect of its own."""

from datetime import datetime
from pathlib import Path

import pytest

from senco_desk.domain.feedback_mark import CommentState, CopyRead, FeedbackRead, FileKind, Mark, MarkKind
from tests.importing.feedback.word_files import (
    STYLES,
    about,
    by,
    comment,
    gone,
    p,
    r,
    read_file,
    table,
    thread,
    word_file,
)
from tests.printing.office.documents import by_libreoffice
from tests.printing.office.reviews import review_file

FILES = Path(__file__).parent / "files" / "word"
SCRIPTS = ("Date? – żółw\nSecond line", "यह अच्छा है", "هذا جيد", "为什么？")
TWO, WALK = ("Dr Okafor", "Ann Lee"), "I led the long walk to the school."
KINDS = (MarkKind.COMMENT, MarkKind.INSERTION, MarkKind.DELETION, MarkKind.MOVE)


@pytest.fixture(scope="module")
def saved() -> FeedbackRead:
    """`annotated.fodt` as LibreOffice saves it for Word."""
    return read_file((FILES / "annotated-libreoffice.docx").read_bytes())


def of(found: FeedbackRead, kind: MarkKind) -> list[Mark]:
    return [mark for mark in found.marks if mark.kind is kind]


def test_its_comments_are_read_to_the_letter_in_four_scripts(saved: FeedbackRead) -> None:
    assert tuple(each.text for each in of(saved, MarkKind.COMMENT))[:4] == SCRIPTS
    assert {each.author for each in saved.marks} == {"Dr Okafor", "Ann Lee"}


def test_it_says_which_are_resolved_and_when(saved: FeedbackRead) -> None:
    first, second, *_others = of(saved, MarkKind.COMMENT)
    assert (first.state, second.state) == (CommentState.RESOLVED, CommentState.OPEN)
    assert first.when == datetime(2026, 5, 1, 9)  # noqa: DTZ001 - it writes the clock on the wall


def test_its_ranges_go_over_cells_and_paragraphs(saved: FeedbackRead) -> None:
    quoted = [(each.quoted, each.place.codes) for each in of(saved, MarkKind.COMMENT)]
    assert ("cell", ("E-007", "R-014")) in quoted
    assert ("the first\nand the second", ("R-014",)) in quoted


def test_its_changes_are_joined(saved: FeedbackRead) -> None:
    (put_in,) = of(saved, MarkKind.INSERTION)
    words, ends = of(saved, MarkKind.DELETION)
    assert (put_in.text, put_in.author) == (" put in 中文", "Dr Okafor")
    assert (words.quoted, words.place.around) == ("three old ", "Before the quoted words and three old after.")
    assert (ends.quoted, ends.author) == ("end of one\nstart of two", "Ann Lee")


def word_written() -> bytes:
    """What LibreOffice keeps of a file of Word's: all but which comment answers which."""

    def moved(side: str) -> str:
        start = f'<w:move{side}RangeStart w:id="3" w:author="Dr Okafor" w:date="2026-05-01T10:00:00Z" w:name="m"/>'
        return f'{start}{by(f"move{side}", r("moved words "))}<w:move{side}RangeEnd w:id="3"/>'

    body = (
        p(r("R-014 The walk"), style="berschrift1"),
        p(r("I "), about(0, about(1, r("led")), by("del", gone(" did")), by("ins", r(" proudly"))), r(" it.")),
        p(r("A "), moved("From"), r("stays.")),
        p(r("B "), moved("To"), r("stays.")),
        p(r("One ends.")) + p(r("New."), end=by("ins", author="Ann Lee")) + p(r("Two begins.")),
        table((p(r("E-007")), p(about(2, r("map")), by("ins", r("s"), author="Ann Lee")))),
    )
    said = comment(0, "Who? – कौन", "Two lines") + comment(1, "Me.", author="Amira") + comment(2, "为什么？")
    return word_file("".join(body), comments=said, commentsExtended=thread(0, done=1, line=1), styles=STYLES)


def test_what_word_wrote_reads_the_same_once_libreoffice_saved_it() -> None:
    before, after = read_file(word_written()), read_file((FILES / "written-libreoffice.docx").read_bytes())
    assert sorted(map(_told, after.marks)) == sorted(map(_told, before.marks))
    assert {each.kind for each in after.marks} == set(KINDS)


def _told(mark: Mark) -> tuple[object, ...]:
    place = mark.place
    said = (
        mark.text,
        mark.author,
        mark.quoted,
        mark.state,
        place.said,
        place.around,
        place.at,
        place.codes,
        place.heading,
    )
    return mark.kind, str(mark.when), *said


def test_our_own_copy_keeps_its_marks_through_libreoffice(tmp_path: Path) -> None:
    found = read_file(by_libreoffice(review_file(tmp_path), "docx").read_bytes())
    assert (found.kind, found.copies, found.marks) == (FileKind.OUR_WORD, (CopyRead("PF-7Q2K", 3),), ())
    assert not any("gone" in each or "no longer says" in each for each in found.findings)


def test_comments_and_changes_of_pandoc_are_read_with_all_that_it_says_of_them() -> None:
    led, out, put_in, cell, note = read_file((FILES / "annotated-pandoc.docx").read_bytes()).marks
    assert [each.author for each in (led, out, put_in, cell, note)] == [*TWO, "Ann Lee", "Dr Okafor", "Ann Lee"]
    assert [f"{each.when}" for each in (led, out, put_in, cell, note)] == [f"2026-05-01 09:0{at}:00" for at in range(5)]
    assert (led.text, led.quoted) == ("Who? – Ελένη, 为什么, यह", "led the long walk")
    assert (out.kind, out.quoted, out.place.at) == (MarkKind.DELETION, "the", 23)
    assert (put_in.kind, put_in.text, put_in.place.around) == (MarkKind.INSERTION, "our", WALK)
    assert (cell.text, cell.quoted, cell.place.said) == ("In a table.", "cell words", "table 1, row 2")
    assert (note.text, note.quoted, note.place.said) == ("In a note.", "foot note", "footnote 1")
    assert cell.place.codes == ("E-007", "R-014")
    assert {each.place.heading for each in (led, out, put_in, cell, note)} == {"R-014 The walk"}
