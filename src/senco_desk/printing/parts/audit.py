"""The audit: where she saw herself on which day, and the distance travelled as picture and table; why, if so chosen."""

from collections.abc import Iterator
from typing import Any

from senco_desk.domain.audit import AuditDay, Distance, Travelled, said_distance
from senco_desk.domain.days import short_day
from senco_desk.domain.language import _, n_
from senco_desk.domain.rating import DAY_NAMES, Rating
from senco_desk.printing.composing import Copy, outcome_title
from senco_desk.printing.distance_picture import DistancePicture
from senco_desk.printing.tables import Cell, Ems, WordsTable

_HEIGHT = 0.66
"""Of a page, that a picture may take."""


def draw(copy: Copy) -> None:
    distance = copy.portfolio.audit
    if distance is None or not distance.rows:
        return
    copy.begin(_("Where I began and where I am"), "audit")
    copy.document.draw([copy.wording.words(_intro(distance), copy.styles.body)])
    if len(distance.days) > 1:
        copy.document.draw(_pictures(copy, distance))
    copy.document.draw([_table(copy, distance)])
    copy.document.draw(_whys(copy, distance))


def _intro(distance: Distance) -> str:
    days = n_(
        "My own rating on {n} day, on my programme’s scale: {scale}.",
        "My own ratings on {n} days, on my programme’s scale: {scale}.",
        len(distance.days),
    )
    return days.format(n=len(distance.days), scale=", ".join(map(_, distance.practice.scale)))


def _pictures(copy: Copy, distance: Distance) -> Iterator[DistancePicture]:
    at_once = DistancePicture.most_rows(copy.styles, copy.document.page_room * _HEIGHT)
    for begin in range(0, len(distance.rows), at_once):
        yield DistancePicture(copy.wording, distance, distance.rows[begin : begin + at_once])


def _table(copy: Copy, distance: Distance) -> WordsTable:
    days = distance.shown_days
    about = _("For each outcome the rating on each day, and the distance between the first and the last")
    if copy.styles.is_large or len(days) > 3:
        heads: tuple[str, ...] = (_("No."), _("Outcome, and how it was rated"))
        rows = [_stacked(copy, row, days) for row in distance.rows]
        return copy.table(heads, rows, (Ems(2.9), 1), about, 0.3)
    heads = (_("No."), _("Outcome"), *(_day(day) for day in days), _("Distance"))
    widths = (Ems(2.9), 1, *(Ems(6.4) for _each in days), Ems(5.2))
    return copy.table(heads, [_row(copy, row, days) for row in distance.rows], widths, about, 0.3)


def _row(copy: Copy, row: Travelled, days: tuple[AuditDay, ...]) -> list[Cell]:
    wording, styles = copy.wording, copy.styles
    words = [*(_word(row.on(day.day)) for day in days), said_distance(row)]
    return [*_named(copy, row), *([wording.words(each, styles.cell)] for each in words)]


def _stacked(copy: Copy, row: Travelled, days: tuple[AuditDay, ...]) -> list[Cell]:
    """What is said of it below its name, which needs less room across."""
    rated = [f"{_day(day)}: {rating.word}" for day in days if (rating := row.on(day.day)) is not None]
    said = " · ".join(filter(None, (*rated, said_distance(row))))
    number, _name = _named(copy, row)
    return [number, [copy.wording.titled(_title(row), said)]]


def _named(copy: Copy, row: Travelled) -> tuple[list[Any], list[Any]]:
    return (
        [copy.wording.words(row.outcome.code, copy.styles.cell_code)],
        [copy.wording.words(_title(row), copy.styles.cell)],
    )


def _title(row: Travelled) -> str:
    return outcome_title(row.outcome).rstrip(" :;.")


def _word(rating: Rating | None) -> str:
    return rating.word if rating else "–"


def _day(day: AuditDay) -> str:
    """`Start, 12 Sep 2025`, broken after the name or before the year alone."""
    said = short_day(day.day).replace(" ", "\u00a0", 1)
    return f"{_(DAY_NAMES[day.name])}, {said}" if day.name else said


def _whys(copy: Copy, distance: Distance) -> Iterator[Any]:
    """Only where she chose that they print; of each outcome, day by day."""
    said = [(row, [rating for rating in row.ratings if rating.why.strip()]) for row in distance.rows]
    if not any(ratings for _row, ratings in said):
        return
    yield copy.wording.heading(_("Why I rated so"), copy.styles.section, 2, "audit-why", listed=1)
    for row, ratings in said:
        for rating in ratings:
            label = f"{row.outcome.code}, {short_day(rating.day)}, {rating.word}"
            yield copy.wording.labelled(label, rating.why, copy.styles.fact)
