"""The picture of where I am in words: each cell as it is spoken, and both pictures as tables of text."""

from senco_desk.domain.days import short_day
from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _, n_
from senco_desk.domain.picture import Cell, Picture
from senco_desk.domain.remarks import Remark, said

Table = tuple[tuple[str, ...], ...]
"""Rows of text; the first is the header, and the first column names the row."""


def by_outcome(picture: Picture) -> Table:
    """What counts for each: how many pieces, of which kinds, how many are best, from when to when, what is remarked."""
    header = (
        _("Outcome"), _("Wording"), _("Pieces"), _("Reflections"), _("Evidence"), _("Best evidence"),
        _("First"), _("Last"), _("Remarks"),
    )  # fmt: skip
    return (header, *(_outcome_row(picture, row) for row in range(len(picture.rows))))


def _outcome_row(picture: Picture, row: int) -> tuple[str, ...]:
    told, total = picture.rows[row], picture.totals[row]
    days = ("", "") if told.first is None or told.last is None else (short_day(told.first), short_day(told.last))
    counts = (len(total.pieces), total.reflections, total.evidence, total.best)
    return (
        told.outcome.code,
        words_of(told.outcome),
        *map(str, counts),
        *days,
        said(told.remarks) or _open_below(picture, row),
    )


def _open_below(picture: Picture, row: int) -> str:
    """How many elements of an outcome nothing counts for yet."""
    n = sum(picture.rows[below].counted and not picture.rows[below].pieces for below in picture.below(row))
    return n_("{n} element has nothing yet", "{n} elements have nothing yet", n).format(n=n) if n else ""


def by_time(picture: Picture) -> Table:
    """How many pieces each outcome has in each span, and in all; nothing stands where there is none."""
    header = (_("Outcome"), *(span.label for span in picture.spans), _("In all"))
    return (header, *(_time_row(picture, row) for row in range(len(picture.rows))))


def _time_row(picture: Picture, row: int) -> tuple[str, ...]:
    counts = [len(picture.cell(row, span).pieces) for span in range(len(picture.spans))]
    shown = (str(count) if count else "" for count in (*counts, picture.rows[row].pieces))
    return (picture.rows[row].outcome.code, *shown)


def words_of(outcome: Outcome) -> str:
    """Its heading, or its wording where it has none."""
    return outcome.heading or outcome.statement


def spoken_cell(picture: Picture, row: int, span: int) -> str:
    """`5.3, Sep 2024: 2 reflections, 1 piece of evidence`."""
    where = _("{code}, {when}").format(code=picture.rows[row].outcome.code, when=picture.spans[span].label)
    return f"{where}: {spoken_count(picture.cell(row, span))}"


def spoken_row(picture: Picture, row: int) -> str:
    """`5.3 SEN policy embedded: 2 reflections, 1 best evidence. nothing recent`."""
    told = picture.rows[row]
    named = f"{told.outcome.code} {words_of(told.outcome).rstrip(' .;:')}"
    counted = f"{named}: {spoken_count(picture.totals[row])}"
    remarked = tuple(remark for remark in told.remarks if remark is not Remark.NOTHING)
    return f"{counted}. {said(remarked)}" if remarked else counted


def spoken_count(cell: Cell) -> str:
    """How many of each kind, and how many of them are best evidence; `nothing yet` for none."""
    if not cell.pieces:
        return _("nothing yet")
    counted = (
        (cell.reflections, n_("{n} reflection", "{n} reflections", cell.reflections)),
        (cell.evidence, n_("{n} piece of evidence", "{n} pieces of evidence", cell.evidence)),
        (cell.best, n_("{n} of them best evidence", "{n} of them best evidence", cell.best)),
    )
    return ", ".join(words.format(n=count) for count, words in counted if count)
