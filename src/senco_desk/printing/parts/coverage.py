"""Coverage: what counts for each outcome and when it happened, as picture and as table. How much, never how good."""

from collections.abc import Iterator, Sequence

from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _, n_
from senco_desk.domain.picture import Picture
from senco_desk.printing.composing import Copy, outcome_title
from senco_desk.printing.coverage_picture import CoveragePicture
from senco_desk.printing.tables import Cell, Ems, WordsTable

_HEIGHT = 0.66
"""Of a page, that a picture may take; a set with more outcomes has several."""


def draw(copy: Copy) -> None:
    copy.begin(_("What counts, and when"), "coverage")
    picture = copy.portfolio.coverage
    if picture is None or picture.is_empty:
        said = _("Nothing counts for these outcomes yet.")
        copy.document.draw([copy.wording.words(said, copy.styles.quiet_line)])
        return
    intro = _("Each row is an outcome with its elements. It shows when the work was done, not how good it is.")
    rows = [row for row, each in enumerate(picture.rows) if each.level == 0]
    if any(piece.evidence.happened is None for piece in copy.portfolio.evidence):
        intro += " " + _("A piece whose day is not said stands on the day it was put into the workbook.")
    copy.document.draw([copy.wording.words(intro, copy.styles.body)])
    copy.document.draw(_pictures(copy, picture, rows))
    in_columns, stacked = (_table(copy, picture, rows, stacked=stacked) for stacked in (copy.styles.is_large, True))
    fits = [sum(table.heights(copy.styles.text_width)) <= copy.document.room for table in (in_columns, stacked)]
    copy.document.draw([stacked if fits == [False, True] else in_columns])


def _pictures(copy: Copy, picture: Picture, rows: Sequence[int]) -> Iterator[CoveragePicture]:
    at_once = CoveragePicture.most_rows(copy.styles, copy.document.page_room * _HEIGHT)
    for begin in range(0, len(rows), at_once):
        some = rows[begin : begin + at_once]
        yield CoveragePicture(copy.wording, picture, some, [_label(picture.rows[row].outcome) for row in some])


def _label(outcome: Outcome) -> str:
    return outcome.code or outcome_title(outcome)


def _table(copy: Copy, picture: Picture, rows: Sequence[int], *, stacked: bool) -> WordsTable:
    """A row for each outcome, what is said of it in columns or `stacked` below its name, which needs less room."""
    about = _("For each outcome how many pieces of evidence and reflections count for it, and from when to when")
    heads: tuple[str, ...] = (_("No."), _("Outcome"), _("Evidence"), _("Reflections"), _("From and to"))
    widths: tuple[float, ...] = (Ems(2.9), 1, Ems(5.2), Ems(6.6), Ems(6.2))
    if stacked:
        heads, widths = (_("No."), _("Outcome, what counts for it, and when")), (Ems(2.9), 1)
    return copy.table(heads, [_row(copy, picture, row, stacked=stacked) for row in rows], widths, about, 0.3)


def _row(copy: Copy, picture: Picture, row: int, *, stacked: bool) -> list[Cell]:
    wording, styles, outcome, total = copy.wording, copy.styles, picture.rows[row].outcome, picture.totals[row]
    number = [wording.words(outcome.code, styles.cell_code)]
    title = outcome_title(outcome).rstrip(" :;.")
    if stacked:
        said = (_evidence(total.evidence), _reflections(total.reflections), " ".join(_when(picture, row)))
        return [number, [wording.titled(title, " · ".join(each for each in said if each))]]
    counts = (str(total.evidence or "–"), str(total.reflections or "–"))
    when = [wording.words(line, styles.cell) for line in _when(picture, row)]
    return [
        number,
        [wording.words(title, styles.cell)],
        *([wording.words(count, styles.cell)] for count in counts),
        when,
    ]


def _evidence(count: int) -> str:
    return n_("{count} piece of evidence", "{count} pieces of evidence", count).format(count=count)


def _reflections(count: int) -> str:
    return n_("{count} reflection", "{count} reflections", count).format(count=count)


def _when(picture: Picture, row: int) -> list[str]:
    """The first and the last column in which there is something, each on a line."""
    filled = [span for at, span in enumerate(picture.spans) if picture.cell(row, at).pieces]
    if not filled:
        return []
    first, last = filled[0].label, filled[-1].label
    return [first] if first == last else [f"{first} –", last]
