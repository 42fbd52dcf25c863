"""Reading a file that came back, whatever it is: recognised by its content, read by the reader for it."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.feedback_columns import Columns
from senco_desk.domain.feedback_mark import FeedbackRead, Mark
from senco_desk.domain.language import N_
from senco_desk.domain.text import clean
from senco_desk.importing.feedback.recognising import HARMFUL, Reader, recognised

TOO_LARGE = Sentence(
    "feedback-too-large",
    N_(
        "“{name}” is {size} MB, more than any portfolio that comes back. It was not read, and your workbook is as it "
        "was. Ask for the part that is yours, or for a copy without its pictures."
    ),
)
MOST_BYTES = 300_000_000

Progress = Callable[[int, int | None], None]


def read(content: bytes, name: str, me: str, columns: Columns | None, progress: Progress) -> FeedbackRead:
    """All that is said in it. `me` is her name in a sheet of a whole class, `columns` those that she settled.

    Raises Refused for what is no feedback that can be read, and Damaged for what is broken.
    """
    if len(content) > MOST_BYTES:
        raise Refused(TOO_LARGE, name=name, size=f"{len(content) / 1e6:,.0f}")
    try:
        return _cleaned(_by(recognised(content, name), content, name, me, columns, progress))
    except (MemoryError, RecursionError) as large:
        raise Refused(HARMFUL, name=name) from large


_READERS = {
    Reader.WORD: "word",
    Reader.PDF: "pdf",
    Reader.WORDS: "words",
    Reader.MAIL: "mail",
    Reader.OPEN: "open_form",
    Reader.SOUND: "sound",
    Reader.SHEET: "sheets",
}
"""The module here that has `read`. Loaded when first needed: the libraries for PDFs and sheets take their time."""


def _by(
    reader: Reader, content: bytes, name: str, me: str, columns: Columns | None, progress: Progress
) -> FeedbackRead:
    module = import_module(f"{__package__}.{_READERS[reader]}")
    progress(0, None)
    more = (me, columns) if reader is Reader.SHEET else ()
    found: FeedbackRead = module.read(content, name, *more, progress)
    return found


def _cleaned(read: FeedbackRead) -> FeedbackRead:
    """Without the characters that no file of ours can carry."""
    marks = (_clean_mark(mark) for mark in read.marks)
    return replace(read, marks=tuple(marks), findings=tuple(map(clean, read.findings)), sender=clean(read.sender))


def _clean_mark(mark: Mark) -> Mark:
    place = replace(
        mark.place,
        said=clean(mark.place.said),
        anchor=clean(mark.place.anchor),
        heading=clean(mark.place.heading),
        around=clean(mark.place.around),
    )
    return replace(
        mark,
        text=clean(mark.text),
        author=clean(mark.author),
        quoted=clean(mark.quoted),
        outcome=clean(mark.outcome),
        decision=clean(mark.decision),
        grade=clean(mark.grade),
        place=place,
    )
