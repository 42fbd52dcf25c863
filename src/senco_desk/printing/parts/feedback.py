"""Feedback and response: what was said in each round, what it is about, and what she did or why not."""

from collections.abc import Iterable
from typing import Any

from senco_desk.domain.days import long_day
from senco_desk.domain.feedback import ANSWER_NAMES, VOICE_NAMES
from senco_desk.domain.feedback_printed import PrintedPoint, PrintedRound, edit_said
from senco_desk.domain.language import _
from senco_desk.domain.text import from_plain
from senco_desk.printing.composing import Copy
from senco_desk.printing.document import Running, TaggedDocument
from senco_desk.printing.tables import Cell, words_table
from senco_desk.printing.wording import Wording


def draw(copy: Copy) -> None:
    draw_rounds(copy.portfolio.feedback, copy.wording, copy.document)


def draw_rounds(rounds: Iterable[PrintedRound], wording: Wording, document: TaggedDocument) -> None:
    """A part of its own with a table for each round; nothing where nothing was said."""
    said = [each for each in rounds if each.points]
    if not said:
        return
    title = _("Feedback and response")
    document.begin(Running(title))
    document.section()
    document.draw([wording.heading(title, wording.styles.part, 1, "feedback", listed=0)])
    for each in said:
        document.draw([_heading(wording, each), _table(wording, each)])


def _heading(wording: Wording, each: PrintedRound) -> Any:
    feedback = each.feedback
    day = long_day((feedback.written or feedback.taken).date())
    who = feedback.who.strip() or _(VOICE_NAMES[feedback.voice])
    said = _("{who}, {day}").format(who=who, day=day)
    return wording.heading(said, wording.styles.section, 2, f"feedback-{feedback.id}", listed=1)


def _table(wording: Wording, each: PrintedRound) -> Any:
    styles = wording.styles
    head = [[wording.words(text, styles.cell_head)] for text in (_("What was said"), _("What I did"))]
    about = _("Each point of this feedback, what it is about, and what was done")
    return words_table(styles, [head, *(_row(wording, point) for point in each.points)], (1, 1), about=about, room=0.8)


def _row(wording: Wording, printed: PrintedPoint) -> list[Cell]:
    point, styles = printed.point, wording.styles
    said: list[Any] = [wording.words(printed.about, styles.cell_strong)] if printed.about else []
    if edit := edit_said(point.kind, point.text, wording.briefly(point.quoted.strip())):
        said += wording.in_cell(from_plain(edit))
    else:
        if point.quoted.strip():
            said.append(wording.words(f"“{wording.briefly(point.quoted.strip())}”", styles.cell_quiet))
        said += wording.in_cell(from_plain(point.text))
    state = wording.words(_(ANSWER_NAMES[point.answer.state]), styles.cell_strong)
    return [said, [state, *wording.in_cell(point.answer.said)]]
