"""An exit review as it is worded on paper: what was decided, or lines and boxes for the panel's pens."""

from collections.abc import Iterator, Sequence
from typing import Any

from senco_desk.domain.days import long_day
from senco_desk.domain.exit_printed import PrintedDecision, PrintedExitReview
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.language import _
from senco_desk.domain.text import from_plain, is_blank
from senco_desk.printing.flowables import Gap
from senco_desk.printing.pens import Pen, PenBox, PenLines
from senco_desk.printing.tables import Cell, Ems, words_table
from senco_desk.printing.wording import Wording

_LONGEST_NAME = 60
"""Characters that stand under a line to sign on."""
_MOST_PANEL = 8
"""Lines to sign on; a longer panel is told above them and signs where it can."""
_EMPTY_LINES = 3
"""Where no panel is named."""


def exit_review_words(wording: Wording, printed: PrintedExitReview, level: int) -> list[Any]:
    """All of it below its heading; `level` is that of the headings in it."""
    review, styles = printed.review, wording.styles
    return [
        *(wording.labelled(label, said, styles.fact) for label, said in _facts(review) if said.strip()),
        *_decisions(wording, printed),
        *_conditions(wording, review, level),
        wording.heading(_("Signed"), styles.subsection, level, f"exit-signed-{review.id}"),
        *_signed(wording, review),
    ]


def _facts(review: ExitReview) -> Iterator[tuple[str, str]]:
    yield _("Date"), long_day(review.day) if review.day else ""
    yield _("Where"), review.place
    yield _("Panel"), "; ".join(review.panel)


def _decisions(wording: Wording, printed: PrintedExitReview) -> list[Any]:
    """A row for each outcome; where nothing is decided yet, room to write, and what may be written there."""
    styles, words = wording.styles, ", ".join(printed.words)
    heads = (_("No."), _("Outcome"), _("Decision"), _("What the panel said"))
    head = [[wording.words(text, styles.cell_head)] for text in heads]
    rows = [_row(wording, printed, row) for row in printed.rows]
    about = _("What the panel decided of each outcome")
    table = words_table(styles, [head, *rows], (Ems(3.2), 1.7, Ems(6.5), 1), about=about, room=0.7)
    if printed.review.decisions or not words:
        return [Gap(styles.gap), table]
    told = wording.words(_("For each outcome the panel writes: {words}.").format(words=words), styles.body)
    return [Gap(styles.gap), told, table]


def _row(wording: Wording, printed: PrintedExitReview, row: PrintedDecision) -> list[Cell]:
    styles, decided = wording.styles, printed.decision(row)
    said = [wording.words(decided.decision, styles.cell_strong)] if decided and decided.decision.strip() else []
    note = wording.in_cell(from_plain(decided.note)) if decided else []
    return [[wording.words(row.code, styles.cell_code)], [wording.words(row.wording, styles.cell)], said, note]


def _conditions(wording: Wording, review: ExitReview, level: int) -> list[Any]:
    styles = wording.styles
    by = long_day(review.conditions_by) if review.conditions_by else ""
    if is_blank(review.conditions) and not by:
        label = wording.words(_("Conditions, and the day by which they are to be met"), styles.cell_quiet)
        return [] if review.has_come else [PenBox(label, 80, styles.hairline)]
    heading = wording.heading(_("Conditions"), styles.subsection, level, f"exit-conditions-{review.id}")
    told = [wording.labelled(_("To be met by"), by, styles.fact)] if by else []
    return [heading, *wording.text(review.conditions, level + 1), *told]


def _signed(wording: Wording, review: ExitReview) -> list[Any]:
    """By whom, where it is signed off; else a line for each of the panel."""
    sign_off, styles = review.sign_off, wording.styles
    if not sign_off.is_blank:
        said = (sign_off.by.strip(), sign_off.role.strip(), long_day(sign_off.day) if sign_off.day else "")
        return [wording.words(", ".join(part for part in said if part), styles.body)]
    panel = [member.strip() for member in review.panel[:_MOST_PANEL]] or [""] * _EMPTY_LINES
    return [_line(wording, (_under(member), _("Signature"), _("Date"))) for member in panel]


def _line(wording: Wording, labels: Sequence[str]) -> Pen:
    words = [wording.words(label, wording.styles.cell_quiet) for label in labels]
    return PenLines(words, [3, 3, 2], wording.styles.quiet)


def _under(name: str) -> str:
    return name if 0 < len(name) <= _LONGEST_NAME else _("Name and role")
