"""How one thing that was said reads: in a line of a list, and who said it, when and where."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from senco_desk.domain.days import clock, day_of_week
from senco_desk.domain.feedback import AnswerState, Certainty, Decision, Point
from senco_desk.domain.feedback_mark import CommentState, FileKind, Mark, MarkKind
from senco_desk.domain.feedback_printed import edit_said
from senco_desk.domain.language import N_, _, n_
from senco_desk.ui.widgets.reading_area import Mark as Look
from senco_desk.ui.widgets.reading_area import Marked

KIND_NAMES = {
    MarkKind.COMMENT: N_("Comment"),
    MarkKind.HIGHLIGHT: N_("Highlighted"),
    MarkKind.UNDERLINE: N_("Underlined"),
    MarkKind.STRIKE_OUT: N_("Struck out"),
    MarkKind.SQUIGGLY: N_("Wavy line below"),
    MarkKind.CARET: N_("Something to go in here"),
    MarkKind.STAMP: N_("Stamp"),
    MarkKind.INK: N_("Drawn by hand"),
    MarkKind.INSERTION: N_("Words put in"),
    MarkKind.DELETION: N_("Words taken out"),
    MarkKind.MOVE: N_("Words moved"),
    MarkKind.DECISION: N_("Decision"),
    MarkKind.GRADE: N_("Grade"),
}
CERTAINTY_NAMES = {
    Certainty.SURE: N_("sure"),
    Certainty.LIKELY: N_("likely: please look"),
    Certainty.UNPLACED: N_("not placed"),
    Certainty.CHOSEN: N_("chosen by you"),
}
FILE_NAMES = {
    FileKind.OUR_WORD: N_("your copy in Word"),
    FileKind.WORD: N_("a Word file"),
    FileKind.OUR_PDF: N_("your copy as PDF"),
    FileKind.PDF: N_("a PDF"),
    FileKind.PDF_FORM: N_("your form, filled in"),
    FileKind.MOODLE_PDF: N_("feedback from Moodle"),
    FileKind.TURNITIN: N_("a Turnitin report"),
    FileKind.MOODLE_SHEET: N_("a grading worksheet from Moodle"),
    FileKind.OUR_SHEET: N_("your spreadsheet, filled in"),
    FileKind.SHEET: N_("a spreadsheet"),
    FileKind.MAIL: N_("a mail"),
    FileKind.TEXT: N_("typed or pasted"),
    FileKind.OPEN: N_("a feedback file"),
    FileKind.SOUND: N_("a recording"),
}
ANSWERS = {
    AnswerState.NEW: N_("to answer"),
    AnswerState.TO_DO: N_("to do"),
    AnswerState.DONE: N_("done"),
    AnswerState.DECLINED: N_("declined"),
}
"""How a point stands, in a list."""

_LONGEST = 160
"""Characters of a line in a list; the row ends it where it is full."""
_BESIDE = 240
"""Characters of the paragraph on either side of the words it is about."""
_IN_THE_TEXT = (MarkKind.INSERTION, MarkKind.DELETION, MarkKind.MOVE, MarkKind.STRIKE_OUT)
_PUT_IN = (MarkKind.INSERTION, MarkKind.CARET)


def first_line(said: Mark | Point) -> str:
    """What was said, in one line: `“once a term” → “twice a term”`, `Outcome 3: met`, or the words themselves."""
    text, quoted = _flat(said.text), _flat(said.quoted)
    if said.kind in (MarkKind.DECISION, MarkKind.GRADE):
        return _verdict(said, text)
    edit = edit_said(said.kind, text, quoted)
    return edit or text or (f"{_(KIND_NAMES[said.kind])}: “{quoted}”" if quoted else _(KIND_NAMES[said.kind]))


def _verdict(said: Mark | Point, text: str) -> str:
    if isinstance(said, Mark):
        given = said.decision or said.grade
    else:  # a point has it in its first line
        given, _end, rest = said.text.strip().partition("\n")
        given, text = _flat(given), _flat(rest)
    of = _("Outcome {code}").format(code=said.outcome) if isinstance(said, Mark) and said.outcome else ""
    called = of or _(KIND_NAMES[said.kind])
    return ": ".join(filter(None, (called, " · ".join(filter(None, (given, text))))))


def by_whom(said: Mark | Point) -> str:
    """`Comment · Helen Marsh · Tue 8 Dec 2026, 15:40 · page 12 · resolved there`."""
    where = said.place.said if isinstance(said, Mark) else said.said_where
    resolved = _("resolved there") if said.state is CommentState.RESOLVED else ""
    parts = (_(KIND_NAMES[said.kind]), said.author, moment(said.when), where, resolved)
    return " · ".join(filter(None, parts))


def moment(when: datetime | None) -> str:
    """`Tue 8 Dec 2026, 15:40`; a moment without a zone is in the time of whoever wrote it."""
    if when is None:
        return ""
    here = when.astimezone() if when.tzinfo else when
    if not (here.hour or here.minute):
        return day_of_week(here.date())
    return f"{day_of_week(here.date())}, {clock(when) if when.tzinfo else f'{when:%H:%M}'}"


def spoken_words(said: Mark | Point) -> list[Marked]:
    """All of it, to be read: what was said, then the words it was said about, changes marked as such."""
    return [*_words_said(said), *_words_about(said)]


def _is_in_the_text(said: Mark | Point) -> bool:
    """A caret is, where it is known where it stands."""
    at = said.place.at if isinstance(said, Mark) else said.at
    return said.kind in _IN_THE_TEXT or (said.kind is MarkKind.CARET and bool(said.text.strip()) and at is not None)


def _words_said(said: Mark | Point) -> Iterator[Marked]:
    verdict = (said.decision or said.grade) if isinstance(said, Mark) else ""
    words = "\n".join(filter(None, (verdict, said.text.strip())))
    if not _is_in_the_text(said) and words:
        yield Marked(Look.PLAIN, words)


def _words_about(said: Mark | Point) -> Iterator[Marked]:
    if _is_in_the_text(said):
        yield Marked(Look.HEADING, _changed_as(said))
        yield from _change_in_its_place(said)
    elif said.quoted.strip():
        yield Marked(Look.HEADING, _("About these words"))
        yield from _around(said, Marked(Look.ADDED, said.quoted))


def _changed_as(said: Mark | Point) -> str:
    if said.kind in _PUT_IN:
        return _("To put in (underlined)")
    if said.kind is MarkKind.MOVE:
        return _("Moved")
    return _("To take out (struck through)") if not said.text.strip() else _("In place of what is struck through")


def _change_in_its_place(said: Mark | Point) -> Iterator[Marked]:
    if said.kind in _PUT_IN:
        yield from _around(said, Marked(Look.ADDED, said.text))
        return
    yield from _around(said, Marked(Look.GONE, said.quoted))
    if said.text.strip():
        yield Marked(Look.PLAIN, "\n")
        yield Marked(Look.ADDED, said.text)


def _around(said: Mark | Point, marked: Marked) -> Iterator[Marked]:
    """The marked words in the paragraph they stand in, as far as the file tells it."""
    around, at = (said.place.around, said.place.at) if isinstance(said, Mark) else (said.around, said.at)
    gone = said.quoted if marked.text == said.quoted else ""
    if at is None and gone:
        found = around.find(gone)
        at = found if found >= 0 else None
    if at is None or not around:
        yield marked
        return
    before, after = around[:at], around[at + len(gone) :]
    yield Marked(Look.PLAIN, before if len(before) <= _BESIDE else f"…{before[-_BESIDE:]}")
    yield marked
    yield Marked(Look.PLAIN, after if len(after) <= _BESIDE else f"{after[:_BESIDE]}…")


def points(count: int) -> str:
    return n_("{n} point", "{n} points", count).format(n=f"{count:,}")


def _flat(words: str) -> str:
    flat = " ".join(words[: 4 * _LONGEST].split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST].rstrip()}…"


def decided(decision: Decision, outcome: str) -> tuple[str, str]:
    """`met · 3  How SEN affects pupils`, and `Helen Marsh, Tue 8 Dec 2026 · A convincing case.` below it."""
    by = ", ".join(filter(None, (decision.by, moment(decision.decided))))
    return f"{decision.decision} · {outcome}", " · ".join(filter(None, (by, _flat(decision.comment))))
